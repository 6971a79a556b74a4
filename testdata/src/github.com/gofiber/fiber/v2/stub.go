// Package fiber stubs what the tests use of github.com/gofiber/fiber/v2.
package fiber

import (
	"context"
	"mime/multipart"
)

type Handler = func(*Ctx) error

type Map map[string]interface{}

type Config struct {
	BodyLimit int
	AppName   string
}

type Ctx struct{}

type App struct{}

type Router interface {
	Use(args ...interface{}) Router
	Get(path string, handlers ...Handler) Router
	Post(path string, handlers ...Handler) Router
	Put(path string, handlers ...Handler) Router
	Delete(path string, handlers ...Handler) Router
	Group(prefix string, handlers ...Handler) Router
}

func New(config ...Config) *App { return nil }

func (app *App) Get(path string, handlers ...Handler) Router { return nil }

func (app *App) Post(path string, handlers ...Handler) Router { return nil }

func (app *App) Put(path string, handlers ...Handler) Router { return nil }

func (app *App) Delete(path string, handlers ...Handler) Router { return nil }

func (app *App) Use(args ...interface{}) Router { return nil }

func (app *App) Group(prefix string, handlers ...Handler) Router { return nil }

func (app *App) Listen(addr string) error { return nil }

func (c *Ctx) AllParams() map[string]string { return nil }

func (c *Ctx) Params(key string, defaultValue ...string) string { return "" }

func (c *Ctx) ParamsInt(key string, defaultValue ...int) (int, error) { return 0, nil }

func (c *Ctx) Queries() map[string]string { return nil }

func (c *Ctx) Query(key string, defaultValue ...string) string { return "" }

func (c *Ctx) QueryInt(key string, defaultValue ...int) int { return 0 }

func (c *Ctx) QueryBool(key string, defaultValue ...bool) bool { return false }

func (c *Ctx) FormValue(key string, defaultValue ...string) string { return "" }

func (c *Ctx) FormFile(key string) (*multipart.FileHeader, error) { return nil, nil }

func (c *Ctx) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (c *Ctx) Get(key string, defaultValue ...string) string { return "" }

func (c *Ctx) Cookies(key string, defaultValue ...string) string { return "" }

func (c *Ctx) Body() []byte { return nil }

func (c *Ctx) BodyRaw() []byte { return nil }

func (c *Ctx) BodyParser(out interface{}) error { return nil }

func (c *Ctx) QueryParser(out interface{}) error { return nil }

func (c *Ctx) ParamsParser(out interface{}) error { return nil }

func (c *Ctx) CookieParser(out interface{}) error { return nil }

func (c *Ctx) ReqHeaderParser(out interface{}) error { return nil }

func (c *Ctx) OriginalURL() string { return "" }

func (c *Ctx) Path(override ...string) string { return "" }

func (c *Ctx) JSON(data interface{}, ctype ...string) error { return nil }

func (c *Ctx) Send(body []byte) error { return nil }

func (c *Ctx) SendString(body string) error { return nil }

func (c *Ctx) SendStatus(status int) error { return nil }

func (c *Ctx) Status(status int) *Ctx { return nil }

func (c *Ctx) Locals(key interface{}, value ...interface{}) interface{} { return nil }

func (c *Ctx) Next() error { return nil }

func (c *Ctx) UserContext() context.Context { return nil }

func (c *Ctx) Set(key, val string) {}

func (c *Ctx) Type(extension string, charset ...string) *Ctx { return c }

func (c *Ctx) GetReqHeaders() map[string][]string { return nil }

func (c *Ctx) Redirect(location string, status ...int) error { return nil }

func (c *Ctx) SendFile(file string, compress ...bool) error { return nil }
