// Package corpustest checks analyzers against testdata/src, the corpus.
package corpustest

import (
	"flag"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
)

var only = flag.String("theme", "", "check this theme of the corpus alone")

// Run checks what the analyzer reports of its themes, the packages under testdata/src that are called
// after it, against their want comments: of all but those named, which tests of their own check.
func Run(t *testing.T, a *analysis.Analyzer, except ...string) {
	t.Helper()
	src := filepath.Join(Dir(), "src", a.Name)
	var themes []string
	err := filepath.WalkDir(src, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || path == src {
			return err
		}
		theme, err := filepath.Rel(src, path)
		if err != nil {
			return err
		}
		if theme = filepath.ToSlash(theme); slices.Contains(except, theme) {
			return filepath.SkipDir
		}
		if files, err := filepath.Glob(filepath.Join(path, "*.go")); err != nil || len(files) > 0 {
			themes = append(themes, theme)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	RunThemes(t, a, themes...)
}

// RunThemes is Run for the named themes alone. They are loaded together, as most of the work is in what they all import.
func RunThemes(t *testing.T, a *analysis.Analyzer, themes ...string) {
	t.Helper()
	if *only != "" {
		themes = []string{*only}
	}
	var patterns []string
	for _, theme := range themes {
		patterns = append(patterns, a.Name+"/"+theme)
	}
	analysistest.Run(t, Dir(), a, patterns...)
}

// Dir returns the directory testdata of the module.
func Dir() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "..", "testdata")
}
