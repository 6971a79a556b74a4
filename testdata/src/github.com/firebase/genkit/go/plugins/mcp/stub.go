// Package mcp stubs what the tests use of github.com/firebase/genkit/go/plugins/mcp.
package mcp

import (
	"context"

	"github.com/firebase/genkit/go/ai"
	"github.com/firebase/genkit/go/genkit"
)

type GenkitMCPClient struct{}

func (c *GenkitMCPClient) GetActiveTools(ctx context.Context, g *genkit.Genkit) ([]ai.Tool, error) {
	return nil, nil
}

type MCPHost struct{}

func (h *MCPHost) GetActiveTools(ctx context.Context, gk *genkit.Genkit) ([]ai.Tool, error) {
	return nil, nil
}
