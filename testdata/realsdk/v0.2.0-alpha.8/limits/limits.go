// Package limits sends requests with and without max_tokens.
package limits

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

func literal(ctx context.Context, client *anthropic.Client) {
	client.Messages.New(ctx, anthropic.MessageNewParams{ // want `no max_tokens when it is sent by MessageService.New`
		Model: anthropic.F(anthropic.Model("claude-haiku-4-5")),
	})
	client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.F(anthropic.Model("claude-haiku-4-5")),
		MaxTokens: anthropic.Int(1024),
	})
	client.Messages.NewStreaming(ctx, anthropic.MessageNewParams{
		Model:     anthropic.F(anthropic.Model("claude-haiku-4-5")),
		MaxTokens: anthropic.F(int64(1024)),
	})
}

func byOption(ctx context.Context, client *anthropic.Client) {
	client.Messages.New(ctx, anthropic.MessageNewParams{}, option.WithJSONSet("max_tokens", 64))
}
