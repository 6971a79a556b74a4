// Package added adds its tools to the registry of another package.
package added

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"

	"overpermission/added/registry"
)

func schema(field string) anthropic.ToolInputSchemaParam {
	return anthropic.ToolInputSchemaParam{Properties: map[string]any{field: map[string]any{"type": "string"}}}
}

type in struct{ Command, Path string }

func Add(r *registry.Registry) {
	r.Add(registry.Tool{ // want `"shell" takes any command`
		Name:   "shell",
		Schema: schema("command"),
		Run: func(ctx context.Context, raw json.RawMessage) (string, error) {
			var i in
			if err := json.Unmarshal(raw, &i); err != nil {
				return "", err
			}
			b, err := exec.CommandContext(ctx, "sh", "-c", i.Command).Output()
			return string(b), err
		},
	})
	r.Register("cat", "Shows a file", schema("path"), cat) // want `"cat" takes any path`
	r.Register("show", "Shows a file", schema("path"), show)
	r.Register("run", "Runs a command", schema("command"), func(ctx context.Context, raw json.RawMessage) (string, error) { // want `"run" takes any command`
		var i in
		if err := json.Unmarshal(raw, &i); err != nil {
			return "", err
		}
		b, err := exec.CommandContext(ctx, "bash", "-c", i.Command).Output()
		return string(b), err
	})
	r.Register("date", "Says the date", schema("command"), func(ctx context.Context, raw json.RawMessage) (string, error) {
		b, err := exec.CommandContext(ctx, "date").Output()
		return string(b), err
	})
}

func cat(ctx context.Context, raw json.RawMessage) (string, error) {
	var i in
	if err := json.Unmarshal(raw, &i); err != nil {
		return "", err
	}
	b, err := os.ReadFile(i.Path)
	return string(b), err
}

func show(ctx context.Context, raw json.RawMessage) (string, error) {
	var i in
	if err := json.Unmarshal(raw, &i); err != nil {
		return "", err
	}
	if !filepath.IsLocal(i.Path) {
		return "", errors.New("outside")
	}
	b, err := os.ReadFile(i.Path)
	return string(b), err
}
