// The retiredmodel command runs the retiredmodel analyzer alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/claudelint/claudelint/analyzers/retiredmodel"
)

func main() { singlechecker.Main(retiredmodel.Analyzer) }
