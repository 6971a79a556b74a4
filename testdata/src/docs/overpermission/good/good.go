// Package good hands over what the task needs.
package good

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

// ask lets Claude search the wiki and read its pages.
func ask(ctx context.Context, client anthropic.Client, question string) (*anthropic.BetaMessage, error) {
	return client.Beta.Messages.New(ctx, anthropic.BetaMessageNewParams{
		Model:     "claude-opus-5-5",
		MaxTokens: 4096,
		MCPServers: []anthropic.BetaRequestMCPServerURLDefinitionParam{{
			Name: "wiki",
			URL:  "https://wiki.example.com/mcp",
			ToolConfiguration: anthropic.BetaRequestMCPServerToolConfigurationParam{
				AllowedTools: []string{"search", "read_page"},
			},
		}},
		Messages: []anthropic.BetaMessageParam{anthropic.NewBetaUserMessage(anthropic.NewBetaTextBlock(question))},
	})
}
