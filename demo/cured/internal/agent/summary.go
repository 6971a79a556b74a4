package agent

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"github.com/claudelint/claudelint/demo/cured/internal/prompt"
)

// Summarize returns the gist of an answer.
func (a *Agent) Summarize(ctx context.Context, answer string) (string, error) {
	message, err := a.client.Messages.New(ctx, request(prompt.Summary, answer))
	if err != nil {
		return "", err
	}
	return text(message), nil
}

// request makes a request without tools.
func request(system, user string) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		Model:     model,
		MaxTokens: 256,
		System:    []anthropic.TextBlockParam{{Text: system}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(user))},
	}
}
