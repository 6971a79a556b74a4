// Package bad has instructions that no repository holds.
package bad

import (
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

func answer(ctx context.Context, client anthropic.Client, question string) (*anthropic.Message, error) {
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: os.Getenv("SYSTEM_PROMPT")}}, // want `system prompt`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
}
