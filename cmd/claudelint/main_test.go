package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/analyzers"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"claudelint": main})
}

// TestHelp checks that the documentation of every analyzer can be read.
func TestHelp(t *testing.T) {
	overview := run(t, ".", "help")
	for _, a := range analyzers.All() {
		title, _, _ := strings.Cut(a.Doc, "\n")
		if !strings.Contains(overview, title) {
			t.Errorf("claudelint help does not mention %q", title)
		}
		if got := run(t, ".", "help", a.Name); !strings.Contains(got, a.Doc) {
			t.Errorf("claudelint help %s does not show its documentation", a.Name)
		}
	}
}

// TestClean runs all analyzers, each by its flag too, on a program that has nothing to find.
func TestClean(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module m\n\ngo 1.26\n", "m.go": "package m\n\nfunc F() {}\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	args := []string{"./..."}
	if got := run(t, dir, args...); got != "" {
		t.Errorf("claudelint printed %q, want nothing", got)
	}
	for _, a := range analyzers.All() {
		args = append([]string{"-" + a.Name}, args...)
	}
	if got := run(t, dir, args...); got != "" {
		t.Errorf("claudelint %q printed %q, want nothing", args, got)
	}
}

// run returns what the program prints, and fails the test unless it exits with 0.
func run(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("claudelint", args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %v\n%s", cmd, err, out)
	}
	return string(out)
}
