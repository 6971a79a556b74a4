// Package literals runs what a tool is given by commands that are written out.
package literals

import (
	"bytes"
	"context"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type params struct {
	Command string `json:"command"`
	Cwd     string `json:"cwd"`
}

func text(s string) *mcp.CallToolResult {
	_ = s
	return &mcp.CallToolResult{}
}

func register(s *mcp.Server) {
	mcp.AddTool(s, &mcp.Tool{Name: "shell", Description: "Run a command"}, shell) // want `the tool "shell" takes any command or code of the model's choice`
	mcp.AddTool(s, &mcp.Tool{Name: "note", Description: "Commit with a message"}, note)
}

func shell(ctx context.Context, _ *mcp.CallToolRequest, p params) (*mcp.CallToolResult, any, error) {
	c := &exec.Cmd{Path: "/bin/bash", Args: []string{"bash", "-c", p.Command}}
	var out bytes.Buffer
	c.Stdout = &out
	err := c.Run()
	return text(out.String()), nil, err
}

// note gives an argument to a fixed program.
func note(ctx context.Context, _ *mcp.CallToolRequest, p params) (*mcp.CallToolResult, any, error) {
	c := &exec.Cmd{Path: "/usr/bin/hg", Args: []string{"hg", "commit", "-m", p.Command}}
	return text("done"), nil, c.Run()
}
