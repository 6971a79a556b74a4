// Package prompts writes prompts by what package lib was said to return and to do.
package prompts

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"teaching/lib"
)

func source(ctx context.Context, c anthropic.Client) {
	c.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Answer this mail: " + lib.Inbox()}}, // want `result of Inbox.* becomes part of the system prompt`
	})
}

func persona() {
	lib.SetPersona(lib.Inbox()) // want `result of Inbox.* becomes part of the system prompt.* SetPersona`
	lib.SetPersona("You are kind.")
}
