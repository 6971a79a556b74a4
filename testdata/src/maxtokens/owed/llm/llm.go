// Package llm is what models are to the program.
package llm

import "context"

// Request is a request to any model.
type Request struct {
	Prompt    string
	MaxTokens int
}

// Model answers requests.
type Model interface {
	Answer(ctx context.Context, r *Request) (string, error)
}
