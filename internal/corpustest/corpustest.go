// Package corpustest checks analyzers against testdata/src, the corpus.
package corpustest

import (
	"flag"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
)

var only = flag.String("theme", "", "check this theme of the corpus alone")

// Run checks what the analyzer reports of its themes, the packages under testdata/src that are called
// after it, against their want comments. They are loaded together, as most of the work is in what they
// all import.
func Run(t *testing.T, a *analysis.Analyzer, themes ...string) {
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
