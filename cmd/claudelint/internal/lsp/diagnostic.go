package lsp

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
)

// A diagnostic is a finding with places that move along with the text while it is edited.
type diagnostic struct {
	id      string // of this finding of this analysis
	rule    string
	message string
	url     string
	file    string
	at      span
	steps   []step
	fixes   []fix // of which the text is as it was analysed
}

// A step is a place on the way of a value.
type step struct {
	file    string
	at      span
	message string
}

// A fix is a change of the diagnostic's own file.
type fix struct {
	message string
	edits   []edit
}

type edit struct {
	at  span
	new string
}

// newDiagnostic returns the diagnostic of a finding. It has no place if there is no such file.
func newDiagnostic(f finding.Finding, id int, texts *texts) (diagnostic, bool) {
	t, ok := texts.of(f.File)
	if !ok {
		return diagnostic{}, false
	}
	d := diagnostic{
		id:      strconv.Itoa(id),
		rule:    f.Rule,
		message: f.Message,
		url:     f.URL,
		file:    f.File,
		at:      spanOf(t, f.Line, f.Column, f.EndLine, f.EndColumn),
	}
	for _, s := range f.Steps {
		if t, ok := texts.of(s.File); ok {
			d.steps = append(d.steps, step{s.File, spanOf(t, s.Line, s.Column, 0, 0), s.Message})
		}
	}
	for _, suggested := range f.Fixes {
		fix := fix{message: suggested.Message}
		for _, e := range suggested.Edits {
			if e.File == f.File && 0 <= e.Start && e.Start <= e.End && e.End <= len(t.content) {
				fix.edits = append(fix.edits, edit{span{e.Start, e.End}, e.New})
			}
		}
		if len(fix.edits) == len(suggested.Edits) {
			d.fixes = append(d.fixes, fix)
		}
	}
	return d, true
}

// spanOf returns the part of a text between two places. Where there is no column it is a whole
// line, and where there is no end it is empty.
func spanOf(t *text, line, column, endLine, endColumn int) span {
	start := t.place(line, column)
	switch {
	case endLine > 0:
		return span{start, max(start, t.place(endLine, max(endColumn, 1)))}
	case column == 0 && line >= 1 && line <= len(t.lines):
		return span{start, start + len(t.line(line-1))}
	}
	return span{start, start}
}

// change moves the diagnostic as a change of a file demands. It reports whether anything is left.
func (d *diagnostic) change(file string, c change) bool {
	for i, s := range d.steps {
		if s.file == file {
			d.steps[i].at = s.at.after(c)
		}
	}
	if d.file != file {
		return true
	}
	if c.end > c.start && c.start <= d.at.start && d.at.end <= c.end {
		return false
	}
	touched := d.at.touched(c)
	d.at = d.at.after(c)
	d.fixes = slices.DeleteFunc(d.fixes, func(f fix) bool {
		return touched || slices.ContainsFunc(f.edits, func(e edit) bool { return e.at.touched(c) })
	})
	for _, f := range d.fixes {
		for i, e := range f.edits {
			f.edits[i].at = e.at.after(c)
		}
	}
	return true
}

// same reports whether two diagnostics tell the user the same.
func (d *diagnostic) same(e *diagnostic) bool {
	return d.file == e.file && d.at == e.at && d.rule == e.rule && d.message == e.message
}

func (d *diagnostic) compare(e *diagnostic) int {
	return cmp.Or(
		cmp.Compare(d.file, e.file),
		cmp.Compare(d.at.start, e.at.start),
		cmp.Compare(d.at.end, e.at.end),
		cmp.Compare(d.rule, e.rule),
		cmp.Compare(d.message, e.message),
	)
}
