// Package realtest runs claudelint on programs that use the real clients of Claude. It is used by
// tests.
package realtest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A Finding is what claudelint says about one place.
type Finding struct {
	File         string
	Line, Column int
	Rule         string
	Message      string
}

func (f Finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s (%s)", f.File, f.Line, f.Column, f.Message, f.Rule)
}

// Compare orders findings by place, then by rule and message.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(
		cmp.Compare(f.File, g.File), cmp.Compare(f.Line, g.Line), cmp.Compare(f.Column, g.Column),
		cmp.Compare(f.Rule, g.Rule), cmp.Compare(f.Message, g.Message),
	)
}

// Build builds the claudelint of the clone at root and returns the program.
func Build(t *testing.T, root string) string {
	t.Helper()
	claudelint := filepath.Join(t.TempDir(), "claudelint")
	Run(t, root, 0, "go", "build", "-o", claudelint, "./cmd/claudelint")
	return claudelint
}

// Programs returns the directories of the modules that hold the programs, for versions of the SDK
// and for other clients, in the clone at root.
func Programs(t *testing.T, root string) []string {
	t.Helper()
	var dirs []string
	files, err := filepath.Glob(filepath.Join(root, "testdata", "realsdk", "*", "go.mod"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no modules in %s: %v", root, err)
	}
	for _, file := range files {
		dir, err := filepath.Abs(filepath.Dir(file))
		if err != nil {
			t.Fatal(err)
		}
		dirs = append(dirs, dir)
	}
	return dirs
}

// Run returns what a program prints on standard output, and fails the test where its exit code is
// another one.
func Run(t *testing.T, dir string, code int, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if got := cmd.ProcessState.ExitCode(); got != code {
		t.Fatalf("%v: exit code %d, want %d\n%s%s", cmd, got, code, out, stderr.String())
	}
	return out
}

// FromCommand reads the answer of claudelint -json.
func FromCommand(t *testing.T, out []byte) []Finding {
	t.Helper()
	var list []Finding
	if err := json.Unmarshal(out, &list); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	slices.SortFunc(list, Finding.Compare)
	return list
}

// Vet returns what go vet finds in a module with claudelint as its tool. While another go command analyses the
// same packages, in another test, go vet may lose answers (docs/how-it-works.md says why), so it is asked until it
// says the same twice.
func Vet(t *testing.T, dir, claudelint string) []Finding {
	t.Helper()
	var last []Finding
	for i := range 5 {
		found := FromVet(t, dir, Run(t, dir, 0, "go", "vet", "-vettool="+claudelint, "-json", "./..."))
		if i > 0 && slices.Equal(found, last) {
			return found
		}
		last = found
	}
	t.Fatal("go vet says something else each time")
	return nil
}

// FromVet reads the answers of go vet -json, one for each package.
func FromVet(t *testing.T, dir string, out []byte) []Finding {
	t.Helper()
	var list []Finding
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var packages map[string]map[string][]struct{ Posn, Message string }
		if err := dec.Decode(&packages); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		for _, rules := range packages {
			for rule, findings := range rules {
				for _, f := range findings {
					list = append(list, Parse(t, dir, rule, f.Posn, f.Message))
				}
			}
		}
	}
	slices.SortFunc(list, Finding.Compare)
	return slices.Compact(list) // a file may belong to a package and to its test variant
}

// Parse returns what is found at a position, as go vet writes it, in a module.
func Parse(t *testing.T, dir, rule, posn, message string) Finding {
	t.Helper()
	m := regexp.MustCompile(`^(.*):(\d+):(\d+)$`).FindStringSubmatch(posn)
	if m == nil {
		t.Fatalf("no position: %q", posn)
	}
	file, err := filepath.Rel(dir, m[1])
	if err != nil {
		t.Fatal(err)
	}
	line, _ := strconv.Atoi(m[2])
	column, _ := strconv.Atoi(m[3])
	return Finding{File: file, Line: line, Column: column, Rule: rule, Message: message}
}
