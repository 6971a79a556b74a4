// Package flows runs the engines over a package once, for all analyzers, and owns the facts by
// which their summaries cross packages.
package flows

import (
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/agentloop"
	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/requests"
	"github.com/claudelint/claudelint/internal/rows"
	"github.com/claudelint/claudelint/internal/taint"
)

// Analyzer reports nothing; its result is a *Result.
var Analyzer = &analysis.Analyzer{
	Name:       "claudeflows",
	Doc:        "follow values, requests and loops through a package that may reach Claude",
	Run:        run,
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(Fact)},
}

// A Flow is a labelled value that reaches a target.
type Flow = taint.Finding

// A Result is what is known of one package. IR is nil where the package was not worth the work:
// the standard library, client libraries that rows describe, and dependencies that do nothing
// that matters.
type Result struct {
	IR       *ir.Program
	Requests *requests.Result
	Loops    *agentloop.Result
	Browser  bool // the program runs in a browser
	flows    []Flow
	asking   map[token.Pos]bool
}

// Asks reports whether the struct that is written at a place, a tool, is put behind a question to a person.
func (r *Result) Asks(lit token.Pos) bool { return r.asking[lit] }

// To returns the flows that reach a target, sorted by position. Where an answer of the model
// arrives, the HTTP response that brought it is no source of its own. What a tool's handler is
// given came in no response that the handler sees: what it fetches beside is a source.
func (r *Result) To(target rows.Target) []Flow {
	var out []Flow
	answers := map[token.Pos]bool{}
	for _, f := range r.flows {
		if f.Target == target && (f.Cure&rows.Inside == 0 || target == rows.Exec) {
			out = append(out, f)
			answers[f.Pos] = answers[f.Pos] || f.Label == rows.Model && f.What != claudeapi.ToolInput
		}
	}
	return slices.DeleteFunc(out, func(f Flow) bool { return f.Label == rows.Fetched && answers[f.Pos] })
}

func run(pass *analysis.Pass) (any, error) {
	if !worthwhile(pass) {
		return &Result{}, nil
	}
	return analyze(pass), nil
}

// analyze runs the engines and exports the fact.
func analyze(pass *analysis.Pass) *Result {
	know := newKnowledge(pass)
	p := ir.Build(pass.Fset, pass.Pkg, pass.Files, pass.TypesInfo)
	reqs := requests.Analyze(p, know.request, know, know.Served(), isDependency(pass))
	loops := agentloop.Analyze(p, reqs, know.loop)
	values := taint.Analyze(p, know)
	pass.ExportPackageFact(&Fact{
		Version:   version,
		Raw:       know.raw(),
		Keys:      know.Credentials(),
		Claude:    know.Claude(),
		Names:     know.Names(),
		Served:    know.Served(),
		Browser:   know.forBrowser(),
		KeyFields: know.keyFields,
		Settings:  know.settings,
		Requests:  reqs.Summaries,
		Loops:     loops.Summaries,
		Values:    values.Summaries,
		Cells:     values.Cells,
		Texts:     values.Texts,
		Kept:      values.Kept,
		Told:      values.Told,
		Lessons:   know.lessons,
		Lent:      know.lent(),
	})
	return &Result{
		IR: p, Requests: reqs, Loops: loops, Browser: know.forBrowser(), asking: values.Asking,
		flows: slices.DeleteFunc(values.Findings, func(f Flow) bool { return madeUp(pass.Fset, f) }),
	}
}

// madeUp reports whether what a test's own code hands over is a request, a file, a setting or a tool call of the
// test: its author made it, whatever it stands for. What Claude answers to a test is as little to be trusted as ever,
// where the test itself asks for it or uses it, and a key is a key. Nor is what only a test puts together a part of the
// program.
func madeUp(fset *token.FileSet, f Flow) bool {
	inTest := func(s taint.Step) bool { return strings.Contains(s.Where, "_test.go:") }
	if !objmatch.InTest(fset, f.Pos) {
		return slices.ContainsFunc(f.Steps, inTest)
	}
	answer := f.Label == rows.Model && !claudeapi.OfTool(f.What) && len(f.Steps) > 0 && (inTest(f.Steps[0]) || inTest(f.Steps[len(f.Steps)-1]))
	return !answer && f.Label != rows.Key
}

// worthwhile reports whether anything in the package can matter.
func worthwhile(pass *analysis.Pass) bool {
	path := objmatch.Path(pass.Pkg)
	if len(pass.Files) == 0 || objmatch.IsStd(path) || claudeapi.IsClient(path) {
		return false
	}
	return !isDependency(pass) || slices.ContainsFunc(pass.Pkg.Imports(), acts)
}

// isDependency reports whether the package is of another module than those under analysis: nobody is shown what is
// found in it.
func isDependency(pass *analysis.Pass) bool { return pass.Module != nil && pass.Module.Version != "" }

// acts reports whether a dependency that imports p may be a wrapper of something that matters:
// a program that is run, a request to Claude.
func acts(p *types.Package) bool {
	path := objmatch.Path(p)
	return path == "os/exec" || path == "plugin" || claudeapi.IsClient(path) && !claudeapi.IsCompatible(path)
}
