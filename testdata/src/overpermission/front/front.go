// want package:`describes \[month report\]`

// Package front describes the tools that overpermission/box runs.
package front

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"overpermission/box"
)

func tool(name string, props ...string) anthropic.ToolUnionParam {
	p := map[string]any{}
	for _, n := range props {
		p[n] = map[string]any{"type": "string"}
	}
	return anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
		Name: name, InputSchema: anthropic.ToolInputSchemaParam{Properties: p, Required: props},
	}}
}

func tools() []anthropic.ToolUnionParam {
	return []anthropic.ToolUnionParam{
		tool("report", "sql"), // want `the tool "report" takes any command or code`
		tool("month", "month"),
	}
}

func Turn(ctx context.Context, client anthropic.Client, params anthropic.MessageNewParams) ([]string, error) {
	params.Tools = tools()
	msg, err := client.Messages.New(ctx, params)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, block := range msg.Content {
		if use, ok := block.AsAny().(anthropic.ToolUseBlock); ok {
			s, err := box.Call(ctx, use.Name, string(use.Input))
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
	}
	return out, nil
}
