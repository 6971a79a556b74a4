// Package llm asks Claude behind an interface.
package llm

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

// A Model answers.
type Model interface {
	Generate(ctx context.Context, prompt string) (string, error)
}

// Claude is a model.
type Claude struct {
	Client    anthropic.Client
	MaxTokens int
}

// New returns Claude with a limit.
func New() *Claude { return &Claude{Client: anthropic.NewClient(), MaxTokens: 1024} }

// Generate asks once.
func (c *Claude) Generate(ctx context.Context, prompt string) (string, error) {
	m, err := c.Client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-opus-5-5", MaxTokens: int64(c.MaxTokens),
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(prompt))},
	})
	if err != nil {
		return "", err
	}
	return m.Content[0].Text, nil
}

// An Agent asks its model.
type Agent struct{ model Model }

// NewAgent returns an agent.
func NewAgent(m Model) *Agent { return &Agent{model: m} }

// Run asks once.
func (a *Agent) Run(ctx context.Context, prompt string) (string, error) {
	return a.model.Generate(ctx, prompt)
}
