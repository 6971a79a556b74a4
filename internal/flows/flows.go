// Package flows runs the engines over a package once, for all analyzers, and owns the facts by
// which their summaries cross packages.
package flows

import (
	"go/types"
	"reflect"
	"sort"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/agentloop"
	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/goapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/requests"
)

// Analyzer reports nothing; its result is a *Result.
var Analyzer = &analysis.Analyzer{
	Name:       "claudeflows",
	Doc:        "follow values, requests and loops through a package that may reach Claude",
	Run:        run,
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(Fact)},
}

// A Result is what is known of one package. IR is nil where the package was not worth the work:
// the standard library, client libraries that rows describe, and dependencies that can reach
// neither Claude nor anything that does harm.
type Result struct {
	IR       *ir.Program
	Requests *requests.Result
	Loops    *agentloop.Result
}

func run(pass *analysis.Pass) (any, error) {
	if !worthwhile(pass) {
		return &Result{}, nil
	}
	facts := newImporter(pass)
	p := ir.Build(pass.Fset, pass.Pkg, pass.Files, pass.TypesInfo)
	reqs := requests.Analyze(p, func(f *types.Func) *requests.Summary {
		return find(facts.of(f).Requests, objmatch.Func(f), func(s *requests.Summary) string { return s.Func })
	})
	loops := agentloop.Analyze(p, reqs, func(f *types.Func) *agentloop.Summary {
		return find(facts.of(f).Loops, objmatch.Func(f), func(s *agentloop.Summary) string { return s.Func })
	})
	fact := &Fact{Version: version, Requests: reqs.Summaries, Loops: loops.Summaries}
	if !fact.empty() {
		pass.ExportPackageFact(fact)
	}
	return &Result{IR: p, Requests: reqs, Loops: loops}, nil
}

// worthwhile reports whether anything in the package can matter.
func worthwhile(pass *analysis.Pass) bool {
	path := objmatch.Path(pass.Pkg)
	if len(pass.Files) == 0 || goapi.IsStd(path) || claudeapi.IsClient(path) {
		return false
	}
	return true
}

// find looks a function up in a sorted list of summaries. It returns nil where there is none.
func find[T any](list []T, name string, key func(*T) string) *T {
	i := sort.Search(len(list), func(i int) bool { return key(&list[i]) >= name })
	if i < len(list) && key(&list[i]) == name {
		return &list[i]
	}
	return nil
}
