// Package defaults leaves the choice of the model to a library.
package defaults

import (
	"context"

	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/anthropic"
)

func ask(ctx context.Context, question string) (string, error) {
	llm, err := anthropic.New() // want `no model is given, and the default of this client is old: the model claude-3-5-sonnet-20240620 was retired on 22 October 2025`
	if err != nil {
		return "", err
	}
	return llms.GenerateFromSinglePrompt(ctx, llm, question, llms.WithMaxTokens(100))
}
