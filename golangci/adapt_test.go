package golangci

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// run returns what an analyzer, once adapted, reports of a file.
func run(t *testing.T, a *analysis.Analyzer, source string) []analysis.Diagnostic {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "dir/a.go", source, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var reported []analysis.Diagnostic
	adapted := adapt(a)
	if _, err := adapted.Run(&analysis.Pass{
		Analyzer: adapted, Fset: fset, Files: []*ast.File{file},
		Report: func(d analysis.Diagnostic) { reported = append(reported, d) },
	}); err != nil {
		t.Fatal(err)
	}
	return reported
}

func TestMessage(t *testing.T) {
	const first, second = 1, 14 // of the two lines
	for _, test := range []struct {
		d    analysis.Diagnostic
		want string
	}{
		{analysis.Diagnostic{Message: "bad"}, "bad"},
		{analysis.Diagnostic{Message: "bad", URL: "https://a.example/bad"}, "bad; see https://a.example/bad"},
		{analysis.Diagnostic{Message: "bad", Related: related(second)}, "bad"},
		{analysis.Diagnostic{Message: "bad", Related: related(first)}, "bad (via a.go:1 read)"},
		{analysis.Diagnostic{Message: "bad (via q/q.go:7 read)", Related: related(first)}, "bad (via q/q.go:7 read)"},
		{analysis.Diagnostic{Message: "bad (via a.go:1 read → a.go:2 run)", Related: related(first, second)}, "bad (via a.go:1 read → a.go:2 run)"},
	} {
		test.d.Pos = second
		fixes := []analysis.SuggestedFix{{Message: "fix it"}}
		got := run(t, &analysis.Analyzer{Run: func(pass *analysis.Pass) (any, error) {
			test.d.SuggestedFixes = fixes
			pass.Report(test.d)
			return nil, nil
		}}, "package main\nfunc main() {}\n")
		if len(got) != 1 || got[0].Message != test.want || got[0].Related != nil || len(got[0].SuggestedFixes) != 1 || got[0].Pos != second {
			t.Errorf("%v: got %v, want %q and a fix alone", test.d, got, test.want)
		}
	}
}

func related(at ...token.Pos) (r []analysis.RelatedInformation) {
	for _, pos := range at {
		r = append(r, analysis.RelatedInformation{Pos: pos, Message: "read"})
	}
	return r
}

// TestNolint checks that an analyzer does not see comments that golangci-lint obeys for
// claudelint, and all others where they are.
func TestNolint(t *testing.T) {
	comments := &analysis.Analyzer{Run: func(pass *analysis.Pass) (any, error) {
		for _, group := range pass.Files[0].Comments {
			for _, c := range group.List {
				pass.Report(analysis.Diagnostic{Pos: c.Pos(), End: c.End(), Message: c.Text})
			}
		}
		return nil, nil
	}}
	for comment, hidden := range map[string]bool{
		"//nolint":                             true,
		"// nolint":                            true,
		"//nolint // as it is":                 true,
		"//nolint:all":                         true,
		"//nolint:claudelint":                  true,
		"//nolint: claudelint":                 true,
		"//nolint:ClaudeLint // it is checked": true,
		"//nolint:gosec,claudelint":            true,
		"//nolint:gosec, claudelint, errcheck": true,
		"//nolint:turncap,all":                 true,
		"//nolint:turncap":                     false,
		"//nolint:gosec,turncap // claudelint": false,
		"//nolint:claudelinter":                false,
		"//nolint:notclaudelint":               false,
		"//nolinting":                          false,
		"// a word about //nolint":             false,
		"//claudelint:ignore turncap why":      false,
	} {
		source := "package a\n\n// before\n" + comment + "\nvar x int\n"
		got := run(t, comments, source)
		if len(got) != 2 || got[0].Message != "// before" || int(got[1].End-got[1].Pos) != len(comment) {
			t.Fatalf("%s: got %v, want two comments in their places", comment, got)
		}
		if text := strings.TrimRight(got[1].Message, " "); hidden != (text == "//") || !hidden && text != comment {
			t.Errorf("%s: the analyzer sees %q, want it hidden: %t", comment, text, hidden)
		}
	}
}
