// Package page reads what a page of the documentation tells its readers to type, so that tests can
// do the same.
package page

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// A Page is a text in Markdown.
type Page struct{ name, text string }

// Read reads a page.
func Read(t testing.TB, name string) Page {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return Page{name, string(content)}
}

// Block returns the first block of a language, as "yaml", in the section below a heading.
func (p Page) Block(t testing.TB, heading, language string) string {
	t.Helper()
	_, text, ok := strings.Cut(p.section(t, heading), "```"+language+"\n")
	if !ok {
		t.Fatalf("%s: there is nothing in %s below %q", p.name, language, heading)
	}
	text, _, _ = strings.Cut(text, "```")
	return text
}

var block = regexp.MustCompile("(?s)```.*?```")

// Commands returns the lines that are set off in the section below a heading; there are so many.
func (p Page) Commands(t testing.TB, heading string, count int) []string {
	t.Helper()
	var commands []string
	for line := range strings.Lines(block.ReplaceAllString(p.section(t, heading), "")) {
		if command, ok := strings.CutPrefix(line, "\t"); ok {
			commands = append(commands, strings.TrimSpace(command))
		}
	}
	if len(commands) != count {
		t.Fatalf("%s: the commands below %q are %q, want %d", p.name, heading, commands, count)
	}
	return commands
}

// section returns the text between a heading and the next one.
func (p Page) section(t testing.TB, heading string) string {
	t.Helper()
	_, text, ok := strings.Cut(p.text, "\n## "+heading+"\n")
	if !ok {
		t.Fatalf("%s has no heading %q", p.name, heading)
	}
	text, _, _ = strings.Cut(text, "\n## ")
	return text
}
