// Package gin stubs what the tests use of github.com/gin-gonic/gin.
package gin

import (
	"io"
	"mime/multipart"
	"net/http"
	"time"
)

type OptionFunc func(*Engine)

type H map[string]any

type HandlerFunc func(*Context)

type HandlersChain []HandlerFunc

type Param struct {
	Key   string
	Value string
}

type Params []Param

type Context struct {
	Request *http.Request
	Writer  ResponseWriter
	Params  Params
	Keys    map[any]any
}

type ResponseWriter interface {
	http.ResponseWriter
	http.Flusher
	Status() int
	WriteString(string) (int, error)
}

type IRoutes interface {
	Use(...HandlerFunc) IRoutes
	Handle(string, string, ...HandlerFunc) IRoutes
	Any(string, ...HandlerFunc) IRoutes
	GET(string, ...HandlerFunc) IRoutes
	POST(string, ...HandlerFunc) IRoutes
	DELETE(string, ...HandlerFunc) IRoutes
	PATCH(string, ...HandlerFunc) IRoutes
	PUT(string, ...HandlerFunc) IRoutes
	OPTIONS(string, ...HandlerFunc) IRoutes
	HEAD(string, ...HandlerFunc) IRoutes
	Match([]string, string, ...HandlerFunc) IRoutes
}

type RouterGroup struct {
	Handlers HandlersChain
}

type Engine struct {
	RouterGroup
}

func Default(opts ...OptionFunc) *Engine { return nil }

func New(opts ...OptionFunc) *Engine { return nil }

func (engine *Engine) Run(addr ...string) (err error) { return nil }

func (engine *Engine) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

func (group *RouterGroup) Group(relativePath string, handlers ...HandlerFunc) *RouterGroup {
	return nil
}

func (group *RouterGroup) Use(middleware ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) GET(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) POST(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) PUT(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) DELETE(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) Any(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) Handle(httpMethod, relativePath string, handlers ...HandlerFunc) IRoutes {
	return nil
}

func (group *RouterGroup) PATCH(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) OPTIONS(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) HEAD(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) Match(methods []string, relativePath string, handlers ...HandlerFunc) IRoutes {
	return nil
}

func (ps Params) ByName(name string) (va string) { return "" }

func (ps Params) Get(name string) (string, bool) { return "", false }

func (c *Context) Param(key string) string { return "" }

func (c *Context) Query(key string) (value string) { return "" }

func (c *Context) DefaultQuery(key, defaultValue string) string { return "" }

func (c *Context) GetQuery(key string) (string, bool) { return "", false }

func (c *Context) QueryArray(key string) (values []string) { return nil }

func (c *Context) QueryMap(key string) (dicts map[string]string) { return nil }

func (c *Context) PostForm(key string) (value string) { return "" }

func (c *Context) DefaultPostForm(key, defaultValue string) string { return "" }

func (c *Context) GetPostForm(key string) (string, bool) { return "", false }

func (c *Context) FormFile(name string) (*multipart.FileHeader, error) { return nil, nil }

func (c *Context) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (c *Context) GetHeader(key string) string { return "" }

func (c *Context) Cookie(name string) (string, error) { return "", nil }

func (c *Context) GetRawData() ([]byte, error) { return nil, nil }

func (c *Context) Bind(obj any) error { return nil }

func (c *Context) BindJSON(obj any) error { return nil }

func (c *Context) BindQuery(obj any) error { return nil }

func (c *Context) BindUri(obj any) error { return nil }

func (c *Context) ShouldBind(obj any) error { return nil }

func (c *Context) ShouldBindJSON(obj any) error { return nil }

func (c *Context) ShouldBindQuery(obj any) error { return nil }

func (c *Context) ShouldBindUri(obj any) error { return nil }

func (c *Context) ShouldBindHeader(obj any) error { return nil }

var DefaultWriter io.Writer

type Error struct {
	Err error
}

func (c *Context) Error(err error) *Error { return nil }

func (c *Context) Redirect(code int, location string) {}

func (c *Context) SetCookie(name, value string, maxAge int, path, domain string, secure, httpOnly bool) {
}

func (c *Context) JSON(code int, obj any) {}

func (c *Context) String(code int, format string, values ...any) {}

func (c *Context) Status(code int) {}

func (c *Context) Header(key, value string) {}

func (c *Context) Set(key any, value any) {}

func (c *Context) Get(key any) (value any, exists bool) { return nil, false }

func (c *Context) GetString(key any) string { return "" }

func (c *Context) GetStringSlice(key any) []string { return nil }

func (c *Context) MustGet(key any) any { return nil }

func (c *Context) Next() {}

func (c *Context) Abort() {}

func (c *Context) AbortWithStatus(code int) {}

func (c *Context) AbortWithStatusJSON(code int, jsonObj any) {}

func (c *Context) Stream(step func(w io.Writer) bool) bool { return false }

func (c *Context) SSEvent(name string, message any) {}

func (c *Context) ClientIP() string { return "" }

func (c *Context) FullPath() string { return "" }

func (c *Context) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }

func (c *Context) Done() <-chan struct{} { return nil }

func (c *Context) Err() error { return nil }

func (c *Context) Value(key any) any { return nil }

func (c *Context) Data(code int, contentType string, data []byte) {}
