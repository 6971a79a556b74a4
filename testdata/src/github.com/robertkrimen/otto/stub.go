// Package otto stubs what the tests use of github.com/robertkrimen/otto.
package otto

type Value struct{}

type Script struct{}

type Otto struct {
	Interrupt chan func()
}

func New() *Otto { return nil }

func Run(src interface{}) (*Otto, Value, error) { return nil, Value{}, nil }

func (o Otto) Run(src interface{}) (Value, error) { return Value{}, nil }

func (o Otto) Eval(src interface{}) (Value, error) { return Value{}, nil }

func (o *Otto) Compile(filename string, src interface{}) (*Script, error) { return nil, nil }

func (o Otto) Call(source string, this interface{}, argumentList ...interface{}) (Value, error) {
	return Value{}, nil
}

func (o Otto) Set(name string, value interface{}) error { return nil }

func (o Otto) Get(name string) (Value, error) { return Value{}, nil }

func (v Value) String() string { return "" }

func (v Value) ToString() (string, error) { return "", nil }
