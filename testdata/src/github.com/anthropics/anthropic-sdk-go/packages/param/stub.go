// Package param stubs what the tests use of github.com/anthropics/anthropic-sdk-go/packages/param.
package param

type Opt[T comparable] struct {
	Value T
}

func NewOpt[T comparable](v T) Opt[T] { return Opt[T]{Value: v} }

func (o Opt[T]) Or(v T) T { return v }

func (o Opt[T]) Valid() bool { return false }
