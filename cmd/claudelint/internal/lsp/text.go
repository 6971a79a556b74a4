package lsp

import (
	"sort"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A text is the content of a file. Lines end with "\n", as in Go.
type text struct {
	content string
	lines   []int // where each line begins
}

func newText(content string) *text {
	t := &text{content: content, lines: []int{0}}
	for i := range len(content) {
		if content[i] == '\n' {
			t.lines = append(t.lines, i+1)
		}
	}
	return t
}

// line returns a line, counted from 0, without its end.
func (t *text) line(n int) string {
	line := t.content[t.lines[n]:]
	if n+1 < len(t.lines) {
		line = t.content[t.lines[n] : t.lines[n+1]-1]
	}
	return strings.TrimSuffix(line, "\r")
}

// place returns the offset of a line and a column in bytes, both counted from 1. What lies outside
// of the text is moved to where it is nearest.
func (t *text) place(line, column int) int {
	switch {
	case line < 1:
		return 0
	case line > len(t.lines):
		return len(t.content)
	}
	return t.lines[line-1] + min(max(column-1, 0), len(t.line(line-1)))
}

// offset returns the offset of a position, which is moved into the text where it lies outside.
func (t *text) offset(p position, encoding string) int {
	switch {
	case p.Line < 0:
		return 0
	case p.Line >= len(t.lines):
		return len(t.content)
	}
	line := t.line(p.Line)
	if encoding == utf8Encoding {
		return t.lines[p.Line] + min(max(p.Character, 0), len(line))
	}
	units := 0
	for i, r := range line {
		if units >= p.Character {
			return t.lines[p.Line] + i
		}
		units += utf16.RuneLen(r)
	}
	return t.lines[p.Line] + len(line)
}

// position returns the position of an offset.
func (t *text) position(offset int, encoding string) position {
	offset = min(max(offset, 0), len(t.content))
	n := sort.SearchInts(t.lines, offset+1) - 1
	before := t.content[t.lines[n]:offset]
	if encoding == utf8Encoding {
		return position{n, len(before)}
	}
	units := 0
	for len(before) > 0 {
		r, size := utf8.DecodeRuneInString(before)
		units += utf16.RuneLen(r)
		before = before[size:]
	}
	return position{n, units}
}

func (t *text) textRange(s span, encoding string) textRange {
	return textRange{t.position(s.start, encoding), t.position(s.end, encoding)}
}

// A change replaces the bytes from start up to end of a text by others.
type change struct {
	start, end int
	new        string
}

// apply returns the text after the change.
func (t *text) apply(c change) *text {
	return newText(t.content[:c.start] + c.new + t.content[c.end:])
}

// difference returns the smallest single change that makes one text from the other.
func difference(from, to string) change {
	start := 0
	for start < min(len(from), len(to)) && from[start] == to[start] {
		start++
	}
	end := 0
	for end < min(len(from), len(to))-start && from[len(from)-1-end] == to[len(to)-1-end] {
		end++
	}
	return change{start, len(from) - end, to[start : len(to)-end]}
}

// A span is a part of a text, in bytes.
type span struct{ start, end int }

// touched reports whether a change concerns the span or what is next to it.
func (s span) touched(c change) bool { return c.start <= s.end && s.start <= c.end }

// after returns where the span lies after a change. Of one that is changed itself, what is left
// remains.
func (s span) after(c change) span {
	delta := len(c.new) - (c.end - c.start)
	move := func(offset, inside int) int {
		switch {
		case offset >= c.end && (offset > c.start || offset == s.start):
			return offset + delta
		case offset > c.start:
			return inside
		}
		return offset
	}
	moved := span{move(s.start, c.start+len(c.new)), move(s.end, c.start)}
	moved.end = max(moved.end, moved.start)
	return moved
}
