// Package wrapped puts something before the model that may complete requests.
package wrapped

import (
	"context"

	"maxtokens/owed/claude"
	"maxtokens/owed/desk"
	"maxtokens/owed/llm"
)

type limited struct{ next llm.Model }

func (l limited) Answer(ctx context.Context, r *llm.Request) (string, error) {
	if r.MaxTokens < 1 || r.MaxTokens > 2000 {
		r.MaxTokens = 2000
	}
	return l.next.Answer(ctx, r)
}

func limit(m llm.Model) llm.Model { return limited{m} }

func safe() (a, b *desk.Desk) {
	return desk.New(limit(claude.New())), desk.New(limited{claude.New()})
}
