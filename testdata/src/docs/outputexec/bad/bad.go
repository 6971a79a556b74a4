// Package bad runs what the model asks for.
package bad

import (
	"context"
	"encoding/json"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

// runTool runs the command of a tool call and returns what it prints.
func runTool(ctx context.Context, call anthropic.ToolUseBlock) anthropic.ContentBlockParamUnion {
	var in struct {
		Command string `json:"command"`
	}
	if err := json.Unmarshal(call.Input, &in); err != nil {
		return anthropic.NewToolResultBlock(call.ID, err.Error(), true)
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput() // want `model output`
	return anthropic.NewToolResultBlock(call.ID, string(out), err != nil)
}
