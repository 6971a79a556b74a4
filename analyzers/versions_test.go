package analyzers_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/claudelint/claudelint/analyzers"
	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/goapi"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// A library at another version, or what stands in for it in a program, may declare the objects of the tables in
// any other way: with fewer parameters, without results, with fields of other types. The analyzers must survive it.
func TestOtherVersions(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses every library of the tables several times")
	}
	for _, s := range []shape{
		{"nothing", "()", "", "int"},
		{"numbers", "(a, b int) int", "1, 2", "[]int"},
		{"texts", "(a ...string) (string, error)", `os.Args[1], "a"`, "func(string) string"},
		{"anything", "(a any) any", "any(os.Args[1])", "any"},
		{"funcs", "(f func(string) error) func() string", "func(s string) error { return exec.Command(s).Run() }", "chan string"},
		{"generic", "[T any](a T) []T", "os.Args[1]", "map[string]any"},
	} {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			dir, clean, err := analysistest.WriteFiles(s.files())
			if err != nil {
				t.Fatal(err)
			}
			defer clean()
			pkgs, err := packages.Load(&packages.Config{
				Mode: packages.LoadAllSyntax, Dir: dir,
				Env: append(os.Environ(), "GO111MODULE=off", "GOFLAGS=", "GOPATH="+dir),
			}, "using/...")
			if err != nil {
				t.Fatal(err)
			}
			for _, pkg := range pkgs {
				for _, err := range pkg.Errors {
					t.Errorf("%s: %v", pkg, err)
				}
			}
			graph, err := checker.Analyze(analyzers.All(), pkgs, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := len(graph.Roots), len(libraries())*len(analyzers.All()); got != want {
				t.Errorf("%d analyses, want %d", got, want)
			}
			for _, act := range graph.Roots {
				if act.Err != nil {
					t.Errorf("%s of %s: %v", act.Analyzer, act.Package, act.Err)
				}
			}
		})
	}
}

// A shape says how everything is declared.
type shape struct {
	name  string
	sig   string // of a function
	args  string // with which it is called
	field string // type of a field
}

// files returns a GOPATH with the libraries of the tables, and a package for each that uses all of it.
func (s shape) files() map[string]string {
	files := map[string]string{}
	for i, path := range slices.Sorted(maps.Keys(libraries())) {
		var lib, use strings.Builder
		lib.WriteString("package lib\ntype Version struct{}\n")
		fmt.Fprintf(&use, "package main\nimport (\n\"fmt\"\n\"os\"\n\"os/exec\"\nlib %q\n)\nvar _, _, _, _ = fmt.Println, os.Args, exec.Command, lib.Version{}\nfunc main() {\n", path)
		members := libraries()[path]
		for _, owner := range slices.Sorted(maps.Keys(members)) {
			m := members[owner]
			funcs, fields := slices.Sorted(maps.Keys(m.funcs)), slices.Sorted(maps.Keys(m.fields))
			if owner == "" {
				for _, f := range funcs {
					fmt.Fprintf(&lib, "func %s%s { panic(0) }\n", f, s.sig)
					fmt.Fprintf(&use, "lib.%s(%s)\n", f, s.args)
				}
				continue
			}
			fmt.Fprintf(&lib, "type %s struct {\n", owner)
			for _, f := range fields {
				if !m.funcs[f] {
					fmt.Fprintf(&lib, "%s %s\n", f, s.field)
					fmt.Fprintf(&use, "{ var x lib.%s; y := x.%[2]s; x.%[2]s = y; fmt.Println(y, x) }\n", owner, f)
				}
			}
			lib.WriteString("}\n")
			for _, f := range funcs {
				if sig := s.sig; sig[0] != '[' { // no method has type parameters
					fmt.Fprintf(&lib, "func (*%s) %s%s { panic(0) }\n", owner, f, sig)
					fmt.Fprintf(&use, "new(lib.%s).%s(%s)\n", owner, f, s.args)
				}
			}
		}
		use.WriteString("}\n")
		files[path+"/lib.go"] = lib.String()
		files[filepath.Join("using", fmt.Sprint(i), "main.go")] = use.String()
	}
	return files
}

// members are what rows describe of a package or a type.
type members struct{ funcs, fields map[string]bool }

// libraries returns the members that rows describe outside the standard library, by import path and by the type
// that has them.
func libraries() map[string]map[string]members {
	out := map[string]map[string]members{}
	for _, table := range slices.Concat(goapi.Tables(), claudeapi.Tables(), retries) {
		if objmatch.IsStd(table.Path) || strings.Contains(table.Path, "/internal/") {
			continue
		}
		if out[table.Path] == nil {
			out[table.Path] = map[string]members{}
		}
		of := func(owner string) members {
			if _, ok := out[table.Path][owner]; !ok {
				out[table.Path][owner] = members{map[string]bool{}, map[string]bool{}}
			}
			return out[table.Path][owner]
		}
		for _, f := range table.Funcs {
			owner, name := declared(f.Decl)
			of(owner).funcs[name] = true
		}
		for _, f := range table.Fields {
			name, _, _ := strings.Cut(f.Decl, " ")
			of(f.Type).fields[name] = true
		}
	}
	return out
}

// retries stand for the tables that are no rows.
var retries = []rows.Table{
	{Path: "github.com/cenkalti/backoff/v4", Funcs: []rows.Func{{Decl: "func Retry()"}, {Decl: "func WithMaxRetries()"}, {Decl: "func WithContext()"}}},
	{Path: "github.com/sethvargo/go-retry", Funcs: []rows.Func{{Decl: "func Do()"}, {Decl: "func WithJitter()"}, {Decl: "func WithMaxRetries()"}}},
	{Path: "google.golang.org/adk/agent/workflowagents/loopagent", Funcs: []rows.Func{{Decl: "func New()"}}},
}

// declared returns the name of a function and the type of its receiver, "" for none.
func declared(decl string) (owner, name string) {
	file, err := parser.ParseFile(token.NewFileSet(), "", "package p\n"+decl, parser.SkipObjectResolution)
	if err != nil {
		panic(err)
	}
	f := file.Decls[0].(*ast.FuncDecl)
	if f.Recv != nil {
		owner = strings.TrimPrefix(types.ExprString(f.Recv.List[0].Type), "*")
		owner, _, _ = strings.Cut(owner, "[")
	}
	return owner, f.Name.Name
}
