// Package thread has a conversation, and an answer that is read piece by piece.
package thread

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/packages/ssestream"
)

type Thread struct {
	Client anthropic.Client
	turns  []anthropic.MessageParam
}

func (t *Thread) Say(text string) {
	t.turns = append(t.turns, anthropic.NewUserMessage(anthropic.NewTextBlock(text)))
}

func (t *Thread) params() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{MaxTokens: 1024, Messages: t.turns}
}

// Next asks for what comes next, each time.
func (t *Thread) Next(ctx context.Context) (text string, tool bool, err error) {
	msg, err := t.Client.Messages.New(ctx, t.params())
	if err != nil {
		return "", false, err
	}
	t.turns = append(t.turns, msg.ToParam())
	return msg.Content[0].Text, msg.StopReason == anthropic.StopReasonToolUse, nil
}

// Pieces is an answer as it comes.
type Pieces struct {
	Thread *Thread
	stream *ssestream.Stream[anthropic.MessageStreamEventUnion]
}

// Next opens the stream when it is first asked.
func (p *Pieces) Next(ctx context.Context) (text string, more bool) {
	if p.stream == nil {
		p.stream = p.Thread.Client.Messages.NewStreaming(ctx, p.Thread.params())
	}
	if !p.stream.Next() {
		return "", false
	}
	return p.stream.Current().Delta.Text, true
}
