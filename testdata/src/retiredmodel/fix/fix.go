package fix

import "github.com/anthropics/anthropic-sdk-go"

func requests() []anthropic.MessageNewParams {
	return []anthropic.MessageNewParams{
		{Model: "claude-3-7-sonnet-20250219"},               // want `retired`
		{Model: `anthropic/claude-3.5-sonnet`},              // want `retired`
		{Model: anthropic.ModelClaudeSonnet4_5},             // want `deprecated`
		{Model: anthropic.Model("claude-3-5-haiku-latest")}, // want `retired`
		{Model: "anthropic.claude-3-sonnet-20240229-v1:0"},  // want `retired`
	}
}

type config struct {
	Model string `json:"model" default:"claude-2.1"` // want `retired`
}
