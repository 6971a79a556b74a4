// Package lister lists the tools of MCP servers, converts and selects them.
package lister

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	amcp "github.com/anthropics/anthropic-sdk-go/mcp"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// List pages through all tools.
func List(ctx context.Context, s *mcp.ClientSession) ([]*mcp.Tool, error) {
	var all []*mcp.Tool
	params := &mcp.ListToolsParams{}
	for {
		res, err := s.ListTools(ctx, params)
		if err != nil {
			return nil, err
		}
		all = append(all, res.Tools...)
		if res.NextCursor == "" {
			return all, nil
		}
		params.Cursor = res.NextCursor
	}
}

// Convert makes tools for the runner.
func Convert(tools []*mcp.Tool, s *mcp.ClientSession) ([]anthropic.BetaTool, error) {
	return amcp.NewBetaTools(tools, s)
}

// Only keeps the named tools.
func Only(tools []*mcp.Tool, names ...string) []*mcp.Tool { // want Only:"selects"
	want := make(map[string]struct{}, len(names))
	for _, n := range names {
		want[n] = struct{}{}
	}
	var out []*mcp.Tool
	for _, t := range tools {
		if _, ok := want[t.Name]; ok {
			out = append(out, t)
		}
	}
	return out
}
