// Package compose stubs what the tests use of github.com/cloudwego/eino/compose.
package compose

import "context"

func StatefulInterrupt(ctx context.Context, info any, state any) error { return nil }

func GetInterruptState[T any](ctx context.Context) (wasInterrupted bool, hasState bool, state T) {
	return
}

func GetResumeContext[T any](ctx context.Context) (isResumeFlow bool, hasData bool, data T) {
	return
}
