package objmatch_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/internal/objmatch"
)

const src = `package p

type T struct{ F int }
type G[K comparable, V any] struct{ val V }
type A = *T
type I interface{ Do() }

func F()                 {}
func Generic[X any](x X) {}
func (T) Value()         {}
func (*T) Pointer()      {}
func (g *G[K, V]) Get(k K) V { return g.val }

var (
	a A
	g *G[string, int]
	i I
	n int
	m map[string]T
	called = g.Get
)
`

func check(t *testing.T, path string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := new(types.Config).Check(path, fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func method(t *testing.T, pkg *types.Package, typ, name string) *types.Func {
	t.Helper()
	obj, _, _ := types.LookupFieldOrMethod(pkg.Scope().Lookup(typ).Type(), true, pkg, name)
	f, ok := obj.(*types.Func)
	if !ok {
		t.Fatalf("%s has no method %s", typ, name)
	}
	return f
}

func TestFunc(t *testing.T) {
	for _, path := range []string{"example.com/p", "main/vendor/example.com/p"} {
		pkg := check(t, path)
		g := pkg.Scope().Lookup("g").Type()
		instantiated, _, _ := types.LookupFieldOrMethod(g, true, pkg, "Get")
		for _, test := range []struct {
			f    *types.Func
			want string
		}{
			{pkg.Scope().Lookup("F").(*types.Func), "example.com/p.F"},
			{pkg.Scope().Lookup("Generic").(*types.Func), "example.com/p.Generic"},
			{method(t, pkg, "T", "Value"), "(example.com/p.T).Value"},
			{method(t, pkg, "T", "Pointer"), "(*example.com/p.T).Pointer"},
			{method(t, pkg, "I", "Do"), "(example.com/p.I).Do"},
			{method(t, pkg, "G", "Get"), "(*example.com/p.G).Get"},
			{instantiated.(*types.Func), "(*example.com/p.G).Get"},
			{nil, ""},
		} {
			if got := objmatch.Func(test.f); got != test.want {
				t.Errorf("%s: Func(%v) = %q, want %q", path, test.f, got, test.want)
			}
		}
	}
}

func TestType(t *testing.T) {
	pkg := check(t, "main/vendor/example.com/p")
	for name, want := range map[string]string{
		"a": "example.com/p.T",
		"g": "example.com/p.G",
		"i": "example.com/p.I",
		"n": "",
		"m": "",
	} {
		if got := objmatch.Type(pkg.Scope().Lookup(name).Type()); got != want {
			t.Errorf("Type of %s = %q, want %q", name, got, want)
		}
	}
	if got := objmatch.Type(types.Universe.Lookup("error").Type()); got != "error" {
		t.Errorf("Type of error = %q", got)
	}
	if got := objmatch.Type(nil); got != "" {
		t.Errorf("Type of nothing = %q", got)
	}
}

func TestWithin(t *testing.T) {
	for _, test := range []struct {
		path, module string
		want         bool
	}{
		{"example.com/m", "example.com/m", true},
		{"example.com/m/p", "example.com/m", true},
		{"example.com/more", "example.com/m", false},
		{"example.com", "example.com/m", false},
	} {
		if got := objmatch.Within(test.path, test.module); got != test.want {
			t.Errorf("Within(%q, %q) = %t", test.path, test.module, got)
		}
	}
}

func TestIsStd(t *testing.T) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	std := strings.Fields(string(out))
	if !slices.Contains(std, "net/http") {
		t.Fatalf("go list std has no net/http: %q", std)
	}
	for _, path := range std {
		if !objmatch.IsStd(path) {
			t.Errorf("IsStd(%q) = false", path)
		}
	}
	for _, path := range []string{"", "cmd/go", "example.com/net/http", "github.com/gin-gonic/gin", "strings2", "main"} {
		if objmatch.IsStd(path) {
			t.Errorf("IsStd(%q) = true", path)
		}
	}
}

func TestInTest(t *testing.T) {
	fset := token.NewFileSet()
	for name, want := range map[string]bool{"agent.go": false, "agent_test.go": true, "test.go": false} {
		if got := objmatch.InTest(fset, token.Pos(fset.AddFile(name, -1, 10).Base())); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if objmatch.InTest(fset, token.NoPos) {
		t.Error("no place is in a test")
	}
}
