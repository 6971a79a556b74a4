package driver

import (
	"cmp"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A finding is what one rule says about one place. Its JSON form is an interface to the outside.
type finding struct {
	Rule string `json:"rule"`
	position
	EndLine   int    `json:"endLine,omitempty"`
	EndColumn int    `json:"endColumn,omitempty"`
	Message   string `json:"message"`
	URL       string `json:"url,omitempty"`
	Steps     []step `json:"steps,omitempty"` // the way of the value, source first
	Fixes     []fix  `json:"fixes,omitempty"`
}

// A step is one place on the way of a value.
type step struct {
	position
	Message string `json:"message"`
}

// A position is a place in a file, its name being relative where that is below the directory in
// which go runs. Lines and columns count from 1, columns in bytes; what is not known is zero.
type position struct {
	File   string `json:"file,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
}

// A fix is a change that cures a finding.
type fix struct {
	Message string `json:"message"`
	Edits   []edit `json:"edits"`
}

// An edit replaces the bytes from Start up to End of a file.
type edit struct {
	File  string `json:"file"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	New   string `json:"new"`
}

// compare orders findings by place, then rule, and is 0 only where nothing tells them apart, so
// that the order does not depend on which package was analysed first.
func (f finding) compare(g finding) int {
	return cmp.Or(
		f.position.compare(g.position),
		cmp.Compare(f.Rule, g.Rule),
		cmp.Compare(f.Message, g.Message),
		slices.CompareFunc(f.Steps, g.Steps, step.compare),
	)
}

func (s step) compare(t step) int {
	return cmp.Or(s.position.compare(t.position), cmp.Compare(s.Message, t.Message))
}

func (p position) compare(q position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// same reports whether f and g tell the user the same, as happens where a file belongs to a
// package and to its test variant.
func (f finding) same(g finding) bool {
	return f.position == g.position && f.Rule == g.Rule && f.Message == g.Message
}

// String returns what is known of "file:line:column".
func (p position) String() string {
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
	}
	if p.Column > 0 {
		s += ":" + strconv.Itoa(p.Column)
	}
	return s
}

// parsePosition reads "file:line:column", "file:line", "file", or "-" for no position at all.
func parsePosition(s, dir string) position {
	if s == "-" {
		return position{}
	}
	file, last := cutNumber(s)
	file, line := cutNumber(file)
	p := position{Line: line, Column: last}
	if line == 0 {
		p.Line, p.Column = last, 0
	}
	p.File = relative(dir, file)
	return p
}

// cutNumber splits off ":number" from the end of s; the number is 0 if there is none.
func cutNumber(s string) (string, int) {
	i := strings.LastIndexByte(s, ':')
	n, err := strconv.Atoi(s[i+1:])
	if i < 0 || err != nil {
		return s, 0
	}
	return s[:i], n
}

// relative returns file as seen from dir if it is below it, and file otherwise.
func relative(dir, file string) string {
	if rel, err := filepath.Rel(dir, file); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return file
}
