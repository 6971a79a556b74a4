// Package keeper makes clients that keep what their options set.
package keeper

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type settings struct {
	tokens int64
	tasks  int
}

// Option sets something.
type Option func(*settings)

// WithTokens limits answers.
func WithTokens(n int64) Option { return func(s *settings) { s.tokens = n } }

// WithTasks limits tasks.
func WithTasks(n int) Option { return func(s *settings) { s.tasks = n } }

// Keeper asks.
type Keeper struct {
	client *anthropic.Client
	set    settings
}

// New returns a Keeper.
func New(c *anthropic.Client, opts ...Option) *Keeper {
	s := settings{tasks: 10}
	for _, o := range opts {
		o(&s)
	}
	return &Keeper{client: c, set: s}
}

// NewShort returns a Keeper that gives short answers where no option says more.
func NewShort(c *anthropic.Client, opts ...Option) *Keeper {
	s := settings{tokens: 100}
	for _, o := range opts {
		o(&s)
	}
	return &Keeper{client: c, set: s}
}

// Ask asks.
func (k *Keeper) Ask(ctx context.Context) error {
	_, err := k.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: k.set.tokens})
	return err
}
