// Package dispatched describes its tools with a func literal, and another package gives it the model's calls.
package dispatched

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

type Approvals interface {
	Request(ctx context.Context, what string) (approved bool, err error)
}

type Ops struct {
	DB        *sql.DB
	Approvals Approvals
}

func Definitions() []anthropic.ToolUnionParam {
	def := func(name, arg string) anthropic.ToolUnionParam {
		return anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
			Name:        name,
			InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{arg: map[string]any{"type": "string"}}},
		}}
	}
	return []anthropic.ToolUnionParam{
		def("run_query", "query"), // want `the tool "run_query" takes any statement`
		def("run_command", "command"),
		def("find_user", "name"),
		{OfBashTool20250124: &anthropic.ToolBash20250124Param{}}, // want `the model is given a shell`
	}
}

type args struct{ Query, Command, Name string }

// Dispatch runs a tool.
func (o *Ops) Dispatch(ctx context.Context, name string, input json.RawMessage) (string, error) {
	var in args
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	handlers := map[string]func(context.Context, args) (string, error){
		"run_query":   o.query,
		"run_command": o.command,
		"find_user":   o.find,
		"bash":        o.bash,
	}
	h, ok := handlers[name]
	if !ok {
		return "", fmt.Errorf("no tool %s", name)
	}
	return h(ctx, in)
}

func (o *Ops) query(ctx context.Context, in args) (string, error) {
	_, err := o.DB.QueryContext(ctx, in.Query)
	return "", err
}

func (o *Ops) find(ctx context.Context, in args) (string, error) {
	_, err := o.DB.QueryContext(ctx, "SELECT id FROM users WHERE name = ?", in.Name)
	return "", err
}

func (o *Ops) command(ctx context.Context, in args) (string, error) {
	ok, err := o.Approvals.Request(ctx, in.Command)
	if err != nil || !ok {
		return "not approved", err
	}
	return sh(ctx, in.Command)
}

func (o *Ops) bash(ctx context.Context, in args) (string, error) { return sh(ctx, in.Command) }

func sh(ctx context.Context, line string) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", line).CombinedOutput()
	return string(out), err
}
