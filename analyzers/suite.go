// Package analyzers is the list of all checks.
package analyzers

import "golang.org/x/tools/go/analysis"

// All returns every analyzer, sorted by name.
func All() []*analysis.Analyzer {
	return []*analysis.Analyzer{}
}
