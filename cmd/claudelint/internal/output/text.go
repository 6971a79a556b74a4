package output

import (
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
	var under strings.Builder
	marks := 0
	for i, c := range line {
		switch {
		case i < start && c == '\t':
			under.WriteByte('\t')
		case i < start:
			under.WriteByte(' ')
		case i < end:
			marks++
		}
	}
	color := caution
	if level(f.Rule) == "error" {
		color = alarm
	}
	number := strconv.Itoa(f.Line)
	margin := strings.Repeat(" ", len(number))
	return fmt.Sprintf("\t%s %s\n\t%s %s%s\n",
		r.paint(faint, number+" |"), strings.Map(visible, line),
		r.paint(faint, margin+" |"), under.String(), r.paint(color, strings.Repeat("^", max(marks, 1))))
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
