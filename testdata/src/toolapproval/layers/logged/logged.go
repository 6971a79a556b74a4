// Package logged gives a registry middleware that logs calls.
package logged

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/layers/agent"
	"toolapproval/layers/kit"
	"toolapproval/layers/tools"
)

func run(ctx context.Context, msg *anthropic.Message) {
	r := kit.NewRegistry()
	r.Use(kit.Timed("tool"))
	tools.Register(r) // want `a tool call removes files here, and nobody is asked`
	agent.Run(ctx, msg, r)
}
