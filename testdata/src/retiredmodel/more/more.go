// Package more uses models that a setting says to be old.
package more

import "github.com/anthropics/anthropic-sdk-go"

func requests() []anthropic.MessageNewParams {
	return []anthropic.MessageNewParams{
		{Model: "house-model"},                 // want `the model house-model was retired on 1 August 2026, and requests for it fail; use claude-opus-5-5`
		{Model: anthropic.ModelClaudeHaiku4_5}, // want `the model claude-haiku-4-5 is deprecated, and requests for it will fail from 1 January 2027 on$`
		{Model: "claude-3-opus-latest"},        // want `retired`
		{Model: anthropic.ModelClaudeSonnet5_5},
	}
}
