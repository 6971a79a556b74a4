// Package tool makes records of tools, whose schemas are structs of the program's own, from typed funcs.
package tool

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
)

type Tool struct {
	Name, Doc string
	Input     Input
	Run       func(ctx context.Context, raw json.RawMessage) (string, error)
}

type Input struct {
	Args     map[string]Arg
	Required []string
}

type Arg struct {
	Kind    string   `json:"type"`
	Doc     string   `json:"description,omitempty"`
	Choices []string `json:"enum,omitempty"`
}

func Typed[In any](name, doc string, input Input, run func(context.Context, In) (string, error)) Tool {
	return Tool{
		Name: name, Doc: doc, Input: input,
		Run: func(ctx context.Context, raw json.RawMessage) (string, error) {
			var in In
			if err := json.Unmarshal(raw, &in); err != nil {
				return "", err
			}
			return run(ctx, in)
		},
	}
}

func Params(tools []Tool) (out []anthropic.ToolUnionParam) {
	for _, t := range tools {
		out = append(out, anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
			Name:        t.Name,
			Description: anthropic.String(t.Doc),
			InputSchema: anthropic.ToolInputSchemaParam{Properties: t.Input.Args, Required: t.Input.Required},
		}})
	}
	return out
}
