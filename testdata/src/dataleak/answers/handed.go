package answers

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	mcpserver "github.com/mark3labs/mcp-go/server"
)

// offer registers handlers that have the library encode a record themselves.
func (s *server) offer(to *mcpserver.MCPServer) {
	to.AddTool(mcp.NewTool("account"), s.encoded)
	to.AddTool(mcp.NewTool("structured"), s.structured)
	to.AddTool(mcp.NewTool("login"), s.loginOnly)
}

func (s *server) encoded(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	a, err := s.accounts.Account(req.GetString("name", ""))
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	return mcp.NewToolResultJSON(a) // want `a secret \(field account.PasswordHash\) is sent to the model in a tool result`
}

func (s *server) structured(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	a, err := s.accounts.Account(req.GetString("name", ""))
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	if req.GetString("brief", "") != "" {
		return mcp.NewToolResultStructured(session{Login: a.Login, Password: a.PasswordHash}, a.Login), nil
	}
	if req.GetString("text", "") != "" {
		return mcp.NewToolResultStructured(session{Login: a.Login}, a.PasswordHash), nil // want `a secret \(field PasswordHash\) is sent to the model in a tool result`
	}
	return mcp.NewToolResultStructuredOnly(a), nil // want `a secret \(field account.PasswordHash\) is sent to the model in a tool result`
}

func (s *server) loginOnly(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	a, err := s.accounts.Account(req.GetString("name", ""))
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	return mcp.NewToolResultJSON(map[string]string{"login": a.Login})
}
