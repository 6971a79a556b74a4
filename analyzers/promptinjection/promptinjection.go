package promptinjection

import (
	_ "embed"
	"fmt"
	"slices"

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
	all := pass.ResultOf[flows.Analyzer].(*flows.Result).To(rows.System)
	for _, f := range all {
		who := intruder(f)
		if who == "" || slices.ContainsFunc(all, func(g flows.Flow) bool { return goesBare(g, f) }) {
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

// goesBare reports whether the one flow brings to the end of the other one what that brings there, without what
// another package may put around it on the way.
func goesBare(g, f flows.Flow) bool {
	return f.JoinedIn() != "" && g.JoinedIn() == "" && len(g.Steps) > 0 && g.Pos == f.Pos && intruder(g) == intruder(f) &&
		g.Steps[0].Where == f.Steps[0].Where && g.Steps[len(g.Steps)-1].Where == f.Steps[len(f.Steps)-1].Where
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
