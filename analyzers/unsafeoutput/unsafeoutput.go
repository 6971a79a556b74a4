package unsafeoutput

import (
	_ "embed"
	"fmt"

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

// Analyzer reports model output that is used as a statement, a path, an address or a page.
var Analyzer = &analysis.Analyzer{
	Name:     "unsafeoutput",
	Doc:      doc.MustExtract(source, "unsafeoutput"),
	URL:      doc.URL("unsafeoutput"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	for _, use := range hazard.Unsafe(res) {
		cause := use.Advice
		if use.Target != rows.Variable { // a header is checked in one place, whoever sends it
			cause += use.SinkIn()
		}
		findings = append(findings, report.Finding{
			Pos: use.Pos, End: use.End,
			Message: fmt.Sprintf("model output (%s) becomes %s unchecked; %s", use.What, use.Reach, use.Advice),
			Steps:   trail.Steps(use.Flow),
			Cause:   cause,
		})
	}
	report.All(pass, report.OneEach(findings))
	return nil, nil
}
