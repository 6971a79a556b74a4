// Package prepared makes one field of a record from another one.
package prepared

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

var client anthropic.Client

type hello struct{ Guest, Locale string }

type session struct {
	system []string
	notes  string
	hello  hello
}

func serve(w http.ResponseWriter, r *http.Request) {
	s := new(session)
	if err := json.NewDecoder(r.Body).Decode(&s.hello); err != nil {
		return
	}
	prepare(s)
	talk(r.Context(), s)
}

func prepare(s *session) {
	s.system = append(s.system, "You are a concierge.")
	s.system = append(s.system, "The guest's name is "+strings.TrimSpace(s.hello.Guest)+".")
	s.notes = s.hello.Locale
}

func talk(ctx context.Context, s *session) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: strings.Join(s.system, "\n")}}, // want `remote input`
	})
}

func serveChecked(w http.ResponseWriter, r *http.Request) {
	s := new(session)
	if err := json.NewDecoder(r.Body).Decode(&s.hello); err != nil {
		return
	}
	prepareChecked(s)
	talkChecked(r.Context(), s)
}

func prepareChecked(s *session) {
	s.system = append(s.system, "You are a concierge.")
	if slices.Contains([]string{"de", "en"}, s.hello.Locale) {
		s.system = append(s.system, "Answer in "+s.hello.Locale+".")
	}
	s.notes = s.hello.Guest
}

func talkChecked(ctx context.Context, s *session) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: strings.Join(s.system, "\n")}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(s.notes))},
	})
}
