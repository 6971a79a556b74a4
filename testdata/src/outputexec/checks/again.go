package checks

import (
	"context"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/anthropics/anthropic-sdk-go"
)

type arguments map[string]any

func (a arguments) text(key string) string {
	s, _ := a[key].(string)
	return s
}

func readAgain(ctx context.Context, block anthropic.ToolUseBlock) error {
	var a arguments
	if err := json.Unmarshal(block.Input, &a); err != nil {
		return err
	}
	if !slices.Contains(allowed, a.text("command")) {
		return errDenied
	}
	return exec.CommandContext(ctx, a.text("command")).Run()
}

func readAnother(ctx context.Context, block anthropic.ToolUseBlock) error {
	var a arguments
	if err := json.Unmarshal(block.Input, &a); err != nil {
		return err
	}
	if !slices.Contains(allowed, a.text("command")) {
		return errDenied
	}
	return exec.CommandContext(ctx, a.text("program")).Run() // want `model output`
}

func changedBetween(ctx context.Context, block anthropic.ToolUseBlock) error {
	var a arguments
	if err := json.Unmarshal(block.Input, &a); err != nil {
		return err
	}
	if !filepath.IsLocal(a.text("command")) || !slices.Contains(allowed, a.text("command")) {
		return errDenied
	}
	a["command"] = a["program"]
	return exec.CommandContext(ctx, a.text("command")).Run() // want `model output`
}
