// Package safe hands the agent tables that run nothing unasked.
package safe

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/tables/agent"
	"outputexec/tables/tools"
)

func serve(ctx context.Context, msg *anthropic.Message) ([]anthropic.ContentBlockParamUnion, error) {
	a := agent.New(tools.ReadOnly(), nil)
	if msg.StopReason == anthropic.StopReasonToolUse {
		a = agent.New(tools.Asked(), nil)
	}
	return a.Answer(ctx, msg)
}
