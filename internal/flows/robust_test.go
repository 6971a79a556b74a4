package flows

import (
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// The engines are made to work on the standard library and on x/tools, which they would otherwise
// leave alone: every way to write Go must be survived.
func TestRobust(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses the standard library")
	}
	every := &analysis.Analyzer{
		Name: "every", Doc: "run the engines on every package",
		Run:        func(pass *analysis.Pass) (any, error) { return len(analyze(pass).IR.Funcs), nil },
		ResultType: reflect.TypeFor[int](),
		FactTypes:  []analysis.Fact{new(Fact)},
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax}, "std", "golang.org/x/tools/go/...", "golang.org/x/tools/internal/...")
	if err != nil {
		t.Fatal(err)
	}
	const few = 400
	if len(pkgs) < few {
		t.Fatalf("only %d packages", len(pkgs))
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{every}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	functions := 0
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%s: %v", act.Package, act.Err)
			continue
		}
		functions += act.Result.(int)
	}
	t.Logf("%d packages, %d functions", len(pkgs), functions)
}
