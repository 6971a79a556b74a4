// Package values hands on functions, and sets parts of a request by options.
package values

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/anthropics/anthropic-sdk-go/tools/agenttoolset"
)

type ToolFactory func(*agenttoolset.AgentToolContext) []anthropic.BetaTool

// Factories by profile.
var Factories = map[string]ToolFactory{
	"full": agenttoolset.BetaAgentToolset20260401, // want `the model is given every tool|this set of tools has "bash"`
	"read": func(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
		return []anthropic.BetaTool{agenttoolset.BetaReadTool(env)}
	},
}

func Ask(ctx context.Context, c anthropic.Client, p anthropic.MessageNewParams) (*anthropic.Message, error) {
	return c.Messages.New(ctx, p, option.WithJSONSet("mcp_servers", []map[string]any{
		{"type": "url", "name": "w", "url": "https://w.example.com"}, // want `the model is given every tool|this set of tools has "bash"`
	}))
}

func AskNarrow(ctx context.Context, c anthropic.Client, p anthropic.MessageNewParams) (*anthropic.Message, error) {
	return c.Messages.New(ctx, p, option.WithJSONSet("mcp_servers", []map[string]any{
		{"type": "url", "name": "w", "url": "https://w.example.com", "tool_configuration": map[string]any{"allowed_tools": []string{"a"}}},
	}))
}
