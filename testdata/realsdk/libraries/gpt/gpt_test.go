package gpt

import (
	"testing"

	"github.com/sashabaranov/go-openai"
)

// That a test names models of others does not make the program talk to them.
func TestModels(t *testing.T) {
	for _, model := range []string{openai.GPT4o, "anthropic/claude-sonnet-4.6"} {
		if model == "" {
			t.Fatal("no model")
		}
	}
}
