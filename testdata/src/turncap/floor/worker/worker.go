// Package worker asks Claude.
package worker

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"turncap/floor/engine"
)

// Claude is a foreman.
type Claude struct{ Client anthropic.Client }

// Reply writes the answer into the log.
func (c *Claude) Reply(ctx context.Context, l *engine.Log) error {
	msg, err := c.Client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100})
	if err != nil {
		return err
	}
	add(l, engine.Line{Text: msg.Content[0].Text, Tool: msg.Content[0].Name})
	return nil
}

func add(l *engine.Log, line engine.Line) { l.Lines = append(l.Lines, line) }

// Ask returns the answer.
func (c *Claude) Ask(ctx context.Context, question string) (engine.Line, error) {
	msg, err := c.Client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100})
	if err != nil {
		return engine.Line{}, err
	}
	return engine.Line{Text: msg.Content[0].Text, Tool: msg.Content[0].Name}, nil
}
