package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/analyzers"
)

// The pages that are checked in are what the analyzers say, and none is left over.
func TestPages(t *testing.T) {
	names := map[string]bool{}
	for _, a := range analyzers.All() {
		names[a.Name+".md"] = true
		got, err := os.ReadFile("../analyzers/" + a.Name + ".md")
		if err != nil || !bytes.Equal(got, page(a)) {
			t.Errorf("the page about %s is stale: run go generate ./docs/gen (%v)", a.Name, err)
		}
		if !strings.HasSuffix(a.URL, "docs/analyzers/"+a.Name+".md") {
			t.Errorf("%s links to %s, which is not its page", a.Name, a.URL)
		}
	}
	pages, err := os.ReadDir("../analyzers")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		if !names[p.Name()] {
			t.Errorf("docs/analyzers/%s is about no analyzer", p.Name())
		}
	}
}

var link = regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)

// No page links to a file of the repository that is not there.
func TestLinks(t *testing.T) {
	var pages []string
	for _, pattern := range []string{"../../*.md", "../*.md", "../analyzers/*.md", "../../demo/*.md", "../../bench/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, found...)
	}
	if len(pages) < 10 {
		t.Fatalf("only %d pages", len(pages))
	}
	for _, p := range pages {
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(p), m[1])); err != nil {
				t.Errorf("%s: dead link %s", filepath.ToSlash(p), m[1])
			}
		}
	}
}
