// Package render fills prompts in, whatever they say.
package render

import (
	"fmt"
	"strings"
)

// Format fills in a template with verbs.
func Format(template string, args ...any) string { return fmt.Sprintf(template, args...) }

// Replace fills in a template with names.
func Replace(template, text string) string { return strings.ReplaceAll(template, "{{TEXT}}", text) }

// With puts instructions before a text.
func With(instructions, text string) string { return instructions + "\n\n" + text }

// Tag encloses a text.
func Tag(name, text string) string { return "<" + name + ">\n" + text + "\n</" + name + ">" }

// A Prompt is put together part by part.
type Prompt struct {
	task string
	docs []string
}

// New returns a prompt that asks for something.
func New(task string) *Prompt { return &Prompt{task: task} }

// Add adds a document.
func (p *Prompt) Add(doc string) *Prompt {
	p.docs = append(p.docs, "<document>\n"+doc+"\n</document>")
	return p
}

// String returns the text of the prompt.
func (p *Prompt) String() string { return p.task + "\n" + strings.Join(p.docs, "\n") }

// A Script is a prompt that grows.
type Script struct {
	b    strings.Builder
	rule string
}

// Say adds a line.
func (s *Script) Say(line string) *Script {
	s.b.WriteString(line)
	s.b.WriteString("\n")
	return s
}

// Sayf adds a line with verbs.
func (s *Script) Sayf(format string, args ...any) *Script {
	return s.Say(fmt.Sprintf(format, args...))
}

// Rule sets what is said apart from the lines.
func (s *Script) Rule(rule string) *Script {
	s.rule = rule
	return s
}

// Text returns the lines.
func (s *Script) Text() string { return s.b.String() }

// System returns the rule.
func (s *Script) System() string { return s.rule }
