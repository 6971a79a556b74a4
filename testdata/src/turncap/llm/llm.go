// Package llm is upstream: it calls Claude behind an interface.
package llm

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Message struct {
	Role, Text string
	ToolCalls  []ToolCall
}

type ToolCall struct{ ID, Name, Input string }

// A Provider answers a conversation.
type Provider interface {
	Chat(ctx context.Context, history []Message) (*Message, error)
}

type claude struct{ client anthropic.Client }

// NewClaude returns a provider that asks Claude.
func NewClaude() Provider { return &claude{anthropic.NewClient()} }

func (c *claude) Chat(ctx context.Context, history []Message) (*Message, error) {
	params := anthropic.MessageNewParams{MaxTokens: 1024}
	for _, m := range history {
		params.Messages = append(params.Messages, anthropic.NewUserMessage(anthropic.NewTextBlock(m.Text)))
	}
	resp, err := c.client.Messages.New(ctx, params)
	if err != nil {
		return nil, err
	}
	out := &Message{Role: "assistant"}
	for _, b := range resp.Content {
		switch v := b.AsAny().(type) {
		case anthropic.TextBlock:
			out.Text += v.Text
		case anthropic.ToolUseBlock:
			out.ToolCalls = append(out.ToolCalls, ToolCall{v.ID, v.Name, string(v.Input)})
		}
	}
	return out, nil
}
