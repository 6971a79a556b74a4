// Package claude asks Claude.
package claude

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

// Asker answers one question.
type Asker interface {
	Ask(ctx context.Context, system, user string) (string, error)
}

// Client asks Claude.
type Client struct{ api anthropic.Client }

// New returns a client.
func New() *Client { return &Client{api: anthropic.NewClient()} }

// Ask implements Asker.
func (c *Client) Ask(ctx context.Context, system, user string) (string, error) {
	m, err := c.Send(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5,
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: system}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(user))},
	})
	if err != nil {
		return "", err
	}
	text := ""
	for _, b := range m.Content {
		text += b.Text
	}
	return text, nil
}

// Send sends a request.
func (c *Client) Send(ctx context.Context, p anthropic.MessageNewParams) (*anthropic.Message, error) {
	return c.api.Messages.New(ctx, p)
}
