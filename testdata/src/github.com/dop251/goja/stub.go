// Package goja stubs what the tests use of github.com/dop251/goja.
package goja

type Value interface {
	String() string
	Export() interface{}
}

type Object struct{}

type Program struct{}

type Runtime struct{}

func New() *Runtime { return nil }

func Compile(name, src string, strict bool) (*Program, error) { return nil, nil }

func MustCompile(name, src string, strict bool) *Program { return nil }

func (r *Runtime) RunString(str string) (Value, error) { return nil, nil }

func (r *Runtime) RunScript(name, src string) (Value, error) { return nil, nil }

func (r *Runtime) RunProgram(p *Program) (result Value, err error) { return nil, nil }

func (r *Runtime) Set(name string, value interface{}) error { return nil }

func (r *Runtime) Get(name string) Value { return nil }

func (r *Runtime) ToValue(i interface{}) Value { return nil }

func (r *Runtime) Interrupt(v interface{}) {}
