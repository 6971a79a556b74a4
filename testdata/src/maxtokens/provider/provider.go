// Package provider says what a model can do, whoever makes it.
package provider

import "context"

type Request struct {
	Prompt    string
	MaxTokens int
}

type Provider interface {
	Complete(ctx context.Context, r Request) (string, error)
}
