// Package starlark stubs what the tests use of go.starlark.net/starlark.
package starlark

import (
	"go.starlark.net/syntax"
)

type Value interface {
	String() string
	Type() string
	Truth() Bool
}

type Bool bool

type StringDict map[string]Value

type Thread struct {
	Name  string
	Print func(thread *Thread, msg string)
	Load  func(thread *Thread, module string) (StringDict, error)
}

type Program struct{}

func ExecFile(thread *Thread, filename string, src any, predeclared StringDict) (StringDict, error) {
	return nil, nil
}

func ExecFileOptions(opts *syntax.FileOptions, thread *Thread, filename string, src any, predeclared StringDict) (StringDict, error) {
	return nil, nil
}

func Eval(thread *Thread, filename string, src any, env StringDict) (Value, error) { return nil, nil }

func EvalOptions(opts *syntax.FileOptions, thread *Thread, filename string, src any, env StringDict) (Value, error) {
	return nil, nil
}
