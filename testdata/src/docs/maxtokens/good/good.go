// Package good limits the length of answers.
package good

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

func summarize(ctx context.Context, client anthropic.Client, text string) (*anthropic.Message, error) {
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))},
	})
}
