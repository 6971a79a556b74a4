// Package lab has a finding that somebody has judged.
package lab

import (
	"context"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

func experiment(ctx context.Context, answer *anthropic.Message) error {
	//claudelint:ignore outputexec the machine is thrown away after each run
	return exec.CommandContext(ctx, "sh", "-c", answer.Content[0].Text).Run()
}
