// Package bad hands over whatever a server offers.
package bad

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

// ask lets Claude use every tool of the wiki's server, those that it offers tomorrow too.
func ask(ctx context.Context, client anthropic.Client, question string) (*anthropic.BetaMessage, error) {
	return client.Beta.Messages.New(ctx, anthropic.BetaMessageNewParams{
		Model:     "claude-opus-5-5",
		MaxTokens: 4096,
		MCPServers: []anthropic.BetaRequestMCPServerURLDefinitionParam{{ // want `every tool of this MCP server`
			Name: "wiki",
			URL:  "https://wiki.example.com/mcp",
		}},
		Messages: []anthropic.BetaMessageParam{anthropic.NewBetaUserMessage(anthropic.NewBetaTextBlock(question))},
	})
}
