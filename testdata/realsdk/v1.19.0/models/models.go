// Package models names models by the constants of a release that still had them.
package models

import (
	"context"
	"flag"

	"github.com/anthropics/anthropic-sdk-go"
)

var model = flag.String("model", string(anthropic.ModelClaude3_7SonnetLatest), "the model") // want `the model claude-3-7-sonnet-latest was retired on 19 February 2026`

func ask(ctx context.Context, client anthropic.Client) (*anthropic.Message, error) {
	if *model == string(anthropic.ModelClaude_3_Haiku_20240307) {
		return nil, nil
	}
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaude4Opus20250514, // want `the model claude-4-opus-20250514 was retired on 15 June 2026, and requests for it fail; use claude-opus-5-5`
		MaxTokens: 100,
	})
}

func beta(ctx context.Context, client anthropic.Client) (*anthropic.BetaMessage, error) {
	return client.Beta.Messages.New(ctx, anthropic.BetaMessageNewParams{Model: anthropic.Model(*model), MaxTokens: 100})
}
