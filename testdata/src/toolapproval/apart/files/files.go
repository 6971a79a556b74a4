// Package files has what tools do; what they are called is told elsewhere.
package files

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/mark3labs/mcp-go/mcp"
)

// A Desk keeps files below its directory.
type Desk struct{ dir string }

// Manage knows by the type of the request that it is a tool, as it compares what is asked for.
func (d *Desk) Manage(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	do, err := req.RequireString("do")
	if err != nil {
		return nil, err
	}
	switch do {
	case "delete":
		if err := os.RemoveAll(filepath.Join(d.dir, "old")); err != nil { // want `a tool call removes files here, and nobody is asked`
			return nil, err
		}
	case "list":
	default:
		return nil, errors.New("cannot do this")
	}
	return mcp.NewToolResultText("done"), nil
}

// Clear does not look at the request.
func (d *Desk) Clear(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	if err := os.RemoveAll(d.dir); err != nil {
		return nil, err
	}
	return mcp.NewToolResultText("done"), nil
}
