// Package agent calls Claude until the work is done.
package agent

import (
	"context"
	"errors"

	"github.com/anthropics/anthropic-sdk-go"
)

type agent struct {
	client   anthropic.Client
	history  []anthropic.MessageParam
	maxTurns int
}

func (a *agent) ask(ctx context.Context) (*anthropic.Message, error) {
	return a.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Model:     "claude-haiku-4-5",
		Messages:  a.history,
	})
}

func (a *agent) execute(block anthropic.ContentBlockUnion) anthropic.ContentBlockParamUnion {
	return anthropic.NewToolResultBlock(block.ID, "done", false)
}

func (a *agent) untilNoTool(ctx context.Context) error {
	for { // want `only the model can end this loop`
		message, err := a.ask(ctx)
		if err != nil {
			return err
		}
		a.history = append(a.history, message.ToParam())
		var results []anthropic.ContentBlockParamUnion
		for _, block := range message.Content {
			if block.Type == "tool_use" {
				results = append(results, a.execute(block))
			}
		}
		if len(results) == 0 {
			return nil
		}
		a.history = append(a.history, anthropic.NewUserMessage(results...))
	}
}

func (a *agent) capped(ctx context.Context) error {
	for turn := 0; turn < a.maxTurns; turn++ {
		message, err := a.ask(ctx)
		if err != nil {
			return err
		}
		if message.StopReason != anthropic.StopReasonToolUse {
			return nil
		}
		a.history = append(a.history, message.ToParam())
		for _, block := range message.Content {
			a.history = append(a.history, anthropic.NewUserMessage(a.execute(block)))
		}
	}
	return errors.New("too many turns")
}

func (a *agent) again(ctx context.Context) error {
	message, err := a.ask(ctx)
	if err != nil || message.StopReason == anthropic.StopReasonEndTurn {
		return err
	}
	a.history = append(a.history, message.ToParam())
	return a.again(ctx) // want `only the model can end this recursion`
}
