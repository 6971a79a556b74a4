// Package anthropic stubs what the tests use of github.com/mozilla-ai/any-llm-go/providers/anthropic.
package anthropic

import (
	"context"

	"github.com/mozilla-ai/any-llm-go/providers"
)

type Provider struct{}

func (p *Provider) Completion(ctx context.Context, params providers.CompletionParams) (*providers.ChatCompletion, error) {
	return nil, nil
}
