// Package source reads the files that findings lie in, and those that say what is wanted.
package source

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// most is how much of a file is read that people or claudelint write: a device may have no end.
const most = 64 << 20

// ReadText reads a file that must be text in UTF-8. The error names the file and the line.
func ReadText(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, most+1))
	switch {
	case err != nil:
		return nil, err
	case len(content) > most:
		return nil, fmt.Errorf("%s: larger than %d MB", name, most>>20)
	}
	if n := validPrefix(content); n < len(content) {
		return nil, fmt.Errorf("%s:%d: not UTF-8", name, bytes.Count(content[:n], []byte("\n"))+1)
	}
	return content, nil
}

// validPrefix returns how many bytes of the content, from its start, are UTF-8.
func validPrefix(content []byte) int {
	n := 0
	for n < len(content) {
		c, size := utf8.DecodeRune(content[n:])
		if c == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}

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
