// Package templates fills templates in.
package templates

import (
	"bytes"
	"context"
	"embed"
	"html"
	"net/http"
	"strings"
	"text/template"

	"github.com/anthropics/anthropic-sdk-go"
)

func send(ctx context.Context, text string) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `remote input .*is mixed with instructions in a message; .*templates.go:\d+ passed to send`
	})
}

type ticket struct {
	Subject, Body string
	Lines         []line
	Meta          map[string]string
	Priority      int
}

type line struct{ Text string }

func read(r *http.Request) ticket {
	return ticket{
		Subject: r.FormValue("subject"), Body: r.FormValue("body"),
		Lines: []line{{r.FormValue("line")}},
		Meta:  map[string]string{"from": r.FormValue("from")},
	}
}

var open = template.Must(template.New("open").Parse(`Classify this ticket.
{{if .Subject}}Subject: {{.Subject}}{{end}}
Priority: {{.Priority}}`))

var closed = template.Must(template.New("closed").Parse(`Classify this ticket.
<ticket priority="{{.Priority}}" subject="{{.Subject}}">
{{.Body}}
{{range .Lines}}{{.Text}}
{{end}}</ticket>`))

var each = template.Must(template.New("each").Parse(`Classify this ticket.
{{range $i, $l := .Lines}}<line>{{$l.Text}}</line>{{end}}
{{with .Meta}}From: {{.from | printf "%q"}}{{end}}`))

var counted = template.Must(template.New("counted").Parse(`Classify the {{len .}} tickets{{if gt (len .) 9}}, quickly{{end}}.
{{range $i, $t := .}}{{$i}}. <ticket>{{$t.Body}}</ticket>{{end}}`))

var quoted = template.Must(template.New("quoted").Parse(`Classify this ticket: {{printf "%q" .Body}} {{.Subject | html}}`))

func execute(t *template.Template, data any) string {
	var b bytes.Buffer
	if err := t.Execute(&b, data); err != nil {
		return ""
	}
	return b.String()
}

func handle(w http.ResponseWriter, r *http.Request) {
	t := read(r)
	var b strings.Builder
	if open.Execute(&b, t) == nil {
		send(r.Context(), b.String())
	}
	var c strings.Builder
	if closed.Execute(&c, &t) == nil {
		send(r.Context(), c.String())
	}
	var d bytes.Buffer
	if each.Execute(&d, t) == nil {
		send(r.Context(), d.String())
	}
	var e bytes.Buffer
	if quoted.Execute(&e, t) == nil {
		send(r.Context(), e.String())
	}
}

//go:embed prompts/*.tmpl
var files embed.FS

//go:embed prompts/plain.txt
var plain string

var parsed = template.Must(template.ParseFS(files, "prompts/*.tmpl"))

type service struct {
	templates *template.Template
	text      string
}

func newService() (*service, error) {
	t, err := template.New("ask").Parse("Answer the customer: {{.Question}}")
	if err != nil {
		return nil, err
	}
	return &service{templates: t, text: plain}, nil
}

func ask(ctx context.Context, text string) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.ContentBlockParamUnion{OfText: &anthropic.TextBlockParam{Text: text}}), // want `remote input`
		},
	})
}

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var b bytes.Buffer
	if s.templates.Execute(&b, map[string]any{"Question": r.FormValue("q")}) == nil {
		ask(r.Context(), b.String())
	}
}

func tell(ctx context.Context, text string) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `remote input`
	})
}

func embeddedText(w http.ResponseWriter, r *http.Request) {
	tell(r.Context(), strings.Replace(plain, "{question}", r.FormValue("q"), 1))
}

func answer(ctx context.Context, text string) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `remote input`
	})
}

func embeddedFile(w http.ResponseWriter, r *http.Request) {
	var b bytes.Buffer
	if parsed.ExecuteTemplate(&b, "open.tmpl", struct{ Q string }{r.FormValue("q")}) == nil {
		answer(r.Context(), b.String())
	}
}

func chosenFile(w http.ResponseWriter, r *http.Request, name string) {
	var b bytes.Buffer
	if parsed.ExecuteTemplate(&b, name+".tmpl", struct{ Q string }{r.FormValue("q")}) == nil {
		explain(r.Context(), b.String())
	}
}

func explain(ctx context.Context, text string) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `remote input`
	})
}

//go:embed prompts/closed.tmpl
var closedFiles embed.FS

var parsedClosed = template.Must(template.ParseFS(closedFiles, "prompts/*.tmpl"))

func chosenSafely(w http.ResponseWriter, r *http.Request, name string) {
	var b bytes.Buffer
	if parsedClosed.ExecuteTemplate(&b, name+".tmpl", struct{ Q string }{r.FormValue("q")}) == nil {
		fine(r.Context(), b.String())
	}
}

// Nothing is wrong with what comes here.
func fine(ctx context.Context, text string) {
	var client anthropic.Client
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))},
	})
}

func safely(w http.ResponseWriter, r *http.Request) {
	t := read(r)
	fine(r.Context(), execute(closed, t))
	var b bytes.Buffer
	if parsed.ExecuteTemplate(&b, "closed.tmpl", struct{ Q string }{r.FormValue("q")}) == nil {
		fine(r.Context(), b.String())
	}
	fine(r.Context(), t.Body)
	fine(r.Context(), execute(counted, []ticket{t}))
}

// A program's own functions of templates escape as well.
var escaped = template.Must(template.New("escaped").Funcs(template.FuncMap{"xml": html.EscapeString, "upper": strings.ToUpper}).
	Parse(`Classify this ticket: {{.Body | xml}}`))

var shouted = template.Must(template.New("shouted").Funcs(template.FuncMap{"upper": strings.ToUpper}).
	Parse(`Classify this ticket: {{.Body | upper}}`))

func byFunction(w http.ResponseWriter, r *http.Request) {
	t := read(r)
	var b, c strings.Builder
	if escaped.Execute(&b, t) == nil && shouted.Execute(&c, t) == nil {
		fine(r.Context(), b.String())
		var client anthropic.Client
		client.Messages.New(r.Context(), anthropic.MessageNewParams{
			MaxTokens: 1024,
			Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(c.String()))}, // want `is mixed with instructions`
		})
	}
}
