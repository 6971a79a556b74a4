package undelimited

import (
	"cmp"
	_ "embed"
	"fmt"
	"go/token"
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

// Analyzer reports text from outside that nothing separates from instructions.
var Analyzer = &analysis.Analyzer{
	Name:     "undelimited",
	Doc:      doc.MustExtract(source, "undelimited"),
	URL:      doc.URL("undelimited"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

var names = input.Words()

func init() {
	Analyzer.Flags.Var(&names, "params", "names of string parameters that hold a person's words, separated by commas")
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	told := map[joint]bool{}
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	system := res.To(rows.System) // promptinjection's
	all := slices.Concat(res.To(rows.Turn), res.To(rows.Result))
	slices.SortStableFunc(all, func(f, g flows.Flow) int { return cmp.Compare(len(f.Steps), len(g.Steps)) })
	for _, f := range all {
		if f.Cure&rows.Mixed == 0 || f.Cure&(rows.Delimited|rows.Quoted) != 0 {
			continue
		}
		what := outsider(f)
		if what == "" || slices.ContainsFunc(system, func(s flows.Flow) bool { return samePlace(s, f) }) {
			continue
		}
		if at, ok := f.Joined(); ok {
			j := joint{at: at.Where, from: f.Steps[0].Where}
			if !at.Pos.IsValid() {
				j = joint{at: at.Where, to: f.Pos, reach: f.Reach}
			}
			if told[j] {
				continue // what else comes that way has the same cure
			}
			told[j] = true
		}
		findings = append(findings, report.Finding{
			Pos: f.Pos, End: f.End,
			Message: fmt.Sprintf("%s is mixed with instructions in %s; enclose it in a tag or give it a content block of its own", what, f.Reach),
			Steps:   trail.Steps(f),
			Cause:   f.Cause(),
		})
	}
	report.All(pass, findings)
	return nil, nil
}

// A joint is a place that mixes text with instructions: text of a source, and, in another package, for a place of this one.
type joint struct {
	at    string
	from  string
	to    token.Pos
	reach string
}

// samePlace reports whether two flows bring a source to one place, on one way: a block of a message of the
// system's is no block of a person's.
func samePlace(s, f flows.Flow) bool {
	if len(s.Steps) != len(f.Steps) || s.Pos >= f.End || f.Pos >= s.End {
		return false
	}
	for i := range len(f.Steps) - 1 { // the last one is the end
		if s.Steps[i].Where != f.Steps[i].Where || s.Steps[i].Pos != f.Steps[i].Pos { // two arguments may be on one line
			return false
		}
	}
	return len(f.Steps) > 0
}

// outsider describes what the flow brings in from outside, "" if it is nothing of the kind.
func outsider(f flows.Flow) string {
	if f.Entry == nil && (f.Label == rows.External || f.Label == rows.Fetched) {
		return fmt.Sprintf("external content (%s)", f.What)
	}
	if f.Target == rows.Result { // a tool answers the model, not the person who asked
		return ""
	}
	who, _ := names.Person(f)
	return who
}
