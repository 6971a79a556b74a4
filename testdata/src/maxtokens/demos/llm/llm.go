// Package llm asks models of several kinds.
package llm

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Model interface {
	Complete(ctx context.Context, prompt string) (string, error)
}

type Claude struct {
	Client    anthropic.Client
	MaxTokens int64
}

func (c *Claude) Complete(ctx context.Context, prompt string) (string, error) {
	answer, err := c.Client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     "claude-opus-4-8",
		MaxTokens: c.MaxTokens,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(prompt))},
	})
	if err != nil {
		return "", err
	}
	return answer.Content[0].Text, nil
}

type Runtime struct{ Model Model }

func (r *Runtime) Run(ctx context.Context, prompt string) (string, error) {
	return r.Model.Complete(ctx, prompt)
}
