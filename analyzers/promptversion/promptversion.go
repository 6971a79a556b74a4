package promptversion

import (
	_ "embed"
	"fmt"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/internal/hazard"
	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

//go:embed doc.go
var source string

// Analyzer reports system prompts that no version control holds.
var Analyzer = &analysis.Analyzer{
	Name:     "promptversion",
	Doc:      doc.MustExtract(source, "promptversion"),
	URL:      doc.URL("promptversion"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	type place struct {
		pos   token.Pos
		cause string
	}
	settings := map[place]bool{} // of several in one prompt, one tells enough
	all := pass.ResultOf[flows.Analyzer].(*flows.Result).To(rows.System)
	for _, f := range all { // dataleak reports all of the environment
		if f.Label == rows.Secret && hazard.Secret(f) {
			settings[place{f.Pos, f.Closer}] = true
		}
	}
	for _, f := range all {
		if f.Entry != nil || f.Label != rows.Setting && f.Label != rows.Fetched || data(f.Cure) || hazard.Secret(f) {
			continue
		}
		if f.Label == rows.Fetched && f.Cure.RoleOpen() { // a conversation that is kept elsewhere, or what another model said
			continue
		}
		if at := (place{f.Pos, f.Closer}); f.Label == rows.Setting {
			if settings[at] {
				continue
			}
			settings[at] = true
		}
		findings = append(findings, report.Finding{
			Pos: f.Pos, End: f.End,
			Message: fmt.Sprintf("the system prompt comes from outside the program (%s), where nobody can review it or roll it back; keep it in the repository, as a constant or an embedded file", f.What),
			Steps:   trail.Steps(f),
			Cause:   f.Closer,
		})
	}
	report.All(pass, findings)
	return nil, nil
}

// data reports whether a value is what a prompt is about, and no prompt.
func data(c rows.Cure) bool { return c&(rows.Slot|rows.Delimited|rows.Quoted) != 0 }
