// Package bad writes what a visitor asks into its instructions.
package bad

import (
	"fmt"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

type desk struct{ client anthropic.Client }

func (d *desk) ask(w http.ResponseWriter, r *http.Request) {
	system := fmt.Sprintf("You are the help desk. Answer this question: %s", r.FormValue("question"))
	msg, err := d.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: system}}, // want `system prompt`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("Go ahead."))},
	})
	if err != nil {
		http.Error(w, "no answer today", http.StatusBadGateway)
		return
	}
	fmt.Fprintln(w, msg.Content[0].Text)
}
