// Package served runs commands for tools of servers whose middleware asks, or does not.
package served

import (
	"context"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type person interface {
	Confirm(ctx context.Context, text string) bool
}

func confirmed(p person) server.ToolHandlerMiddleware {
	return func(next server.ToolHandlerFunc) server.ToolHandlerFunc {
		return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
			if !p.Confirm(ctx, "Go on?") {
				return &mcp.CallToolResult{}, nil
			}
			return next(ctx, req)
		}
	}
}

func logged(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		println("a call")
		return next(ctx, req)
	}
}

func asked(p person) *server.MCPServer {
	s := server.NewMCPServer("shell", "1", server.WithToolHandlerMiddleware(logged), server.WithToolHandlerMiddleware(confirmed(p)))
	s.AddTool(mcp.Tool{}, func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return nil, exec.CommandContext(ctx, "sh", "-c", req.GetString("command", "")).Run()
	})
	return s
}

func open() *server.MCPServer {
	s := server.NewMCPServer("shell", "1", server.WithToolHandlerMiddleware(logged))
	s.AddTool(mcp.Tool{}, func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return nil, exec.CommandContext(ctx, "sh", "-c", req.GetString("command", "")).Run() // want `model output`
	})
	return s
}
