// Package chat answers people over HTTP.
package chat

import (
	"fmt"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

type server struct {
	client *anthropic.Client
}

func (s *server) persona(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: anthropic.Int(1024),
		Model:     anthropic.F(anthropic.Model("claude-haiku-4-5")),
		System: anthropic.F([]anthropic.TextBlockParam{ // want `becomes part of the system prompt`
			anthropic.NewTextBlock(fmt.Sprintf("The customer is called %s.", r.FormValue("name"))),
		}),
		Messages: anthropic.F([]anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("question"))),
		}),
	})
}

func (s *server) constant(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: anthropic.F(int64(1024)),
		Model:     anthropic.F(anthropic.Model("claude-haiku-4-5")),
		System:    anthropic.F([]anthropic.TextBlockParam{anthropic.NewTextBlock("You answer questions about our shop.")}),
		Messages: anthropic.F([]anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("question"))),
		}),
	})
}
