package drivers_test

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/internal/editortest"
	"github.com/claudelint/claudelint/internal/realtest"
)

// testEverywhere checks that the command, golangci-lint, a gopls with claudelint inside and the
// language server say of a module what go vet says, and returns the number of findings.
func testEverywhere(t *testing.T, g golangci, claudelint, gopls, dir string) int {
	vet := realtest.Vet(t, dir, claudelint)
	if len(vet) == 0 {
		t.Fatalf("go vet finds nothing in %s", dir)
	}
	command := realtest.FromCommand(t, realtest.Run(t, dir, 1, claudelint, "-json", "./..."))
	if !slices.Equal(command, vet) {
		t.Errorf("the command finds\n%v\nand go vet\n%v", command, vet)
	}
	if issues := g.compare(t, claudelint, dir); len(issues) != len(vet) {
		t.Errorf("golangci-lint finds %d, go vet %d", len(issues), len(vet))
	}
	for name, server := range map[string][]string{"gopls": {gopls, "serve"}, "claudelint lsp": {claudelint, "lsp"}} {
		t.Run(name, func(t *testing.T) {
			e := editortest.Start(t, editortest.Options{Server: server, Env: []string{"GOWORK=off"}, Folders: []string{dir}})
			openAll(t, e, dir)
			e.Wait(fmt.Sprintf("%d findings", len(vet)), func() bool { return len(diagnostics(t, e, dir)) >= len(vet) })
			if got := diagnostics(t, e, dir); !slices.Equal(got, vet) {
				t.Errorf("it shows\n%v\nand go vet finds\n%v", got, vet)
			}
			if status := e.Exit(); status != 0 {
				t.Errorf("exit status %d", status)
			}
		})
	}
	return len(vet)
}

// openAll opens every file of a module.
func openAll(t *testing.T, e *editortest.Editor, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(file string, _ fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(file) == ".go" {
			e.Open(editortest.URI(file))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// diagnostics returns what the server shows of claudelint's, sorted. The files are ASCII.
func diagnostics(t *testing.T, e *editortest.Editor, dir string) []realtest.Finding {
	t.Helper()
	var list []realtest.Finding
	for doc, shown := range e.All() {
		for _, d := range shown {
			_, page, ok := strings.Cut(d.CodeDescription.Href, "/claudelint/blob/main/docs/analyzers/")
			if !ok {
				continue // gopls's own
			}
			rule, _, _ := strings.Cut(page, ".md")
			list = append(list, realtest.Finding{
				File: strings.TrimPrefix(doc, editortest.URI(dir)+"/"),
				Line: d.Range.Start.Line + 1, Column: d.Range.Start.Character + 1,
				Rule: rule, Message: d.Message,
			})
		}
	}
	slices.SortFunc(list, realtest.Finding.Compare)
	return list
}
