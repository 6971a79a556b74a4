package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const demo = "../../demo"

// TestDemo checks that the demo's hazards are reported exactly where its comments say, and that
// nothing else is.
func TestDemo(t *testing.T) {
	want := hazards(t)
	cmd := exec.Command("claudelint", "-C", demo, "-json", "./...")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Fatalf("%v: %v, want exit status 1\n%s", cmd, err, &stderr)
	}
	var findings []struct {
		Rule string
		File string
		Line int
	}
	if err := json.Unmarshal(out, &findings); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range findings {
		got = append(got, hazard(f.File, f.Line, f.Rule))
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("claudelint found\n\t%s\nbut the hazards are\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// TestModules runs the tests of the modules of their own.
func TestModules(t *testing.T) {
	for _, dir := range []string{demo, "../../golangci"} {
		if out, err := exec.Command("go", "test", "-C", dir, "./...").CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", dir, err, out)
		}
	}
}

// hazards returns, sorted, what the comments in the demo announce.
func hazards(t *testing.T) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(demo, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		rel, err := filepath.Rel(demo, path)
		if err != nil {
			return err
		}
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		lines := bufio.NewScanner(file)
		for line := 1; lines.Scan(); line++ {
			if _, rule, ok := strings.Cut(lines.Text(), "// hazard: "); ok {
				found = append(found, hazard(rel, line, rule))
			}
		}
		return lines.Err()
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(found)
	return found
}

func hazard(file string, line int, rule string) string {
	return fmt.Sprintf("%s:%d: %s", filepath.ToSlash(file), line, rule)
}
