// Package handlers keeps what runs tools in a map.
package handlers

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type handler func(context.Context, map[string]any) (string, error)

var handlers = map[string]handler{
	"powershell": powershell,
	"delete":     remove,
	"git_log": func(ctx context.Context, in map[string]any) (string, error) {
		out, err := exec.CommandContext(ctx, "git", "log", "--oneline", "-n", "5").Output()
		return string(out), err
	},
}

func definitions() []anthropic.ToolParam {
	return []anthropic.ToolParam{
		{Name: "powershell", InputSchema: object(map[string]any{"script": str("the script")})}, // want `the tool "(powershell|delete)" takes any`
		{Name: "delete", InputSchema: object(map[string]any{"file": str("what to delete")})},   // want `the tool "(powershell|delete)" takes any`
		{Name: "git_log", InputSchema: object(nil)},
	}
}

func object(props map[string]any) anthropic.ToolInputSchemaParam {
	return anthropic.ToolInputSchemaParam{Properties: props}
}

func str(desc string) map[string]any { return map[string]any{"type": "string", "description": desc} }

func powershell(ctx context.Context, in map[string]any) (string, error) {
	script, _ := in["script"].(string)
	script = strings.TrimSpace(script)
	out, err := exec.CommandContext(ctx, "pwsh", "-NoProfile", "-Command", script).CombinedOutput()
	return string(out), err
}

func remove(_ context.Context, in map[string]any) (string, error) {
	return "ok", os.Remove(in["file"].(string))
}

func Answer(ctx context.Context, msg *anthropic.Message) map[string]string {
	results := map[string]string{}
	for _, block := range msg.Content {
		if block.Type != "tool_use" {
			continue
		}
		in := map[string]any{}
		if err := json.Unmarshal(block.Input, &in); err != nil {
			continue
		}
		if h := handlers[block.Name]; h != nil {
			out, err := h(ctx, in)
			if err != nil {
				out = err.Error()
			}
			results[block.ID] = out
		}
	}
	return results
}
