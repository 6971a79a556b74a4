package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// What messages call the places that others can read.
const (
	theLog       = "the log"
	theOutput    = "standard output"
	theErrors    = "standard error"
	answerText   = "an HTTP answer"
	flagDefault  = "the default of a flag, which -h prints"
	urlQuery     = "the query of a URL"
	panicMessage = "the message of a panic"
)

// Panic is what the built-in function does with its argument.
var Panic = rows.Do{rows.Sink("", rows.Public, panicMessage)}

// publicTables is about what others can read: logs, output, answers, defaults of flags, queries.
func publicTables() []rows.Table {
	return slices.Concat(outputsTables(), logTables(), loggersTables(), answersTables(), addressTables())
}

// outputsTables is about standard output, standard error and flags.
func outputsTables() []rows.Table {
	value := rows.Do{rows.Sink("value", rows.Public, flagDefault)}
	return []rows.Table{
		{
			Path: "os",
			Vars: []rows.Var{
				{Decl: "var Stderr *File", Do: rows.Do{rows.Sink("", rows.Public, theErrors)}},
				{Decl: "var Stdout *File", Do: rows.Do{rows.Sink("", rows.Public, theOutput)}},
			},
		},
		{
			Path: "fmt",
			Funcs: slices.Concat(
				each(rows.Do{rows.Show("", "a", rows.Public, theOutput)},
					"func Print(a ...any) (n int, err error)",
					"func Println(a ...any) (n int, err error)",
				),
				each(rows.Do{rows.Show("format", "a", rows.Public, theOutput)},
					"func Printf(format string, a ...any) (n int, err error)",
				),
			),
		},
		{
			Path: "flag",
			Funcs: each(value,
				"func String(name string, value string, usage string) *string",
				"func StringVar(p *string, name string, value string, usage string)",
				"func (f *FlagSet) String(name string, value string, usage string) *string",
				"func (f *FlagSet) StringVar(p *string, name string, value string, usage string)",
			),
		},
		{
			Path: "github.com/spf13/pflag",
			Funcs: each(value,
				"func String(name string, value string, usage string) *string",
				"func StringP(name, shorthand string, value string, usage string) *string",
				"func StringVar(p *string, name string, value string, usage string)",
				"func StringVarP(p *string, name, shorthand string, value string, usage string)",
				"func (f *FlagSet) String(name string, value string, usage string) *string",
				"func (f *FlagSet) StringP(name, shorthand string, value string, usage string) *string",
				"func (f *FlagSet) StringVar(p *string, name string, value string, usage string)",
				"func (f *FlagSet) StringVarP(p *string, name, shorthand string, value string, usage string)",
			),
		},
		{
			Path: "github.com/spf13/cobra",
			Funcs: slices.Concat(
				each(rows.Do{rows.Show("", "i", rows.Public, theOutput)},
					"func (c *Command) Print(i ...interface{})",
					"func (c *Command) PrintErr(i ...interface{})",
					"func (c *Command) PrintErrln(i ...interface{})",
					"func (c *Command) Println(i ...interface{})",
				),
				each(rows.Do{rows.Show("format", "i", rows.Public, theOutput)},
					"func (c *Command) PrintErrf(format string, i ...interface{})",
					"func (c *Command) Printf(format string, i ...interface{})",
				),
				each(rows.Do{rows.Writer(rows.Public, theOutput)},
					"func (c *Command) OutOrStdout() io.Writer",
				),
				each(rows.Do{rows.Writer(rows.Public, theErrors)},
					"func (c *Command) ErrOrStderr() io.Writer",
					"func (c *Command) OutOrStderr() io.Writer",
				),
			),
		},
	}
}

// logTables is about loggers.
func logTables() []rows.Table {
	formatted := rows.Do{rows.Show("format", "v", rows.Public, theLog)}
	listed := rows.Do{rows.Show("", "v", rows.Public, theLog)}
	return []rows.Table{
		{
			Path: "log",
			Funcs: slices.Concat(
				each(formatted,
					"func Fatalf(format string, v ...any)",
					"func Panicf(format string, v ...any)",
					"func Printf(format string, v ...any)",
					"func (l *Logger) Fatalf(format string, v ...any)",
					"func (l *Logger) Panicf(format string, v ...any)",
					"func (l *Logger) Printf(format string, v ...any)",
				),
				each(listed,
					"func Fatal(v ...any)",
					"func Fatalln(v ...any)",
					"func Panic(v ...any)",
					"func Panicln(v ...any)",
					"func Print(v ...any)",
					"func Println(v ...any)",
					"func (l *Logger) Fatal(v ...any)",
					"func (l *Logger) Fatalln(v ...any)",
					"func (l *Logger) Panic(v ...any)",
					"func (l *Logger) Panicln(v ...any)",
					"func (l *Logger) Print(v ...any)",
					"func (l *Logger) Println(v ...any)",
				),
				each(rows.Do{rows.Sink("s", rows.Public, theLog)},
					"func Output(calldepth int, s string) error",
					"func (l *Logger) Output(calldepth int, s string) error",
				),
				each(rows.Do{rows.Writer(rows.Public, theLog)},
					"func Writer() io.Writer",
					"func (l *Logger) Writer() io.Writer",
				),
			),
		},
		{
			Path: "log/slog",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("msg", rows.Public, theLog), rows.Show("", "args", rows.Public, theLog)},
					"func Debug(msg string, args ...any)",
					"func DebugContext(ctx context.Context, msg string, args ...any)",
					"func Error(msg string, args ...any)",
					"func ErrorContext(ctx context.Context, msg string, args ...any)",
					"func Info(msg string, args ...any)",
					"func InfoContext(ctx context.Context, msg string, args ...any)",
					"func Log(ctx context.Context, level Level, msg string, args ...any)",
					"func Warn(msg string, args ...any)",
					"func WarnContext(ctx context.Context, msg string, args ...any)",
					"func (l *Logger) Debug(msg string, args ...any)",
					"func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any)",
					"func (l *Logger) Error(msg string, args ...any)",
					"func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any)",
					"func (l *Logger) Info(msg string, args ...any)",
					"func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any)",
					"func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any)",
					"func (l *Logger) Warn(msg string, args ...any)",
					"func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any)",
				),
				each(rows.Do{rows.Sink("msg", rows.Public, theLog), rows.Show("", "attrs", rows.Public, theLog)},
					"func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr)",
					"func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr)",
				),
				each(rows.Do{rows.Show("", "args", rows.Public, theLog)},
					"func With(args ...any) *Logger",
					"func (l *Logger) With(args ...any) *Logger",
				),
				each(rows.Do{rows.Pass("value", "return")},
					"func Any(key string, value any) Attr",
					"func String(key, value string) Attr",
				),
				each(rows.Do{rows.Pass("args", "return")},
					"func Group(key string, args ...any) Attr",
				),
				each(rows.Do{rows.Pass("attrs", "return")},
					"func GroupAttrs(key string, attrs ...Attr) Attr",
				),
				each(rows.Do{rows.Pass("v", "return")},
					"func AnyValue(v any) Value",
				),
				each(rows.Do{rows.Pass("value", "return")},
					"func StringValue(value string) Value",
				),
				each(rows.Do{rows.Pass("as", "return")},
					"func GroupValue(as ...Attr) Value",
				),
			),
		},
	}
}

// answersTables is about what servers answer. The writers of net/http are described by their types.
func answersTables() []rows.Table {
	return []rows.Table{
		{
			Path: "net/http",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("error", rows.Public, answerText)},
					"func Error(w ResponseWriter, error string, code int)",
				),
			),
		},
		{
			Path: "github.com/gin-gonic/gin",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("obj", rows.Public, answerText)},
					"func (c *Context) AsciiJSON(code int, obj any)",
					"func (c *Context) HTML(code int, name string, obj any)",
					"func (c *Context) IndentedJSON(code int, obj any)",
					"func (c *Context) JSON(code int, obj any)",
					"func (c *Context) JSONP(code int, obj any)",
					"func (c *Context) PureJSON(code int, obj any)",
					"func (c *Context) SecureJSON(code int, obj any)",
					"func (c *Context) XML(code int, obj any)",
					"func (c *Context) YAML(code int, obj any)",
				),
				each(rows.Do{rows.Sink("jsonObj", rows.Public, answerText)},
					"func (c *Context) AbortWithStatusJSON(code int, jsonObj any)",
				),
				each(rows.Do{rows.Show("format", "values", rows.Public, answerText)},
					"func (c *Context) String(code int, format string, values ...any)",
				),
				each(rows.Do{rows.Sink("data", rows.Public, answerText)},
					"func (c *Context) Data(code int, contentType string, data []byte)",
				),
				each(rows.Do{rows.Sink("value", rows.Public, answerText)},
					"func (c *Context) Header(key, value string)",
				),
			),
		},
		{
			Path: "github.com/labstack/echo/v4",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("i", rows.Public, answerText)},
					"func (Context) JSON(code int, i any) error",
					"func (Context) JSONPretty(code int, i any, indent string) error",
					"func (Context) XML(code int, i any) error",
				),
				each(rows.Do{rows.Sink("s", rows.Public, answerText)},
					"func (Context) String(code int, s string) error",
				),
				each(rows.Do{rows.Sink("data", rows.Public, answerText)},
					"func (Context) Render(code int, name string, data any) error",
				),
				each(rows.Do{rows.Sink("message", rows.Public, answerText)},
					"func NewHTTPError(code int, message ...interface{}) *HTTPError",
				),
				each(rows.Do{rows.Sink("html", rows.Public, answerText)},
					"func (Context) HTML(code int, html string) error",
				),
			),
		},
		{
			Path: "github.com/gofiber/fiber/v2",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("data", rows.Public, answerText)},
					"func (c *Ctx) JSON(data interface{}, ctype ...string) error",
				),
				each(rows.Do{rows.Sink("body", rows.Public, answerText)},
					"func (c *Ctx) SendString(body string) error",
					"func (c *Ctx) Send(body []byte) error",
				),
				each(rows.Do{rows.Sink("message", rows.Public, answerText)},
					"func NewError(code int, message ...string) *Error",
				),
			),
		},
		{
			Path: "github.com/go-chi/render",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("v", rows.Public, answerText)},
					"func JSON(w http.ResponseWriter, r *http.Request, v interface{})",
					"func XML(w http.ResponseWriter, r *http.Request, v interface{})",
				),
				each(rows.Do{rows.Sink("v", rows.Public, answerText)},
					"func HTML(w http.ResponseWriter, r *http.Request, v string)",
					"func PlainText(w http.ResponseWriter, r *http.Request, v string)",
				),
			),
		},
	}
}

// addressTables is about queries of URLs, which proxies and servers log, and about requests to the
// Messages API that are made by hand.
func addressTables() []rows.Table {
	return []rows.Table{
		{
			Path: "net/url",
			Fields: []rows.Field{
				{Type: "URL", Decl: "RawQuery string", Do: rows.Do{rows.Sink("", rows.Public, urlQuery)}},
			},
		},
		{
			Path: "net/http",
			Funcs: each(rows.Do{rows.Sink("value", rows.Client, "given to Claude as a header").OfKey("key")},
				"func (h Header) Add(key, value string)",
				"func (h Header) Set(key, value string)",
			),
		},
	}
}
