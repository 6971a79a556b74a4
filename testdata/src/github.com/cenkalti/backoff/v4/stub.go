// Package backoff stubs what the tests use of github.com/cenkalti/backoff/v4.
package backoff

import (
	"time"
)

type BackOff interface {
	NextBackOff() time.Duration
	Reset()
}

type Operation func() error

type ExponentialBackOff struct{}

type ExponentialBackOffOpts func(*ExponentialBackOff)

func Retry(o Operation, b BackOff) error { return nil }

func NewExponentialBackOff(opts ...ExponentialBackOffOpts) *ExponentialBackOff { return nil }

func (b *ExponentialBackOff) NextBackOff() time.Duration { return 0 }

func (b *ExponentialBackOff) Reset() {}

func WithMaxRetries(b BackOff, max uint64) BackOff { return nil }
