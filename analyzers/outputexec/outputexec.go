package outputexec

import (
	_ "embed"
	"fmt"

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
			Cause:   string(f.Target) + f.SinkIn(),
		})
	}
	report.All(pass, report.OneEach(findings))
	return nil, nil
}
