// Package structpb stubs what the tests use of google.golang.org/protobuf/types/known/structpb.
package structpb

type Struct struct{ Fields map[string]*Value }

func (x *Struct) GetFields() map[string]*Value { return x.Fields }

type Value struct{}

func (x *Value) GetStringValue() string  { return "" }
func (x *Value) GetNumberValue() float64 { return 0 }
