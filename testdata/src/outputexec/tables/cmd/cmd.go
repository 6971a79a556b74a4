// Package cmd hands another package's table to the agent.
package cmd

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/tables/agent"
	"outputexec/tables/tools"
)

func serve(ctx context.Context, msg *anthropic.Message) ([]anthropic.ContentBlockParamUnion, error) {
	a := agent.New(tools.All(), nil) // want `model output .* reaches command argument unchecked.*made by All`
	return a.Answer(ctx, msg)
}
