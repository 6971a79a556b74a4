// want package:`describes \[asked query shell\] runs \[\]`

// Package described describes tools to the model; overpermission/executed runs them.
package described

import "github.com/anthropics/anthropic-sdk-go"

const (
	Shell  = "shell"
	Query  = "query"
	Status = "status"
	Asked  = "asked"
)

func text(name string) anthropic.ToolInputSchemaParam {
	return anthropic.ToolInputSchemaParam{Properties: map[string]any{name: map[string]any{"type": "string"}}}
}

func Tools() []anthropic.ToolUnionParam {
	return []anthropic.ToolUnionParam{
		{OfTool: &anthropic.ToolParam{Name: Shell, InputSchema: anthropic.ToolInputSchemaParam{
			Properties: map[string]any{"command": map[string]any{"type": "string"}},
		}}},
		{OfTool: &anthropic.ToolParam{Name: Query, InputSchema: text("sql")}},
		{OfTool: &anthropic.ToolParam{Name: Asked, InputSchema: text("command")}},
		{OfTool: &anthropic.ToolParam{Name: Status, InputSchema: anthropic.ToolInputSchemaParam{
			Properties: map[string]any{"unit": map[string]any{"type": "string", "enum": []string{"web", "db"}}},
		}}},
	}
}
