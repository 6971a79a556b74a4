// Package baseline remembers findings that are known, so that only new ones are shown.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
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
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	dec := json.NewDecoder(bytes.NewReader(content))
	dec.DisallowUnknownFields()
	b := new(Baseline)
	if err := dec.Decode(b); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, line(content, offset(content, err)), plain(err))
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("%s:%d: text behind the end of the baseline", name, line(content, dec.InputOffset()))
	}
	if b.Version != version {
		return nil, fmt.Errorf("%s: version is %d, want %d", name, b.Version, version)
	}
	for i, e := range b.Findings {
		if e.Rule == "" || e.File == "" || e.Fingerprint == "" {
			return nil, fmt.Errorf("%s: findings[%d] lacks its rule, file or fingerprint", name, i)
		}
	}
	return b, nil
}

// offset returns where in the content the decoder found the error.
func offset(content []byte, err error) int64 {
	var syntax *json.SyntaxError
	var mismatch *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return syntax.Offset
	case errors.As(err, &mismatch):
		return mismatch.Offset
	}
	if key, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return int64(max(bytes.Index(content, []byte(key)), 0))
	}
	return int64(len(content)) // the file ends too early
}

// plain says what is wrong in terms of the file, not of our types.
func plain(err error) error {
	var mismatch *json.UnmarshalTypeError
	switch {
	case errors.As(err, &mismatch):
		return fmt.Errorf("%s must not be a %s", cmp.Or(mismatch.Field, "the baseline"), mismatch.Value)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the file ends too early")
	}
	return err
}

func line(content []byte, offset int64) int {
	return bytes.Count(content[:min(int(offset), len(content))], []byte("\n")) + 1
}

// Write writes the baseline to the named file, which is replaced as a whole or not at all.
func (b *Baseline) Write(name string) (err error) {
	var content bytes.Buffer
	enc := json.NewEncoder(&content)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(b); err != nil {
		return err
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
	_, err = tmp.Write(content.Bytes())
	if err = errors.Join(err, tmp.Chmod(0o644), tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
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
