// Package llm hides the library.
package llm

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
)

type Call struct {
	ID   string
	Name string
	Args json.RawMessage
}

type Turn struct {
	Calls []Call
}

type Chat interface {
	Ask(ctx context.Context, text string) (*Turn, error)
}

type claude struct{ client anthropic.Client }

func New() Chat { return &claude{anthropic.NewClient()} }

func (c *claude) Ask(ctx context.Context, text string) (*Turn, error) {
	msg, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024})
	if err != nil {
		return nil, err
	}
	t := &Turn{}
	for _, b := range msg.Content {
		if v, ok := b.AsAny().(anthropic.ToolUseBlock); ok {
			t.Calls = append(t.Calls, Call{ID: v.ID, Name: v.Name, Args: v.Input})
		}
	}
	return t, nil
}
