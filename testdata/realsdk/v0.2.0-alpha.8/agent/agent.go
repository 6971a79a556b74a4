// Package agent calls Claude until the work is done.
package agent

import (
	"context"
	"errors"

	"github.com/anthropics/anthropic-sdk-go"
)

type agent struct {
	client  *anthropic.Client
	history []anthropic.MessageParam
}

func (a *agent) ask(ctx context.Context) (*anthropic.Message, error) {
	return a.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: anthropic.Int(1024),
		Model:     anthropic.F(anthropic.Model("claude-haiku-4-5")),
		Messages:  anthropic.F(a.history),
	})
}

func (a *agent) untilNoTool(ctx context.Context) error {
	for { // want `only the model can end this loop`
		message, err := a.ask(ctx)
		if err != nil {
			return err
		}
		a.history = append(a.history, message.ToParam())
		results := []anthropic.ContentBlockParamUnion{}
		for _, block := range message.Content {
			if block.Type == anthropic.ContentBlockTypeToolUse {
				results = append(results, anthropic.NewToolResultBlock(block.ID, "done", false))
			}
		}
		if len(results) == 0 {
			return nil
		}
		a.history = append(a.history, anthropic.NewUserMessage(results...))
	}
}

func (a *agent) capped(ctx context.Context) error {
	for range 10 {
		message, err := a.ask(ctx)
		if err != nil {
			return err
		}
		if message.StopReason != anthropic.MessageStopReasonToolUse {
			return nil
		}
		a.history = append(a.history, message.ToParam())
	}
	return errors.New("too many turns")
}
