// Package downstream has the last word on requests that other packages make and send.
package downstream

import (
	"context"

	"maxtokens/middle"
	"maxtokens/upstream"

	"github.com/anthropics/anthropic-sdk-go"
)

func replies(ctx context.Context, b *middle.Bot) {
	b.Reply(ctx, anthropic.MessageNewParams{}) // want `this request has no max_tokens when it is sent by MessageService.New; .* \(via downstream.go:\d+ passed to Bot.Reply → middle/middle.go:\d+ passed to Client.Send → upstream/upstream.go:\d+ sent by MessageService.New\)`
	b.Reply(ctx, anthropic.MessageNewParams{MaxTokens: 100})
	b.ReplyShort(ctx, anthropic.MessageNewParams{})
}

func made(ctx context.Context, c *upstream.Client, api anthropic.Client) {
	api.Messages.New(ctx, upstream.Params("hi")) // want `no max_tokens .*upstream/upstream.go:\d+ made without it`
	api.Messages.New(ctx, upstream.CompleteParams("hi"))
	params := upstream.Params("hi")
	upstream.SetDefaults(&params)
	api.Messages.New(ctx, params)
	c.Send(ctx, upstream.Params("hi")) // want `no max_tokens`
	c.SendDefault(ctx, upstream.Params("hi"))
}

func limits(ctx context.Context) {
	upstream.Limited(1024).Ask(ctx, "hi")
	upstream.New().Ask(ctx, "hi") // want `still 0`
}
