// The turncap command runs the turncap analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/turncap"
)

func main() { singlechecker.Main(turncap.Analyzer) }
