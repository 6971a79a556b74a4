package llm

import (
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

// A Source brings the text about something.
type Source interface {
	Load(name string) (string, error)
}

type Dir string

func (d Dir) Load(name string) (string, error) {
	b, err := os.ReadFile(string(d) + "/" + name)
	return string(b), err
}

// Headline is a stage that others may replace.
var Headline = func(ctx context.Context, c *Claude, text string) error {
	_, err := c.api.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 64, Messages: []anthropic.MessageParam{
		anthropic.NewUserMessage(anthropic.NewTextBlock("Invent a headline for the text that follows. " + text)),
	}})
	return err
}

// Shorten is one that mixes nothing.
var Shorten = func(ctx context.Context, c *Claude, text string) error {
	_, err := c.api.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 64, Messages: []anthropic.MessageParam{
		anthropic.NewUserMessage(anthropic.NewTextBlock(text)),
	}})
	return err
}
