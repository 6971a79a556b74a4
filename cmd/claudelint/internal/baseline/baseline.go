// Package baseline remembers findings that are known, so that only new ones are shown.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/source"
)

// version is that of the form of the file.
const version = 1

// A Baseline is a set of known findings.
type Baseline struct {
	Version  int     `json:"version"`
	Findings []Entry `json:"findings"`
}

// An Entry is one known finding. Rule, File and Message are for the reader; the fingerprint
// decides.
type Entry struct {
	Rule        string `json:"rule"`
	File        string `json:"file"`
	Message     string `json:"message"`
	Fingerprint string `json:"fingerprint"`
}

func (e Entry) String() string { return fmt.Sprintf("%s: %s (%s)", e.File, e.Message, e.Rule) }

// New returns the baseline that knows the findings, with files as seen from root.
func New(findings []finding.Finding, files *source.Files, root string) *Baseline {
	b := &Baseline{Version: version, Findings: []Entry{}}
	prints := finding.Fingerprints(findings, files, root)
	for i, f := range findings {
		b.Findings = append(b.Findings, Entry{f.Rule, files.Rel(root, f.File), f.Message, prints[i]})
	}
	return b
}

// Read reads the baseline in the named file. The error says on which line what is wrong.
func Read(name string) (*Baseline, error) {
	content, err := source.ReadText(name)
	if err != nil {
		return nil, err
	}
	fail := func(offset int64, err error) (*Baseline, error) {
		line := bytes.Count(content[:min(int(offset), len(content))], []byte("\n")) + 1
		return nil, fmt.Errorf("%s:%d: %w", name, line, err)
	}
	var form struct{ Version int }
	if json.Unmarshal(content, &form) == nil && form.Version > version { // it may have other keys
		return fail(keyOffset(content, "version"), fmt.Errorf("version is %d, which a newer claudelint wrote; this one knows %d", form.Version, version))
	}
	if key, offset := repeated(content); key != "" {
		return fail(offset, fmt.Errorf("%q occurs twice", key))
	}
	dec := json.NewDecoder(bytes.NewReader(content))
	dec.DisallowUnknownFields()
	b := new(Baseline)
	if err := dec.Decode(b); err != nil {
		return fail(explain(content, err))
	}
	if _, err := dec.Token(); err != io.EOF {
		return fail(dec.InputOffset(), errors.New("text behind the end of the baseline"))
	}
	if b.Version != version {
		return fail(keyOffset(content, "version"), fmt.Errorf("version is %d, want %d", b.Version, version))
	}
	for i, e := range b.Findings {
		if e.Rule == "" || e.File == "" || e.Fingerprint == "" {
			return fail(entryOffset(content, i), fmt.Errorf("findings[%d] lacks its rule, file or fingerprint", i))
		}
	}
	return b, nil
}

// explain returns where in the content the decoder found the error, and says it in terms of the
// file, not of our types.
func explain(content []byte, err error) (offset int64, plain error) {
	var syntax *json.SyntaxError
	var mismatch *json.UnmarshalTypeError
	switch {
	case errors.As(err, &mismatch):
		return mismatch.Offset, fmt.Errorf("%s: unexpected %s", cmp.Or(mismatch.Field, "the baseline"), mismatch.Value)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return int64(len(content)), errors.New("the file ends too early")
	case errors.As(err, &syntax):
		return syntax.Offset, err
	}
	if key, err := strconv.Unquote(strings.TrimPrefix(err.Error(), "json: unknown field ")); err == nil {
		return keyOffset(content, key), fmt.Errorf("unknown key %q", key)
	}
	return 0, err
}

// keyOffset returns where the key occurs first, or 0 if it does not.
func keyOffset(content []byte, key string) int64 {
	at := regexp.MustCompile(regexp.QuoteMeta(strconv.Quote(key)) + `\s*:`).FindIndex(content)
	if at == nil {
		return 0
	}
	return int64(at[0])
}

// repeated returns a key that an object has twice, "" if there is none, and where its repetition ends.
func repeated(content []byte) (key string, offset int64) {
	type object struct {
		keys  map[string]bool // nil for a list
		value bool            // the next token is one, not a key
	}
	within := []object{{}}
	for dec := json.NewDecoder(bytes.NewReader(content)); ; {
		token, err := dec.Token()
		if err != nil {
			return "", 0
		}
		last := &within[len(within)-1]
		key, isKey := token.(string)
		isKey = isKey && last.keys != nil && !last.value
		if isKey && last.keys[key] {
			return key, dec.InputOffset()
		}
		if isKey {
			last.keys[key] = true
		}
		last.value = isKey
		switch token {
		case json.Delim('{'):
			within = append(within, object{keys: map[string]bool{}})
		case json.Delim('['):
			within = append(within, object{})
		case json.Delim('}'), json.Delim(']'):
			within = within[:len(within)-1]
			within[len(within)-1].value = false
		}
	}
}

// entryOffset returns where the entry of that number begins, in the content of a well-formed
// baseline.
func entryOffset(content []byte, number int) int64 {
	dec := json.NewDecoder(bytes.NewReader(content))
	depth := 0
	for {
		token, err := dec.Token()
		if err != nil {
			return 0
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			if depth++; depth == 3 {
				if number == 0 {
					return dec.InputOffset()
				}
				number--
			}
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
	}
}

// Write writes the baseline to the named file, which is replaced as a whole or not at all.
func (b *Baseline) Write(name string) error {
	var content bytes.Buffer
	enc := json.NewEncoder(&content)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(b); err != nil {
		return err
	}
	if err := replace(name, content.Bytes()); err != nil {
		if path := new(fs.PathError); errors.As(err, &path) {
			err = path.Err // it names a temporary file
		}
		return fmt.Errorf("cannot write %s: %w", name, err)
	}
	return nil
}

// replace replaces what is in the named file, or in the one that it is a link to.
func replace(name string, content []byte) (err error) {
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return err
		}
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(tmp.Name())
		}
	}()
	_, err = tmp.Write(content)
	if err = errors.Join(err, tmp.Chmod(mode), tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}

// Keep adds entries of an older baseline that say nothing about what b was made of.
func (b *Baseline) Keep(entries []Entry) {
	b.Findings = append(b.Findings, entries...)
	slices.SortStableFunc(b.Findings, func(e, f Entry) int { return cmp.Compare(e.File, f.File) })
}

// Split returns the findings that the baseline does not know, and its entries that no finding
// matches.
func (b *Baseline) Split(findings []finding.Finding, files *source.Files, root string) ([]finding.Finding, []Entry) {
	known := map[string]bool{}
	for _, e := range b.Findings {
		known[e.Fingerprint] = true
	}
	fresh := []finding.Finding{}
	found := map[string]bool{}
	for i, print := range finding.Fingerprints(findings, files, root) {
		found[print] = true
		if !known[print] {
			fresh = append(fresh, findings[i])
		}
	}
	return fresh, slices.DeleteFunc(slices.Clone(b.Findings), func(e Entry) bool { return found[e.Fingerprint] })
}
