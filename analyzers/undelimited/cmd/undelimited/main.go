// The undelimited command runs the undelimited analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/undelimited"
)

func main() { singlechecker.Main(undelimited.Analyzer) }
