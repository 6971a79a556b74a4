// Package realtest runs claudelint on programs that use the real clients of Claude.
package realtest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/analyzers"
)

// modules holds the programs, in modules for versions of the SDK and for other clients.
const modules = root + "/testdata/realsdk"

// A finding is what claudelint says about one place.
type finding struct {
	File         string
	Line, Column int
	Rule         string
	Message      string
}

func (f finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s (%s)", f.File, f.Line, f.Column, f.Message, f.Rule)
}

func (f finding) compare(g finding) int {
	return cmp.Or(
		cmp.Compare(f.File, g.File), cmp.Compare(f.Line, g.Line), cmp.Compare(f.Column, g.Column),
		cmp.Compare(f.Rule, g.Rule), cmp.Compare(f.Message, g.Message),
	)
}

// Test checks on each module that claudelint finds what the programs' comments say, as a command
// and as a tool of go vet alike, and always the same.
func Test(t *testing.T) {
	if testing.Short() {
		t.Skip("downloads and analyses libraries")
	}
	claudelint := build(t)
	silent := map[string]bool{}
	for _, a := range analyzers.All() {
		silent[a.Name] = true
	}
	for _, dir := range programs(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			out := run(t, dir, 1, claudelint, "-json", "./...")
			command := fromCommand(t, out)
			match(t, command, wants(t, dir))
			for _, f := range command {
				delete(silent, f.Rule)
			}

			if again := run(t, dir, 1, claudelint, "-json", "./..."); !bytes.Equal(out, again) {
				t.Errorf("the second run printed\n%s\nafter the first\n%s", again, out)
			}
			tool := fromVet(t, dir, run(t, dir, 0, "go", "vet", "-vettool="+claudelint, "-json", "./..."))
			if !slices.Equal(command, tool) {
				t.Errorf("the command finds\n%v\nand go vet\n%v", command, tool)
			}
		})
	}
	for _, name := range slices.Sorted(maps.Keys(silent)) {
		t.Errorf("the programs give %s nothing to find", name)
	}
}

// build builds claudelint and returns the program.
func build(t *testing.T) string {
	t.Helper()
	claudelint := filepath.Join(t.TempDir(), "claudelint")
	run(t, root, 0, "go", "build", "-o", claudelint, "./cmd/claudelint")
	return claudelint
}

// programs returns the directories of the modules.
func programs(t *testing.T) []string {
	t.Helper()
	var dirs []string
	files, err := filepath.Glob(filepath.Join(modules, "*", "go.mod"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no modules in %s: %v", modules, err)
	}
	for _, file := range files {
		dirs = append(dirs, abs(t, filepath.Dir(file)))
	}
	return dirs
}

// run returns what a program prints on standard output, and fails the test where its exit code is
// another one.
func run(t *testing.T, dir string, code int, name string, args ...string) []byte {
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

// fromCommand reads the answer of claudelint -json.
func fromCommand(t *testing.T, out []byte) []finding {
	t.Helper()
	var list []finding
	if err := json.Unmarshal(out, &list); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	slices.SortFunc(list, finding.compare)
	return list
}

// fromVet reads the answers of go vet -json, one for each package.
func fromVet(t *testing.T, dir string, out []byte) []finding {
	t.Helper()
	var list []finding
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
					list = append(list, parse(t, dir, rule, f.Posn, f.Message))
				}
			}
		}
	}
	slices.SortFunc(list, finding.compare)
	return slices.Compact(list) // a file may belong to a package and to its test variant
}

func parse(t *testing.T, dir, rule, posn, message string) finding {
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
	return finding{File: file, Line: line, Column: column, Rule: rule, Message: message}
}

// A place is a line of a file.
type place struct {
	file string
	line int
}

// wants returns what the comments in the files below a directory expect: regular expressions
// after "// want", as analysistest has them.
func wants(t *testing.T, dir string) map[place][]*regexp.Regexp {
	t.Helper()
	want := map[place][]*regexp.Regexp{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		file, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(data), "\n") {
			_, comment, ok := strings.Cut(line, "// want ")
			for ok && comment != "" {
				quoted, err := strconv.QuotedPrefix(comment)
				if err != nil {
					return fmt.Errorf("%s:%d: %w", path, i+1, err)
				}
				text, err := strconv.Unquote(quoted)
				if err != nil {
					return err
				}
				at := place{file, i + 1}
				want[at] = append(want[at], regexp.MustCompile(text))
				comment = strings.TrimSpace(comment[len(quoted):])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(want) == 0 {
		t.Fatalf("%s expects nothing", dir)
	}
	return want
}

// match fails the test for each finding that no comment expects, and for each comment that
// expects more.
func match(t *testing.T, found []finding, want map[place][]*regexp.Regexp) {
	t.Helper()
	for _, f := range found {
		at := place{f.File, f.Line}
		i := slices.IndexFunc(want[at], func(re *regexp.Regexp) bool { return re.MatchString(f.Message) })
		if i < 0 {
			t.Errorf("unexpected: %v", f)
			continue
		}
		want[at] = slices.Delete(want[at], i, i+1)
	}
	var missing []string
	for at, list := range want {
		for _, re := range list {
			missing = append(missing, fmt.Sprintf("%s:%d: nothing matches %q", at.file, at.line, re))
		}
	}
	slices.Sort(missing)
	for _, s := range missing {
		t.Error(s)
	}
}
