// Package hosts hands the tools of MCP servers to Genkit.
package hosts

import (
	"context"

	"github.com/firebase/genkit/go/ai"
	"github.com/firebase/genkit/go/genkit"
	"github.com/firebase/genkit/go/plugins/mcp"
)

func all(ctx context.Context, g *genkit.Genkit, host *mcp.MCPHost) (ai.CommonGenOption, error) {
	tools, err := host.GetActiveTools(ctx, g)
	if err != nil {
		return nil, err
	}
	var refs []ai.ToolRef
	for _, t := range tools {
		refs = append(refs, t)
	}
	return ai.WithTools(refs...), nil // want `every tool that the MCP server lists is handed to the model`
}

func allOfOne(ctx context.Context, g *genkit.Genkit, c *mcp.GenkitMCPClient) (ai.CommonGenOption, error) {
	tools, err := c.GetActiveTools(ctx, g)
	if err != nil {
		return nil, err
	}
	refs := make([]ai.ToolRef, len(tools))
	for i, t := range tools {
		refs[i] = t
	}
	return ai.WithTools(refs...), nil // want `every tool that the MCP server lists is handed to the model`
}

var allowed = map[string]bool{"files_read_file": true}

func some(ctx context.Context, g *genkit.Genkit, host *mcp.MCPHost) (ai.CommonGenOption, error) {
	tools, err := host.GetActiveTools(ctx, g)
	if err != nil {
		return nil, err
	}
	var refs []ai.ToolRef
	for _, t := range tools {
		if allowed[t.Name()] {
			refs = append(refs, t)
		}
	}
	return ai.WithTools(refs...), nil
}

func notSome(ctx context.Context, g *genkit.Genkit, host *mcp.MCPHost) (ai.CommonGenOption, error) {
	tools, err := host.GetActiveTools(ctx, g)
	if err != nil {
		return nil, err
	}
	var refs []ai.ToolRef
	for _, t := range tools {
		if t.Name() == "files_delete" {
			continue
		}
		refs = append(refs, t)
	}
	return ai.WithTools(refs...), nil // want `every tool that the MCP server lists is handed to the model`
}

// count hands on nothing.
func count(ctx context.Context, g *genkit.Genkit, host *mcp.MCPHost) (int, error) {
	tools, err := host.GetActiveTools(ctx, g)
	return len(tools), err
}
