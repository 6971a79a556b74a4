// Package hazard tells which flows of model output do harm. More than one analyzer asks: a call that
// one of them reports is no other one's finding.
package hazard

import (
	"go/token"

	"github.com/claudelint/claudelint/internal/flows"
)

// Reported returns the positions at which outputexec and unsafeoutput report.
func Reported(res *flows.Result) map[token.Pos]bool {
	at := map[token.Pos]bool{}
	for _, f := range Exec(res) {
		at[f.Pos] = true
	}
	for _, u := range Unsafe(res) {
		at[u.Pos] = true
	}
	return at
}
