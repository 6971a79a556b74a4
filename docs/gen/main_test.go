package main

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/analyzers"
)

// The pages that are checked in are what the analyzers say and find, and none is left over.
func TestPages(t *testing.T) {
	want, err := pages(analyzers.All(), loadedExamples(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		got, err := os.ReadFile("../analyzers/" + name)
		if err != nil || !bytes.Equal(got, want[name]) {
			t.Errorf("docs/analyzers/%s is stale: run go generate ./docs/gen (%v)", name, err)
		}
	}
	for _, p := range glob(t, "../analyzers/*") {
		if want[filepath.Base(p)] == nil {
			t.Errorf("%s is about no analyzer", p)
		}
	}
}

// An analyzer without an example has no page, and the error says what to write.
func TestNoExample(t *testing.T) {
	for _, examples := range []map[string]example{
		nil,
		{"dataleak/bad": {source: []byte("package bad")}},
	} {
		_, err := pages(analyzers.All(), examples)
		if err == nil || !strings.Contains(err.Error(), "dataleak needs testdata/src/docs/dataleak/bad/bad.go and good/good.go") {
			t.Errorf("error %v", err)
		}
	}
}

// Diagnostics link to the pages.
func TestURLs(t *testing.T) {
	for _, a := range analyzers.All() {
		if !strings.HasSuffix(a.URL, "docs/analyzers/"+a.Name+".md") {
			t.Errorf("%s links to %s, which is not its page", a.Name, a.URL)
		}
	}
}

var (
	fence   = regexp.MustCompile("(?ms)^```.*?^```$")
	link    = regexp.MustCompile(`\]\(([^):#]*)(?:#([^)]*))?\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.*)$`)
)

// No page links to a file of the repository that is not there, or to a heading that a page lacks.
func TestLinks(t *testing.T) {
	var all []string
	for _, pattern := range []string{"../../*.md", "../*.md", "../analyzers/*.md", "../../demo/*.md", "../../bench/*.md"} {
		all = append(all, glob(t, pattern)...)
	}
	if len(all) < 10 {
		t.Fatalf("only %d pages", len(all))
	}
	for _, p := range all {
		for _, m := range link.FindAllStringSubmatch(fence.ReplaceAllString(read(t, p), ""), -1) {
			target := p
			if m[1] != "" {
				target = filepath.Join(filepath.Dir(p), m[1])
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s: dead link %s", p, m[1])
			} else if m[2] != "" && !slices.Contains(anchors(read(t, target)), m[2]) {
				t.Errorf("%s: %s has no heading %s", p, m[1], m[2])
			}
		}
	}
}

// The index links to every page.
func TestIndex(t *testing.T) {
	index := read(t, "../README.md")
	for _, p := range glob(t, "../*.md") {
		if name := filepath.Base(p); name != "README.md" && !strings.Contains(index, "("+name+")") {
			t.Errorf("docs/README.md does not link to %s", name)
		}
	}
}

// anchors returns what a link can name of a page: its headings as GitHub spells them.
func anchors(page string) []string {
	var out []string
	for _, m := range heading.FindAllStringSubmatch(fence.ReplaceAllString(page, ""), -1) {
		name := strings.ReplaceAll(strings.ToLower(m[1]), " ", "-")
		out = append(out, regexp.MustCompile(`[^\pL\pN_-]`).ReplaceAllString(name, ""))
	}
	return out
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		names[i] = filepath.ToSlash(name)
	}
	return names
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The page about configuration explains every setting of every analyzer.
func TestSettings(t *testing.T) {
	page := read(t, "../configuration.md")
	for _, a := range analyzers.All() {
		a.Flags.VisitAll(func(f *flag.Flag) {
			if !strings.Contains(page, "| `-"+a.Name+"."+f.Name+"` |") {
				t.Errorf("docs/configuration.md does not explain -%s.%s", a.Name, f.Name)
			}
		})
	}
}
