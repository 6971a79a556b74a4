// Package asked asks with options that are values of an interface.
package asked

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type request struct {
	params anthropic.MessageNewParams
	tag    string
}

type Option interface{ apply(*request) }

type optionFunc func(*request)

func (f optionFunc) apply(r *request) { f(r) }

type limit int64

func (l limit) apply(r *request) { r.params.MaxTokens = int64(l) }

type tag string

func (t tag) apply(r *request) { r.tag = string(t) }

func Limit(n int64) Option { return limit(n) }

func Tag(s string) Option { return tag(s) }

func System(s string) Option {
	return optionFunc(func(r *request) { r.params.System = []anthropic.TextBlockParam{{Text: s}} })
}

func Budget(n int64) Option {
	return optionFunc(func(r *request) { r.params.MaxTokens = n / 2 })
}

type Client struct {
	api      anthropic.Client
	defaults []Option
}

func (c *Client) Ask(ctx context.Context, opts ...Option) {
	r := request{params: anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5}}
	for _, o := range opts {
		o.apply(&r)
	}
	c.api.Messages.New(ctx, r.params)
}

// AskAgain leaves it to options that were given when the client was made.
func (c *Client) AskAgain(ctx context.Context) {
	r := request{params: anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5}}
	for _, o := range c.defaults {
		o.apply(&r)
	}
	c.api.Messages.New(ctx, r.params)
}

func (c *Client) use(ctx context.Context) {
	c.Ask(ctx, Limit(100))
	c.Ask(ctx, Tag("a")) // want `no max_tokens`
}
