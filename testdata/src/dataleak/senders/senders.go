// Package senders sends what it is handed, and secrets of its own.
package senders

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"dataleak/senders/env"
)

// Desk asks Claude about incidents.
type Desk struct{ client anthropic.Client }

// Ask sends a text as it is.
func (d *Desk) Ask(ctx context.Context, text string) (*anthropic.Message, error) {
	return d.client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-opus-5-5", MaxTokens: 1024,
		Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock(text + "\n" + env.All{}.Text())), // want `a secret \(the whole environment\) is sent to the model`
		},
	})
}
