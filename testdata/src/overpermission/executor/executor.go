// want package:`runs \[{bash exec}\]`

// Package executor runs what overpermission/describes describes.
package executor

import (
	"context"
	"encoding/json"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

func Run(ctx context.Context, use anthropic.ToolUseBlock) error {
	var in struct{ Command string }
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	switch use.Name {
	case "bash":
		return exec.CommandContext(ctx, "bash", "-c", in.Command).Run()
	case "list":
		return exec.CommandContext(ctx, "ls").Run()
	}
	return nil
}
