// Package cmd hands another package's table to the agent.
package cmd

import (
	"context"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/tables/agent"
	"outputexec/tables/tools"
)

func serve(ctx context.Context, msg *anthropic.Message) ([]anthropic.ContentBlockParamUnion, error) {
	a := agent.New(tools.All(), nil) // want `model output .* reaches command argument unchecked.*made by All`
	return a.Answer(ctx, msg)
}

func listening(ctx context.Context, msg *anthropic.Message) error {
	a := agent.New(nil, nil, agent.WithListeners(tell, say))
	_, err := a.Answer(ctx, msg)
	return err
}

func say(ctx context.Context, text string) {
	exec.CommandContext(ctx, "sh", "-c", "say "+text).Run() // want `model output .* reaches command argument unchecked`
}

func tell(ctx context.Context, text string) {
	cmd := exec.CommandContext(ctx, "wc", "-w")
	cmd.Stdin = strings.NewReader(text)
	cmd.Run()
}
