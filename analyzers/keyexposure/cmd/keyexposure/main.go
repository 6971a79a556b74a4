// The keyexposure command runs the keyexposure analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/keyexposure"
)

func main() { singlechecker.Main(keyexposure.Analyzer) }
