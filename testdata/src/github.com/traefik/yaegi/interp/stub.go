// Package interp stubs what the tests use of github.com/traefik/yaegi/interp.
package interp

import (
	"context"
	"io"
	"reflect"
)

type Options struct {
	GoPath       string
	Stdin        io.Reader
	Stdout       io.Writer
	Stderr       io.Writer
	Args         []string
	Env          []string
	Unrestricted bool
}

type Exports map[string]map[string]reflect.Value

type Program struct{}

type Interpreter struct{}

func New(options Options) *Interpreter { return nil }

func (interp *Interpreter) Eval(src string) (res reflect.Value, err error) {
	return reflect.Value{}, nil
}

func (interp *Interpreter) EvalWithContext(ctx context.Context, src string) (reflect.Value, error) {
	return reflect.Value{}, nil
}

func (interp *Interpreter) EvalPath(path string) (res reflect.Value, err error) {
	return reflect.Value{}, nil
}

func (interp *Interpreter) Compile(src string) (*Program, error) { return nil, nil }

func (interp *Interpreter) Execute(p *Program) (res reflect.Value, err error) {
	return reflect.Value{}, nil
}

func (interp *Interpreter) Use(values Exports) error { return nil }
