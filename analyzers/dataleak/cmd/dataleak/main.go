// The dataleak command runs the dataleak analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/dataleak"
)

func main() { singlechecker.Main(dataleak.Analyzer) }
