// Package asked takes options: functions that it makes for its callers, and gets back from them.
package asked

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Client struct{ api anthropic.Client }

type call struct {
	system []anthropic.TextBlockParam
	ask    string
}

type Option func(*call)

// Instructed adds to the system prompt.
func Instructed(by string) Option {
	return func(c *call) { c.system = append(c.system, anthropic.TextBlockParam{Text: by}) }
}

// Asked is what the person says.
func Asked(what string) Option {
	return func(c *call) { c.ask = what }
}

func (c *Client) Do(ctx context.Context, opts ...Option) (*anthropic.Message, error) {
	var made call
	for _, o := range opts {
		o(&made)
	}
	return c.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 500,
		System:    made.system,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(made.ask))},
	})
}

// Agent keeps what it is told when it is made. Its options have no type of their own.
type Agent struct {
	api    anthropic.Client
	role   string
	plugin string
}

func Role(role string) func(*Agent)    { return func(a *Agent) { a.role = role } }
func Plugin(named string) func(*Agent) { return func(a *Agent) { a.plugin = named } }

func New(opts ...func(*Agent)) *Agent {
	a := &Agent{role: "a clerk"}
	for _, opt := range opts {
		opt(a)
	}
	return a
}

func (a *Agent) Run(ctx context.Context, what string) (*anthropic.Message, error) {
	return a.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 500,
		System:    []anthropic.TextBlockParam{{Text: "You are " + a.role + "."}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(what))},
	})
}
