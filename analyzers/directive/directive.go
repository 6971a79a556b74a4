package directive

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/directive"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/report"
)

//go:embed doc.go
var source string

// Analyzer reports claudelint directives without effect.
var Analyzer = &analysis.Analyzer{
	Name: "directive",
	Doc:  doc.MustExtract(source, "directive"),
	URL:  doc.URL("directive"),
	Run:  run,
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	for _, file := range pass.Files {
		for _, err := range directive.Errors(file) {
			findings = append(findings, report.Finding{Pos: err.Pos, End: err.End, Message: err.Message})
		}
	}
	report.All(pass, findings)
	return nil, nil
}
