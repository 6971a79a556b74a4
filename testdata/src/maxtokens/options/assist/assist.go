// Package assist asks with what its options set.
package assist

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Option func(*anthropic.MessageNewParams)

func WithMaxTokens(n int64) Option {
	return func(p *anthropic.MessageNewParams) {
		if n > 0 {
			p.MaxTokens = n
		}
	}
}

func WithTemperature(t float64) Option {
	return func(p *anthropic.MessageNewParams) { p.Temperature = anthropic.Float(t) }
}

func Ask(ctx context.Context, c *anthropic.Client, opts ...Option) error {
	params := anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5}
	for _, o := range opts {
		o(&params)
	}
	_, err := c.Messages.New(ctx, params)
	return err
}

func set(ctx context.Context, c *anthropic.Client) {
	Ask(ctx, c, WithTemperature(3), WithMaxTokens(64))
	short(ctx, c, WithTemperature(3))
}

func unset(ctx context.Context, c *anthropic.Client) {
	Ask(ctx, c)                        // want `no max_tokens`
	Ask(ctx, c, WithTemperature(3))    // want `no max_tokens`
	handOn(ctx, c, WithTemperature(3)) // want `no max_tokens`
}

func short(ctx context.Context, c *anthropic.Client, opts ...Option) {
	Ask(ctx, c, append(opts, WithMaxTokens(16))...)
}

func handOn(ctx context.Context, c *anthropic.Client, opts ...Option) { Ask(ctx, c, opts...) }

// Where the request has a limit before the options see it, they may leave it alone.
func AskShort(ctx context.Context, c *anthropic.Client, opts ...Option) error {
	params := anthropic.MessageNewParams{MaxTokens: 256}
	for _, o := range opts {
		o(&params)
	}
	_, err := c.Messages.New(ctx, params)
	return err
}

func fixed(ctx context.Context, c *anthropic.Client) { AskShort(ctx, c, WithTemperature(3)) }
