// Package llm asks Claude what options put together.
package llm

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
)

type request struct{ parts []string }

type Option func(*request)

func Part(s string) Option { return func(r *request) { r.parts = append(r.parts, s) } }

// JSON adds a value as its JSON.
func JSON[T any](v T) Option {
	return func(r *request) {
		b, err := json.Marshal(v)
		if err != nil {
			b = []byte("null")
		}
		r.parts = append(r.parts, string(b))
	}
}

// Value does the same with a value of any type.
func Value(v any) Option {
	return func(r *request) {
		b, _ := json.MarshalIndent(v, "", "  ")
		r.parts = append(r.parts, string(b))
	}
}

type LLM struct{ client anthropic.Client }

func (l *LLM) Ask(ctx context.Context, opts ...Option) (string, error) {
	var r request
	for _, o := range opts {
		o(&r)
	}
	var blocks []anthropic.ContentBlockParamUnion
	for _, p := range r.parts {
		blocks = append(blocks, anthropic.NewTextBlock(p))
	}
	msg, err := l.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1000,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(blocks...)},
	})
	if err != nil {
		return "", err
	}
	return msg.Content[0].Text, nil
}

// Decode asks for JSON.
func Decode[T any](ctx context.Context, l *LLM, opts ...Option) (T, error) {
	var out T
	text, err := l.Ask(ctx, append(opts, Part("Answer with JSON only."))...)
	if err != nil {
		return out, err
	}
	return out, json.Unmarshal([]byte(text), &out)
}
