package realtest_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/analyzers"
	"github.com/claudelint/claudelint/internal/realtest"
)

// Test checks on each module that claudelint finds what the programs' comments say, as a command
// and as a tool of go vet alike, and always the same.
func Test(t *testing.T) {
	if testing.Short() {
		t.Skip("downloads and analyses libraries")
	}
	claudelint := realtest.Build(t, "../..")
	silent := map[string]bool{}
	for _, a := range analyzers.All() {
		silent[a.Name] = true
	}
	for _, dir := range realtest.Programs(t, "../..") {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			out := realtest.Run(t, dir, 1, claudelint, "-json", "./...")
			command := realtest.FromCommand(t, out)
			match(t, command, wants(t, dir))
			for _, f := range command {
				delete(silent, f.Rule)
			}

			if again := realtest.Run(t, dir, 1, claudelint, "-json", "./..."); !bytes.Equal(out, again) {
				t.Errorf("the second run printed\n%s\nafter the first\n%s", again, out)
			}
			tool := realtest.Vet(t, dir, claudelint)
			if !slices.Equal(command, tool) {
				t.Errorf("the command finds\n%v\nand go vet\n%v", command, tool)
			}
		})
	}
	for _, name := range slices.Sorted(maps.Keys(silent)) {
		t.Errorf("the programs give %s nothing to find", name)
	}
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
func match(t *testing.T, found []realtest.Finding, want map[place][]*regexp.Regexp) {
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
