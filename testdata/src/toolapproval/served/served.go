// Package served has tools on servers whose middleware asks, or does not.
package served

import (
	"context"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolapproval/served/mid"
)

type file struct{ Name string }

func asked() *sdk.Server {
	s := sdk.NewServer(&sdk.Implementation{Name: "files"}, nil)
	s.AddReceivingMiddleware(mid.Asking("remove"))
	sdk.AddTool(s, &sdk.Tool{Name: "remove"}, func(ctx context.Context, _ *sdk.CallToolRequest, in file) (*sdk.CallToolResult, any, error) {
		return nil, nil, os.RemoveAll("/srv/files")
	})
	return s
}

func byMethod() *sdk.Server {
	s := sdk.NewServer(&sdk.Implementation{Name: "files"}, nil)
	sdk.AddTool(s, &sdk.Tool{Name: "remove"}, func(ctx context.Context, _ *sdk.CallToolRequest, in file) (*sdk.CallToolResult, any, error) {
		return nil, nil, os.RemoveAll("/srv/more")
	})
	s.AddReceivingMiddleware(mid.ByMethod)
	return s
}

func told() *sdk.Server {
	s := sdk.NewServer(&sdk.Implementation{Name: "files"}, nil)
	s.AddReceivingMiddleware(mid.Telling)
	sdk.AddTool(s, &sdk.Tool{Name: "remove"}, func(ctx context.Context, _ *sdk.CallToolRequest, in file) (*sdk.CallToolResult, any, error) {
		return nil, nil, os.RemoveAll("/srv/told") // want `removes files`
	})
	return s
}

func plain() *sdk.Server {
	s := sdk.NewServer(&sdk.Implementation{Name: "files"}, nil)
	sdk.AddTool(s, &sdk.Tool{Name: "remove"}, func(ctx context.Context, _ *sdk.CallToolRequest, in file) (*sdk.CallToolResult, any, error) {
		return nil, nil, os.RemoveAll("/srv/plain") // want `removes files`
	})
	return s
}

func confirmed(p mid.Person) *server.MCPServer {
	s := server.NewMCPServer("files", "1", server.WithToolHandlerMiddleware(mid.Confirmed(p)))
	s.AddTool(mcp.Tool{}, func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return nil, os.RemoveAll("/srv/confirmed")
	})
	return s
}

func logged() *server.MCPServer {
	s := server.NewMCPServer("files", "1", server.WithToolHandlerMiddleware(mid.Logged))
	s.AddTool(mcp.Tool{}, func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return nil, os.RemoveAll("/srv/logged") // want `removes files`
	})
	return s
}
