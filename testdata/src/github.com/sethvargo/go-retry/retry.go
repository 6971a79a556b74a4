// Package retry stubs what the tests use of github.com/sethvargo/go-retry.
package retry

import (
	"context"
	"time"
)

type Backoff interface {
	Next() (next time.Duration, stop bool)
}

type RetryFunc func(ctx context.Context) error

func RetryableError(err error) error { return err }

func Do(ctx context.Context, b Backoff, f RetryFunc) error { return nil }

func Constant(ctx context.Context, t time.Duration, f RetryFunc) error { return nil }

func NewExponential(base time.Duration) Backoff { return nil }

func WithJitterPercent(j uint64, next Backoff) Backoff { return nil }

func WithMaxRetries(max uint64, next Backoff) Backoff { return nil }
