// Package good keeps what a visitor asks apart from its instructions.
package good

import (
	"fmt"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

type desk struct{ client anthropic.Client }

func (d *desk) ask(w http.ResponseWriter, r *http.Request) {
	question := anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("question")))
	msg, err := d.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "You are the help desk. Answer the user's question."}},
		Messages:  []anthropic.MessageParam{question},
	})
	if err != nil {
		http.Error(w, "no answer today", http.StatusBadGateway)
		return
	}
	fmt.Fprintln(w, msg.Content[0].Text)
}
