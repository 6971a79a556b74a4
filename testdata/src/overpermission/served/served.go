// Package served has tools of an MCP server.
package served

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type runArgs struct {
	Command string `json:"command"`
}

var permitted = []string{"ls", "df", "uptime"}

func New() *server.MCPServer {
	s := server.NewMCPServer("ops", "1.0")
	s.AddTool( // want `the tool "(exec|tail)" takes any`
		mcp.NewTool("exec", mcp.WithDescription("Execute a command"), mcp.WithString("command", mcp.Required())),
		mcp.NewTypedToolHandler(run),
	)
	s.AddTool(mcp.NewTool("status", mcp.WithString("command", mcp.Required())), mcp.NewTypedToolHandler(status))
	s.AddTool(mcp.NewTool("tail", mcp.WithString("file", mcp.Required())), tail) // want `the tool "(exec|tail)" takes any`
	s.AddTools(
		server.ServerTool{ // want `the tool "run" takes any command or code`
			Tool:    mcp.NewTool("run", mcp.WithString("command", mcp.Required())),
			Handler: mcp.NewTypedToolHandler(shell),
		},
		server.ServerTool{
			Tool:    mcp.NewTool("state", mcp.WithString("command", mcp.Required())),
			Handler: mcp.NewTypedToolHandler(status),
		},
	)
	addNotes(s)
	return s
}

func addNotes(s *server.MCPServer) {
	note := mcp.NewTool("note", mcp.WithString("name"))
	s.AddTool(note, func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		name := filepath.Base(req.GetString("name", ""))
		b, err := os.ReadFile(filepath.Join("/srv/notes", name))
		if err != nil {
			return nil, err
		}
		return mcp.NewToolResultText(string(b)), nil
	})
}

func shell(ctx context.Context, req mcp.CallToolRequest, args runArgs) (*mcp.CallToolResult, error) {
	out, err := exec.CommandContext(ctx, "bash", "-c", args.Command).Output()
	if err != nil {
		return nil, err
	}
	return mcp.NewToolResultText(string(out)), nil
}

func run(ctx context.Context, req mcp.CallToolRequest, args runArgs) (*mcp.CallToolResult, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", args.Command).CombinedOutput()
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	return mcp.NewToolResultText(string(out)), nil
}

func status(ctx context.Context, req mcp.CallToolRequest, args runArgs) (*mcp.CallToolResult, error) {
	for _, p := range permitted {
		if args.Command == p {
			out, err := exec.CommandContext(ctx, p).CombinedOutput()
			return mcp.NewToolResultText(string(out)), err
		}
	}
	return nil, fmt.Errorf("only %s", strings.Join(permitted, ", "))
}

func tail(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	file, err := req.RequireString("file")
	if err != nil {
		return nil, err
	}
	if len(file) > 4096 {
		return nil, errors.New("too long")
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return mcp.NewToolResultText(string(b)), nil
}

type desk struct{ exports string }

func (d *desk) tools() []server.ServerTool {
	return []server.ServerTool{
		{Tool: mcp.NewTool("forget", mcp.WithDescription("Removes an export")), Handler: d.forget},
		{ // want `the tool "ticket" takes any command or code`
			Tool:    mcp.NewTool("ticket", mcp.WithString("command", mcp.Required())),
			Handler: d.ticket,
		},
	}
}

func (d *desk) forget(_ context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	id := req.GetInt("id", 0)
	return mcp.NewToolResultText("gone"), os.Remove(filepath.Join(d.exports, fmt.Sprintf("%d.zip", id)))
}

func (d *desk) ticket(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	cmd := exec.CommandContext(ctx, "bash")
	cmd.Args = append(cmd.Args, "-c", req.GetString("command", ""))
	out, err := cmd.CombinedOutput()
	return mcp.NewToolResultText(string(out)), err
}
