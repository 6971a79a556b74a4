// Package chat answers people over HTTP.
package chat

import (
	"fmt"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

type server struct {
	client anthropic.Client
}

func (s *server) persona(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		Model:     "claude-haiku-4-5",
		System: []anthropic.TextBlockParam{ // want `becomes part of the system prompt`
			{Text: "You answer questions about our shop."},
			{Text: fmt.Sprintf("The customer is called %s.", r.FormValue("name"))},
		},
		Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("question"))),
		},
	})
}

func (s *server) language(w http.ResponseWriter, r *http.Request) {
	language := "English"
	switch r.FormValue("language") {
	case "de":
		language = "German"
	case "fr":
		language = "French"
	}
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		Model:     "claude-haiku-4-5",
		System:    []anthropic.TextBlockParam{{Text: "Answer in " + language + "."}},
		Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("question"))),
		},
	})
}

func (s *server) stream(w http.ResponseWriter, r *http.Request) {
	stream := s.client.Beta.Messages.NewStreaming(r.Context(), anthropic.BetaMessageNewParams{
		MaxTokens: 1024,
		Model:     "claude-haiku-4-5",
		System:    []anthropic.BetaTextBlockParam{{Text: "Rules:\n" + r.Header.Get("X-Rules")}}, // want `becomes part of the system prompt`
		Messages:  []anthropic.BetaMessageParam{anthropic.NewBetaUserMessage(anthropic.NewBetaTextBlock(r.FormValue("question")))},
	})
	for stream.Next() {
		fmt.Fprint(w, stream.Current().Delta.Text)
	}
}
