// Package retry stubs what the tests use of github.com/avast/retry-go/v4.
package retry

type Config struct{}

type RetryableFunc func() error

type Option func(*Config)

func Do(retryableFunc RetryableFunc, opts ...Option) error { return nil }

func Attempts(attempts uint) Option { return nil }

type RetryableFuncWithData[T any] func() (T, error)

func DoWithData[T any](retryableFunc RetryableFuncWithData[T], opts ...Option) (T, error) {
	var v T
	return v, nil
}

func UntilSucceeded() Option { return nil }

func Unrecoverable(err error) error { return err }
