// The outputexec command runs the outputexec analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/outputexec"
)

func main() { singlechecker.Main(outputexec.Analyzer) }
