package main

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/claudelint/claudelint/analyzers"
)

const testdata = "../../testdata"

var loaded = sync.OnceValues(func() (map[string]example, error) { return loadExamples(testdata, analyzers.All(), nil) })

func loadedExamples(t *testing.T) map[string]example {
	t.Helper()
	examples, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return examples
}

// The examples have the findings that their comments say: the bad one of an analyzer its own and
// no others, the good one none at all.
func TestExamples(t *testing.T) {
	known := map[string]bool{}
	for _, a := range analyzers.All() {
		known[a.Name] = true
	}
	for name, e := range loadedExamples(t) {
		rule, kind := path.Split(name)
		rule = path.Clean(rule)
		wants := e.check(t, name, rule)
		switch {
		case rule == "teaching":
		case !known[rule]:
			t.Errorf("%s is the example of no analyzer", name)
		case kind == "bad" && wants == 0:
			t.Errorf("%s expects no finding", name)
		case kind == "good" && wants > 0:
			t.Errorf("%s expects findings", name)
		}
	}
}

// check compares the findings of an example with its comments, and returns how many it expects.
func (e example) check(t *testing.T, name, rule string) (wants int) {
	t.Helper()
	expected := map[int]*regexp.Regexp{}
	for i, line := range strings.Split(string(e.source), "\n") {
		if m := want.FindStringSubmatch(line); m != nil {
			expected[i+1] = regexp.MustCompile(m[1])
		}
	}
	wants = len(expected)
	for _, f := range e.findings {
		pattern := expected[f.line]
		if pattern == nil || !pattern.MatchString(f.message) || f.rule != rule && rule != "teaching" {
			t.Errorf("%s:%d: unexpected: %s (%s)", name, f.line, f.message, f.rule)
		}
		delete(expected, f.line)
	}
	for line, pattern := range expected {
		t.Errorf("%s:%d: no finding matches %q", name, line, pattern)
	}
	return wants
}

var directive = regexp.MustCompile(`(?m)^\s*//claudelint:.*\n`)

// Each directive that the examples of teaching show makes a difference.
func TestTeaching(t *testing.T) {
	files, err := filepath.Glob(testdata + "/src/docs/teaching/*/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	untaught := map[string][]byte{}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		abs, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(directive.FindAll(source, -1)); n != 1 {
			t.Errorf("%s has %d directives, want 1", name, n)
		}
		untaught[abs] = directive.ReplaceAll(source, nil)
	}
	without, err := loadExamples(testdata, analyzers.All(), untaught)
	if err != nil {
		t.Fatal(err)
	}
	for name, e := range loadedExamples(t) {
		if strings.HasPrefix(name, "teaching/") && len(e.findings) == len(without[name].findings) {
			t.Errorf("%s has %d findings, and as many without its directive", name, len(e.findings))
		}
	}
}

// The Go code on the pages that are written by hand is that of examples. The program on
// golangci-lint.md is built and run by a test of the command.
func TestCode(t *testing.T) {
	var shown []string
	for name, e := range loadedExamples(t) {
		text, err := e.shown()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		shown = append(shown, text)
	}
	blocks := 0
	for _, p := range append(glob(t, "../*.md"), "../../README.md") {
		if filepath.Base(p) == "golangci-lint.md" {
			continue
		}
		for _, block := range strings.Split(read(t, p), "```go\n")[1:] {
			block, _, _ = strings.Cut(block, "\n```")
			blocks++
			if !slices.ContainsFunc(shown, func(s string) bool { return strings.Contains(s, block) }) {
				t.Errorf("%s shows code that is in no example of testdata/src/docs:\n%s", p, block)
			}
		}
	}
	if blocks < 6 {
		t.Errorf("%d blocks of code, want more", blocks)
	}
}

// What a page shows has neither the head of the file nor a key.
func TestShown(t *testing.T) {
	e := example{source: []byte("// Package p.\npackage p\n\nimport \"fmt\"\n\nconst k = \"sk-ant-api03-" + strings.Repeat("x1", 40) + "\" // want `key`\n")}
	got, err := e.shown()
	const want = `const k = "sk-ant-api03-..." // reported`
	if err != nil || got != want {
		t.Errorf("shown: %q, %v; want %q", got, err, want)
	}
}
