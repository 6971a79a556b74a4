// Package desk asks a model that it knows nothing of.
package desk

import (
	"context"
	"encoding/json"
	"net/http"

	"maxtokens/owed/llm"
)

// Desk answers visitors.
type Desk struct{ model llm.Model }

// New returns a desk with a model.
func New(m llm.Model) *Desk { return &Desk{m} }

// Greet leaves the limit out.
func (d *Desk) Greet(ctx context.Context) (string, error) {
	return d.model.Answer(ctx, &llm.Request{Prompt: "Say hello."})
}

// Bye does not.
func (d *Desk) Bye(ctx context.Context) (string, error) {
	return d.model.Answer(ctx, &llm.Request{Prompt: "Say good bye.", MaxTokens: 100})
}

// Proxy lets a visitor choose it.
type Proxy struct{ Model llm.Model }

func (p *Proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in llm.Request
	if json.NewDecoder(r.Body).Decode(&in) == nil {
		p.Model.Answer(r.Context(), &in)
	}
}

// Bounded looks at it.
type Bounded struct{ Model llm.Model }

func (p *Bounded) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in llm.Request
	if json.NewDecoder(r.Body).Decode(&in) == nil {
		in.MaxTokens = max(1, min(in.MaxTokens, 1000))
		p.Model.Answer(r.Context(), &in)
	}
}
