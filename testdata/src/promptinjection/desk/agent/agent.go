// Package agent answers with what stores hold.
package agent

import (
	"context"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"

	"promptinjection/desk/memory"
	"promptinjection/desk/store"
)

// Agent answers.
type Agent struct {
	Client   anthropic.Client
	Personas *store.Personas
	Memory   *memory.Memory
}

// Option changes a request.
type Option func(*anthropic.MessageNewParams)

// WithSystem sets the system prompt.
func WithSystem(parts ...string) Option {
	return func(p *anthropic.MessageNewParams) {
		for _, s := range parts {
			p.System = append(p.System, anthropic.TextBlockParam{Text: s})
		}
	}
}

func (a *Agent) send(ctx context.Context, opts ...Option) {
	p := anthropic.MessageNewParams{MaxTokens: 1024}
	for _, o := range opts {
		o(&p)
	}
	a.Client.Messages.New(ctx, p)
}

// Reply uses a persona.
func (a *Agent) Reply(ctx context.Context, id string) {
	system := "You are a support agent."
	if p, ok := a.Personas.Get(id); ok {
		system += fmt.Sprintf("\nGreet people with: %s\nAt most %d lines.", p.Greeting, p.MaxLines)
	}
	a.send(ctx, WithSystem(system))
}

// Short uses its number.
func (a *Agent) Short(ctx context.Context, id string) {
	p, _ := a.Personas.Get(id)
	a.send(ctx, WithSystem(fmt.Sprintf("At most %d lines.", p.MaxLines)))
}

// Tutor uses a topic.
func (a *Agent) Tutor(ctx context.Context, ws, id string) {
	a.Memory.With(ws, id, func(c *memory.Conversation) {
		a.Client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: "The lesson is about " + c.Topic}}})
	})
}

// Toned uses a tone.
func (a *Agent) Toned(ctx context.Context, ws, id string) {
	c := a.Memory.Find(ws, id)
	a.send(ctx, WithSystem("Be "+c.Tone))
}

// SetTopic sets a topic.
func (a *Agent) SetTopic(ws, id, topic string) {
	a.Memory.With(ws, id, func(c *memory.Conversation) { c.Topic = topic })
}
