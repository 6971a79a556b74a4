// Package agent summarizes sessions.
package agent

import (
	"context"
	"fmt"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"undelimited/sessions"
)

// Agent asks Claude.
type Agent struct {
	client   anthropic.Client
	sessions sessions.Service
}

func prompt(todos []sessions.Todo) string {
	var b strings.Builder
	b.WriteString("Provide a detailed summary of the conversation above.\n\n## Todos\n\n")
	for _, t := range todos {
		fmt.Fprintf(&b, "- [%s] %s\n", t.Status, t.Content)
	}
	return b.String()
}

// Summarize asks for a summary.
func (a *Agent) Summarize(ctx context.Context, id string) (*anthropic.Message, error) {
	s, err := a.sessions.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	return a.client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-opus-5-5", MaxTokens: 1024,
		Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock(prompt(s.Todos))), // want `external content \(database row\) is mixed with instructions`
		},
	})
}

// Answer is the same for another package's text.
func (a *Agent) Answer(ctx context.Context, question string) (*anthropic.Message, error) {
	return a.client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-opus-5-5", MaxTokens: 1024,
		Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock("Answer the question in three sentences: " + question)), // want `user input \(parameter question\)`
		},
	})
}
