// Package asked gives a registry middleware that asks.
package asked

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/layers/agent"
	"toolapproval/layers/kit"
	"toolapproval/layers/tools"
)

func run(ctx context.Context, msg *anthropic.Message) {
	r := kit.NewRegistry()
	tools.Register(r)
	r.Use(kit.Timed("tool"), kit.Asked)
	agent.Run(ctx, msg, r)
}
