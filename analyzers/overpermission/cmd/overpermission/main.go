// The overpermission command runs the overpermission analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/overpermission"
)

func main() { singlechecker.Main(overpermission.Analyzer) }
