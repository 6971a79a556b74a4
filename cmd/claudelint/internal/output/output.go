// Package output writes findings for people and for programs.
package output

import (
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/source"
	"github.com/claudelint/claudelint/internal/rules"
)

// A Report is the outcome of one run.
type Report struct {
	Findings  []finding.Finding // sorted
	Complete  bool              // everything could be analysed
	Errs      []error           // what some analyzer could not do
	Analyzers []*analysis.Analyzer
	Version   string        // of claudelint
	Files     *source.Files // as the findings name them
	Root      string        // of the repository
	Excerpts  bool          // show the source, for people
	Color     bool
}

// ErrIncomplete says that a run is not complete.
var ErrIncomplete = errors.New("not everything could be analysed")

// Text is the format for people.
const Text = "text"

var writers = map[string]func(*Report, io.Writer) error{
	Text:     writeText,
	"github": writeGitHub,
	"json":   writeJSON,
	"sarif":  writeSARIF,
}

// Formats names all formats.
func Formats() []string { return slices.Sorted(maps.Keys(writers)) }

// Write writes the report in one of the Formats.
func (r *Report) Write(w io.Writer, format string) error { return writers[format](r, w) }

// writeJSON writes the findings as one JSON array.
func writeJSON(r *Report, w io.Writer) error { return encode(w, r.Findings) }

func encode(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(value)
}

// levels are the grades of rules in the words of SARIF.
var levels = map[string]string{"low": "note", "medium": "warning", "high": "error", "critical": "error"}

// level returns how grave the findings of a rule are, in the words of SARIF. What is no rule says that
// something in the source has no effect.
func level(name string) string {
	rule, ok := rules.Find(name)
	if !ok {
		return "warning"
	}
	return levels[rule.Grade()]
}

// annotation returns the level in the words of GitHub.
func annotation(level string) string {
	if level == "note" {
		return "notice"
	}
	return level
}

// writeGitHub writes commands that make GitHub show the findings beside the code.
func writeGitHub(r *Report, w io.Writer) error {
	var b strings.Builder
	message := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, f := range r.Findings {
		b.WriteString("::" + annotation(level(f.Rule)) + " ")
		if f.File != "" {
			b.WriteString("file=" + property.Replace(r.Files.Rel(r.Root, f.File)))
			column, endColumn := f.Column, f.EndColumn
			if f.EndLine > f.Line {
				column, endColumn = 0, 0 // GitHub takes columns within one line only
			}
			for _, p := range []struct {
				name  string
				value int
			}{{"line", f.Line}, {"endLine", f.EndLine}, {"col", column}, {"endColumn", endColumn}} {
				if p.value > 0 {
					b.WriteString("," + p.name + "=" + strconv.Itoa(p.value))
				}
			}
			b.WriteByte(',')
		}
		b.WriteString("title=" + property.Replace("claudelint "+f.Rule) + "::" + message.Replace(f.Message))
		for _, s := range f.Steps {
			b.WriteString("%0A" + message.Replace(s.String()))
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}
