// Package bad leaves the length of answers open.
package bad

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

func summarize(ctx context.Context, client anthropic.Client, text string) (*anthropic.Message, error) {
	return client.Messages.New(ctx, anthropic.MessageNewParams{ // want `max_tokens`
		Model:    anthropic.ModelClaudeSonnet5_5,
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))},
	})
}
