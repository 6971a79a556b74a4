package kept

import (
	"context"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type preferences struct {
	Nick  string
	Notes []string
	Rules []string
	Level int
}

// A tab keeps what its visitor told.
type tab struct {
	client anthropic.Client
	prefs  preferences
}

func (t *tab) Remember(w http.ResponseWriter, r *http.Request) {
	if len(t.prefs.Notes) < 20 {
		t.prefs.Notes = append(t.prefs.Notes, r.FormValue("note"))
	}
	t.prefs.Rules = append(t.prefs.Rules, "Be brief.")
}

func (t *tab) Ask(ctx context.Context) {
	t.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 64,
		System:    []anthropic.TextBlockParam{{Text: "What you know of the visitor:\n" + strings.Join(t.prefs.Notes, "\n")}}, // want `form value`
	})
	t.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 64,
		System:    []anthropic.TextBlockParam{{Text: "The rules:\n" + strings.Join(t.prefs.Rules, "\n")}},
	})
}
