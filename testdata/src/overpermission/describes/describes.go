// want package:`describes \[bash list\]`

// Package describes describes tools that overpermission/executor runs.
package describes

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"overpermission/executor"
)

var tools = []anthropic.ToolParam{
	{ // want `the tool "bash" takes any command or code of the model's choice`
		Name:        "bash",
		InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{"command": map[string]any{"type": "string"}}},
	},
	{
		Name:        "list",
		InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{"folder": map[string]any{"type": "string"}}},
	},
}

// The commands run in a container of their own.
var contained = anthropic.ToolParam{
	Name:        "bash",
	InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{"command": map[string]any{"type": "string"}}},
}

func turn(ctx context.Context, msg *anthropic.Message) error {
	for _, block := range msg.Content {
		if use, ok := block.AsAny().(anthropic.ToolUseBlock); ok {
			if err := executor.Run(ctx, use); err != nil {
				return err
			}
		}
	}
	return nil
}
