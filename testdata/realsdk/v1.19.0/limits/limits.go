// Package limits sends requests with and without max_tokens.
package limits

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

const model = "claude-haiku-4-5"

func question() []anthropic.MessageParam {
	return []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("Why is the sky blue?"))}
}

func literal(ctx context.Context, client anthropic.Client) {
	client.Messages.New(ctx, anthropic.MessageNewParams{ // want `no max_tokens when it is sent by MessageService.New`
		Model:    model,
		Messages: question(),
	})
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Model:     model,
		Messages:  question(),
	})
}

func later(ctx context.Context, client anthropic.Client, short bool) {
	params := anthropic.MessageNewParams{Model: model, Messages: question()} // want `no max_tokens`
	if short {
		params.MaxTokens = 256
	}
	client.Messages.NewStreaming(ctx, params)
}

func beta(ctx context.Context, client anthropic.Client) {
	client.Beta.Messages.New(ctx, anthropic.BetaMessageNewParams{Model: model}) // want `no max_tokens`
}

func batch(ctx context.Context, client anthropic.Client) {
	client.Messages.Batches.New(ctx, anthropic.MessageBatchNewParams{
		Requests: []anthropic.MessageBatchNewParamsRequest{
			{CustomID: "1", Params: anthropic.MessageBatchNewParamsRequestParams{MaxTokens: 64, Model: model, Messages: question()}},
			{CustomID: "2", Params: anthropic.MessageBatchNewParamsRequestParams{Model: model, Messages: question()}}, // want `no max_tokens`
		},
	})
}

func byOption(ctx context.Context, client anthropic.Client) {
	client.Messages.New(ctx, anthropic.MessageNewParams{Model: model, Messages: question()}, option.WithJSONSet("max_tokens", 64))
	client.Messages.New(ctx, anthropic.MessageNewParams{}, option.WithRequestBody("application/json", []byte(`{"max_tokens": 64}`)))
}

func counting(ctx context.Context, client anthropic.Client) {
	client.Messages.CountTokens(ctx, anthropic.MessageCountTokensParams{Model: model, Messages: question()})
}

func service(ctx context.Context) {
	messages := anthropic.NewMessageService(option.WithMaxRetries(1))
	messages.New(ctx, anthropic.MessageNewParams{Model: model, Messages: question()}) // want `no max_tokens`
}

type wrapper struct{ *anthropic.Client }

func (w wrapper) ask(ctx context.Context) {
	w.Messages.New(ctx, anthropic.MessageNewParams{Model: model, Messages: question()}) // want `no max_tokens`
}

func completion(ctx context.Context, client anthropic.Client) {
	client.Completions.New(ctx, anthropic.CompletionNewParams{Model: model, Prompt: "Why?"}) // want `set MaxTokensToSample`
}
