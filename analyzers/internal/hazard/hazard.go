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

// Told is where outputexec or unsafeoutput reports, and where the flow ends that it reports: a call may lead to more
// than one end.
type Told struct {
	Pos token.Pos
	End string
}

// ReportedAs returns what outputexec and unsafeoutput report.
func ReportedAs(res *flows.Result) map[Told]bool {
	all := map[Told]bool{}
	add := func(f flows.Flow) { all[Told{f.Pos, End(f)}] = true }
	for _, f := range Exec(res) {
		add(f)
	}
	for _, u := range Unsafe(res) {
		add(u.Flow)
	}
	return all
}

// End returns where a flow ends, as "import/path/file.go:12", "" if it has no steps.
func End(f flows.Flow) string {
	if len(f.Steps) == 0 {
		return ""
	}
	return f.Steps[len(f.Steps)-1].Where
}
