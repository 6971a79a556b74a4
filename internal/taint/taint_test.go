package taint_test

import (
	"fmt"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
	"github.com/claudelint/claudelint/internal/taint"
)

// The engine is tested on a library of its own, package lib of the test data, so that its tests
// know no real library either.
var table = []rows.Table{{
	Path: "taint/lib",
	Funcs: []rows.Func{
		{Decl: "func Source() string", Do: rows.Do{rows.Source("return", rows.Remote, "lib source")}},
		{Decl: "func Typed() string", Do: rows.Do{rows.Source("return", rows.Local, "lib line")}},
		{Decl: "func Fill(v any)", Do: rows.Do{rows.Source("v", rows.Remote, "lib source")}},
		{Decl: "func Sink(s string)", Do: rows.Do{rows.Sink("s", rows.Exec, "lib sink")}},
		{Decl: "func Sinks(s ...string)", Do: rows.Do{rows.Sink("s", rows.Exec, "lib sink")}},
		{Decl: "func Pass(s string) string", Do: rows.Do{rows.Pass("s", "return")}},
		{Decl: "func Trim(s string) string", Do: rows.Do{rows.Same("s", "return")}},
		{Decl: "func Good(s string) bool", Do: rows.Do{rows.Check("s")}},
		{Decl: "func Parse(s string) error", Do: rows.Do{rows.Check("s")}},
		{Decl: "func Ask() string", Do: rows.Do{rows.Ask("return")}},
		{Decl: "func Format(format string, args ...any) string", Do: rows.Do{rows.Format("format", "args", "return")}},
		{Decl: "func Join(elems []string, sep string) string", Do: rows.Do{rows.Join("elems", "sep", "return")}},
		{Decl: "func Replace(s, old, new string) string", Do: rows.Do{rows.Replace("new", "s", "return"), rows.Pass("s", "return")}},
		{Decl: "func (b *Buffer) Add(s string)", Do: rows.Do{rows.Append("s", "b")}},
		{Decl: "func (b *Buffer) Addf(format string, args ...any)", Do: rows.Do{rows.Format("format", "args", "b")}},
		{Decl: "func (b *Buffer) String() string", Do: rows.Do{rows.Pass("b", "return")}},
		{Decl: "func Register(name string, fn func(in string) string)", Do: rows.Do{rows.Handler("fn", 0, rows.Model, "handler input")}},
		{Decl: "func Say(role string, parts ...string)", Do: rows.Do{rows.Sink("parts", rows.System, "system prompt").Where("role", "system")}},
		{Decl: "func (t Tool) Run(in string) string", Do: rows.Do{rows.Given("in", rows.Model, "tool input")}},
	},
	Fields: []rows.Field{
		{Type: "Answer", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Model, "answer")}},
		{Type: "Options", Decl: "OnText func(id, text string)", Do: rows.Do{rows.Handler("", 1, rows.Model, "streamed text")}},
		{Type: "Request", Decl: "System []Block", Do: rows.Do{rows.Sink("", rows.System, "system prompt")}},
		{Type: "Message", Decl: "Content string", Do: rows.Do{rows.Sink("", rows.System, "system prompt").Where("Role", "system")}},
	},
	Vars:   []rows.Var{{Decl: "var Args []string", Do: rows.Do{rows.Source("", rows.Local, "arguments")}}},
	Shapes: []rows.Shape{{Params: []string{"taint/lib.Writer", "taint/lib.In"}, Given: 1, Label: rows.Remote, What: "request"}},
}}

type testFact struct {
	Values []taint.Summary
	Cells  []taint.Flow
	Texts  []taint.Text
	Kept   []string
	Told   []string
}

func (*testFact) AFact()         {}
func (*testFact) String() string { return "facts" }

type testKnowledge struct {
	pass  *analysis.Pass
	index *rows.Index
}

func (k testKnowledge) fact(p *types.Package) *testFact {
	f := new(testFact)
	if p == nil || p == k.pass.Pkg || !k.pass.ImportPackageFact(p, f) {
		return nil
	}
	return f
}

func (k testKnowledge) Func(f *types.Func) ([]rows.Resolved, bool) {
	return k.index.Func(objmatch.Func(f))
}

func (k testKnowledge) Field(t types.Type, f *types.Var) (rows.Field, bool) {
	return k.index.Field(objmatch.Type(t) + "." + f.Name())
}

func (k testKnowledge) Var(v *types.Var) (rows.Var, bool) {
	return k.index.Var(objmatch.Path(v.Pkg()) + "." + v.Name())
}

func (k testKnowledge) Type(t types.Type) (rows.Type, bool) { return k.index.Type(objmatch.Type(t)) }

func (testKnowledge) Shown(types.Type, []string) []rows.Effect   { return nil }
func (testKnowledge) Encoder(*types.Func, string) taint.Encode   { return nil }
func (testKnowledge) Encoded(types.Type, []string) []rows.Effect { return nil }

func (testKnowledge) Hidden(*types.Func, types.Type, string) []string { return nil }
func (testKnowledge) HiddenEncoded(types.Type, bool) []string         { return nil }
func (testKnowledge) TextMethod(*types.Func, types.Type) string       { return "" }
func (testKnowledge) Masked(*types.Func, string) bool                 { return false }
func (testKnowledge) Panic() rows.Do                                  { return nil }
func (testKnowledge) Claude() bool                                    { return true }
func (testKnowledge) KeyName(name string) bool                        { return name == "KEY" }
func (testKnowledge) Private(name string) bool                        { return name == "KEY" }
func (testKnowledge) SecretSource(what string) bool                   { return strings.HasSuffix(what, "KEY") }
func (testKnowledge) Credential(name string) bool                     { return name == "KEY" }
func (testKnowledge) Guarded(name string) bool                        { return name == "KEY" }
func (testKnowledge) Setting(*types.Package) bool                     { return false }
func (testKnowledge) Kept() []string                                  { return nil }

func (k testKnowledge) Told() []string {
	var out []string
	for _, f := range k.pass.AllPackageFacts() {
		if fact, ok := f.Fact.(*testFact); ok && f.Package != k.pass.Pkg {
			out = append(out, fact.Told...)
		}
	}
	return out
}

func (k testKnowledge) Key(entries map[string]string, key string, _ types.Type) rows.Do {
	if _, request := entries["model"]; request && key == "system" {
		return rows.Do{rows.Sink("", rows.System, "system prompt")}
	}
	return nil
}

func (k testKnowledge) Texts(v *types.Var) []taint.Text {
	var out []taint.Text
	if fact := k.fact(v.Pkg()); fact != nil {
		for _, t := range fact.Texts {
			if t.Var == v.Name() {
				out = append(out, t)
			}
		}
	}
	return out
}

func (k testKnowledge) Given() []string      { return k.index.Given() }
func (k testKnowledge) Shapes() []rows.Shape { return k.index.Shapes() }
func (k testKnowledge) Summary(f *types.Func) (*taint.Summary, bool) {
	fact := k.fact(f.Pkg())
	if fact == nil {
		return nil, f.Pkg() == k.pass.Pkg
	}
	for i := range fact.Values {
		if fact.Values[i].Func == objmatch.Func(f) {
			return &fact.Values[i], true
		}
	}
	return nil, true
}

// Flows sees what go vet would: facts of the packages that are imported, but not of what these import.
func (k testKnowledge) Flows() (program, libraries []taint.Flow) {
	for _, p := range k.pass.Pkg.Imports() {
		if fact := k.fact(p); fact != nil {
			program = append(program, fact.Cells...)
		}
	}
	return program, nil
}

func (k testKnowledge) Own(p *types.Package) bool { return p == k.pass.Pkg || k.fact(p) != nil }

var testAnalyzer = &analysis.Analyzer{
	Name:       "taint",
	Doc:        "reports every flow",
	FactTypes:  []analysis.Fact{new(testFact)},
	ResultType: reflect.TypeFor[*taint.Result](),
	Run: func(pass *analysis.Pass) (any, error) {
		if path := pass.Pkg.Path(); path == "taint/lib" || !strings.HasPrefix(path, "taint/") {
			return &taint.Result{}, nil
		}
		p := ir.Build(pass.Fset, pass.Pkg, pass.Files, pass.TypesInfo)
		res := taint.Analyze(p, testKnowledge{pass, rows.NewIndex(table)})
		pass.ExportPackageFact(&testFact{res.Summaries, res.Cells, res.Texts, res.Kept, res.Told})
		for _, f := range res.Findings {
			if f.Entry != nil || f.Cure&rows.Confirmed != 0 {
				continue
			}
			pass.ReportRangef(span{f}, "%s -> %s%s", f.What, f.Reach, marks(f.Cure))
		}
		return res, nil
	},
}

// span is the range of a finding.
type span struct{ taint.Finding }

func (s span) Pos() token.Pos { return s.Finding.Pos }
func (s span) End() token.Pos { return s.Finding.End }

func marks(c rows.Cure) string {
	var s []string
	for _, m := range []struct {
		c rows.Cure
		s string
	}{{rows.Mixed, "mixed"}, {rows.Delimited, "delimited"}, {rows.Quoted, "quoted"}} {
		if c&m.c != 0 {
			s = append(s, m.s)
		}
	}
	if s == nil {
		return ""
	}
	return fmt.Sprintf(" [%s]", strings.Join(s, " "))
}

func TestFlows(t *testing.T) {
	dir, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, dir, testAnalyzer, "taint/local", "taint/calls", "taint/guards", "taint/text", "taint/cells", "taint/mid", "taint/down", "taint/beyond")
}

// What an imported package keeps in thousands of places takes no room from the few of the package itself.
func TestLargeImport(t *testing.T) {
	var big strings.Builder
	big.WriteString("package big\n\nimport \"taint/lib\"\n")
	for i := range 2_500 {
		fmt.Fprintf(&big, "\nvar V%d string\n\nfunc F%d() { lib.Sink(V%[1]d) }\n", i, i)
	}
	dir, cleanup, err := analysistest.WriteFiles(map[string]string{
		"taint/lib/lib.go": "package lib\n\nfunc Source() string { return \"\" }\n\nfunc Sink(s string) {}\n",
		"taint/big/big.go": big.String(),
		"taint/small/small.go": `package small // want package:"facts"

import (
	_ "taint/big"
	"taint/lib"
)

var kept, fixed string

func keep() { kept, fixed = lib.Source(), "fixed" }

func use() {
	lib.Sink(kept) // want "lib source -> lib sink"
	lib.Sink(fixed)
}
`,
	})
	if err != nil {
		t.Fatal(err)
	}
	defer cleanup()
	analysistest.Run(t, dir, testAnalyzer, "taint/small")
}

// BenchmarkPlaces measures what places cost that many functions write and many read, as the settings of a program are:
// with twice as many of both, it should take about twice as long.
func BenchmarkPlaces(b *testing.B) {
	for _, n := range []int{500, 1_000, 2_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var hub strings.Builder
			hub.WriteString("package hub // want package:\"facts\"\n\nimport \"taint/lib\"\n\ntype app struct{ home, work string }\n\nfunc (a *app) set() { a.home = lib.Typed() }\n")
			for i := range n {
				fmt.Fprintf(&hub, "\nfunc (a *app) move%d() { a.work = a.home }\n", i)
				fmt.Fprintf(&hub, "\nfunc (a *app) use%d() { lib.Sink(a.work) } // want \"lib line -> lib sink\"\n", i)
			}
			dir, cleanup, err := analysistest.WriteFiles(map[string]string{
				"taint/lib/lib.go": "package lib\n\nfunc Typed() string { return \"\" }\n\nfunc Sink(s string) {}\n",
				"taint/hub/hub.go": hub.String(),
			})
			if err != nil {
				b.Fatal(err)
			}
			defer cleanup()
			for b.Loop() {
				analysistest.Run(b, dir, testAnalyzer, "taint/hub")
			}
		})
	}
}
