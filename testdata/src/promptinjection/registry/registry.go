// Package registry holds commands that go through one dispatcher.
package registry

import (
	"context"
	"fmt"

	"promptinjection/claude"
)

// A Command is what somebody sent.
type Command struct{ Name, Text, From, Kind string }

type handler func(ctx context.Context, c Command)

// Registry maps names to handlers.
type Registry struct{ handlers map[string]handler }

// New returns a registry with all commands.
func New() *Registry {
	r := &Registry{handlers: map[string]handler{}}
	r.handlers["as"] = as
	r.handlers["hello"] = hello
	r.handlers["plain"] = plain
	r.handlers["kind"] = kind
	return r
}

// Run runs a command.
func (r *Registry) Run(ctx context.Context, c Command) {
	if h, ok := r.handlers[c.Name]; ok {
		h(ctx, c)
	}
}

func rulef(ctx context.Context, format string, args ...any) {
	claude.Ask(ctx, fmt.Sprintf(format, args...))
}

func as(ctx context.Context, c Command) { rulef(ctx, "Answer as %s would.", c.Text) }

func hello(ctx context.Context, c Command) { claude.Ask(ctx, "You talk to "+c.From+". Be kind.") }

func plain(ctx context.Context, c Command) { claude.Ask(ctx, "Be kind.") }

func kind(ctx context.Context, c Command) {
	if c.Kind == "short" || c.Kind == "long" {
		claude.Ask(ctx, "Give a "+c.Kind+" answer.")
	}
}
