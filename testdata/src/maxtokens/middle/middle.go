// Package middle passes requests on.
package middle

import (
	"context"

	"maxtokens/upstream"

	"github.com/anthropics/anthropic-sdk-go"
)

type Bot struct{ client *upstream.Client }

func NewBot() *Bot { return &Bot{upstream.New()} }

func (b *Bot) Reply(ctx context.Context, params anthropic.MessageNewParams) error {
	upstream.SetModel(&params, anthropic.ModelClaudeOpus4_6)
	_, err := b.client.Send(ctx, params)
	return err
}

func (b *Bot) ReplyShort(ctx context.Context, params anthropic.MessageNewParams) error {
	upstream.SetDefaults(&params)
	_, err := b.client.Send(ctx, params)
	return err
}
