// Package env stubs what the tests use of github.com/caarlos0/env/v11.
package env

type Options struct {
	Prefix string
}

func Parse(v interface{}) error { return nil }

func ParseWithOptions(v interface{}, opts Options) error { return nil }

func ParseAs[T any]() (T, error) {
	var t T
	return t, nil
}

func Must[T any](t T, err error) T { return t }
