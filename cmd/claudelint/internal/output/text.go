package output

import (
	"cmp"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
)

// The colours of a terminal, as SGR parameters.
const (
	bold    = "1"
	faint   = "2"
	alarm   = "1;31"
	caution = "1;33"
)

// writeText writes a line for each finding, the source where it is wanted, and, indented, a line
// for each of the steps.
func writeText(r *Report, w io.Writer) error {
	var b strings.Builder
	indent := strings.NewReplacer("\n", "\n\t")
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "%s: %s %s\n", r.paint(bold, f.Position.String()), indent.Replace(f.Message), r.paint(faint, "("+f.Rule+")"))
		if r.Excerpts {
			b.WriteString(r.excerpt(f))
		}
		for _, s := range f.Steps {
			fmt.Fprintf(&b, "\t%s\n", indent.Replace(s.String()))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (r *Report) paint(color, text string) string {
	if !r.Color || text == "" {
		return text
	}
	return "\x1b[" + color + "m" + text + "\x1b[m"
}

// excerpt returns the first line of the finding's range and below it one that underlines the
// range, or nothing where the source is not at hand.
func (r *Report) excerpt(f finding.Finding) string {
	line := r.Files.Line(f.File, f.Line)
	start := f.Column - 1
	if start < 0 || start >= len(line) {
		return ""
	}
	end := len(line)
	if f.EndLine == f.Line && f.EndColumn-1 <= end {
		end = f.EndColumn - 1
	}
	line = hideKeys(line, f.Rule == "hardcodedkey", start, end)
	before, marks := underline(line, start, end)
	color := caution
	if level(f.Rule) == "error" {
		color = alarm
	}
	number := strconv.Itoa(f.Line)
	margin := strings.Repeat(" ", len(number))
	return fmt.Sprintf("\t%s %s\n\t%s %s%s\n",
		r.paint(faint, number+" |"), strings.Map(visible, line),
		r.paint(faint, margin+" |"), before, r.paint(color, marks))
}

// underline returns what stands below a line: blanks up to the range, and marks below it, one at least.
// Tabs stay tabs, wherever the terminal has its stops.
func underline(line string, start, end int) (before, marks string) {
	var blank, mark strings.Builder
	for i, c := range line {
		under, sign := &blank, " "
		if i >= start {
			under, sign = &mark, "^"
		}
		switch {
		case i >= end:
		case c == '\t':
			under.WriteByte('\t')
		default:
			under.WriteString(strings.Repeat(sign, width(visible(c))))
		}
	}
	return blank.String(), cmp.Or(mark.String(), "^")
}

// wide has the characters that take two columns of a terminal: those of East Asia, and emoji.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x1100, Hi: 0x115f, Stride: 1}, {Lo: 0x2e80, Hi: 0x303e, Stride: 1}, {Lo: 0x3041, Hi: 0xa4cf, Stride: 1},
		{Lo: 0xac00, Hi: 0xd7a3, Stride: 1}, {Lo: 0xf900, Hi: 0xfaff, Stride: 1}, {Lo: 0xfe30, Hi: 0xfe6f, Stride: 1},
		{Lo: 0xff00, Hi: 0xff60, Stride: 1}, {Lo: 0xffe0, Hi: 0xffe6, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x1f300, Hi: 0x1f64f, Stride: 1}, {Lo: 0x1f680, Hi: 0x1f6ff, Stride: 1}, {Lo: 0x1f900, Hi: 0x1f9ff, Stride: 1},
		{Lo: 0x1fa70, Hi: 0x1faff, Stride: 1}, {Lo: 0x20000, Hi: 0x3fffd, Stride: 1},
	},
}

// width returns how many columns of a terminal a character takes.
func width(c rune) int {
	switch {
	case unicode.In(c, unicode.Mn, unicode.Me): // they sit on the one before
		return 0
	case unicode.Is(wide, c):
		return 2
	}
	return 1
}

// visible replaces characters by which a file could steer the terminal.
func visible(c rune) rune {
	if c != '\t' && !unicode.IsPrint(c) {
		return unicode.ReplacementChar
	}
	return c
}

var (
	key     = regexp.MustCompile(`sk-ant-[\w-]+`)
	literal = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"?|`[^`]*`?")
)

// hideKeys overwrites what looks like an Anthropic key, as nothing that claudelint prints repeats
// one, and, where the range from start to end is known to hold a credential, all its texts.
func hideKeys(line string, known bool, start, end int) string {
	stars := func(text string) string { return strings.Repeat("*", len(text)) }
	line = key.ReplaceAllStringFunc(line, stars)
	if !known {
		return line
	}
	hidden := literal.ReplaceAllStringFunc(line[start:end], func(text string) string {
		return text[:1] + stars(text[1:])
	})
	return line[:start] + hidden + line[end:]
}
