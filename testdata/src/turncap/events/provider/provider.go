// Package provider hides Claude behind an interface, a generic client and a channel.
package provider

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Event struct {
	Type string
	Text string
	Stop string
	Err  error
}

type Provider interface {
	StreamResponse(ctx context.Context, history []string) <-chan Event
}

type Client interface {
	stream(ctx context.Context, history []string) <-chan Event
}

type base[C Client] struct{ client C }

func (p *base[C]) StreamResponse(ctx context.Context, history []string) <-chan Event {
	return p.client.stream(ctx, history)
}

type AnthropicClient Client

type anthropicClient struct{ client anthropic.Client }

func newAnthropic() AnthropicClient { return &anthropicClient{anthropic.NewClient()} }

func New(kind string) Provider {
	switch kind {
	case "anthropic":
		return &base[AnthropicClient]{client: newAnthropic()}
	}
	return nil
}

func (a *anthropicClient) stream(ctx context.Context, history []string) <-chan Event {
	events := make(chan Event)
	go func() {
		defer close(events)
		stream := a.client.Messages.NewStreaming(ctx, anthropic.MessageNewParams{MaxTokens: 1024})
		message := anthropic.Message{}
		for stream.Next() {
			message.Accumulate(stream.Current())
			events <- Event{Type: "delta", Text: stream.Current().Delta.Text}
		}
		if err := stream.Err(); err != nil {
			events <- Event{Type: "error", Err: err}
		}
		events <- Event{Type: "end", Stop: string(message.StopReason)}
	}()
	return events
}
