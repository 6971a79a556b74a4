// Package web makes handlers of funcs.
package web

import (
	"context"
	"encoding/json"
	"net/http"
)

// JSON makes a handler that decodes the body of a request.
func JSON[In, Out any](f func(context.Context, In) (Out, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			return
		}
		if v, ok := any(in).(interface{ Validate() error }); ok && v.Validate() != nil {
			return
		}
		out, err := f(r.Context(), in)
		if err == nil {
			json.NewEncoder(w).Encode(out)
		}
	}
}

// Decode decodes the body of a request.
func Decode[T any](r *http.Request) (T, error) {
	var v T
	err := json.NewDecoder(r.Body).Decode(&v)
	return v, err
}

// Into decodes the body of a request into v.
func Into(r *http.Request, v any) error { return json.NewDecoder(r.Body).Decode(v) }

// Of makes a handler of a func that gets nothing of the request.
func Of[In any](f func(context.Context, In)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		f(r.Context(), in)
	}
}
