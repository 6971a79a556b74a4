// Package opted gives a registry middleware that asks, and adds a tool of its own.
package opted

import (
	"context"
	"encoding/json"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/layers/agent"
	"toolapproval/layers/kit"
	"toolapproval/layers/tools"
)

func run(ctx context.Context, msg *anthropic.Message) {
	r := kit.NewRegistry(kit.With(kit.Asked))
	tools.Register(r)
	add(r)
	agent.Run(ctx, msg, r)
}

func add(r *kit.Registry) {
	r.Add("drop", func(context.Context, json.RawMessage) (string, error) { return "", os.RemoveAll("j") })
}
