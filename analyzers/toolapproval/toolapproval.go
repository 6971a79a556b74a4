package toolapproval

import (
	_ "embed"
	"fmt"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/internal/hazard"
	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

//go:embed doc.go
var source string

// Analyzer reports irreversible actions that a tool call can take without a person's yes.
var Analyzer = &analysis.Analyzer{
	Name:     "toolapproval",
	Doc:      doc.MustExtract(source, "toolapproval"),
	URL:      doc.URL("toolapproval"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	told := hazard.ReportedAs(res)
	var findings []report.Finding
	add := func(f flows.Flow, does string) {
		if f.Cure&rows.Confirmed != 0 || told[hazard.Told{Pos: f.Pos, End: hazard.End(f)}] {
			return
		}
		findings = append(findings, report.Finding{
			Pos: f.Pos, End: f.End,
			Message: fmt.Sprintf("a tool call %s here, and nobody is asked; have a person confirm it before", does),
			Steps:   trail.Steps(f),
			Cause:   does + f.SinkIn(),
		})
	}
	for _, f := range slices.Concat(res.To(rows.Act), res.To(rows.Message)) {
		if f.Label == rows.Model && claudeapi.OfTool(f.What) {
			add(f, f.Reach)
		}
	}
	replaced := map[token.Pos]bool{}
	for _, f := range res.To(rows.Replacing) {
		// That the input was checked before does not tell that this is a tool.
		if f.Label == rows.Model && (f.What == claudeapi.ToolCall || f.What == claudeapi.ToolName) {
			replaced[f.Pos] = true
		}
	}
	for _, f := range res.To(rows.Overwrite) {
		if replaced[f.Pos] && f.Label == rows.Model && f.What == claudeapi.ToolInput {
			add(f, "overwrites a file that the model chooses")
		}
	}
	report.All(pass, report.OneEach(findings))
	return nil, nil
}
