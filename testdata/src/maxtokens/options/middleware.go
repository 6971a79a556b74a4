package options

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type send func(ctx context.Context, p anthropic.MessageNewParams) (*anthropic.Message, error)

func capped(next send) send {
	return func(ctx context.Context, p anthropic.MessageNewParams) (*anthropic.Message, error) {
		if p.MaxTokens <= 0 {
			p.MaxTokens = 512
		}
		return next(ctx, p)
	}
}

func counted(next send) send {
	return func(ctx context.Context, p anthropic.MessageNewParams) (*anthropic.Message, error) {
		calls++
		return next(ctx, p)
	}
}

var calls int

func around(f send, ms ...func(send) send) send {
	for i := len(ms) - 1; i >= 0; i-- {
		f = ms[i](f)
	}
	return f
}

func middleware(ctx context.Context, c *anthropic.Client) {
	ask := around(func(ctx context.Context, p anthropic.MessageNewParams) (*anthropic.Message, error) {
		return c.Messages.New(ctx, p)
	}, counted, capped)
	ask(ctx, anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5})
}
