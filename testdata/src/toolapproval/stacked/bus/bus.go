// Package bus carries commands to their handlers, behind middleware.
package bus

import (
	"context"
	"encoding/json"
)

type Handler interface {
	Handle(ctx context.Context, raw json.RawMessage) error
}

type Func func(ctx context.Context, raw json.RawMessage) error

func (f Func) Handle(ctx context.Context, raw json.RawMessage) error { return f(ctx, raw) }

type Middleware func(Handler) Handler

type Bus struct{ handlers map[string]Handler }

func New() *Bus { return &Bus{map[string]Handler{}} }

// On registers a handler of commands of a type.
func On[C any](b *Bus, name string, f func(context.Context, C) error, around ...Middleware) {
	var h Handler = Func(func(ctx context.Context, raw json.RawMessage) error {
		var c C
		if err := json.Unmarshal(raw, &c); err != nil {
			return err
		}
		return f(ctx, c)
	})
	for i := len(around) - 1; i >= 0; i-- {
		h = around[i](h)
	}
	b.handlers[name] = h
}

func (b *Bus) Dispatch(ctx context.Context, name string, raw json.RawMessage) error {
	return b.handlers[name].Handle(ctx, raw)
}
