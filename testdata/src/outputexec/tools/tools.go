// Package tools gives Claude's calls to their tools. It knows neither Claude nor how to run.
package tools

import (
	"context"
	"encoding/json"
	"fmt"

	"outputexec/shell"
)

// A Tool may be called.
type Tool interface {
	Name() string
	Execute(ctx context.Context, input json.RawMessage) (string, error)
}

type Bash struct{}

func (Bash) Name() string { return "bash" }

func (Bash) Execute(ctx context.Context, input json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	return shell.Run(ctx, in.Command)
}

type Checked struct{}

func (Checked) Name() string { return "checked" }

func (Checked) Execute(ctx context.Context, input json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	return "", shell.Safe(in.Command)
}

// Call is one of the model's calls.
type Call struct {
	ID     string
	Name   string
	Params map[string]string
}

// Dispatch runs a call.
func Dispatch(call Call) (string, error) {
	switch call.Name {
	case "run":
		return shell.Exec(call.Params)
	case "grep":
		out, err := shell.Grep(call.Params["pattern"], "src")
		return string(out), err
	case "df":
		return "", shell.Make("df")
	case "safe":
		return "", shell.Safe(call.Params["command"])
	case "ask":
		return "", shell.Ask(call.Params["command"])
	}
	return "", fmt.Errorf("unknown tool %s", call.Name)
}

// A Func is a tool without state.
type Func func(map[string]string) (string, error)

// Table holds the tools by name.
type Table struct {
	funcs map[string]Func
	tools []Tool
}

func NewTable() *Table {
	return &Table{funcs: map[string]Func{"exec": shell.Exec}, tools: []Tool{Bash{}, Checked{}}}
}

func (t *Table) Find(name string) Tool {
	for _, tool := range t.tools {
		if tool.Name() == name {
			return tool
		}
	}
	return nil
}

func (t *Table) Call(name string, params map[string]string) (string, error) {
	f, ok := t.funcs[name]
	if !ok {
		return "", fmt.Errorf("unknown tool %s", name)
	}
	return f(params)
}
