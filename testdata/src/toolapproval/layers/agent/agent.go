// Package agent calls the tools that Claude asks for.
package agent

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/layers/kit"
)

func Run(ctx context.Context, msg *anthropic.Message, r *kit.Registry) {
	for _, b := range msg.Content {
		if use, ok := b.AsAny().(anthropic.ToolUseBlock); ok {
			r.Call(ctx, use.Name, use.Input)
		}
	}
}
