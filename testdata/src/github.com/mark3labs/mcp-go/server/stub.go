// Package server stubs what the tests use of github.com/mark3labs/mcp-go/server.
package server

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
)

type MCPServer struct{}

type ToolHandlerFunc func(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error)

type ServerOption func(*MCPServer)

func NewMCPServer(name, version string, opts ...ServerOption) *MCPServer { return nil }

type ServerTool struct {
	Tool    mcp.Tool
	Handler ToolHandlerFunc
}

func (s *MCPServer) AddTools(tools ...ServerTool) {}

func (s *MCPServer) AddTool(tool mcp.Tool, handler ToolHandlerFunc) {}

func (s *MCPServer) RequestElicitation(ctx context.Context, request mcp.ElicitationRequest) (*mcp.ElicitationResult, error) {
	return nil, nil
}

type ToolHandlerMiddleware func(ToolHandlerFunc) ToolHandlerFunc

func WithToolHandlerMiddleware(toolHandlerMiddleware ToolHandlerMiddleware) ServerOption { return nil }
