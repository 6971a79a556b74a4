// Package finding is what claudelint tells its user, in whatever form.
package finding

import (
	"cmp"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A Finding is what one rule says about one place. Its JSON form is an interface to the outside.
type Finding struct {
	Rule string `json:"rule"`
	Position
	EndLine   int    `json:"endLine,omitempty"`
	EndColumn int    `json:"endColumn,omitempty"`
	Message   string `json:"message"`
	URL       string `json:"url,omitempty"`
	Steps     []Step `json:"steps,omitempty"` // the way of the value, source first
	Fixes     []Fix  `json:"fixes,omitempty"`
}

// A Step is one place on the way of a value.
type Step struct {
	Position
	Message string `json:"message"`
}

// A Position is a place in a file, its name being relative where that is below the directory in
// which go runs. Lines and columns count from 1, columns in bytes; what is not known is zero.
type Position struct {
	File   string `json:"file,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
}

// A Fix is a change that cures a finding.
type Fix struct {
	Message string `json:"message"`
	Edits   []Edit `json:"edits"`
}

// An Edit replaces the bytes from Start up to End of a file.
type Edit struct {
	File  string `json:"file"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	New   string `json:"new"`
}

// Compare orders findings by place, then rule, and is 0 only where nothing tells them apart, so
// that the order does not depend on which package was analysed first.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(
		f.Position.Compare(g.Position),
		cmp.Compare(f.Rule, g.Rule),
		cmp.Compare(f.Message, g.Message),
		slices.CompareFunc(f.Steps, g.Steps, Step.Compare),
	)
}

// String returns "place: message", or the message alone.
func (s Step) String() string {
	if s.File == "" {
		return s.Message
	}
	return s.Position.String() + ": " + s.Message
}

func (s Step) Compare(t Step) int {
	return cmp.Or(s.Position.Compare(t.Position), cmp.Compare(s.Message, t.Message))
}

func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Same reports whether f and g tell the user the same, as happens where a file belongs to a
// package and to its test variant.
func (f Finding) Same(g Finding) bool {
	return f.Position == g.Position && f.Rule == g.Rule && f.Message == g.Message
}

// String returns what is known of "file:line:column".
func (p Position) String() string {
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
	}
	if p.Column > 0 {
		s += ":" + strconv.Itoa(p.Column)
	}
	return s
}

// ParsePosition reads "file:line:column", "file:line", "file", or "-" for no position at all.
func ParsePosition(s, dir string) Position {
	if s == "-" {
		return Position{}
	}
	file, last := cutNumber(s)
	file, line := cutNumber(file)
	p := Position{Line: line, Column: last}
	if line == 0 {
		p.Line, p.Column = last, 0
	}
	p.File = Relative(dir, file)
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

// Relative returns file as seen from dir if it is below it, and file otherwise.
func Relative(dir, file string) string {
	if rel, err := filepath.Rel(dir, file); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return file
}
