// Package ai stubs what the tests use of github.com/firebase/genkit/go/ai.
package ai

import "context"

type ToolContext struct {
	context.Context
	Resumed       map[string]any
	OriginalInput any
}

type InterruptOptions struct{ Metadata map[string]any }

func (tc *ToolContext) Interrupt(opts *InterruptOptions) error { return nil }

func (tc *ToolContext) IsResumed() bool { return false }

func ResumedValue[T any](tc *ToolContext, key string) (T, bool) {
	var zero T
	return zero, false
}

type ToolFunc[In, Out any] = func(ctx *ToolContext, input In) (Out, error)

type ToolOption interface{}

type ToolDef[In, Out any] struct{}

func NewTool[In, Out any](name, description string, fn ToolFunc[In, Out], opts ...ToolOption) *ToolDef[In, Out] {
	return nil
}

type ToolRef interface{ Name() string }

type Tool interface{ Name() string }

type CommonGenOption interface{}

func WithTools(tools ...ToolRef) CommonGenOption { return nil }
