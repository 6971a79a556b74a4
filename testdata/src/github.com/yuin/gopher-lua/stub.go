// Package lua stubs what the tests use of github.com/yuin/gopher-lua.
package lua

import (
	"io"
)

type LValue interface {
	String() string
	Type() LValueType
}

type LValueType int

type LFunction struct{}

type LString string

type Options struct {
	SkipOpenLibs bool
}

type LState struct{}

func NewState(opts ...Options) *LState { return nil }

func OpenString(L *LState) int { return 0 }

func OpenIo(L *LState) int { return 0 }

func (ls *LState) DoString(source string) error { return nil }

func (ls *LState) DoFile(path string) error { return nil }

func (ls *LState) LoadString(source string) (*LFunction, error) { return nil, nil }

func (ls *LState) Load(reader io.Reader, name string) (*LFunction, error) { return nil, nil }

func (ls *LState) Close() {}

func (ls *LState) SetGlobal(name string, value LValue) {}

func (ls *LState) GetGlobal(name string) LValue { return nil }

func (ls *LState) Get(idx int) LValue { return nil }

func (ls *LState) Pop(n int) {}

func (ls *LState) OpenLibs() {}

func (ls *LState) Push(value LValue) {}

func (st LString) String() string { return "" }

func (st LString) Type() LValueType { return 0 }

func (vt LValueType) String() string { return "" }
