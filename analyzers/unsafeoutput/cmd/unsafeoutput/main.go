// The unsafeoutput command runs the unsafeoutput analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/unsafeoutput"
)

func main() { singlechecker.Main(unsafeoutput.Analyzer) }
