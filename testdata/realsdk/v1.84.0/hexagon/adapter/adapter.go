// Package adapter asks Claude.
package adapter

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"example.com/agent/hexagon/domain"
)

// Claude is an assistant.
type Claude struct{ client *anthropic.Client }

// New returns one.
func New() *Claude {
	c := anthropic.NewClient()
	return &Claude{client: &c}
}

// Ask asks.
func (a *Claude) Ask(ctx context.Context, p domain.Prompt) (string, error) {
	params := anthropic.MessageNewParams{MaxTokens: 100}
	if p.System != "" {
		params.System = append(params.System, anthropic.TextBlockParam{Text: p.System})
	}
	msg, err := a.client.Messages.New(ctx, params)
	if err != nil {
		return "", err
	}
	return msg.Content[0].Text, nil
}
