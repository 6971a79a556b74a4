package templates

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// A draft collects what is asked; each call has a format of its own.
type draft struct{ lines []string }

func (d *draft) add(format string, args ...any) *draft {
	d.lines = append(d.lines, fmt.Sprintf(format, args...))
	return d
}

func (d *draft) send(ctx context.Context) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(strings.Join(d.lines, "\n")))}, // want `formats.go:\d+ joined with instructions`
	})
}

func askf(ctx context.Context, format string, args ...any) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf(format, args...)))}, // want `form value → formats.go:39 joined with instructions`
	})
}

func formats(w http.ResponseWriter, r *http.Request) {
	name, text := r.FormValue("name"), r.FormValue("text")
	new(draft).add("Answer this complaint: %s", text).send(r.Context())
	askf(r.Context(), "Answer this complaint of %q: %s", name, text)
}

func safeFormats(w http.ResponseWriter, r *http.Request) {
	name, text := r.FormValue("name"), r.FormValue("text")
	new(draft).add("Answer this complaint: %q", text).send(r.Context())
	askf(r.Context(), "Answer this complaint of %q:\n<complaint>%s</complaint>", name, text)
	askf(r.Context(), "Answer the complaint number %d. It is %T.", len(text), text)
}
