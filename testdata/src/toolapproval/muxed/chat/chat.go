// Package chat lets Claude call what a handler knows.
package chat

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/muxed/flow"
)

type Loop struct{ Root flow.Handler }

func (l *Loop) Use(ctx context.Context, m *anthropic.Message) {
	for _, b := range m.Content {
		if b.Type == "tool_use" {
			l.Root.Handle(ctx, flow.Call{Tool: b.Name, Input: b.Input})
		}
	}
}
