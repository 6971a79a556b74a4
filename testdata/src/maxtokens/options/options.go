// Package options uses the options of another package, and some of its own.
package options

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"maxtokens/options/assist"
)

func own(p *anthropic.MessageNewParams) { p.MaxTokens = 32 }

func choose(long bool) assist.Option {
	if long {
		return assist.WithMaxTokens(4096)
	}
	return own
}

func use(ctx context.Context, c *anthropic.Client, more ...assist.Option) {
	assist.Ask(ctx, c, assist.WithTemperature(3)) // want `no max_tokens`
	assist.Ask(ctx, c, assist.WithTemperature(3), assist.WithMaxTokens(64))
	assist.Ask(ctx, c, own)
	assist.Ask(ctx, c, choose(false))
	assist.AskShort(ctx, c, assist.WithTemperature(3))
	opts := []assist.Option{assist.WithTemperature(1)}
	assist.Ask(ctx, c, opts...) // want `no max_tokens`
	opts = append(opts, own)
	assist.Ask(ctx, c, opts...)
}
