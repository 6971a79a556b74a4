// Package good asks a model that is there.
package good

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

func answer(ctx context.Context, client anthropic.Client, question string) (*anthropic.Message, error) {
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
}
