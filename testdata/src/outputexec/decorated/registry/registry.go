// Package registry keeps tools that are structs, and has what goes around the func in one.
package registry

import (
	"context"
	"encoding/json"
	"fmt"
)

type Handler func(ctx context.Context, args json.RawMessage) (string, error)

type Tool struct {
	Name       string
	Properties map[string]any
	Handler    Handler
}

type Registry struct{ tools map[string]Tool }

func New() *Registry { return &Registry{tools: map[string]Tool{}} }

func (r *Registry) Add(tools ...Tool) *Registry {
	for _, t := range tools {
		r.tools[t.Name] = t
	}
	return r
}

func (r *Registry) Call(ctx context.Context, name string, args json.RawMessage) (string, error) {
	t, ok := r.tools[name]
	if !ok {
		return "", fmt.Errorf("no tool %q", name)
	}
	return t.Handler(ctx, args)
}

// Typed makes a handler of a function of a struct.
func Typed[T any](f func(context.Context, T) (string, error)) Handler {
	return func(ctx context.Context, args json.RawMessage) (string, error) {
		var in T
		if err := json.Unmarshal(args, &in); err != nil {
			return "", err
		}
		return f(ctx, in)
	}
}

// Confirmed asks before a tool runs.
func Confirmed(confirm func(what string) bool, t Tool) Tool {
	next := t.Handler
	t.Handler = func(ctx context.Context, args json.RawMessage) (string, error) {
		if !confirm(t.Name + " " + string(args)) {
			return "declined", nil
		}
		return next(ctx, args)
	}
	return t
}

// Ask asks before a tool runs, and makes a new one of it.
func Ask(confirm func(what string) bool, t *Tool) *Tool {
	return &Tool{Name: t.Name, Properties: t.Properties, Handler: func(ctx context.Context, args json.RawMessage) (string, error) {
		if !confirm(t.Name) {
			return "", fmt.Errorf("%s was declined", t.Name)
		}
		return t.Handler(ctx, args)
	}}
}

// Logged tells what is called.
func Logged(t Tool) Tool {
	next := t.Handler
	t.Handler = func(ctx context.Context, args json.RawMessage) (string, error) {
		fmt.Println(t.Name)
		return next(ctx, args)
	}
	return t
}
