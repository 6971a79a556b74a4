// Package named asks with templates of another package, by their names.
package named

import (
	"context"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"

	"undelimited/named/texts"
)

type reviewer struct {
	api   anthropic.Client
	texts *texts.Set
}

func (v *reviewer) ask(ctx context.Context, text string) {
	v.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `remote input`
	})
}

// One template encloses the change, another one does not: which of them is meant, its own package does not know.
func (v *reviewer) review(w http.ResponseWriter, r *http.Request) {
	v.ask(r.Context(), v.texts.Render("closed.tmpl", map[string]any{"Diff": r.FormValue("diff")}))
}

// None encloses the author.
func (v *reviewer) author(w http.ResponseWriter, r *http.Request) {
	v.ask(r.Context(), v.texts.Render("open.tmpl", map[string]any{"Author": r.FormValue("author")}))
}
