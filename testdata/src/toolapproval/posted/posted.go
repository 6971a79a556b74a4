// Package posted posts into a chat from the handlers of a table.
package posted

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/slack-go/slack"
)

type bot struct {
	slack    *slack.Client
	channel  string
	approve  func(ctx context.Context, what string) (bool, error)
	handlers map[string]handler
}

type handler func(ctx context.Context, in map[string]any) (string, error)

func str(in map[string]any, k string) string { s, _ := in[k].(string); return s }

func (b *bot) init() {
	b.handlers = map[string]handler{"post": b.post, "reply": b.reply}
}

func (b *bot) post(ctx context.Context, in map[string]any) (string, error) {
	_, ts, err := b.slack.PostMessageContext(ctx, str(in, "channel"), slack.MsgOptionText(str(in, "text"), false)) // want `a tool call sends a message here`
	return ts, err
}

func (b *bot) reply(ctx context.Context, in map[string]any) (string, error) {
	ok, err := b.approve(ctx, "reply: "+str(in, "text"))
	if err != nil || !ok {
		return "not sent", err
	}
	_, _, err = b.slack.PostMessageContext(ctx, b.channel, slack.MsgOptionText(str(in, "text"), false))
	return "sent", err
}

func (b *bot) use(ctx context.Context, tu anthropic.ToolUseBlock) string {
	var in map[string]any
	if err := json.Unmarshal(tu.Input, &in); err != nil {
		return err.Error()
	}
	h, ok := b.handlers[tu.Name]
	if !ok {
		return "unknown"
	}
	out, err := h(ctx, in)
	if err != nil {
		return err.Error()
	}
	return out
}
