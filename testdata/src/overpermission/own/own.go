// Package own defines tools of its own, and what runs their calls, together.
package own

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	sdkmcp "github.com/modelcontextprotocol/go-sdk/mcp"
)

type result = anthropic.BetaToolResultBlockParamContentUnion

type command struct {
	Command string `json:"command" jsonschema:"required,description=what to run"`
	Timeout int    `json:"timeout"`
}

type query struct {
	SQL string `json:"sql"`
}

type unit struct {
	Action string `json:"action" jsonschema:"enum=start,enum=stop"`
	Unit   string `json:"unit" jsonschema:"enum=web,enum=worker"`
}

type app struct{ db *sql.DB }

func (a *app) tools() []anthropic.BetaTool {
	bash, _ := toolrunner.NewBetaToolFromJSONSchema("bash", "Run a command", func(ctx context.Context, in command) (result, error) { // want `the tool "bash" takes any command or code of the model's choice`
		out, err := exec.CommandContext(ctx, "bash", "-c", in.Command).CombinedOutput()
		return text(out), err
	})
	sqlTool, _ := toolrunner.NewBetaToolFromJSONSchema("query", "Ask the database", a.query) // want `the tool "query" takes any statement of the model's choice`
	asked, _ := toolrunner.NewBetaToolFromJSONSchema("sh", "Run a command", func(ctx context.Context, in command) (result, error) {
		if !confirm(in.Command) {
			return result{}, errors.New("the user said no")
		}
		out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
		return text(out), err
	})
	checked, _ := toolrunner.NewBetaToolFromJSONSchema("go", "Run a go command", func(ctx context.Context, in command) (result, error) {
		if !slices.Contains([]string{"build", "test", "vet"}, in.Command) {
			return result{}, fmt.Errorf("unknown command %q", in.Command)
		}
		out, err := exec.CommandContext(ctx, "go", in.Command).CombinedOutput()
		return text(out), err
	})
	// A schema is no check, which outputexec says; but it offers only what the task needs.
	systemctl, _ := toolrunner.NewBetaToolFromJSONSchema("systemctl", "Start or stop", func(ctx context.Context, in unit) (result, error) {
		out, err := exec.CommandContext(ctx, "sh", "-c", in.Action).CombinedOutput()
		return text(out), err
	})
	// An argument of a fixed program is not any command.
	branch, _ := toolrunner.NewBetaToolFromJSONSchema("checkout", "Check out a branch", func(ctx context.Context, in struct{ Branch string }) (result, error) {
		return result{}, exec.CommandContext(ctx, "git", "checkout", in.Branch).Run()
	})
	return []anthropic.BetaTool{bash, sqlTool, asked, checked, systemctl, branch, &reader{}, &jailed{}}
}

func (a *app) query(ctx context.Context, in query) (result, error) {
	rows, err := a.db.QueryContext(ctx, in.SQL)
	if err != nil {
		return result{}, err
	}
	defer rows.Close()
	return result{}, rows.Err()
}

func text(b []byte) result {
	return result{OfText: &anthropic.BetaTextBlockParam{Text: string(b)}}
}

func confirm(what string) bool {
	var answer string
	fmt.Printf("run %q? ", what)
	fmt.Scanln(&answer)
	return answer == "y"
}

// reader is a tool by its methods.
type reader struct{}

func (*reader) Name() string { return "read_file" }

func (*reader) Description() string { return "Read a file" }

func (*reader) InputSchema() anthropic.BetaToolInputSchemaParam { // want `the tool "read_file" takes any path of the model's choice`
	return anthropic.BetaToolInputSchemaParam{
		Properties: map[string]any{"path": map[string]any{"type": "string"}},
		Required:   []string{"path"},
	}
}

func (*reader) Execute(ctx context.Context, input json.RawMessage) ([]result, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(input, &in); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(in.Path)
	return []result{text(b)}, err
}

type jailed struct{}

func (*jailed) Name() string { return "read_note" }

func (*jailed) Description() string { return "Read a note" }

func (*jailed) InputSchema() anthropic.BetaToolInputSchemaParam {
	return anthropic.BetaToolInputSchemaParam{Properties: map[string]any{"path": map[string]any{"type": "string"}}}
}

func (*jailed) Execute(ctx context.Context, input json.RawMessage) ([]result, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(input, &in); err != nil {
		return nil, err
	}
	if !filepath.IsLocal(in.Path) {
		return nil, errors.New("outside")
	}
	b, err := os.ReadFile(filepath.Join("notes", in.Path))
	return []result{text(b)}, err
}

func serve(s *server.MCPServer, official *sdkmcp.Server) {
	run := mcp.NewTool("run_script", mcp.WithString("script", mcp.Required()))
	s.AddTool(run, runScript) // want `the tool "run_script" takes any command or code`

	s.AddTool(mcp.NewTool("report", mcp.WithString("script", mcp.Enum("daily", "weekly"))), func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		script := req.GetString("script", "daily")
		out, err := exec.CommandContext(ctx, "sh", "-c", script).Output()
		return mcp.NewToolResultText(string(out)), err
	})

	sdkmcp.AddTool(official, &sdkmcp.Tool{Name: "python", Description: "Run a program"}, // want `the tool "python" takes any command or code`
		func(ctx context.Context, req *sdkmcp.CallToolRequest, in struct{ Code string }) (*sdkmcp.CallToolResult, any, error) {
			return nil, nil, exec.CommandContext(ctx, "python3", "-c", in.Code).Run()
		})
}

func runScript(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	script, err := req.RequireString("script")
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", script).Output()
	return mcp.NewToolResultText(string(out)), err
}

// plug adds a tool whose handler needs the app.
func plug[In any](s *sdkmcp.Server, a *app, t sdkmcp.Tool, h func(context.Context, *app, In) (string, error)) {
	sdkmcp.AddTool(s, &t, func(ctx context.Context, _ *sdkmcp.CallToolRequest, in In) (*sdkmcp.CallToolResult, any, error) {
		out, err := h(ctx, a, in)
		return nil, out, err
	})
}

func plugged(s *sdkmcp.Server, a *app) {
	plug(s, a, sdkmcp.Tool{Name: "sh", Description: "Runs a command"}, runPlugged) // want `the tool "sh" takes any command or code of the model's choice`
	plug(s, a, sdkmcp.Tool{Name: "go", Description: "Runs a go command"}, goPlugged)
}

func runPlugged(ctx context.Context, a *app, in command) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
	return string(out), err
}

func goPlugged(ctx context.Context, a *app, in command) (string, error) {
	if !slices.Contains([]string{"build", "test", "vet"}, in.Command) {
		return "", errors.New("no")
	}
	out, err := exec.CommandContext(ctx, "go", in.Command).CombinedOutput()
	return string(out), err
}
