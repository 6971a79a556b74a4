// Package llm makes clients with a profile.
package llm

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Profile struct {
	Model  string
	Output int64
}

type LLM struct {
	api     anthropic.Client
	profile Profile
}

func Open(p Profile) *LLM { return &LLM{profile: p} }

func Default() *LLM { return Open(Profile{Model: "claude-opus-5-5"}) } // want `Output is still 0`

func Small() *LLM { return Open(Profile{Model: "claude-haiku-4-5", Output: 2000}) }

func (l *LLM) Write(ctx context.Context, prompt string) {
	l.api.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.Model(l.profile.Model),
		MaxTokens: l.profile.Output,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(prompt))},
	})
}
