// Package backoff stubs what the tests use of github.com/cenkalti/backoff/v4.
package backoff

import (
	"context"
	"time"
)

type BackOff interface {
	NextBackOff() time.Duration
	Reset()
}

type Operation func() error

type ExponentialBackOff struct {
	MaxElapsedTime time.Duration
}

type ExponentialBackOffOpts func(*ExponentialBackOff)

func Retry(o Operation, b BackOff) error { return nil }

type OperationWithData[T any] func() (T, error)

func RetryWithData[T any](o OperationWithData[T], b BackOff) (T, error) {
	var zero T
	return zero, nil
}

func NewExponentialBackOff(opts ...ExponentialBackOffOpts) *ExponentialBackOff { return nil }

func (b *ExponentialBackOff) NextBackOff() time.Duration { return 0 }

func (b *ExponentialBackOff) Reset() {}

func WithMaxRetries(b BackOff, max uint64) BackOff { return nil }

func WithMaxElapsedTime(duration time.Duration) ExponentialBackOffOpts { return nil }

type ConstantBackOff struct{}

func NewConstantBackOff(d time.Duration) *ConstantBackOff { return nil }

func (b *ConstantBackOff) NextBackOff() time.Duration { return 0 }

func (b *ConstantBackOff) Reset() {}

type BackOffContext interface {
	BackOff
	Context() context.Context
}

func WithContext(b BackOff, ctx context.Context) BackOffContext { return nil }

func Permanent(err error) error { return err }
