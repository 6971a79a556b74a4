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
	heard    []func(ctx context.Context, text string)
}

func New(handlers map[string]tools.Handler, before tools.Handler, opts ...Option) *Agent {
	a := &Agent{handlers: handlers, before: before}
	for _, opt := range opts {
		opt(a)
	}
	return a
}

type Option func(*Agent)

// WithListeners adds funcs that are called with what Claude says.
func WithListeners(ls ...func(ctx context.Context, text string)) Option {
	return func(a *Agent) { a.heard = append(a.heard, ls...) }
}

func (p *Agent) Answer(ctx context.Context, msg *anthropic.Message) ([]anthropic.ContentBlockParamUnion, error) {
	var out []anthropic.ContentBlockParamUnion
	for _, block := range msg.Content {
		if text, ok := block.AsAny().(anthropic.TextBlock); ok {
			for _, l := range p.heard {
				l(ctx, text.Text)
			}
		}
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
