// The directive command runs the directive analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/directive"
)

func main() { singlechecker.Main(directive.Analyzer) }
