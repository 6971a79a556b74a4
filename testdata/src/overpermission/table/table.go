// Package table keeps its tools in a table.
package table

import (
	"context"
	"encoding/json"
	"fmt"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

type spec struct {
	name   string
	schema map[string]any
	run    func(context.Context, json.RawMessage) (string, error)
}

type args struct {
	Script string `json:"script"`
	Host   string `json:"host"`
}

var specs = []spec{
	{"lua", map[string]any{"script": map[string]any{"type": "string"}}, func(ctx context.Context, raw json.RawMessage) (string, error) { // want `the tool "lua" takes any command or code`
		var a args
		if err := json.Unmarshal(raw, &a); err != nil {
			return "", err
		}
		out, err := exec.CommandContext(ctx, "ssh", "box", a.Script).Output()
		return string(out), err
	}},
	{name: "ping", schema: map[string]any{"host": map[string]any{"type": "string"}}, run: ping},
}

func ping(ctx context.Context, raw json.RawMessage) (string, error) {
	var a args
	if err := json.Unmarshal(raw, &a); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "ping", "-c1", a.Host).Output()
	return string(out), err
}

func params() []anthropic.ToolUnionParam {
	var out []anthropic.ToolUnionParam
	for _, s := range specs {
		out = append(out, anthropic.ToolUnionParamOfTool(anthropic.ToolInputSchemaParam{Properties: s.schema}, s.name))
	}
	return out
}

func Run(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	for _, s := range specs {
		if s.name == use.Name {
			return s.run(ctx, use.Input)
		}
	}
	return "", fmt.Errorf("no tool")
}
