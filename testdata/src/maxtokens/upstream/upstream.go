// Package upstream sends what it is given, and makes requests for others.
package upstream

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Client struct {
	api       anthropic.Client
	maxTokens int64
}

// New returns a client that limits nothing.
func New() *Client { return &Client{} }

// Limited returns a client that limits the answers of Ask.
func Limited(n int64) *Client { return &Client{maxTokens: n} }

func (c *Client) Send(ctx context.Context, params anthropic.MessageNewParams) (*anthropic.Message, error) {
	return c.api.Messages.New(ctx, params)
}

func (c *Client) SendDefault(ctx context.Context, params anthropic.MessageNewParams) (*anthropic.Message, error) {
	if params.MaxTokens <= 0 {
		params.MaxTokens = 1024
	}
	return c.Send(ctx, params)
}

func (c *Client) Ask(ctx context.Context, prompt string) (*anthropic.Message, error) {
	return c.Send(ctx, anthropic.MessageNewParams{MaxTokens: c.maxTokens})
}

func Params(prompt string) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5}
}

func CompleteParams(prompt string) anthropic.MessageNewParams {
	p := Params(prompt)
	p.MaxTokens = 1024
	return p
}

func SetModel(p *anthropic.MessageNewParams, model string) { p.Model = model }

func SetDefaults(p *anthropic.MessageNewParams) { p.MaxTokens = 1024 }
