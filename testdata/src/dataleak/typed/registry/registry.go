// Package registry keeps typed tools: what they are given is decoded, and what they answer is encoded, here.
package registry

import (
	"context"
	"encoding/json"
	"fmt"
)

type entry struct {
	call func(ctx context.Context, raw json.RawMessage) (string, error)
}

type Registry struct{ entries map[string]entry }

func New() *Registry { return &Registry{entries: map[string]entry{}} }

func Add[In, Out any](r *Registry, name string, handle func(context.Context, In) (Out, error)) {
	r.entries[name] = entry{call: func(ctx context.Context, raw json.RawMessage) (string, error) {
		var in In
		if err := json.Unmarshal(raw, &in); err != nil {
			return "", err
		}
		out, err := handle(ctx, in)
		if err != nil {
			return "", err
		}
		text, err := json.Marshal(out)
		return string(text), err
	}}
}

func (r *Registry) Call(ctx context.Context, name string, raw json.RawMessage) (string, error) {
	e, ok := r.entries[name]
	if !ok {
		return "", fmt.Errorf("no tool %q", name)
	}
	return e.call(ctx, raw)
}
