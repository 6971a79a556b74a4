// Package app says which tools there are, and of which a person is asked.
package app

import (
	"context"

	"toolapproval/named"
	"toolapproval/named/llm"
	"toolapproval/named/tools"
)

func Run(ctx context.Context, g tools.Gate) error {
	r := tools.NewRegistry()
	r.Add(tools.Purge{Root: "/var/cache"}) // want `a tool call removes files here`
	r.AddRisky(tools.Drop{Root: "/srv"}, g)
	r.Add(tools.Gated(tools.Forget{Root: "/srv"}, g))
	a := &named.Agent{Chat: llm.New(), Tools: r}
	return a.Run(ctx, "clean up")
}
