// Package good has its instructions in a file beside the code.
package good

import (
	"context"
	_ "embed"

	"github.com/anthropics/anthropic-sdk-go"
)

//go:embed system.md
var system string

func answer(ctx context.Context, client anthropic.Client, question string) (*anthropic.Message, error) {
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: system}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
}
