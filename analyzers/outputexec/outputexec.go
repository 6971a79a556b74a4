package outputexec

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/internal/hazard"
	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
)

//go:embed doc.go
var source string

// Analyzer reports model output that is run.
var Analyzer = &analysis.Analyzer{
	Name:     "outputexec",
	Doc:      doc.MustExtract(source, "outputexec"),
	URL:      doc.URL("outputexec"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	for _, f := range hazard.Exec(res) {
		findings = append(findings, report.Finding{
			Pos: f.Pos, End: f.End,
			Message: fmt.Sprintf("model output (%s) reaches %s unchecked; validate it against an allowlist or ask a person first", f.What, f.Reach),
			Steps:   trail.Steps(f),
			Cause:   f.To.Name,
		})
	}
	// One report tells of a call, whatever else of the model's reaches it, but for what lies behind.
	slices.SortStableFunc(findings, func(f, g report.Finding) int {
		return cmp.Or(cmp.Compare(f.Pos, g.Pos), cmp.Compare(f.Cause, g.Cause))
	})
	findings = slices.CompactFunc(findings, func(f, g report.Finding) bool { return f.Pos == g.Pos && f.Cause == g.Cause })
	report.All(pass, findings)
	return nil, nil
}
