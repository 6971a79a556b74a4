package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/internal/editortest"
)

// TestLSP works with the language server on the demo as an editor does.
func TestLSP(t *testing.T) {
	dir := copyDemo(t)
	e := editortest.Start(t, editortest.Options{
		Server:  []string{"claudelint", "lsp"},
		Env:     []string{"GOWORK=off"},
		Folders: []string{dir},
	})

	// All findings of the module are shown, though nothing is open.
	main := e.URI("hazards/main.go")
	e.WaitFor(main, of("promptinjection"))
	compare(t, e, dir)

	// A finding, and its fix.
	summary := e.URI("hazards/internal/agent/summary.go")
	e.Open(summary)
	d := e.WaitFor(summary, of("maxtokens"))
	start := e.Find(summary, "anthropic.MessageNewParams{")
	if d.Range.Start != start || d.Range.End.Line <= start.Line {
		t.Errorf("maxtokens: the range is %v, want the literal at %v", d.Range, start)
	}
	if !strings.Contains(d.CodeDescription.Href, "maxtokens") || d.Source != "claudelint" || d.Severity != 2 {
		t.Errorf("maxtokens: the diagnostic is %+v", d)
	}
	// The text before it moves.
	e.Replace(summary, "package agent\n", "package agent\n\n// One more line.\n")
	moved := e.WaitFor(summary, of("maxtokens"))
	if moved.Range.Start.Line != d.Range.Start.Line+2 {
		t.Errorf("maxtokens: after two more lines the range is %v, before it was %v", moved.Range, d.Range)
	}
	e.Fix(summary, moved)
	e.WaitForEnd(summary, of("maxtokens"))
	if !strings.Contains(e.Text[summary], "MaxTokens:") {
		t.Errorf("the fix made\n%s", e.Text[summary])
	}

	// A flow through four packages, which an edit of another one ends.
	d = e.WaitFor(main, of("promptinjection"))
	way := []string{"main.go:47", "main.go:56", "main.go:67", "agent.go:38", "prompt.go:11", "agent.go:38"}
	if got := d.Steps(); !slices.Equal(got, way) {
		t.Errorf("promptinjection: the steps are %q, want %q", got, way)
	}
	prompt := e.URI("hazards/internal/prompt/prompt.go")
	e.Open(prompt)
	e.Replace(prompt, "support, product)", `support, "the web")`)
	e.WaitForEnd(main, of("promptinjection"))

	// What is on disk is still answered as it is on disk, by the command and by go vet.
	onDisk := findings(t, dir)
	if got := hazardsOf(onDisk); !slices.Equal(got, hazards(t)) {
		t.Errorf("on disk, the command finds\n\t%s", strings.Join(got, "\n\t"))
	}
	vet := exec.Command("sh", "-c", "go vet -vettool=$(command -v claudelint) ./...")
	vet.Dir = dir
	vet.Env = append(vet.Environ(), "GOWORK=off")
	if out, _ := vet.CombinedOutput(); !strings.Contains(string(out), "max_tokens") || !strings.Contains(string(out), "system prompt") {
		t.Errorf("on disk, go vet finds\n%s", out)
	}

	// Closed files are what they are on disk.
	e.Close(summary)
	e.Close(prompt)
	e.WaitFor(main, of("promptinjection"))
	e.WaitFor(summary, of("maxtokens"))
	compare(t, e, dir)

	if status := e.Exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// of returns what recognizes the diagnostics of a rule.
func of(rule string) func(editortest.Diagnostic) bool {
	return func(d editortest.Diagnostic) bool { return d.Code == rule }
}

// copyDemo returns a directory with a copy of the demo.
func copyDemo(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, os.DirFS(demo)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// A reported finding is one that the command reports.
type reported struct {
	Rule, File, Message string
	Line, Column        int
	EndLine, EndColumn  int
}

// findings returns what the command reports of a module.
func findings(t *testing.T, dir string) []reported {
	t.Helper()
	cmd := exec.Command("claudelint", "-json", "./...")
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if exit := new(exec.ExitError); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		t.Fatalf("%v: %v\n%s", cmd, err, &stderr)
	}
	var found []reported
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatal(err)
	}
	return found
}

func hazardsOf(found []reported) []string {
	var lines []string
	for _, f := range found {
		lines = append(lines, hazard(f.File, f.Line, f.Rule))
	}
	slices.Sort(lines)
	return lines
}

// compare checks that the diagnostics are the command's findings about what is on disk, where files
// are ASCII.
func compare(t *testing.T, e *editortest.Editor, dir string) {
	t.Helper()
	var want []string
	for _, f := range findings(t, dir) {
		want = append(want, fmt.Sprintf("%s:%d:%d-%d:%d: %s (%s)", f.File, f.Line, f.Column, f.EndLine, f.EndColumn, f.Message, f.Rule))
	}
	if len(want) == 0 {
		t.Error("the command finds nothing")
	}
	slices.Sort(want)
	var got []string
	for doc, diagnostics := range e.All() {
		name := strings.TrimPrefix(doc, editortest.URI(dir)+"/")
		for _, d := range diagnostics {
			start, end := d.Range.Start, d.Range.End
			got = append(got, fmt.Sprintf("%s:%d:%d-%d:%d: %s (%s)", name, start.Line+1, start.Character+1, end.Line+1, end.Character+1, d.Message, d.Code))
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the diagnostics are\n\t%s\nbut the command finds\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}
