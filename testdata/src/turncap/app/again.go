package app

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"turncap/agent"
)

type critic struct{ client anthropic.Client }

func (c critic) ask(ctx context.Context) (string, error) {
	msg, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 16})
	if err != nil {
		return "", err
	}
	return msg.Content[0].Text, nil
}

func (c critic) Score(ctx context.Context, text string) (string, error) { return c.ask(ctx) }

func (c critic) Rate(ctx context.Context, text string) (string, error) { return c.ask(ctx) }

func judged(ctx context.Context, c critic, text string) (int, error) {
	n := agent.Score(ctx, c, text) // want `only the model can end the loop at agent/again.go:\d+, to which this hands Claude`
	m, err := agent.Rate(ctx, c, text)
	return n + m, err
}
