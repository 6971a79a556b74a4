// Package ops has tools that go through middleware of another package.
package ops

import (
	"context"
	"os"
	"path/filepath"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"toolapproval/asked"
)

type ops struct{ dir string }

func (o *ops) register(s *mcp.Server) {
	mcp.AddTool(s, &mcp.Tool{Name: "delete"}, asked.Logged("delete", o.remove))
	mcp.AddTool(s, &mcp.Tool{Name: "delete_asked"}, asked.Confirmed("delete_asked", o.removeAsked))
	mcp.AddTool(s, &mcp.Tool{Name: "delete_plain"}, asked.Plain("delete_plain", o.removePlain))
}

func (o *ops) path(name string) string { return filepath.Join(o.dir, filepath.Base(name)) }

func (o *ops) remove(_ context.Context, _ *mcp.CallToolRequest, in asked.In) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove(o.path("last")) // want `a tool call removes files here`
}

func (o *ops) removeAsked(_ context.Context, _ *mcp.CallToolRequest, in asked.In) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove(o.path("first"))
}

func (o *ops) removePlain(_ context.Context, _ *mcp.CallToolRequest, in asked.In) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove(o.path("other"))
}
