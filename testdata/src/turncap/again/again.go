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

// Parsed asks until the answer can be parsed.
func Parsed[T any](ctx context.Context, ask func(context.Context) (string, error), parse func(string) (T, error)) (T, error) {
	for {
		s, err := ask(ctx)
		if err != nil {
			var zero T
			return zero, err
		}
		if v, err := parse(s); err == nil {
			return v, nil
		}
	}
}

// ParsedTimes is Parsed with a limit.
func ParsedTimes[T any](ctx context.Context, n int, ask func(context.Context) (string, error), parse func(string) (T, error)) (v T, err error) {
	for range n {
		s, err := ask(ctx)
		if err != nil {
			return v, err
		}
		if v, err = parse(s); err == nil {
			return v, nil
		}
	}
	return v, err
}

// Lines reads until there is nothing left.
func Lines(read func() (string, error)) (out []string, err error) {
	for {
		s, err := read()
		if err != nil {
			return out, err
		}
		out = append(out, s)
	}
}
