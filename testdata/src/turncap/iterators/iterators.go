// Package iterators holds agents that hand out what happens as they go.
package iterators

import (
	"context"
	"iter"

	"github.com/anthropics/anthropic-sdk-go"
)

type agent struct {
	client anthropic.Client
	msgs   []anthropic.MessageParam
}

func (a *agent) turn(ctx context.Context) (*anthropic.Message, error) {
	return a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: a.msgs})
}

// events goes on for as long as the model has tools to call; that the caller may stop listening is no bound.
func (a *agent) events(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for { // want `only the model can end this loop`
			msg, err := a.turn(ctx)
			if err != nil {
				yield("", err)
				return
			}
			for _, b := range msg.Content {
				if !yield(b.Text, nil) {
					return
				}
			}
			if msg.StopReason != anthropic.StopReasonToolUse {
				return
			}
			a.msgs = append(a.msgs, msg.ToParam())
		}
	}
}

// some is events with an end.
func (a *agent) some(ctx context.Context) iter.Seq[string] {
	return func(yield func(string) bool) {
		for range 8 {
			msg, err := a.turn(ctx)
			if err != nil || !yield(msg.Content[0].Text) || msg.StopReason != anthropic.StopReasonToolUse {
				return
			}
			a.msgs = append(a.msgs, msg.ToParam())
		}
	}
}

// ideas go on for as long as the caller wants more of them: the model decides nothing.
func (a *agent) ideas(ctx context.Context) iter.Seq[string] {
	return func(yield func(string) bool) {
		for {
			msg, err := a.turn(ctx)
			if err != nil || !yield(msg.Content[0].Text) {
				return
			}
		}
	}
}

// turns is counted by the only one who ranges over it.
func (a *agent) turns(ctx context.Context) iter.Seq[*anthropic.Message] {
	return func(yield func(*anthropic.Message) bool) {
		for {
			msg, err := a.turn(ctx)
			if err != nil || !yield(msg) || msg.StopReason != anthropic.StopReasonToolUse {
				return
			}
			a.msgs = append(a.msgs, msg.ToParam())
		}
	}
}

func (a *agent) ten(ctx context.Context) {
	n := 0
	for range a.turns(ctx) {
		if n++; n > 10 {
			break
		}
	}
}
