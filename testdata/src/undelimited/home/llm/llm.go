// Package llm declares what answers questions, and one that does.
package llm

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Turn struct{ Role, Text string }

type Request struct {
	System string
	Turns  []Turn
}

type Completer interface {
	Complete(ctx context.Context, req Request) (string, error)
}

// Claude is handed out as what it is: only its users make a Completer of it.
type Claude struct{ api anthropic.Client }

func New() *Claude { return &Claude{api: anthropic.NewClient()} }

func (c *Claude) Complete(ctx context.Context, req Request) (string, error) {
	var messages []anthropic.MessageParam
	for _, t := range req.Turns {
		messages = append(messages, anthropic.NewUserMessage(anthropic.NewTextBlock(t.Text)))
	}
	_, err := c.api.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 64, Messages: messages})
	return "", err
}
