// Package tool stubs what the tests use of github.com/cloudwego/eino/components/tool.
package tool

import "context"

type Option struct{}

type InvokableTool interface {
	InvokableRun(ctx context.Context, argumentsInJSON string, opts ...Option) (string, error)
}

func Interrupt(ctx context.Context, info any) error { return nil }

func GetInterruptState[T any](ctx context.Context) (wasInterrupted bool, hasState bool, state T) {
	return
}
