// Package trail shows the way of a flow in a finding.
package trail

import (
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
)

// Long reports whether a flow has so many steps that they say only that something lay beside a secret:
// settings live in structs that reach everywhere.
func Long(f flows.Flow) bool {
	const most = 8
	return len(f.Steps) > most
}

// Steps returns the way of a flow as the steps of a finding.
func Steps(f flows.Flow) []report.Step {
	steps := make([]report.Step, len(f.Steps))
	for i, s := range f.Steps {
		steps[i] = report.Step{Pos: s.Pos, Where: s.Where, Text: s.Text}
	}
	return steps
}
