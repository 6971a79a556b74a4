package report_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/internal/report"
)

// finder finds the calls of functions called find.
var finder = &analysis.Analyzer{
	Name: "hardcodedkey",
	Doc:  "find calls",
	URL:  "https://example.org/hardcodedkey",
	Run: func(pass *analysis.Pass) (any, error) {
		var findings []report.Finding
		for _, file := range pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "find" {
						findings = append(findings, report.Finding{Pos: call.Pos(), End: call.End(), Message: "found"})
					}
				}
				return true
			})
		}
		report.All(pass, findings)
		return nil, nil
	},
}

func TestSilence(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), finder, "ignore", "nolint", "nolintfile")
}

// reported returns what All reports of the findings, which may point into b.go and a.go, that
// were read in this order.
func reported(t *testing.T, findings func(b, a token.Pos) []report.Finding) []analysis.Diagnostic {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range []string{"b.go", "a.go"} {
		file, err := parser.ParseFile(fset, name, "package p", 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	var out []analysis.Diagnostic
	report.All(&analysis.Pass{
		Analyzer: finder,
		Fset:     fset,
		Files:    files,
		Report:   func(d analysis.Diagnostic) { out = append(out, d) },
	}, findings(files[0].FileStart, files[1].FileStart))
	return out
}

func TestOrder(t *testing.T) {
	var got []string
	for _, d := range reported(t, func(b, a token.Pos) []report.Finding {
		long := []report.Step{{Where: "p/a.go:1", Text: "read"}, {Where: "p/a.go:1", Text: "passed"}, {Where: "p/a.go:1", Text: "stored"}}
		return []report.Finding{
			{Pos: b, Message: "in b"},
			{Pos: a + 8, Message: "in a"},
			{Pos: a, Message: "other"},
			{Pos: a, Message: "in a", Steps: long},
			{Pos: a, Message: "in a", Steps: long[:2]},
			{Pos: b, Message: "in b"},
		}
	}) {
		got = append(got, d.Message)
	}
	want := []string{"in a (via p/a.go:1 read → p/a.go:1 passed)", "other", "in a", "in b"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDiagnostic(t *testing.T) {
	edit := func(pos token.Pos) *analysis.SuggestedFix {
		return &analysis.SuggestedFix{Message: "fix it", TextEdits: []analysis.TextEdit{{Pos: pos, End: pos}}}
	}
	got := reported(t, func(b, a token.Pos) []report.Finding {
		return []report.Finding{
			{Pos: a, End: a + 7, Message: "first", Fix: edit(a), Steps: []report.Step{
				{Pos: b, Where: "example.org/m/p/b.go:1", Text: "read"},
				{Where: "example.org/m/q/q.go:7", Text: "joined"},
			}},
			{Pos: a + 1, Message: "second", Fix: edit(b), Steps: []report.Step{{Pos: a, Where: "p/a.go:1", Text: "read"}}},
			{Pos: a + 2, Message: "third", Steps: []report.Step{{Where: "q.go:7", Text: "read"}}},
		}
	})
	for i, want := range []struct {
		message string
		related []string
		fixes   int
	}{
		{"first (via b.go:1 read → q/q.go:7 joined)", []string{"read"}, 1},
		{"second", []string{"read"}, 0},
		{"third (via q.go:7 read)", nil, 0},
	} {
		d := got[i]
		var related []string
		for _, r := range d.Related {
			related = append(related, r.Message)
		}
		if d.Message != want.message || fmt.Sprint(related) != fmt.Sprint(want.related) || len(d.SuggestedFixes) != want.fixes ||
			d.Category != finder.Name || d.URL != finder.URL {
			t.Errorf("got %+v, want %+v", d, want)
		}
	}
	if len(got) != 3 || got[0].End-got[0].Pos != 7 {
		t.Errorf("got %+v, want three diagnostics, the first with an end", got)
	}
}

// TestPlace checks which steps in other packages have a position, and that it has no column.
func TestPlace(t *testing.T) {
	tests := []struct {
		pkg, file, where string
		want             string // relative to the root; "" for none
	}{
		{"example.org/m/p", "p/p.go", "example.org/m/q/q.go:7", "q/q.go:7"},
		{"example.org/m/p", "p/p.go", "example.org/m/m.go:7", "m.go:7"},
		{"example.org/m", "m.go", "example.org/m/q/r/q.go:1", "q/r/q.go:1"},
		{"example.org/m/p [example.org/m/p.test]", "p/p_test.go", "example.org/m/q/q.go:7", "q/q.go:7"},
		{"example.org/m/p_test [example.org/m/p.test]", "p/p_test.go", "example.org/m/q/q.go:7", "q/q.go:7"},
		{"example.org/m/p", "p/p.go", "example.org/other/q.go:7", ""},
		{"example.org/m/p", "p/p.go", "example.org/mm/q.go:7", ""},
		{"example.org/m/p", "p/p.go", "example.org/m/q", ""}, // a package as a whole
		{"example.org/m/p", "elsewhere/p.go", "example.org/m/q/q.go:7", ""},
		{"command-line-arguments", "p/p.go", "example.org/m/q/q.go:7", ""},
	}
	for _, test := range tests {
		root := t.TempDir()
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, filepath.Join(root, filepath.FromSlash(test.file)), "package p", 0)
		if err != nil {
			t.Fatal(err)
		}
		name := "p"
		if strings.Contains(test.pkg, "_test") {
			name = "p_test"
		}
		got := "nothing"
		report.All(&analysis.Pass{
			Analyzer: finder,
			Fset:     fset,
			Files:    []*ast.File{file},
			Pkg:      types.NewPackage(test.pkg, name),
			Module:   &analysis.Module{Path: "example.org/m"},
			Report: func(d analysis.Diagnostic) {
				got = ""
				for _, r := range d.Related {
					got += strings.TrimPrefix(filepath.ToSlash(fset.Position(r.Pos).String()), filepath.ToSlash(root)+"/")
					// Some drivers do not obey line directives.
					if p := fset.PositionFor(r.Pos, false); !strings.HasSuffix(got, fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line)) {
						t.Errorf("without directives, %s is %v", got, p)
					}
				}
			},
		}, []report.Finding{{Pos: file.FileStart, Message: "found", Steps: []report.Step{{Where: test.where, Text: "read"}}}})
		if got != test.want {
			t.Errorf("%s: %s lies in %q, want %q", test.pkg, test.where, got, test.want)
		}
	}
}
