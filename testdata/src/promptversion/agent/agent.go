// Package agent is set up by options, and asks with prompts from elsewhere.
package agent

import (
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"promptversion/store"
)

type Agent struct {
	client *anthropic.Client
	system string
}

type Option func(*Agent)

func WithSystem(s string) Option { return func(a *Agent) { a.system = s } }

func New(c *anthropic.Client, opts ...Option) *Agent {
	a := &Agent{client: c}
	for _, o := range opts {
		o(a)
	}
	if os.Getenv("TERSE") == "1" {
		a.system += "\nAnswer in one sentence."
	}
	return a
}

func (a *Agent) Ask(ctx context.Context, turn string) (*anthropic.Message, error) {
	return a.client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeHaiku4_5,
		MaxTokens: 512,
		System:    []anthropic.TextBlockParam{{Text: a.system}}, // want `\(database row\)`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(turn))},
	})
}

// Stored asks with a prompt from a database.
func Stored(ctx context.Context, c *anthropic.Client, s *store.Store) (*Agent, error) {
	p, err := s.Prompt(ctx, "sort")
	if err != nil {
		return nil, err
	}
	return New(c, WithSystem(p)), nil
}

// Builtin asks with one of its own.
func Builtin(c *anthropic.Client) *Agent { return New(c, WithSystem("You sort mail.")) }
