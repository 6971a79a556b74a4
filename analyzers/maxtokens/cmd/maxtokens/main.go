// The maxtokens command runs the maxtokens analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/maxtokens"
)

func main() { singlechecker.Main(maxtokens.Analyzer) }
