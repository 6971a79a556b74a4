// Package styled writes in a style that whoever makes a writer chooses.
package styled

import (
	"context"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
)

type Config struct {
	Style string
}

type Writer struct {
	cfg Config
	api anthropic.Client
}

func New(cfg Config) *Writer { return &Writer{cfg: cfg} }

func (w *Writer) Each(ctx context.Context, texts []string) {
	for _, t := range texts {
		w.send(ctx, t)
	}
}

func (w *Writer) One(ctx context.Context, text string) { w.send(ctx, text) }

func (w *Writer) send(ctx context.Context, turn string) {
	sys := "You write digests for a busy person."
	if w.cfg.Style != "" {
		sys = fmt.Sprintf("%s Write in the style of %s.", sys, w.cfg.Style)
	}
	w.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: sys}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(turn))},
	})
}
