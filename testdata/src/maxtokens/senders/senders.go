// Package senders reaches the SDK in other ways than client.Messages.New.
package senders

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type sender interface {
	New(ctx context.Context, params anthropic.MessageNewParams, opts ...option.RequestOption) (*anthropic.Message, error)
}

var _ sender = (*anthropic.MessageService)(nil)

type completer interface {
	complete(ctx context.Context, params anthropic.MessageNewParams) error
}

type claude struct{ *anthropic.Client }

func (c claude) complete(ctx context.Context, params anthropic.MessageNewParams) error {
	_, err := c.Messages.New(ctx, params)
	return err
}

func dynamic(ctx context.Context, c completer) {
	c.complete(ctx, anthropic.MessageNewParams{}) // want `no max_tokens`
	c.complete(ctx, anthropic.MessageNewParams{MaxTokens: 100})
}

type service struct{ anthropic.MessageService }

func embedded(ctx context.Context, s *service) {
	s.New(ctx, anthropic.MessageNewParams{}) // want `no max_tokens`
	s.New(ctx, anthropic.MessageNewParams{MaxTokens: 100})
	svc := anthropic.NewMessageService(option.WithMaxRetries(1))
	svc.New(ctx, anthropic.MessageNewParams{}) // want `no max_tokens`
}

func methodValue(ctx context.Context, c *anthropic.Client) {
	send := c.Messages.New
	send(ctx, anthropic.MessageNewParams{}) // want `no max_tokens`
	send(ctx, anthropic.MessageNewParams{MaxTokens: 100})
	(*anthropic.MessageService).New(&c.Messages, ctx, anthropic.MessageNewParams{}) // want `no max_tokens`
}

func streaming(ctx context.Context, c *anthropic.Client) {
	c.Messages.NewStreaming(ctx, anthropic.MessageNewParams{}) // want `sent by MessageService.NewStreaming`
	c.Messages.NewStreaming(ctx, anthropic.MessageNewParams{MaxTokens: 100})
}

func legacy(ctx context.Context, c *anthropic.Client) {
	c.Completions.New(ctx, anthropic.CompletionNewParams{Prompt: "hi"}) // want `set MaxTokensToSample`
	c.Completions.New(ctx, anthropic.CompletionNewParams{Prompt: "hi", MaxTokensToSample: 10})
}

func beta(ctx context.Context, c *anthropic.Client) {
	c.Beta.Messages.New(ctx, anthropic.BetaMessageNewParams{}) // want `sent by BetaMessageService.New`
	c.Beta.Messages.NewStreaming(ctx, anthropic.BetaMessageNewParams{MaxTokens: 100})
}

func runners(ctx context.Context, c *anthropic.Client, tools []anthropic.BetaTool) {
	r := c.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{ // want `sent by BetaMessageService.NewToolRunner`
		BetaMessageNewParams: anthropic.BetaMessageNewParams{},
		MaxIterations:        5,
	})
	r.RunToCompletion(ctx)

	c.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
		MaxIterations:        5,
	})

	params := anthropic.BetaToolRunnerParams{MaxIterations: 5}
	params.MaxTokens = 1024
	c.Beta.Messages.NewToolRunnerStreaming(tools, params)

	late := c.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{MaxIterations: 5})
	late.Params.MaxTokens = 1024
	late.RunToCompletion(ctx)
}

func batches(ctx context.Context, c *anthropic.Client, prompts []string) {
	c.Messages.Batches.New(ctx, anthropic.MessageBatchNewParams{
		Requests: []anthropic.MessageBatchNewParamsRequest{
			{CustomID: "a", Params: anthropic.MessageBatchNewParamsRequestParams{MaxTokens: 1024}},
			{CustomID: "b", Params: anthropic.MessageBatchNewParamsRequestParams{Model: anthropic.ModelClaudeHaiku4_5}}, // want `sent by MessageBatchService.New`
		},
	})

	var requests []anthropic.MessageBatchNewParamsRequest
	for _, p := range prompts {
		requests = append(requests, anthropic.MessageBatchNewParamsRequest{ // want `sent by MessageBatchService.New`
			CustomID: p,
			Params:   anthropic.MessageBatchNewParamsRequestParams{Model: anthropic.ModelClaudeHaiku4_5},
		})
	}
	c.Messages.Batches.New(ctx, anthropic.MessageBatchNewParams{Requests: requests})

	complete := make([]anthropic.MessageBatchNewParamsRequest, len(prompts))
	for i, p := range prompts {
		complete[i] = anthropic.MessageBatchNewParamsRequest{
			CustomID: p,
			Params:   anthropic.MessageBatchNewParamsRequestParams{MaxTokens: 1024},
		}
	}
	c.Messages.Batches.New(ctx, anthropic.MessageBatchNewParams{Requests: complete})
}
