// The promptinjection command runs the promptinjection analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/promptinjection"
)

func main() { singlechecker.Main(promptinjection.Analyzer) }
