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
	answerHeader = "a header of an HTTP answer"
	answerCookie = "a cookie"
	statusText   = "the status that a gRPC client gets"
	statusHeader = "the metadata that a gRPC client gets"
	theHelp      = "the help text"
	published    = "what expvar shows"
	flagDefault  = "the default of a flag, which -h prints"
	frame        = "a websocket message"
	metricLabel  = "a label of a metric"
	theTrace     = "a trace"
	errorTracker = "an error tracker"
	panicMessage = "the message of a panic"
)

// Panic is what the built-in function does with its argument.
var Panic = rows.Do{rows.Sink("", rows.Public, panicMessage)}

// Printed is what a logger of the program's own does with what it is told, as far as anybody can tell.
func Printed(format, args string) rows.Effect { return rows.Show(format, args, rows.Public, theLog) }

// publicTables is about what others can read: logs, output, answers, defaults of flags, queries.
func publicTables() []rows.Table {
	return slices.Concat(outputsTables(), logTables(), loggersTables(), answersTables(), statusTables(), addressTables(), programsTables(), socketsTables(), watchedTables())
}

// outputsTables is about standard output, standard error and flags.
func outputsTables() []rows.Table {
	value := rows.Do{rows.Sink("value", rows.Public, flagDefault)}
	help := rows.Do{rows.Sink("", rows.Public, theHelp)}
	failed := rows.Do{rows.Returned(rows.Public, theErrors)}
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
			Funcs: slices.Concat(
				each(value,
					"func String(name string, value string, usage string) *string",
					"func StringVar(p *string, name string, value string, usage string)",
					"func (f *FlagSet) String(name string, value string, usage string) *string",
					"func (f *FlagSet) StringVar(p *string, name string, value string, usage string)",
				),
				each(rows.Do{rows.Writer(rows.Public, theErrors)},
					"func (f *FlagSet) Output() io.Writer",
				),
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
				each(rows.Do{rows.Sink("msg", rows.Public, theErrors)},
					"func CheckErr(msg interface{})",
				),
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
			Fields: []rows.Field{
				{Type: "Command", Decl: "Example string", Do: help},
				{Type: "Command", Decl: "Long string", Do: help},
				{Type: "Command", Decl: "PersistentPreRunE func(cmd *Command, args []string) error", Do: failed},
				{Type: "Command", Decl: "PreRunE func(cmd *Command, args []string) error", Do: failed},
				{Type: "Command", Decl: "RunE func(cmd *Command, args []string) error", Do: failed},
				{Type: "Command", Decl: "Short string", Do: help},
				{Type: "Command", Decl: "Version string", Do: help},
			},
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
				each(rows.Do{rows.Sink("prefix", rows.Public, theLog)},
					"func New(out io.Writer, prefix string, flag int) *Logger",
					"func SetPrefix(prefix string)",
					"func (l *Logger) SetPrefix(prefix string)",
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
				each(rows.Do{rows.Show("", "attrs", rows.Public, theLog)},
					"func (Handler) WithAttrs(attrs []Attr) Handler",
					"func (h *JSONHandler) WithAttrs(attrs []Attr) Handler",
					"func (h *TextHandler) WithAttrs(attrs []Attr) Handler",
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
				each(rows.Do{rows.Writer(rows.Public, answerHeader)},
					"func (ResponseWriter) Header() Header",
				),
				each(rows.Do{rows.Sink("cookie", rows.Public, answerCookie)},
					"func SetCookie(w ResponseWriter, cookie *Cookie)",
				),
				each(rows.Do{rows.Sink("url", rows.Public, rows.URLQuery)},
					"func Redirect(w ResponseWriter, r *Request, url string, code int)",
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
					"func (c *Context) AbortWithStatusPureJSON(code int, jsonObj any)",
				),
				each(rows.Do{rows.Sink("err", rows.Public, theLog)},
					"func (c *Context) AbortWithError(code int, err error) *Error",
					"func (c *Context) Error(err error) *Error",
				),
				each(rows.Do{rows.Sink("message", rows.Public, answerText)},
					"func (c *Context) SSEvent(name string, message any)",
				),
				each(rows.Do{rows.Sink("value", rows.Public, answerCookie)},
					"func (c *Context) SetCookie(name, value string, maxAge int, path, domain string, secure, httpOnly bool)",
				),
				each(rows.Do{rows.Sink("cookie", rows.Public, answerCookie)},
					"func (c *Context) SetCookieData(cookie *http.Cookie)",
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
				each(rows.Do{rows.Pass("arg1", "recv")},
					"func (ResponseWriter) WriteString(string) (int, error)",
				),
			),
			Vars: []rows.Var{
				{Decl: "var DefaultErrorWriter io.Writer", Do: rows.Do{rows.Sink("", rows.Public, theErrors)}},
				{Decl: "var DefaultWriter io.Writer", Do: rows.Do{rows.Sink("", rows.Public, theOutput)}},
			},
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
				each(rows.Do{rows.Sink("b", rows.Public, answerText)},
					"func (Context) Blob(code int, contentType string, b []byte) error",
					"func (Context) HTMLBlob(code int, b []byte) error",
					"func (Context) JSONBlob(code int, b []byte) error",
					"func (Context) XMLBlob(code int, b []byte) error",
				),
				each(rows.Do{rows.Sink("cookie", rows.Public, answerCookie)},
					"func (Context) SetCookie(cookie *http.Cookie)",
				),
				each(rows.Do{rows.Writer(rows.Public, answerHeader)},
					"func (r *Response) Header() http.Header",
				),
				each(rows.Do{rows.Show("", "i", rows.Public, theLog)},
					levels(echoLevels, "func (Logger) LEVEL(i ...interface{})")...),
				each(rows.Do{rows.Show("format", "args", rows.Public, theLog)},
					levels(echoLevels, "func (Logger) LEVELf(format string, args ...interface{})")...),
				each(rows.Do{rows.Sink("j", rows.Public, theLog)},
					levels(echoLevels, "func (Logger) LEVELj(j log.JSON)")...),
				each(rows.Do{rows.Writer(rows.Public, theLog)},
					"func (Logger) Output() io.Writer",
				),
				each(rows.Do{rows.Pass("b", "r")},
					"func (r *Response) Write(b []byte) (n int, err error)",
				),
			),
			Types: []rows.Type{{Name: "Response", Written: rows.Do{rows.Sink("", rows.Public, answerText)}}},
		},
		{
			Path: "github.com/gofiber/fiber/v2",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("data", rows.Public, answerText)},
					"func (c *Ctx) JSON(data interface{}, ctype ...string) error",
				),
				each(rows.Do{rows.Sink("cookie", rows.Public, answerCookie)},
					"func (c *Ctx) Cookie(cookie *Cookie)",
				),
				each(rows.Do{rows.Sink("val", rows.Public, answerHeader)},
					"func (c *Ctx) Set(key, val string)",
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
				{Type: "URL", Decl: "RawQuery string", Do: rows.Do{rows.Sink("", rows.Public, rows.URLQuery)}},
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

// echoLevels are the levels of echo's loggers.
var echoLevels = []string{"Debug", "Error", "Fatal", "Info", "Panic", "Print", "Warn"}

// statusTables is about what servers tell beside their answers.
func statusTables() []rows.Table {
	return []rows.Table{
		{
			Path: "google.golang.org/grpc/status",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("msg", rows.Public, statusText)},
					"func Error(c codes.Code, msg string) error",
					"func New(c codes.Code, msg string) *Status",
				),
				each(rows.Do{rows.Show("format", "a", rows.Public, statusText)},
					"func Errorf(c codes.Code, format string, a ...any) error",
					"func Newf(c codes.Code, format string, a ...any) *Status",
				),
			),
		},
		{
			Path: "google.golang.org/grpc",
			Funcs: each(rows.Do{rows.Sink("md", rows.Public, statusHeader)},
				"func SendHeader(ctx context.Context, md metadata.MD) error",
				"func SetHeader(ctx context.Context, md metadata.MD) error",
				"func SetTrailer(ctx context.Context, md metadata.MD) error",
			),
		},
		{
			Path: "google.golang.org/grpc/metadata",
			Funcs: slices.Concat(
				each(rows.Do{rows.Pass("m", "return")},
					"func New(m map[string]string) MD",
				),
				each(rows.Do{rows.Pass("kv", "return")},
					"func Pairs(kv ...string) MD",
				),
				each(rows.Do{rows.Pass("mds", "return")},
					"func Join(mds ...MD) MD",
				),
				each(rows.Do{rows.Pass("vals", "md")},
					"func (md MD) Append(k string, vals ...string)",
					"func (md MD) Set(k string, vals ...string)",
				),
			),
		},
		{
			Path: "expvar",
			Funcs: each(rows.Do{rows.Sink("value", rows.Public, published)},
				"func (v *String) Set(value string)",
			),
			Types: []rows.Type{{Name: "Func", Converted: rows.Do{rows.Returned(rows.Public, published)}}},
		},
	}
}

// programsTables is about the other libraries for command lines.
func programsTables() []rows.Table {
	help := rows.Do{rows.Sink("", rows.Public, theHelp)}
	fallback := rows.Do{rows.Sink("", rows.Public, flagDefault).UnlessSet("DefaultText")}
	return []rows.Table{
		{
			Path: "github.com/urfave/cli/v2",
			Funcs: each(rows.Do{rows.Sink("message", rows.Public, theErrors)},
				"func Exit(message interface{}, exitCode int) ExitCoder",
			),
			Fields: []rows.Field{
				{Type: "App", Decl: "Description string", Do: help},
				{Type: "App", Decl: "ErrWriter io.Writer", Do: rows.Do{rows.Writer(rows.Public, theErrors)}},
				{Type: "App", Decl: "Usage string", Do: help},
				{Type: "App", Decl: "Writer io.Writer", Do: rows.Do{rows.Writer(rows.Public, theOutput)}},
				{Type: "Command", Decl: "Description string", Do: help},
				{Type: "Command", Decl: "Usage string", Do: help},
				{Type: "StringFlag", Decl: "Usage string", Do: help},
				{Type: "StringFlag", Decl: "Value string", Do: fallback},
			},
		},
		{
			Path: "github.com/urfave/cli/v3",
			Funcs: each(rows.Do{rows.Sink("message", rows.Public, theErrors)},
				"func Exit(message any, exitCode int) ExitCoder",
			),
			Fields: []rows.Field{
				{Type: "Command", Decl: "Description string", Do: help},
				{Type: "Command", Decl: "ErrWriter io.Writer", Do: rows.Do{rows.Writer(rows.Public, theErrors)}},
				{Type: "Command", Decl: "Usage string", Do: help},
				{Type: "Command", Decl: "Writer io.Writer", Do: rows.Do{rows.Writer(rows.Public, theOutput)}},
				{Type: "FlagBase", Decl: "Usage string", Do: help},
				{Type: "FlagBase", Decl: "Value T", Do: fallback},
			},
		},
		{
			Path: "github.com/alecthomas/kong",
			Funcs: slices.Concat(
				each(rows.Do{rows.Show("format", "args", rows.Public, theOutput)},
					"func (k *Kong) Printf(format string, args ...any) *Kong",
				),
				each(rows.Do{rows.Show("format", "args", rows.Public, theErrors)},
					"func (k *Kong) Errorf(format string, args ...any) *Kong",
					"func (k *Kong) Fatalf(format string, args ...any)",
				),
				each(rows.Do{rows.Sink("err", rows.Public, theErrors)},
					"func (k *Kong) FatalIfErrorf(err error, args ...any)",
				),
				each(rows.Do{rows.Sink("description", rows.Public, theHelp)},
					"func Description(description string) Option",
				),
			),
			Fields: []rows.Field{
				{Type: "Kong", Decl: "Stderr io.Writer", Do: rows.Do{rows.Writer(rows.Public, theErrors)}},
				{Type: "Kong", Decl: "Stdout io.Writer", Do: rows.Do{rows.Writer(rows.Public, theOutput)}},
			},
		},
	}
}

// socketsTables is about what programs in a browser read on a websocket.
func socketsTables() []rows.Table {
	return []rows.Table{
		{
			Path: "github.com/gorilla/websocket",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("v", rows.Public, frame)},
					"func WriteJSON(c *Conn, v interface{}) error",
					"func (c *Conn) WriteJSON(v interface{}) error",
				),
				each(rows.Do{rows.Sink("data", rows.Public, frame)},
					"func (c *Conn) WriteMessage(messageType int, data []byte) error",
				),
			),
		},
	}
}

// watchedTables is about what those read who watch a program: metrics, traces and dumps.
func watchedTables() []rows.Table {
	label := func(param string) rows.Do { return rows.Do{rows.Sink(param, rows.Public, metricLabel)} }
	tracked := func(param string) rows.Do { return rows.Do{rows.Sink(param, rows.Public, errorTracker)} }
	traced := func(param string) rows.Do { return rows.Do{rows.Sink(param, rows.Public, theTrace)} }
	return []rows.Table{
		{
			Path: "github.com/prometheus/client_golang/prometheus",
			Funcs: slices.Concat(
				each(label("lvs"),
					"func (v *CounterVec) WithLabelValues(lvs ...string) Counter",
					"func (v *GaugeVec) WithLabelValues(lvs ...string) Gauge",
					"func (v *HistogramVec) WithLabelValues(lvs ...string) Observer",
					"func (v *SummaryVec) WithLabelValues(lvs ...string) Observer",
				),
				each(label("labels"),
					"func (v *CounterVec) With(labels Labels) Counter",
					"func (v *GaugeVec) With(labels Labels) Gauge",
					"func (v *HistogramVec) With(labels Labels) Observer",
					"func (v *SummaryVec) With(labels Labels) Observer",
				),
			),
		},
		{
			Path: "go.opentelemetry.io/otel/attribute",
			Funcs: each(rows.Do{rows.Pass("v", "return")},
				"func String(k, v string) KeyValue",
				"func StringSlice(k string, v []string) KeyValue",
				"func (k Key) String(v string) KeyValue",
				"func (k Key) StringSlice(v []string) KeyValue",
			),
		},
		{
			Path: "go.opentelemetry.io/otel/trace",
			Funcs: slices.Concat(
				each(traced("kv"),
					"func (Span) SetAttributes(kv ...attribute.KeyValue)",
				),
				each(traced("err"),
					"func (Span) RecordError(err error, options ...EventOption)",
				),
				each(traced("description"),
					"func (Span) SetStatus(code codes.Code, description string)",
				),
				each(traced("attributes"),
					"func WithAttributes(attributes ...attribute.KeyValue) SpanStartEventOption",
				),
			),
		},
		{
			Path: "github.com/getsentry/sentry-go",
			Funcs: slices.Concat(
				each(tracked("message"),
					"func CaptureMessage(message string) *EventID",
					"func (hub *Hub) CaptureMessage(message string) *EventID",
				),
				each(tracked("exception"),
					"func CaptureException(exception error) *EventID",
					"func (hub *Hub) CaptureException(exception error) *EventID",
				),
				each(tracked("value"),
					"func (scope *Scope) SetTag(key, value string)",
					"func (scope *Scope) SetContext(key string, value Context)",
				),
				each(tracked("tags"),
					"func (scope *Scope) SetTags(tags map[string]string)",
				),
				each(tracked("contexts"),
					"func (scope *Scope) SetContexts(contexts map[string]Context)",
				),
			),
		},
		{
			Path: "github.com/davecgh/go-spew/spew",
			Funcs: slices.Concat(
				each(rows.Do{rows.Show("", "a", rows.Public, theOutput)},
					"func Dump(a ...interface{})",
					"func Print(a ...interface{}) (n int, err error)",
					"func Println(a ...interface{}) (n int, err error)",
				),
				each(rows.Do{rows.Show("format", "a", rows.Public, theOutput)},
					"func Printf(format string, a ...interface{}) (n int, err error)",
				),
				each(rows.Do{rows.Pass("a", "return")},
					"func Sdump(a ...interface{}) string",
				),
				each(rows.Do{rows.Pass("a", "w")},
					"func Fdump(w io.Writer, a ...interface{})",
				),
			),
		},
	}
}
