package templates

import (
	"context"
	"io"
	"net/http"
	"strings"
	"text/template"

	"github.com/anthropics/anthropic-sdk-go"
)

// Each caller of a helper fills a template of its own.

func render(t *template.Template, data any) (string, error) {
	var b strings.Builder
	if err := write(&b, t, data); err != nil {
		return "", err
	}
	return b.String(), nil
}

func write(w io.Writer, t *template.Template, data any) error { return t.Execute(w, data) }

func renderText(text string, data any) string {
	t := template.Must(template.New("text").Parse(text))
	var b strings.Builder
	if t.Execute(&b, data) != nil {
		return ""
	}
	return b.String()
}

const (
	openText   = "Translate the text into French.\n{{.Text}}"
	closedText = "Translate the text into French.\n<text>{{.Text}}</text>"
)

func openTicket(ctx context.Context, text string) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `callers.go:\d+ passed to renderOpen → callers.go:\d+ passed to render → callers.go:\d+ passed to write → callers.go:\d+ joined with instructions`
	})
}

func translate(ctx context.Context, text string) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `callers.go:\d+ form value → callers.go:\d+ passed to renderText → callers.go:\d+ joined with instructions → `
	})
}

func renderOpen(data any) (string, error)   { return render(open, data) }
func renderClosed(data any) (string, error) { return render(closed, data) }

func callers(w http.ResponseWriter, r *http.Request) {
	if s, err := renderOpen(read(r)); err == nil {
		openTicket(r.Context(), s)
	}
	translate(r.Context(), renderText(openText, map[string]string{"Text": r.FormValue("text")}))
}

func safeCallers(w http.ResponseWriter, r *http.Request) {
	if s, err := renderClosed(read(r)); err == nil {
		fine(r.Context(), s)
	}
	if s, err := render(each, read(r)); err == nil {
		fine(r.Context(), s)
	}
	// A field that the open template leaves out.
	if s, err := render(open, ticket{Body: r.FormValue("body")}); err == nil {
		fine(r.Context(), s)
	}
	fine(r.Context(), renderText(closedText, map[string]string{"Text": r.FormValue("text")}))
	fine(r.Context(), renderText(openText, map[string]string{"Text": "Good day."}))
}
