// Package sections has prompts that are made of sections, each of which is a func.
package sections

import (
	"context"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"undelimited/sections/compose"
)

var client anthropic.Client

func ask(ctx context.Context, text string) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `passed to Bare` `sections.go:32 joined with instructions` `sections.go:54 form value`
	})
}

func tickets(w http.ResponseWriter, r *http.Request) {
	ask(r.Context(), compose.Bare(r.FormValue("ticket")))
	ask(r.Context(), compose.Tagged(r.FormValue("ticket")))
	ask(r.Context(), compose.Enclosed(r.FormValue("ticket")))
	ask(r.Context(), compose.Alone(r.FormValue("ticket"), r.FormValue("at")))
}

// A func that is called where it is written gets the builder as well.
func direct(w http.ResponseWriter, r *http.Request) {
	item := func(b *strings.Builder, text string) { b.WriteString("Translate the text: " + text) }
	quoted := func(b *strings.Builder, text string) { b.WriteString("Translate the text:\n<text>" + text + "</text>") }
	var open, closed strings.Builder
	item(&open, r.FormValue("text"))
	ask(r.Context(), open.String())
	quoted(&closed, r.FormValue("text"))
	ask(r.Context(), closed.String())
}

// What one call of a function that is given a list of funcs is given is none of what another one is.

type line func() string

func lines(ls ...line) string {
	var b strings.Builder
	for _, l := range ls {
		b.WriteString(l())
	}
	return b.String()
}

func apart(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	ask(r.Context(), lines(func() string { return "Translate what follows: " }, func() string { return text }))
	other := r.FormValue("other")
	ask(r.Context(), "Translate the text.\n<text>"+lines(func() string { return other })+"</text>")
	ask(r.Context(), lines(func() string { return "Translate nothing." }))
}
