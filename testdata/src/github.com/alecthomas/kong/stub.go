// Package kong stubs what the tests use of github.com/alecthomas/kong.
package kong

import "io"

type Option interface {
	Apply(k *Kong) error
}

type Kong struct {
	Stdout io.Writer
	Stderr io.Writer
}

type Context struct {
	*Kong
	Args []string
}

func Description(description string) Option { return nil }

func Parse(cli any, options ...Option) *Context { return nil }

func (c *Context) Run(binds ...any) (err error) { return nil }

func (k *Kong) Printf(format string, args ...any) *Kong { return nil }

func (k *Kong) Errorf(format string, args ...any) *Kong { return nil }

func (k *Kong) FatalIfErrorf(err error, args ...any) {}
