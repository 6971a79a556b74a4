// Package mux stubs what the tests use of github.com/gorilla/mux.
package mux

import (
	"net/http"
)

type Router struct{}

type Route struct{}

type MiddlewareFunc func(http.Handler) http.Handler

func NewRouter() *Router { return nil }

func (r *Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) *Route {
	return nil
}

func (r *Router) Handle(path string, handler http.Handler) *Route { return nil }

func (r *Router) Use(mwf ...MiddlewareFunc) {}

func (r *Router) PathPrefix(tpl string) *Route { return nil }

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

func (r *Route) Methods(methods ...string) *Route { return nil }

func (r *Route) Subrouter() *Router { return nil }

func (r *Route) Handler(handler http.Handler) *Route { return nil }

func (r *Route) HandlerFunc(f func(http.ResponseWriter, *http.Request)) *Route { return nil }

func (mw MiddlewareFunc) Middleware(handler http.Handler) http.Handler { return nil }

func Vars(r *http.Request) map[string]string { return nil }
