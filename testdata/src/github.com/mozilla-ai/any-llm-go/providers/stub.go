// Package providers stubs what the tests use of github.com/mozilla-ai/any-llm-go/providers.
package providers

type Message struct {
	Role    string `json:"role"`
	Content any    `json:"content"`
}

type CompletionParams struct {
	Model     string    `json:"model"`
	Messages  []Message `json:"messages"`
	MaxTokens *int      `json:"max_tokens,omitempty"`
}

type ChatCompletion struct{}
