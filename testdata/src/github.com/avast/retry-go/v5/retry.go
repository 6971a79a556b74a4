// Package retry stubs what the tests use of github.com/avast/retry-go/v5.
package retry

type retrierCore struct{}

type RetryableFunc func() error

type Option func(*retrierCore)

type Retrier struct{ *retrierCore }

func New(opts ...Option) *Retrier { return nil }

func (r *Retrier) Do(retryableFunc RetryableFunc) error { return nil }

type RetryableFuncWithData[T any] func() (T, error)

type RetrierWithData[T any] struct{ *retrierCore }

func NewWithData[T any](opts ...Option) *RetrierWithData[T] { return nil }

func (r *RetrierWithData[T]) Do(retryableFunc RetryableFuncWithData[T]) (T, error) {
	var v T
	return v, nil
}

func Attempts(attempts uint) Option { return nil }

func UntilSucceeded() Option { return nil }
