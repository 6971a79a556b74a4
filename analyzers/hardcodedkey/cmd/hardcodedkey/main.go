// The hardcodedkey command runs the hardcodedkey analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/hardcodedkey"
)

func main() { singlechecker.Main(hardcodedkey.Analyzer) }
