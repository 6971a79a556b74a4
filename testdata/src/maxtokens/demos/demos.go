// Package demos runs a model of its own where others have Claude.
package demos

import (
	"context"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"maxtokens/demos/llm"
)

type echo struct{ prefix string }

func (e *echo) Complete(_ context.Context, prompt string) (string, error) {
	return strings.ToUpper(e.prefix + prompt), nil
}

func demo(ctx context.Context, prompt string) (string, error) {
	r := &llm.Runtime{Model: &echo{prefix: "echo: "}}
	return r.Run(ctx, prompt)
}

func direct(ctx context.Context, prompt string) (string, error) {
	r := &llm.Runtime{Model: &llm.Claude{Client: anthropic.NewClient()}} // want `MaxTokens is still 0`
	return r.Run(ctx, prompt)
}
