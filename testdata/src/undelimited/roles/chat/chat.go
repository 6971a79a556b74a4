// Package chat is a conversation in records of its own, and what makes requests to Claude of it.
package chat

import (
	"context"
	"fmt"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type Role string

const (
	System    Role = "system"
	User      Role = "user"
	Assistant Role = "assistant"
	Tool      Role = "tool"
)

type Message struct {
	Role   Role
	CallID string
	Text   string
	Parts  []Part
}

type Part struct{ Text string }

// FromTool is what a tool answered.
func FromTool(id, text string) Message { return Message{Role: Tool, CallID: id, Text: text} }

type Provider interface {
	Chat(ctx context.Context, messages []Message) (string, error)
}

type Claude struct{ Client anthropic.Client }

func (c *Claude) Chat(ctx context.Context, messages []Message) (string, error) {
	params := anthropic.MessageNewParams{Model: "claude-opus-4-8", MaxTokens: 1024}
	for _, m := range messages {
		switch m.Role {
		case System:
			params.System = append(params.System, anthropic.TextBlockParam{Text: m.Text})
		case User, "human":
			params.Messages = append(params.Messages, turn(m))
		case Assistant:
			params.Messages = append(params.Messages, anthropic.NewAssistantMessage(anthropic.NewTextBlock(m.Text)))
		case Tool:
			params.Messages = append(params.Messages, anthropic.NewUserMessage(anthropic.NewToolResultBlock(m.CallID, m.Text, false)))
		}
	}
	answer, err := c.Client.Messages.New(ctx, params)
	if err != nil {
		return "", err
	}
	return fmt.Sprint(answer.Content), nil
}

func turn(m Message) anthropic.MessageParam {
	blocks := []anthropic.ContentBlockParamUnion{anthropic.NewTextBlock(m.Text)}
	for _, p := range m.Parts {
		blocks = append(blocks, anthropic.NewTextBlock(p.Text))
	}
	return anthropic.NewUserMessage(blocks...)
}

// A Plain provider knows of two roles.
type Plain struct{ Client anthropic.Client }

func (c *Plain) Chat(ctx context.Context, messages []Message) (string, error) {
	params := anthropic.MessageNewParams{Model: "claude-opus-4-8", MaxTokens: 1024}
	for _, m := range messages {
		if strings.ToLower(string(m.Role)) == "system" || m.Role == Tool {
			continue
		}
		role := anthropic.MessageParamRoleUser
		if m.Role == Assistant {
			role = anthropic.MessageParamRoleAssistant
		}
		params.Messages = append(params.Messages, anthropic.MessageParam{
			Role: role, Content: []anthropic.ContentBlockParamUnion{anthropic.NewTextBlock(m.Text)},
		})
	}
	answer, err := c.Client.Messages.New(ctx, params)
	if err != nil {
		return "", err
	}
	return fmt.Sprint(answer.Content), nil
}
