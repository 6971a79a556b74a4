// Package agent calls handlers that its caller brings.
package agent

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/tables/tools"
)

type Agent struct {
	handlers map[string]tools.Handler
	before   tools.Handler
}

func New(handlers map[string]tools.Handler, before tools.Handler) *Agent {
	return &Agent{handlers, before}
}

func (p *Agent) Answer(ctx context.Context, msg *anthropic.Message) ([]anthropic.ContentBlockParamUnion, error) {
	var out []anthropic.ContentBlockParamUnion
	for _, block := range msg.Content {
		use, ok := block.AsAny().(anthropic.ToolUseBlock)
		if !ok {
			continue
		}
		if p.before != nil {
			if _, err := p.before(ctx, use.Input); err != nil {
				return nil, err
			}
		}
		h, ok := p.handlers[use.Name]
		if !ok {
			out = append(out, anthropic.NewToolResultBlock(use.ID, "no such tool", true))
			continue
		}
		text, err := h(ctx, use.Input)
		out = append(out, anthropic.NewToolResultBlock(use.ID, text, err != nil))
	}
	return out, nil
}
