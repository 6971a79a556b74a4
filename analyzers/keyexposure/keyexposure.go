package keyexposure

import (
	_ "embed"
	"fmt"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

//go:embed doc.go
var source string

// Analyzer reports credentials that get to where others can read them.
var Analyzer = &analysis.Analyzer{
	Name:     "keyexposure",
	Doc:      doc.MustExtract(source, "keyexposure"),
	URL:      doc.URL("keyexposure"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	var findings []report.Finding
	add := func(targets []rows.Target, message string) {
		for _, target := range targets {
			for _, f := range res.To(target) {
				if f.Label == rows.Key && f.Entry == nil && f.Cure&rows.Redacted == 0 && !trail.Long(f) {
					findings = append(findings, report.Finding{
						Pos: f.Pos, End: f.End, Message: fmt.Sprintf(message, f.What, f.Reach), Steps: trail.Steps(f),
					})
				}
			}
		}
	}
	add([]rows.Target{rows.Public, rows.URL}, "a credential (%s) gets into %s; leave it out, or show a few of its characters")
	if res.Browser {
		add([]rows.Target{rows.Client},
			"a credential (%s) is %s in a program for a browser, where everybody can read it; keep it on a server that asks Claude for the page")
	}
	// One report tells of a call, whatever else of the key's reaches it.
	slices.SortStableFunc(findings, func(f, g report.Finding) int { return int(f.Pos) - int(g.Pos) })
	findings = slices.CompactFunc(findings, func(f, g report.Finding) bool { return f.Pos == g.Pos })
	report.All(pass, findings)
	return nil, nil
}
