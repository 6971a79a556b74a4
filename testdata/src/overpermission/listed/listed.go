// Package listed hands on what package lister lists.
package listed

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/modelcontextprotocol/go-sdk/mcp"
	"overpermission/lister"
)

func Wide(ctx context.Context, s *mcp.ClientSession) ([]anthropic.BetaTool, error) {
	tools, err := lister.List(ctx, s)
	if err != nil {
		return nil, err
	}
	return lister.Convert(tools, s) // want `every tool that the MCP server lists .*passed to Convert`
}

func Narrow(ctx context.Context, s *mcp.ClientSession) ([]anthropic.BetaTool, error) {
	tools, err := lister.List(ctx, s)
	if err != nil {
		return nil, err
	}
	return lister.Convert(lister.Only(tools, "read_file", "list_directory"), s)
}
