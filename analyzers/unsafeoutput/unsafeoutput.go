package unsafeoutput

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

// Analyzer reports model output that is used as a statement, a path, an address or a page.
var Analyzer = &analysis.Analyzer{
	Name:     "unsafeoutput",
	Doc:      doc.MustExtract(source, "unsafeoutput"),
	URL:      doc.URL("unsafeoutput"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

// uses lists where model output does harm, what makes it harmless there, and what to do.
var uses = []struct {
	target rows.Target
	cure   rows.Cure
	advice string
}{
	{rows.SQL, 0, "bind it as an argument, or choose among statements of your own"},
	{rows.Path, rows.ForPath, "open it through os.Root, or check it with filepath.IsLocal first"},
	{rows.URL, rows.ForURL, "check its host against an allowlist, or escape what is only a part of it"},
	{rows.HTML, rows.ForHTML, "let html/template escape it"},
	{rows.Answer, rows.ForHTML, "let html/template escape it"},
	{rows.Template, 0, "pass it to the template as data"},
	{rows.Pattern, rows.ForRegexp, "quote it with regexp.QuoteMeta, or check it first"},
	{rows.Variable, 0, "check it against what you expect first"},
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	for _, use := range uses {
		for _, f := range res.To(use.target) {
			if f.Label != rows.Model || f.Cure&(rows.Confirmed|use.cure) != 0 {
				continue
			}
			if use.target == rows.Answer && f.Cure&rows.Delimited == 0 {
				continue // no markup around it
			}
			findings = append(findings, report.Finding{
				Pos: f.Pos, End: f.End,
				Message: fmt.Sprintf("model output (%s) becomes %s unchecked; %s", f.What, f.Reach, use.advice),
				Steps:   trail.Steps(f),
			})
		}
	}
	// One report tells of a call, whatever else of the model's reaches it.
	slices.SortStableFunc(findings, func(f, g report.Finding) int { return int(f.Pos) - int(g.Pos) })
	findings = slices.CompactFunc(findings, func(f, g report.Finding) bool { return f.Pos == g.Pos })
	report.All(pass, findings)
	return nil, nil
}
