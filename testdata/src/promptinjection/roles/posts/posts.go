// Package posts is a conversation whose roles are numbers.
package posts

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Role int

const (
	RoleUser Role = iota
	RoleBot
	RoleSystem
)

type Post struct {
	Role    Role
	Message string
}

type Request struct{ Posts []Post }

type Model interface {
	Complete(ctx context.Context, r Request) (string, error)
}

type Claude struct{ Client anthropic.Client }

func (c *Claude) Complete(ctx context.Context, r Request) (string, error) {
	instructions, turns := convert(r.Posts)
	answer, err := c.Client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-opus-4-8", MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: instructions}}, Messages: turns,
	})
	if err != nil {
		return "", err
	}
	return answer.Content[0].Text, nil
}

func convert(posts []Post) (instructions string, turns []anthropic.MessageParam) {
	for _, p := range posts {
		switch p.Role {
		case RoleSystem:
			instructions += p.Message
		case RoleBot:
			turns = append(turns, anthropic.NewAssistantMessage(anthropic.NewTextBlock(p.Message)))
		case RoleUser:
			turns = append(turns, anthropic.NewUserMessage(anthropic.NewTextBlock(p.Message)))
		}
	}
	return instructions, turns
}

// Priority is no role, though two of its names end like ones.
type Priority int

const (
	FromUser Priority = iota
	ForUser
)

type Note struct {
	Priority Priority
	Text     string
}

// Digest puts notes of every priority but one into the system prompt.
func (c *Claude) Digest(ctx context.Context, notes []Note) error {
	instructions := "Summarize the day."
	for _, n := range notes {
		if n.Priority != ForUser {
			instructions += n.Text
		}
	}
	_, err := c.Client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-opus-4-8", MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: instructions}},
	})
	return err
}
