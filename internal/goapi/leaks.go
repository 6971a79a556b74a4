package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/records"
	"github.com/claudelint/claudelint/internal/rows"
)

// Encoding returns how the package with the import path makes text of values, and whether it does.
func Encoding(path string) (records.Encoding, bool) {
	enc, ok := encodings[path]
	return enc, ok
}

var encodings = map[string]records.Encoding{
	"encoding/json":                   records.JSON,
	"encoding/xml":                    records.XML,
	"fmt":                             records.Text,
	"github.com/BurntSushi/toml":      records.TOML,
	"github.com/davecgh/go-spew/spew": records.Dump,
	"github.com/goccy/go-json":        records.JSON,
	"github.com/json-iterator/go":     records.JSON,
	"github.com/mark3labs/mcp-go/mcp": records.JSON,
	"github.com/goccy/go-yaml":        records.YAML,
	"gopkg.in/yaml.v3":                records.YAML,
	"log":                             records.Text,
	"log/slog":                        records.Log,
	"sigs.k8s.io/yaml":                records.JSON,
	"testing":                         records.Text,

	// Answers and loggers.
	"github.com/gin-gonic/gin":      records.JSON,
	"github.com/go-chi/render":      records.JSON,
	"github.com/gofiber/fiber/v2":   records.JSON,
	"github.com/gorilla/websocket":  records.JSON,
	"github.com/labstack/echo/v4":   records.JSON,
	"github.com/rs/zerolog":         records.JSON,
	"github.com/sirupsen/logrus":    records.Text,
	"github.com/spf13/cobra":        records.Text,
	"github.com/alecthomas/kong":    records.Text,
	"github.com/urfave/cli/v2":      records.Text,
	"github.com/urfave/cli/v3":      records.Text,
	"google.golang.org/grpc/status": records.Text,
	"go.uber.org/zap/zapcore":       records.JSON,
	"go.uber.org/zap":               records.JSON,
	"k8s.io/klog/v2":                records.Text,
	"github.com/golang/glog":        records.Text,
}

// Words for what holds secrets; the name of what they name follows.
const (
	environment = "the whole environment"
	namedHeader = "HTTP header"
	cookies     = "cookies"
	namedCookie = "cookie named"
	setting     = "setting"
	allHeaders  = rows.AllHeaders
	secretFile  = "file"
	dotenv      = rows.AllSettings + " of a .env file"
)

// allEnvironment is what the environment of the process is: secrets, until some of it is chosen by name, and settings.
var allEnvironment = rows.Do{
	rows.Source("return", rows.Secret, environment),
	rows.Source("return", rows.Setting, environmentVariables),
}

// leaksTables is about what holds secrets.
func leaksTables() []rows.Table {
	return []rows.Table{
		{
			Path: "os",
			Funcs: slices.Concat(
				each(allEnvironment, "func Environ() []string"),
				each(rows.Do{rows.Source("return", rows.Secret, secretFile).Named("name")},
					"func Open(name string) (*File, error)",
					"func ReadFile(name string) ([]byte, error)",
				),
			),
		},
		{
			Path:  "syscall",
			Funcs: each(allEnvironment, "func Environ() []string"),
		},
		{
			Path: "net/http",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Secret, namedHeader).Named("key")},
					"func (h Header) Get(key string) string",
					"func (h Header) Values(key string) []string",
				),
				each(rows.Do{rows.Source("return.Value", rows.Secret, namedCookie).Named("name")},
					"func (r *Request) Cookie(name string) (*Cookie, error)",
				),
				each(rows.Do{rows.Source("return[].Value", rows.Secret, cookies)},
					"func (r *Request) Cookies() []*Cookie",
				),
				each(rows.Do{rows.Source("w", rows.Secret, allHeaders)},
					"func (h Header) Write(w io.Writer) error",
				),
				each(rows.Do{rows.Source("return1", rows.Secret, "password of the caller")},
					"func (r *Request) BasicAuth() (username, password string, ok bool)",
				),
			),
			Types: []rows.Type{{Name: "Header", Ranged: rows.Do{rows.Source("", rows.Secret, allHeaders)}}},
		},
		{
			Path: "github.com/gin-gonic/gin",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Secret, namedHeader).Named("key")},
					"func (c *Context) GetHeader(key string) string",
				),
				each(rows.Do{rows.Source("return", rows.Secret, namedCookie).Named("name")},
					"func (c *Context) Cookie(name string) (string, error)",
				),
			),
		},
		{
			Path: "github.com/labstack/echo/v4",
			Funcs: each(rows.Do{rows.Source("return.Value", rows.Secret, namedCookie).Named("name")},
				"func (Context) Cookie(name string) (*http.Cookie, error)",
			),
		},
		{Path: "github.com/gofiber/fiber/v2", Funcs: fiberSecrets("(c *Ctx)")},
		{Path: "github.com/gofiber/fiber/v3", Funcs: fiberSecrets("(Ctx)")},
		{
			Path: "github.com/spf13/viper",
			Funcs: each(rows.Do{rows.Source("return", rows.Secret, setting).Named("key")},
				"func GetString(key string) string",
				"func GetStringSlice(key string) []string",
				"func (v *Viper) GetString(key string) string",
				"func (v *Viper) GetStringSlice(key string) []string",
			),
		},
		{
			Path: "github.com/spf13/viper",
			Funcs: each(rows.Do{rows.Source("return", rows.Secret, rows.AllSettings)},
				"func AllSettings() map[string]any",
				"func (v *Viper) AllSettings() map[string]any",
			),
		},
		{
			Path: "github.com/joho/godotenv",
			Funcs: each(rows.Do{rows.Source("return", rows.Secret, dotenv), rows.Source("return", rows.Key, dotenv).AmongSettings()},
				"func Parse(r io.Reader) (map[string]string, error)",
				"func Read(filenames ...string) (envMap map[string]string, err error)",
				"func Unmarshal(str string) (envMap map[string]string, err error)",
				"func UnmarshalBytes(src []byte) (map[string]string, error)",
			),
		},
		{
			Path: "net/http/httputil",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Secret, allHeaders)},
					"func DumpRequest(req *http.Request, body bool) ([]byte, error)",
					"func DumpRequestOut(req *http.Request, body bool) ([]byte, error)",
				),
			),
		},
	}
}

// fiberSecrets returns the rows about the headers and cookies of Fiber's contexts, given the receiver.
func fiberSecrets(recv string) []rows.Func {
	return slices.Concat(
		each(rows.Do{rows.Source("return", rows.Secret, namedHeader).Named("key")},
			"func "+recv+" Get(key string, defaultValue ...string) string",
		),
		each(rows.Do{rows.Source("return", rows.Secret, allHeaders)},
			"func "+recv+" GetReqHeaders() map[string][]string",
		),
		each(rows.Do{rows.Source("return", rows.Secret, namedCookie).Named("key")},
			"func "+recv+" Cookies(key string, defaultValue ...string) string",
		),
	)
}
