// Package strict is checked with -maxtokens.strict.
package strict

import (
	"context"

	"github.com/mozilla-ai/any-llm-go/providers"
	"github.com/mozilla-ai/any-llm-go/providers/anthropic"
)

func complete(ctx context.Context, p *anthropic.Provider, messages []providers.Message) {
	p.Completion(ctx, providers.CompletionParams{Messages: messages}) // want `no max_tokens when it is sent by Provider.Completion`
	limit := 1024
	p.Completion(ctx, providers.CompletionParams{Messages: messages, MaxTokens: &limit})
}
