// Package bot talks by way of a connection of which it knows only what it needs.
package bot

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
)

// Conn is a connection.
type Conn interface {
	ReadJSON(v any) error
}

// Bot talks.
type Bot struct {
	client anthropic.Client
	conn   Conn
}

// New makes one.
func New(c Conn) *Bot { return &Bot{conn: c} }

type frame struct {
	Kind    string
	Payload json.RawMessage
	Count   int
}

// Serve reads frames.
func (b *Bot) Serve(ctx context.Context) error {
	for {
		var f frame
		if err := b.conn.ReadJSON(&f); err != nil {
			return err
		}
		var name string
		if err := json.Unmarshal(f.Payload, &name); err != nil {
			return err
		}
		b.Greet(ctx, name)
		if f.Count > 0 {
			b.Fixed(ctx, name)
		}
	}
}

// Greet greets.
func (b *Bot) Greet(ctx context.Context, name string) {
	b.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: "You talk to " + name}}})
}

// Fixed greets nobody.
func (b *Bot) Fixed(ctx context.Context, name string) {
	b.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: "You greet people."}}})
}
