package sinks

import (
	"context"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

func appended(ctx context.Context, block anthropic.ToolUseBlock) {
	in := read(block)
	args := []string{"grep", "-n"}
	args = append(args, "-e", in.Script)
	args = append(args, "--", ".")
	exec.CommandContext(ctx, "git", args...).Run()
}
