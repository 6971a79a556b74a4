package records

import (
	"context"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"overpermission/records/tool"
)

type served struct {
	def    mcp.Tool
	handle server.ToolHandlerFunc
}

// text has a func of another package handle one text.
func text(param string, f func(context.Context, string) (string, error)) server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		out, err := f(ctx, req.GetString(param, ""))
		if err != nil {
			return nil, err
		}
		return mcp.NewToolResultText(out), nil
	}
}

func serve(s *server.MCPServer, h tool.Host) {
	for _, t := range []served{
		{ // want `"remote" takes any command`
			def:    mcp.NewTool("remote", mcp.WithString("command")),
			handle: text("command", h.Run),
		},
		{
			def:    mcp.NewTool("unit", mcp.WithString("unit")),
			handle: text("unit", h.Unit),
		},
	} {
		s.AddTool(t.def, t.handle)
	}
}
