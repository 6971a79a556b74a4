// Package flow hands calls through handlers and what is put around them, as servers do with requests.
package flow

import (
	"context"
	"errors"
)

type Call struct {
	Tool, User string
	Input      []byte
}

type Handler interface {
	Handle(ctx context.Context, c Call) (string, error)
}

type HandlerFunc func(ctx context.Context, c Call) (string, error)

func (f HandlerFunc) Handle(ctx context.Context, c Call) (string, error) { return f(ctx, c) }

type Middleware func(Handler) Handler

func Use(h Handler, ms ...Middleware) Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

type Mux struct{ m map[string]Handler }

func (x *Mux) On(tool string, h Handler) { x.m[tool] = h }

func (x *Mux) Handle(ctx context.Context, c Call) (string, error) {
	h, ok := x.m[c.Tool]
	if !ok {
		return "", errors.New("unknown")
	}
	return h.Handle(ctx, c)
}

type Channel interface {
	Ask(ctx context.Context, user, text string) (Reply, error)
}

type Reply int

const (
	Unsure Reply = iota
	Agreed
	Refused
)

// Human has the user agree to each call.
func Human(ch Channel) Middleware {
	return func(next Handler) Handler {
		return HandlerFunc(func(ctx context.Context, c Call) (string, error) {
			r, err := ch.Ask(ctx, c.User, c.Tool)
			if err != nil {
				return "", err
			}
			if r != Agreed {
				return "refused", nil
			}
			return next.Handle(ctx, c)
		})
	}
}

// Polite asks, and takes everything but a refusal for a yes.
func Polite(ch Channel) Middleware {
	return func(next Handler) Handler {
		return HandlerFunc(func(ctx context.Context, c Call) (string, error) {
			if r, err := ch.Ask(ctx, c.User, c.Tool); err == nil && r == Refused {
				return "refused", nil
			}
			return next.Handle(ctx, c)
		})
	}
}

// Metered counts.
func Metered(count func(tool string)) Middleware {
	return func(next Handler) Handler {
		return HandlerFunc(func(ctx context.Context, c Call) (string, error) {
			count(c.Tool)
			return next.Handle(ctx, c)
		})
	}
}
