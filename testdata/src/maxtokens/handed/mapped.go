package handed

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"maxtokens/handed/list"
)

type request = anthropic.MessageBatchNewParamsRequest

func mapped(ctx context.Context, c anthropic.Client, texts []string) {
	c.Messages.Batches.New(ctx, anthropic.MessageBatchNewParams{Requests: list.Map(texts, func(t string) request {
		return request{CustomID: t, Params: anthropic.MessageBatchNewParamsRequestParams{Model: "claude-haiku-4-5"}} // want `no max_tokens`
	})})
	c.Messages.Batches.New(ctx, anthropic.MessageBatchNewParams{Requests: list.Map(texts, func(t string) request {
		return request{CustomID: t, Params: anthropic.MessageBatchNewParamsRequestParams{Model: "claude-haiku-4-5", MaxTokens: 20}}
	})})
}
