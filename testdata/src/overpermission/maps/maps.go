// Package maps describes tools by maps, and runs them by their names.
package maps

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
)

type part struct {
	Name      string          `json:"name"`
	Input     json.RawMessage `json:"input"`
	ToolUseID string          `json:"tool_use_id"`
}

type answer struct {
	Content    []part `json:"content"`
	StopReason string `json:"stop_reason"`
}

func object(props map[string]any) map[string]any {
	return map[string]any{"type": "object", "properties": props}
}

func query() map[string]any {
	return map[string]any{ // missed: nothing says that the map is given to a request
		"name":         "query",
		"description":  "Run a query.",
		"input_schema": object(map[string]any{"sql": map[string]any{"type": "string"}}),
	}
}

func view() map[string]any {
	return map[string]any{
		"name":         "view",
		"description":  "Show a view.",
		"input_schema": object(map[string]any{"view": map[string]any{"type": "string", "enum": []string{"sales", "stock"}}}),
	}
}

// What has a name only is no tool.
func user() map[string]any { return map[string]any{"name": "query", "age": 3} }

type desk struct{ db *sql.DB }

func (d *desk) runAll(ctx context.Context, data []byte) error {
	var a answer
	if err := json.Unmarshal(data, &a); err != nil {
		return err
	}
	for _, p := range a.Content {
		if err := d.run(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

func (d *desk) run(ctx context.Context, p part) error {
	switch p.Name {
	case "query":
		var in struct{ SQL string }
		if err := json.Unmarshal(p.Input, &in); err != nil {
			return err
		}
		_, err := d.db.QueryContext(ctx, in.SQL)
		return err
	case "view":
		var in struct{ View string }
		if err := json.Unmarshal(p.Input, &in); err != nil {
			return err
		}
		_, err := d.db.QueryContext(ctx, in.View)
		return err
	}
	return errors.New("unknown tool")
}
