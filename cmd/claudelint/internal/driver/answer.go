package driver

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
)

// An answer is what the vet tool prints about a unit: by package and analyzer, a list of
// diagnostics or an object with an error.
type answer map[string]map[string]json.RawMessage

// decode reads the answers, which go vet prints one after another. With an error, it returns
// those before the place that it cannot read.
func decode(out []byte) ([]answer, error) {
	var answers []answer
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var a answer
		switch err := dec.Decode(&a); {
		case err == io.EOF:
			return answers, nil
		case err != nil:
			return answers, fmt.Errorf("cannot read the answer of go vet: %w", err)
		}
		answers = append(answers, a)
	}
}

// merge returns the findings of all answers, sorted and each once, and the errors of analyzers,
// likewise. File names are made relative to dir.
func merge(answers []answer, dir string, analyzers []*analysis.Analyzer) ([]finding.Finding, []error) {
	urls := map[string]string{}
	for _, a := range analyzers {
		urls[a.Name] = a.URL
	}
	findings := []finding.Finding{}
	failed := map[string]bool{}
	for _, answer := range answers {
		for pkg, results := range answer {
			for rule, result := range results {
				diagnostics, err := diagnosticsOf(result)
				if err != nil {
					failed[fmt.Sprintf("%s: %s: %v", pkg, rule, err)] = true
				}
				for _, d := range diagnostics {
					findings = append(findings, d.finding(rule, urls[rule], dir))
				}
			}
		}
	}
	slices.SortFunc(findings, finding.Finding.Compare)
	findings = slices.CompactFunc(findings, finding.Finding.Same)

	var errs []error
	for _, text := range slices.Sorted(maps.Keys(failed)) {
		errs = append(errs, errors.New(text))
	}
	return findings, errs
}

// diagnosticsOf reads what one analyzer answered about one package.
func diagnosticsOf(result json.RawMessage) ([]diagnostic, error) {
	var failure struct{ Error string }
	if json.Unmarshal(result, &failure) == nil {
		return nil, errors.New(failure.Error)
	}
	var diagnostics []diagnostic
	err := json.Unmarshal(result, &diagnostics)
	return diagnostics, err
}

// A diagnostic is one of the tool's, with positions as "file:line:column".
type diagnostic struct {
	Posn, End      string
	Message        string
	SuggestedFixes []struct {
		Message string
		Edits   []struct {
			Filename   string
			Start, End int
			New        string
		}
	} `json:"suggested_fixes"`
	Related []struct {
		Posn    string
		Message string
	}
}

func (d diagnostic) finding(rule, url, dir string) finding.Finding {
	end := finding.ParsePosition(d.End, dir)
	f := finding.Finding{
		Rule:      rule,
		Position:  finding.ParsePosition(d.Posn, dir),
		EndLine:   end.Line,
		EndColumn: end.Column,
		Message:   d.Message,
		URL:       url,
	}
	for _, r := range d.Related {
		f.Steps = append(f.Steps, finding.Step{Position: finding.ParsePosition(r.Posn, dir), Message: r.Message})
	}
	for _, suggested := range d.SuggestedFixes {
		fix := finding.Fix{Message: suggested.Message}
		for _, e := range suggested.Edits {
			fix.Edits = append(fix.Edits, finding.Edit{File: finding.Relative(dir, e.Filename), Start: e.Start, End: e.End, New: e.New})
		}
		f.Fixes = append(f.Fixes, fix)
	}
	return f
}
