package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// elsewhere lists the commands that pages show and that other tests run, or that cannot be run here,
// and why.
var elsewhere = map[string]string{
	"go install github.com/claudelint/claudelint/cmd/claudelint@latest":   "needs a release",
	"go get -tool github.com/claudelint/claudelint/cmd/claudelint@latest": "TestTool",
	"go tool claudelint ./...":                                                                        "TestTool",
	`go vet -vettool="$(go tool -n claudelint)" ./...`:                                                "TestTool",
	"go run ./cmd/claudelint gopls -source . -o ~/gopls-claudelint":                                   "realtest",
	"go mod init golangci-lint":                                                                       "realtest",
	"go get github.com/golangci/golangci-lint/v2@v2.15.0":                                             "realtest",
	"go get github.com/claudelint/claudelint/golangci@latest github.com/claudelint/claudelint@latest": "realtest",
	"go mod tidy":              "realtest",
	"go build -o custom-gcl .": "realtest",
	"golangci-lint custom":     "realtest",
	"go test ./...":            "this is it",
	"go generate ./docs/gen":   "docs/gen",
}

// TestPages types what the pages tell their readers to type, in a copy of the demo, or in a clone where
// they speak of one.
func TestPages(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses a program many times")
	}
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, page := range append(pages, "../../README.md") {
		content, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		dir := copyDemo(t)
		for _, line := range commands(string(content)) {
			if elsewhere[line] != "" {
				continue
			}
			ran++
			cmd := exec.Command("sh", "-c", line)
			cmd.Dir = dir
			if strings.Contains(line, "./cmd/") {
				cmd.Dir = "../.."
			}
			cmd.Env = append(cmd.Environ(), "GOWORK=off")
			// The demo has findings.
			if out, status := output(t, cmd); status > 1 || status == 1 && strings.Contains(out, "claudelint help") {
				t.Errorf("%s: %s: exit status %d\n%s", filepath.Base(page), line, status, out)
			}
		}
	}
	if ran < 8 {
		t.Errorf("only %d commands were run", ran)
	}
}

// commands returns the lines of a page that are for a shell.
func commands(page string) []string {
	var list []string
	fenced, language := false, ""
	for line := range strings.Lines(page) {
		if rest, ok := strings.CutPrefix(line, "```"); ok {
			fenced, language = !fenced, strings.TrimSpace(rest)
			continue
		}
		line, indented := strings.CutPrefix(line, "\t")
		line, _, _ = strings.Cut(strings.TrimSpace(line), " #")
		first, _, _ := strings.Cut(line, " ")
		if (indented && !fenced || fenced && language == "sh") && slices.Contains([]string{"claudelint", "go", "golangci-lint"}, first) {
			list = append(list, line)
		}
	}
	return list
}

// TestPrinted checks that what pages show as printed for the demo is printed; "..." stands for what they
// leave out.
func TestPrinted(t *testing.T) {
	out, _ := output(t, exec.Command("claudelint", "-C", demo, "./..."))
	for _, page := range []string{"../../README.md", "../../docs/getting-started.md"} {
		content, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		shown := 0
		for line := range strings.Lines(string(content)) {
			if line = strings.TrimSpace(line); !strings.HasPrefix(line, "hazards/") {
				continue
			}
			shown++
			pattern := strings.ReplaceAll(regexp.QuoteMeta(line), `\.\.\.`, ".*")
			if !regexp.MustCompile(`(?m)^\t?` + pattern + "$").MatchString(out) {
				t.Errorf("%s shows\n%s\nbut what is printed is\n%s", page, line, out)
			}
		}
		if shown == 0 {
			t.Errorf("%s shows no finding", page)
		}
	}
}
