// The toolapproval command runs the toolapproval analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/toolapproval"
)

func main() { singlechecker.Main(toolapproval.Analyzer) }
