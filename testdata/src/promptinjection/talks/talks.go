// Package talks has clients with options, and talks that keep the client.
package talks

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type settings struct{ system, model string }

type Option func(*settings)

func WithSystem(text string) Option { return func(s *settings) { s.system = text } }
func WithModel(name string) Option  { return func(s *settings) { s.model = name } }

type Client struct {
	api anthropic.Client
	set settings
}

func New(opts ...Option) *Client {
	s := settings{model: "claude-sonnet-4-6"}
	for _, o := range opts {
		o(&s)
	}
	return &Client{set: s}
}

type Talk struct {
	c     *Client
	turns []anthropic.MessageParam
}

func (c *Client) Talk() *Talk { return &Talk{c: c} }

func (t *Talk) Send(ctx context.Context, text string) {
	t.turns = append(t.turns, anthropic.NewUserMessage(anthropic.NewTextBlock(text)))
	t.c.api.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     t.c.set.model,
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: t.c.set.system}},
		Messages:  t.turns,
	})
}
