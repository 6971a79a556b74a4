// Package api sends requests, and knows none of the interfaces that its client stands behind.
package api

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

// Request is a request.
type Request struct {
	Prompt    string
	MaxTokens int64
}

// Client sends what it is given.
type Client struct{ client anthropic.Client }

// Send sends r.
func (c *Client) Send(ctx context.Context, r Request) error {
	_, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: r.MaxTokens,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(r.Prompt))},
	})
	return err
}

// Send sends r by c.
func Send(ctx context.Context, c *Client, r Request) error { return c.Send(ctx, r) }
