package never

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type options struct {
	model     anthropic.Model
	maxTokens int64
}

func (o options) withDefaults() options {
	if o.maxTokens == 0 {
		o.maxTokens = 1024
	}
	return o
}

// An Explainer is made in several ways, and each value is what its maker makes of it.
type Explainer struct {
	client *anthropic.Client
	opts   options
}

func NewExplainer(c *anthropic.Client, o options) *Explainer {
	return &Explainer{client: c, opts: o.withDefaults()}
}

func LateExplainer(c *anthropic.Client) *Explainer {
	e := &Explainer{client: c, opts: options{model: anthropic.ModelClaudeHaiku4_5}}
	e.opts.maxTokens = 64
	return e
}

func DefaultExplainer(c *anthropic.Client) *Explainer {
	return &Explainer{client: c, opts: options{model: anthropic.ModelClaudeHaiku4_5}} // want `maxTokens is still 0`
}

func (e *Explainer) Explain(ctx context.Context) error {
	_, err := e.client.Messages.New(ctx, anthropic.MessageNewParams{Model: e.opts.model, MaxTokens: e.opts.maxTokens})
	return err
}

// A Teller is completed later, by whoever has it.
type Teller struct {
	client *anthropic.Client
	opts   options
}

func NewTeller(c *anthropic.Client) *Teller { return &Teller{client: c} }

func (t *Teller) SetLimit(n int64) { t.opts.maxTokens = max(n, 1) }

func (t *Teller) Tell(ctx context.Context) error {
	_, err := t.client.Messages.New(ctx, anthropic.MessageNewParams{Model: t.opts.model, MaxTokens: t.opts.maxTokens})
	return err
}

// What a Writer's maker is given decides.
type Settings struct {
	Model     anthropic.Model
	MaxTokens int64
}

type Writer struct {
	client *anthropic.Client
	set    Settings
}

func NewWriter(c *anthropic.Client, s Settings) *Writer {
	if s.Model == "" {
		s.Model = anthropic.ModelClaudeHaiku4_5
	}
	return &Writer{client: c, set: s}
}

func (w *Writer) Write(ctx context.Context) error {
	_, err := w.client.Messages.New(ctx, anthropic.MessageNewParams{Model: w.set.Model, MaxTokens: w.set.MaxTokens})
	return err
}

func writers(c *anthropic.Client) []*Writer {
	return []*Writer{
		NewWriter(c, Settings{MaxTokens: 64}),
		NewWriter(c, Settings{}), // want `MaxTokens is still 0`
	}
}
