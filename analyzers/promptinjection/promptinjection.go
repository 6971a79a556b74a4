package promptinjection

import (
	_ "embed"
	"fmt"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/internal/input"
	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

//go:embed doc.go
var source string

// Analyzer reports untrusted input in a system prompt.
var Analyzer = &analysis.Analyzer{
	Name:     "promptinjection",
	Doc:      doc.MustExtract(source, "promptinjection"),
	URL:      doc.URL("promptinjection"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

var names = input.Words()

func init() {
	Analyzer.Flags.Var(&names, "params", "names of string parameters that hold a person's words, separated by commas")
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	for _, f := range pass.ResultOf[flows.Analyzer].(*flows.Result).To(rows.System) {
		who := intruder(f)
		if who == "" {
			continue
		}
		findings = append(findings, report.Finding{
			Pos: f.Pos, End: f.End,
			Message: fmt.Sprintf("%s becomes part of the system prompt, where Claude takes it for instructions; put it in a user message instead", who),
			Steps:   trail.Steps(f),
			Cause:   f.Cause(),
		})
	}
	report.All(pass, findings)
	return nil, nil
}

// intruder says whose words the flow brings into the system prompt, "" if they may be there.
func intruder(f flows.Flow) string {
	if f.Cure&rows.Delimited != 0 && f.Cure&(rows.Quoted|rows.Untagged) != 0 {
		return ""
	}
	who, remote := names.Person(f)
	switch mixed := f.Cure&(rows.Mixed|rows.Joined) != 0; {
	case who == "" || remote:
		return who
	case !mixed:
		return ""
	case f.Entry == nil:
		who += ", mixed with instructions,"
	}
	return who
}
