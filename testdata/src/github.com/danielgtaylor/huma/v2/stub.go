// Package huma stubs what the tests use of github.com/danielgtaylor/huma/v2.
package huma

import "context"

type API interface{ OpenAPI() *OpenAPI }

type OpenAPI struct{}

type Operation struct{ Method, Path string }

func Post[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation)) {
}
