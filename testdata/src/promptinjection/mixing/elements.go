package mixing

import (
	"flag"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

func base() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: "You answer letters."}, {Text: "You are brief."}},
	}
}

// A text that is put into an element of the list is part of the prompt.
func element(w http.ResponseWriter, r *http.Request, api anthropic.Client) {
	p := base()
	p.System[0].Text += " You write in this voice: " + r.FormValue("voice") // want `remote input \(form value\)`
	api.Messages.New(r.Context(), p)

	q := anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{}}}
	q.System[0].Text = r.FormValue("prompt") // want `remote input \(form value\)`
	api.Messages.New(r.Context(), q)

	s := base()
	s.System[1].Text += " You write for " + *audience // want `user input \(flag\)`
	api.Messages.New(r.Context(), s)
}

var (
	audience = flag.String("audience", "", "who reads it")
	prompt   = flag.String("prompt", "", "the whole prompt")
)

func elementOfItsOwn(w http.ResponseWriter, r *http.Request, api anthropic.Client) {
	p := base()
	if r.FormValue("long") != "" {
		p.System[1].Text = "You are thorough."
	}
	p.System[0].Text += " You never give advice."
	p.System[1].Text = *prompt
	p.Messages = []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("letter")))}
	for i := range p.System {
		p.System[i].Text += "\n"
	}
	api.Messages.New(r.Context(), p)
}
