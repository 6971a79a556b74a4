// Package desk asks with a limit that its maker sets, and serves.
package desk

import (
	"context"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

type Clerk struct {
	client anthropic.Client
	tokens int64
}

type Option func(*Clerk)

func Tokens(n int64) Option { return func(c *Clerk) { c.tokens = n } }

func Named(string) Option { return func(*Clerk) {} }

func New(opts ...Option) *Clerk {
	c := &Clerk{client: anthropic.NewClient()}
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *Clerk) Ask(ctx context.Context) {
	c.client.Messages.New(ctx, anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5, MaxTokens: c.tokens})
}

func (c *Clerk) AskTwice(ctx context.Context) {
	c.Ask(ctx)
	c.Ask(ctx)
}

// Desk is a server's part.
type Desk struct {
	Clerk *Clerk
	Limit int64
}

func (d *Desk) Handle(w http.ResponseWriter, r *http.Request) {
	f := d.Clerk.Ask
	if r.Method == http.MethodPost {
		f = d.Clerk.AskTwice
	}
	f(r.Context())
}

func (d *Desk) Limited(w http.ResponseWriter, r *http.Request) {
	d.Clerk.client.Messages.New(r.Context(), anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5, MaxTokens: d.Limit})
}
