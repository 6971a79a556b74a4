// Package chi stubs what the tests use of github.com/go-chi/chi/v5.
package chi

import (
	"context"
	"net/http"
)

type Router interface {
	http.Handler
	Use(middlewares ...func(http.Handler) http.Handler)
	With(middlewares ...func(http.Handler) http.Handler) Router
	Group(fn func(r Router)) Router
	Route(pattern string, fn func(r Router)) Router
	Mount(pattern string, h http.Handler)
	Handle(pattern string, h http.Handler)
	HandleFunc(pattern string, h http.HandlerFunc)
	Method(method, pattern string, h http.Handler)
	Delete(pattern string, h http.HandlerFunc)
	Get(pattern string, h http.HandlerFunc)
	Patch(pattern string, h http.HandlerFunc)
	Post(pattern string, h http.HandlerFunc)
	Put(pattern string, h http.HandlerFunc)
}

type Mux struct{}

type Context struct {
	URLParams RouteParams
}

type RouteParams struct {
	Keys   []string
	Values []string
}

func NewRouter() *Mux { return nil }

func URLParam(r *http.Request, key string) string { return "" }

func URLParamFromCtx(ctx context.Context, key string) string { return "" }

func RouteContext(ctx context.Context) *Context { return nil }

func (x *Context) URLParam(key string) string { return "" }

func (mx *Mux) Use(middlewares ...func(http.Handler) http.Handler) {}

func (mx *Mux) With(middlewares ...func(http.Handler) http.Handler) Router { return nil }

func (mx *Mux) Group(fn func(r Router)) Router { return nil }

func (mx *Mux) Route(pattern string, fn func(r Router)) Router { return nil }

func (mx *Mux) Mount(pattern string, handler http.Handler) {}

func (mx *Mux) Handle(pattern string, handler http.Handler) {}

func (mx *Mux) HandleFunc(pattern string, handlerFn http.HandlerFunc) {}

func (mx *Mux) Method(method, pattern string, handler http.Handler) {}

func (mx *Mux) Delete(pattern string, handlerFn http.HandlerFunc) {}

func (mx *Mux) Get(pattern string, handlerFn http.HandlerFunc) {}

func (mx *Mux) Patch(pattern string, handlerFn http.HandlerFunc) {}

func (mx *Mux) Post(pattern string, handlerFn http.HandlerFunc) {}

func (mx *Mux) Put(pattern string, handlerFn http.HandlerFunc) {}

func (mx *Mux) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
