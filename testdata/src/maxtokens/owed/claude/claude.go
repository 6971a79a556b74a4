// Package claude has models that ask Claude.
package claude

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"maxtokens/owed/llm"
)

// Plain sends what it is given.
type Plain struct{ client anthropic.Client }

// New returns a model that sends what it is given.
func New() *Plain { return &Plain{anthropic.NewClient()} }

func (p *Plain) Answer(ctx context.Context, r *llm.Request) (string, error) {
	msg, err := p.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: int64(r.MaxTokens),
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(r.Prompt))},
	})
	if err != nil {
		return "", err
	}
	return msg.Content[0].Text, nil
}

// Careful has a limit of its own.
type Careful struct{ Plain }

func (c *Careful) Answer(ctx context.Context, r *llm.Request) (string, error) {
	out := *r
	if out.MaxTokens <= 0 || out.MaxTokens > 4096 {
		out.MaxTokens = 1024
	}
	return c.Plain.Answer(ctx, &out)
}

// Open returns a model behind the interface.
func Open() llm.Model { return New() }
