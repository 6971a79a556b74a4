// Package source reads the files that findings lie in.
package source

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Files are the files as seen from a directory. What cannot be read counts as empty: findings are
// shown all the same.
type Files struct {
	dir     string
	content map[string][]byte
}

// NewFiles returns the files whose names are relative to dir, or absolute.
func NewFiles(dir string) *Files { return &Files{dir: dir, content: map[string][]byte{}} }

// Content returns what is in the file.
func (f *Files) Content(name string) []byte {
	name = f.Abs(name)
	content, ok := f.content[name]
	if !ok {
		content, _ = os.ReadFile(name)
		f.content[name] = content
	}
	return content
}

// Replace makes the content of a file another one than what is on disk.
func (f *Files) Replace(name string, content []byte) { f.content[f.Abs(name)] = content }

// Line returns the line of that number, counted from 1, without its end.
func (f *Files) Line(name string, number int) string {
	content := f.Content(name)
	for ; number > 1; number-- {
		_, rest, ok := bytes.Cut(content, []byte("\n"))
		if !ok {
			return ""
		}
		content = rest
	}
	line, _, _ := bytes.Cut(content, []byte("\n"))
	return strings.TrimSuffix(string(line), "\r")
}

// Runes returns the column in characters for one in bytes.
func (f *Files) Runes(name string, line, column int) int {
	text := f.Line(name, line)
	if column < 1 || column > len(text)+1 {
		return column
	}
	return utf8.RuneCountInString(text[:column-1]) + 1
}

// Place returns line and column, both counted from 1 and the latter in bytes, of an offset.
func (f *Files) Place(name string, offset int) (line, column int) {
	content := f.Content(name)
	before := content[:min(max(offset, 0), len(content))]
	return bytes.Count(before, []byte("\n")) + 1, len(before) - bytes.LastIndexByte(before, '\n')
}

// Abs returns the full name of the file.
func (f *Files) Abs(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(f.dir, name)
}

// Rel returns the name of the file as seen from root, with slashes: a name that is the same on
// every machine.
func (f *Files) Rel(root, name string) string {
	abs := f.Abs(name)
	if rel, err := filepath.Rel(root, abs); err == nil {
		abs = rel
	}
	return filepath.ToSlash(abs)
}
