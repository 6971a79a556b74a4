package records

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/tmc/langchaingo/llms"
)

// An entry is a tool as a library describes it, and what runs it.
type entry struct {
	llms.Tool
	run func(ctx context.Context, raw json.RawMessage) (string, error)
}

func function(name string, properties map[string]any) llms.Tool {
	return llms.Tool{Type: "function", Function: &llms.FunctionDefinition{
		Name: name, Parameters: map[string]any{"type": "object", "properties": properties},
	}}
}

func load(_ context.Context, raw json.RawMessage) (string, error) {
	var in struct{ File string }
	if err := json.Unmarshal(raw, &in); err != nil {
		return "", err
	}
	b, err := os.ReadFile(in.File)
	return string(b), err
}

func loadLocal(_ context.Context, raw json.RawMessage) (string, error) {
	var in struct{ File string }
	if err := json.Unmarshal(raw, &in); err != nil {
		return "", err
	}
	if !filepath.IsLocal(in.File) {
		return "", errors.New("not a file of ours")
	}
	b, err := os.ReadFile(in.File)
	return string(b), err
}

func entries() []entry {
	file := map[string]any{"file": map[string]any{"type": "string"}}
	return []entry{
		{Tool: function("load", file), run: load}, // want `"load" takes any path`
		{Tool: function("load_local", file), run: loadLocal},
	}
}

func runEntry(ctx context.Context, block anthropic.ToolUseBlock) (string, error) {
	for _, e := range entries() {
		if e.Function.Name == block.Name {
			return e.run(ctx, block.Input)
		}
	}
	return "", nil
}
