// Package good lets the model choose among what may be run.
package good

import (
	"context"
	"encoding/json"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

// commands is what the model may run, by the names that it is told.
var commands = map[string][]string{
	"disk":   {"df", "-h"},
	"memory": {"free", "-m"},
}

// runTool runs the command of a tool call and returns what it prints.
func runTool(ctx context.Context, call anthropic.ToolUseBlock) anthropic.ContentBlockParamUnion {
	var in struct {
		Command string `json:"command"`
	}
	if err := json.Unmarshal(call.Input, &in); err != nil {
		return anthropic.NewToolResultBlock(call.ID, err.Error(), true)
	}
	args, ok := commands[in.Command]
	if !ok {
		return anthropic.NewToolResultBlock(call.ID, "no such command", true)
	}
	out, err := exec.CommandContext(ctx, args[0], args[1:]...).CombinedOutput()
	return anthropic.NewToolResultBlock(call.ID, string(out), err != nil)
}
