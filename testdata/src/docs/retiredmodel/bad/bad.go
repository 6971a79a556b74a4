// Package bad asks a model that is no more.
package bad

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

func answer(ctx context.Context, client anthropic.Client, question string) (*anthropic.Message, error) {
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     "claude-3-opus-20240229", // want `retired`
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
}
