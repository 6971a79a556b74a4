// Package bot keeps an agent, whose settings lie deep below it.
package bot

import (
	"context"

	"keyexposure/siblings/agent"
)

type Handler struct{ agent *agent.Agent }

func New(cfg *agent.Config) *Handler { return &Handler{agent.New(cfg)} }

// Handle runs what was confirmed: what is told of one setting is not told of the key beside it.
func (h *Handler) Handle(ctx context.Context, text string) {
	if text == "yes" {
		h.execute(ctx, text)
		return
	}
	_, _ = h.agent.Ask(ctx, text)
}

func (h *Handler) execute(ctx context.Context, tool string) { h.agent.Execute(ctx, tool) }
