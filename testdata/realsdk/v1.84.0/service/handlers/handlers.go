// Package handlers imports nothing of what its methods call but the service that holds it all.
package handlers

import (
	"net/http"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"

	"example.com/agent/service/app"
)

// Handlers answer requests.
type Handlers struct{ App *app.App }

// Ask answers a question.
func (h *Handlers) Ask(w http.ResponseWriter, r *http.Request) {
	text, err := h.App.Claude.Ask(r.Context(), "You help "+r.FormValue("name")+". Be brief.", "Answer the question below.\n"+r.FormValue("q")) // want `remote input \(form value\) becomes part of the system prompt` `remote input \(form value\) is mixed with instructions in a message`
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	_ = exec.CommandContext(r.Context(), "sh", "-c", text).Run() // want `model output`
}

// Tag answers a question that is told from instructions, and does nothing with the answer.
func (h *Handlers) Tag(w http.ResponseWriter, r *http.Request) {
	text, err := h.App.Claude.Ask(r.Context(), "You answer questions.", "Answer the question below.\n<question>"+r.FormValue("q")+"</question>")
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	if text == "yes" {
		_ = exec.CommandContext(r.Context(), "sh", "-c", "make release").Run()
	}
}

// Letter writes a letter.
func (h *Handlers) Letter(w http.ResponseWriter, r *http.Request) {
	_, _ = h.App.Writer().Letter(r.Context(), r.FormValue("name"), "our prices") // want `remote input \(form value\) becomes part of the system prompt`
	_, _ = h.App.Writer().Letter(r.Context(), "our customers", r.FormValue("about"))
}

// Raw sends requests of its own.
func (h *Handlers) Raw(w http.ResponseWriter, r *http.Request) {
	p := anthropic.MessageNewParams{ // want `no max_tokens`
		Model:    anthropic.ModelClaudeSonnet5,
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("q")))},
	}
	_, _ = h.App.Claude.Send(r.Context(), p)
	p.MaxTokens = 100
	_, _ = h.App.Claude.Send(r.Context(), p)
}
