// Package silenced tells claudelint what it does not see.
package silenced

import (
	"context"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

func sandboxed(ctx context.Context, block anthropic.TextBlock) error {
	//claudelint:ignore outputexec the container has neither network nor files
	return exec.CommandContext(ctx, "sh", "-c", block.Text).Run()
}

func nothing(ctx context.Context) error {
	//claudelint:ignore outputexec nothing here // want `silences nothing`
	return exec.CommandContext(ctx, "ls").Run()
}

//claudelint:confirms
func dialog(command string) bool { return command == "" }

//claudelint:confirm // want `unknown directive "confirm"`
func misspelt(command string) bool { return command == "" }

func asked(ctx context.Context, block anthropic.TextBlock) error {
	if !dialog(block.Text) {
		return nil
	}
	return exec.CommandContext(ctx, "sh", "-c", block.Text).Run()
}
