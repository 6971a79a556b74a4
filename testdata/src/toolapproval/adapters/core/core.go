// Package core makes handlers of tools out of ordinary functions.
package core

import (
	"context"
	"encoding/json"
	"fmt"
)

type Result struct {
	Text   string
	Failed bool
}

type Handler func(ctx context.Context, raw json.RawMessage) (Result, error)

// Typed decodes the input for f.
func Typed[T any](f func(context.Context, T) (string, error)) Handler {
	return func(ctx context.Context, raw json.RawMessage) (Result, error) {
		var in T
		if err := json.Unmarshal(raw, &in); err != nil {
			return Result{Text: err.Error(), Failed: true}, nil
		}
		text, err := f(ctx, in)
		return Result{Text: text}, err
	}
}

// Plain takes no input.
func Plain(f func(context.Context) (string, error)) Handler {
	return func(ctx context.Context, _ json.RawMessage) (Result, error) {
		text, err := f(ctx)
		return Result{Text: text}, err
	}
}

func Logged(name string, h Handler) Handler {
	return func(ctx context.Context, raw json.RawMessage) (Result, error) {
		fmt.Println("tool", name)
		return h(ctx, raw)
	}
}

type Person interface {
	Ask(ctx context.Context, question string) (bool, error)
}

// Asked has a person asked before.
func Asked(p Person, name string, h Handler) Handler {
	return func(ctx context.Context, raw json.RawMessage) (Result, error) {
		yes, err := p.Ask(ctx, "Run "+name+"?")
		if err != nil {
			return Result{}, err
		}
		if !yes {
			return Result{Text: "the user said no", Failed: true}, nil
		}
		return h(ctx, raw)
	}
}

// A Runner is what some registries keep.
type Runner interface {
	Run(ctx context.Context, raw json.RawMessage) (Result, error)
}

type RunnerFunc func(ctx context.Context, raw json.RawMessage) (Result, error)

func (f RunnerFunc) Run(ctx context.Context, raw json.RawMessage) (Result, error) {
	return f(ctx, raw)
}

func TypedRunner[T any](f func(context.Context, T) (string, error)) Runner {
	return RunnerFunc(func(ctx context.Context, raw json.RawMessage) (Result, error) {
		var in T
		if err := json.Unmarshal(raw, &in); err != nil {
			return Result{}, err
		}
		text, err := f(ctx, in)
		return Result{Text: text}, err
	})
}
