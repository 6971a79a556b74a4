// Package analyzers is the list of all checks.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/outputexec"
	"github.com/claudelint/claudelint/analyzers/promptinjection"
)

// All returns every analyzer, sorted by name.
func All() []*analysis.Analyzer {
	return []*analysis.Analyzer{
		outputexec.Analyzer,
		promptinjection.Analyzer,
	}
}
