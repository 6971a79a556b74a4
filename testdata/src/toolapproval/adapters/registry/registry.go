// Package registry keeps tools under the names that the model calls them by.
package registry

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/adapters/core"
)

type entry struct {
	desc string
	run  core.Handler
}

var (
	tools   = map[string]entry{}
	runners = map[string]core.Runner{}
)

func Register(name, desc string, h core.Handler) { tools[name] = entry{desc: desc, run: h} }

func Add(name string, r core.Runner) { runners[name] = r }

func Run(ctx context.Context, use anthropic.ToolUseBlock) (core.Result, error) {
	if r, ok := runners[use.Name]; ok {
		return r.Run(ctx, use.Input)
	}
	e, ok := tools[use.Name]
	if !ok {
		return core.Result{Text: "no such tool", Failed: true}, nil
	}
	return e.run(ctx, use.Input)
}
