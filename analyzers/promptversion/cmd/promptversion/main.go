// The promptversion command runs the promptversion analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/promptversion"
)

func main() { singlechecker.Main(promptversion.Analyzer) }
