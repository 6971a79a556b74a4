// Package again calls things again; it knows nothing of Claude.
package again

import (
	"context"
	"time"
)

// Until calls f until it fails no more.
func Until[T any](ctx context.Context, f func(context.Context) (T, error)) (T, error) {
	for {
		v, err := f(ctx)
		if err == nil {
			return v, nil
		}
		time.Sleep(time.Second)
	}
}

// UntilDone calls f until it says so.
func UntilDone(f func() bool) {
	for !f() {
		time.Sleep(time.Second)
	}
}

// Times calls f at most n times.
func Times[T any](ctx context.Context, n int, f func(context.Context) (T, error)) (v T, err error) {
	for range n {
		if v, err = f(ctx); err == nil {
			return v, nil
		}
	}
	return v, err
}

// For calls f until the time is over.
func For(d time.Duration, f func() error) (err error) {
	end := time.Now().Add(d)
	for time.Now().Before(end) {
		if err = f(); err == nil {
			return nil
		}
	}
	return err
}
