// Package mcpgo is a server of an older version of mcp-go, in which the type of a call's parameters has no name.
package mcpgo

import (
	"context"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// Serve offers a tool that reads files.
func Serve() error {
	s := server.NewMCPServer("files", "1.0.0")
	tool := mcp.NewTool("read_file", mcp.WithString("path", mcp.Required()))
	s.AddTool(tool, read) // want `the tool "read_file" takes any path`
	s.AddTool(mcp.NewTool("read_note", mcp.WithString("name", mcp.Required())), note)
	return server.ServeStdio(s)
}

func read(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path, ok := req.Params.Arguments["path"].(string)
	if !ok {
		return mcp.NewToolResultError("path must be a string"), nil
	}
	data, err := os.ReadFile(path) // want `model output \(tool input\) becomes a file path unchecked`
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	return mcp.NewToolResultText(string(data)), nil
}

func note(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	name, ok := req.Params.Arguments["name"].(string)
	if !ok {
		return mcp.NewToolResultError("name must be a string"), nil
	}
	notes, err := os.OpenRoot("notes")
	if err != nil {
		return nil, err
	}
	defer notes.Close()
	data, err := notes.ReadFile(name)
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	return mcp.NewToolResultText(string(data)), nil
}
