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

type String string

func (s String) String() string { return "" }
func (s String) Type() string   { return "" }
func (s String) Truth() Bool    { return false }

type Int struct{}

func (i Int) String() string { return "" }
func (i Int) Type() string   { return "" }
func (i Int) Truth() Bool    { return false }

func MakeInt(x int) Int { return Int{} }

type Tuple []Value

type Builtin struct{}

func (b *Builtin) String() string { return "" }
func (b *Builtin) Type() string   { return "" }
func (b *Builtin) Truth() Bool    { return false }

func NewBuiltin(name string, fn func(thread *Thread, fn *Builtin, args Tuple, kwargs []Tuple) (Value, error)) *Builtin {
	return nil
}

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
