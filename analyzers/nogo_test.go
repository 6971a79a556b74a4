package analyzers

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"testing"
)

// TestNogo checks what Bazel's nogo asks for: every package of an analyzer declares a variable
// Analyzer, and the analyzer's name is an identifier that means nothing else in some driver.
func TestNogo(t *testing.T) {
	reserved := []string{"V", "all", "c", "debug", "diff", "fix", "flags", "json", "source", "tags", "test", "v"}
	for _, a := range All() {
		if !token.IsIdentifier(a.Name) || slices.Contains(reserved, a.Name) {
			t.Errorf("%q cannot be the name of an analyzer", a.Name)
		}
		if !declaresAnalyzer(t, a.Name) {
			t.Errorf("package %s declares no variable Analyzer", a.Name)
		}
	}
}

func declaresAnalyzer(t *testing.T, dir string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			for _, spec := range gen.Specs {
				names := spec.(*ast.ValueSpec).Names
				if slices.ContainsFunc(names, func(id *ast.Ident) bool { return id.Name == "Analyzer" }) {
					return true
				}
			}
		}
	}
	return false
}
