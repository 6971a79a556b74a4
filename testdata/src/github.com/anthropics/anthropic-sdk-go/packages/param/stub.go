// Package param stubs what the tests use of github.com/anthropics/anthropic-sdk-go/packages/param.
package param

type Opt[T comparable] struct {
	Value T
}
