// Package claude asks Claude for its neighbours, so that what they pass is reported where they pass it.
package claude

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

var client = anthropic.NewClient()

// Ask asks with the system prompt.
func Ask(ctx context.Context, system string) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: system}},
	})
}
