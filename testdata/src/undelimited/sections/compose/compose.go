// Package compose makes prompts of sections.
package compose

import (
	"fmt"
	"strings"
)

// A Section writes a part of a prompt.
type Section func(*strings.Builder)

// All makes a prompt.
func All(sections ...Section) string {
	var b strings.Builder
	for _, s := range sections {
		s(&b)
		b.WriteByte('\n')
	}
	return b.String()
}

func task(b *strings.Builder) { b.WriteString("Sum the ticket up in three sentences.") }

func tagged(tag, text string) Section {
	return func(b *strings.Builder) { fmt.Fprintf(b, "<%[1]s>\n%[2]s\n</%[1]s>", tag, text) }
}

// Bare is the ticket behind the task.
func Bare(ticket string) string {
	return All(task, func(b *strings.Builder) { b.WriteString(ticket) })
}

// Tagged is Bare with tags around the ticket.
func Tagged(ticket string) string { return All(task, tagged("ticket", ticket)) }

// Enclosed is Bare between sections that are tags.
func Enclosed(ticket string) string {
	return All(
		task,
		func(b *strings.Builder) { b.WriteString("<ticket>") },
		func(b *strings.Builder) { b.WriteString(ticket) },
		func(b *strings.Builder) { b.WriteString("</ticket>") },
	)
}

// Alone is the ticket, and the time it came.
func Alone(ticket, at string) string {
	return All(
		func(b *strings.Builder) { b.WriteString("At: ") },
		func(b *strings.Builder) { b.WriteString(at) },
		func(b *strings.Builder) { b.WriteString(ticket) },
	)
}
