// Package echo stubs what the tests use of github.com/labstack/echo/v4.
package echo

import (
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
)

type HandlerFunc func(c Context) error

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type Map map[string]interface{}

type Context interface {
	Request() *http.Request
	Response() *Response
	Param(name string) string
	ParamNames() []string
	ParamValues() []string
	QueryParam(name string) string
	QueryParams() url.Values
	QueryString() string
	FormValue(name string) string
	FormParams() (url.Values, error)
	FormFile(name string) (*multipart.FileHeader, error)
	MultipartForm() (*multipart.Form, error)
	Cookie(name string) (*http.Cookie, error)
	Cookies() []*http.Cookie
	Get(key string) any
	Set(key string, val any)
	Bind(i any) error
	Validate(i any) error
	String(code int, s string) error
	JSON(code int, i any) error
	NoContent(code int) error
	SetCookie(cookie *http.Cookie)
	Logger() Logger
}

type Logger interface {
	Output() io.Writer
	Info(i ...interface{})
	Infof(format string, args ...interface{})
	Errorf(format string, args ...interface{})
}

func (r *Response) Header() http.Header { return nil }

func (r *Response) Write(b []byte) (n int, err error) { return 0, nil }

func (r *Response) Flush() {}

type Response struct {
	Writer http.ResponseWriter
}

type Route struct {
	Method string
	Path   string
	Name   string
}

type Group struct{}

type Echo struct{}

type HTTPError struct {
	Message interface{}
	Code    int
}

func New() (e *Echo) { return nil }

func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) Use(middleware ...MiddlewareFunc) {}

func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group) { return nil }

func (e *Echo) Start(address string) error { return nil }

func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) Use(middleware ...MiddlewareFunc) {}

func NewHTTPError(code int, message ...interface{}) *HTTPError { return nil }

func (he *HTTPError) Error() string { return "" }
