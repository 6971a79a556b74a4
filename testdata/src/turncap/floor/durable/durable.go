// Package durable calls what it is given by reflection, and keeps what comes of it.
package durable

import (
	"context"
	"encoding/json"
	"reflect"
)

// Future is what will come of it.
type Future interface {
	Get(into any) error
}

type future struct{ data []byte }

func (f future) Get(into any) error { return json.Unmarshal(f.data, into) }

// Execute calls a function.
func Execute(ctx context.Context, f any, args ...any) Future {
	in := []reflect.Value{reflect.ValueOf(ctx)}
	for _, a := range args {
		in = append(in, reflect.ValueOf(a))
	}
	data, _ := json.Marshal(reflect.ValueOf(f).Call(in)[0].Interface())
	return future{data}
}
