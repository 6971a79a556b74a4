// Package chat talks to Claude.
package chat

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/gated/tool"
)

func Run(ctx context.Context, msg *anthropic.Message, tools *tool.Set) {
	for _, b := range msg.Content {
		if tu, ok := b.AsAny().(anthropic.ToolUseBlock); ok {
			_, _ = tools.Call(ctx, tu.Name, tu.Input)
		}
	}
}
