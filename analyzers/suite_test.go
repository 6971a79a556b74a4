package analyzers

import (
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/internal/doc"
	"golang.org/x/tools/go/analysis"
)

// taken are the names that go vet, the checkers of x/tools and nogo use for flags of their own.
var taken = []string{"V", "all", "c", "debug", "diff", "fix", "flags", "json", "source", "tags", "test", "v"}

func TestAll(t *testing.T) {
	all := All()
	if err := analysis.Validate(all); err != nil {
		t.Error(err)
	}
	var names []string
	for _, a := range all {
		names = append(names, a.Name)
		if !token.IsIdentifier(a.Name) || slices.Contains(taken, a.Name) {
			t.Errorf("%s cannot be the name of an analyzer", a.Name)
		}
		if a.URL != doc.URL(a.Name) {
			t.Errorf("%s has the URL %q, want %q", a.Name, a.URL, doc.URL(a.Name))
		}
		if title, _, _ := strings.Cut(a.Doc, "\n"); strings.HasSuffix(title, ".") || len(title) > 80 {
			t.Errorf("%s: the first line of the documentation is no short title: %q", a.Name, title)
		}
	}
	if !slices.IsSorted(names) {
		t.Errorf("the analyzers are not sorted by name: %v", names)
	}

	// Every folder is a check, so that none is forgotten here.
	folders, err := filepath.Glob("*/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for i, file := range folders {
		folders[i] = filepath.Dir(file)
	}
	if !slices.Equal(names, folders) {
		t.Errorf("All returns %v, but the folders are %v", names, folders)
	}
}
