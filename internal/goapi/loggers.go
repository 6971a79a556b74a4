package goapi

import (
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/rows"
)

// loggersTables is about logging libraries, and about where programs read their settings from.
func loggersTables() []rows.Table {
	shown := func(args string) rows.Do { return rows.Do{rows.Show("", args, rows.Public, theLog)} }
	formatted := func(format, args string) rows.Do { return rows.Do{rows.Show(format, args, rows.Public, theLog)} }
	message := func(msg, args string) rows.Do {
		return rows.Do{rows.Sink(msg, rows.Public, theLog), rows.Show("", args, rows.Public, theLog)}
	}
	zapLevels := []string{"DPanic", "Debug", "Error", "Fatal", "Info", "Panic", "Warn"}
	return []rows.Table{
		{
			Path: "go.uber.org/zap",
			Funcs: slices.Concat(
				each(rows.Do{rows.Pass("val", "return")},
					"func ByteString(key string, val []byte) Field",
					"func Reflect(key string, val interface{}) Field",
					"func String(key string, val string) Field",
					"func Stringp(key string, val *string) Field",
				),
				each(rows.Do{rows.Pass("value", "return")},
					"func Any(key string, value interface{}) Field",
				),
				each(rows.Do{rows.Pass("ss", "return")},
					"func Strings(key string, ss []string) Field",
				),
				each(rows.Do{rows.Pass("err", "return")},
					"func Error(err error) Field",
					"func NamedError(key string, err error) Field",
				),
				each(shown("fields"),
					"func (log *Logger) With(fields ...Field) *Logger",
					"func (log *Logger) WithLazy(fields ...Field) *Logger",
				),
				each(message("msg", "fields"), levels(zapLevels, "func (log *Logger) LEVEL(msg string, fields ...Field)")...),
				each(rows.Do{rows.Sink("msg", rows.Public, theLog)},
					"func (log *Logger) Check(lvl zapcore.Level, msg string) *zapcore.CheckedEntry",
				),
				each(shown("args"), "func (s *SugaredLogger) With(args ...interface{}) *SugaredLogger"),
				each(shown("args"), levels(zapLevels, "func (s *SugaredLogger) LEVEL(args ...interface{})")...),
				each(shown("args"), levels(zapLevels, "func (s *SugaredLogger) LEVELln(args ...interface{})")...),
				each(formatted("template", "args"), levels(zapLevels, "func (s *SugaredLogger) LEVELf(template string, args ...interface{})")...),
				each(message("msg", "keysAndValues"), levels(zapLevels, "func (s *SugaredLogger) LEVELw(msg string, keysAndValues ...interface{})")...),
			),
			Fields: []rows.Field{{Type: "Config", Decl: "InitialFields map[string]interface{}", Do: rows.Do{rows.Sink("", rows.Public, theLog)}}},
		},
		{
			Path: "go.uber.org/zap/zapcore",
			Funcs: slices.Concat(
				each(shown("fields"), "func (ce *CheckedEntry) Write(fields ...Field)"),
				each(rows.Do{rows.Sink("value", rows.Public, theLog)},
					"func (ObjectEncoder) AddByteString(key string, value []byte)",
					"func (ObjectEncoder) AddReflected(key string, value interface{}) error",
					"func (ObjectEncoder) AddString(key, value string)",
				),
			),
		},
		{
			Path: "github.com/rs/zerolog",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("val", rows.Public, theLog)},
					"func (c Context) Str(key, val string) Context",
					"func (a *Array) Bytes(val []byte) *Array",
					"func (a *Array) Hex(val []byte) *Array",
					"func (a *Array) RawJSON(val []byte) *Array",
					"func (a *Array) Str(val string) *Array",
					"func (c Context) Bytes(key string, val []byte) Context",
					"func (c Context) Hex(key string, val []byte) Context",
					"func (e *Event) Bytes(key string, val []byte) *Event",
					"func (e *Event) Hex(key string, val []byte) *Event",
					"func (e *Event) Str(key, val string) *Event",
				),
				each(rows.Do{rows.Sink("b", rows.Public, theLog)},
					"func (c Context) RawJSON(key string, b []byte) Context",
					"func (e *Event) RawJSON(key string, b []byte) *Event",
				),
				each(rows.Do{rows.Sink("i", rows.Public, theLog)},
					"func (a *Array) Interface(i interface{}) *Array",
					"func (c Context) Any(key string, i interface{}) Context",
					"func (c Context) Interface(key string, i interface{}) Context",
					"func (e *Event) Any(key string, i interface{}) *Event",
					"func (e *Event) Interface(key string, i interface{}) *Event",
				),
				each(rows.Do{rows.Sink("vals", rows.Public, theLog)},
					"func (c Context) Strs(key string, vals []string) Context",
					"func (e *Event) Strs(key string, vals []string) *Event",
				),
				each(rows.Do{rows.Sink("fields", rows.Public, theLog)},
					"func (c Context) Fields(fields interface{}) Context",
					"func (e *Event) Fields(fields interface{}) *Event",
				),
				each(rows.Do{rows.Sink("err", rows.Public, theLog)},
					"func (c Context) AnErr(key string, err error) Context",
					"func (c Context) Err(err error) Context",
					"func (e *Event) AnErr(key string, err error) *Event",
					"func (e *Event) Err(err error) *Event",
				),
				each(rows.Do{rows.Sink("msg", rows.Public, theLog)},
					"func (e *Event) Msg(msg string)",
				),
				each(formatted("format", "v"),
					"func (e *Event) Msgf(format string, v ...interface{})",
					"func (l *Logger) Printf(format string, v ...interface{})",
				),
				each(shown("v"),
					"func (l *Logger) Print(v ...interface{})",
					"func (l *Logger) Println(v ...interface{})",
				),
			),
		},
		{
			Path: "github.com/rs/zerolog/log",
			Funcs: slices.Concat(
				each(formatted("format", "v"), "func Printf(format string, v ...interface{})"),
				each(shown("v"), "func Print(v ...interface{})"),
			),
		},
		{Path: "github.com/sirupsen/logrus", Funcs: logrusFuncs()},
		{Path: "github.com/golang/glog", Funcs: slices.Concat(
			each(shown("args"), levels(kLevels, "func LEVEL(args ...any)", "func LEVELln(args ...any)")...),
			each(formatted("format", "args"), levels(kLevels, "func LEVELf(format string, args ...any)")...),
			each(shown("args"), "func (v Verbose) Info(args ...any)", "func (v Verbose) Infoln(args ...any)"),
			each(formatted("format", "args"), "func (v Verbose) Infof(format string, args ...any)"),
		)},
		{Path: "k8s.io/klog/v2", Funcs: slices.Concat(
			each(shown("args"), levels(kLevels, "func LEVEL(args ...interface{})", "func LEVELln(args ...interface{})")...),
			each(formatted("format", "args"), levels(kLevels, "func LEVELf(format string, args ...interface{})")...),
			each(shown("args"), "func (v Verbose) Info(args ...interface{})", "func (v Verbose) Infoln(args ...interface{})"),
			each(formatted("format", "args"), "func (v Verbose) Infof(format string, args ...interface{})"),
			each(message("msg", "keysAndValues"),
				"func InfoS(msg string, keysAndValues ...interface{})",
				"func (v Verbose) InfoS(msg string, keysAndValues ...interface{})",
			),
			each(append(message("msg", "keysAndValues"), rows.Sink("err", rows.Public, theLog)),
				"func ErrorS(err error, msg string, keysAndValues ...interface{})",
			),
		)},
		{
			Path: "github.com/spf13/viper",
			Funcs: each(rows.Do{rows.Source("return", rows.Key, "setting").OfKey("key")},
				"func GetString(key string) string",
				"func (v *Viper) GetString(key string) string",
			),
		},
		{
			Path: "github.com/spf13/viper",
			Funcs: each(rows.Do{rows.Source("return", rows.Key, rows.AllSettings).AmongSettings()},
				"func AllSettings() map[string]any",
				"func (v *Viper) AllSettings() map[string]any",
			),
		},
	}
}

// kLevels are the levels of glog and klog.
var kLevels = []string{"Error", "Exit", "Fatal", "Info", "Warning"}

// levels returns declarations with the names of levels put in.
func levels(names []string, decls ...string) []string {
	var out []string
	for _, decl := range decls {
		for _, name := range names {
			out = append(out, strings.Replace(decl, "LEVEL", name, 1))
		}
	}
	return out
}

// logrusFuncs are the functions of the package, of its loggers and of their entries, which are alike.
func logrusFuncs() []rows.Func {
	names := []string{"Debug", "Error", "Fatal", "Info", "Panic", "Print", "Trace", "Warn", "Warning"}
	var out []rows.Func
	for _, recv := range []string{"", "(logger *Logger) ", "(entry *Entry) ", "(FieldLogger) "} {
		if recv == "(FieldLogger) " {
			names = slices.DeleteFunc(names, func(name string) bool { return name == "Trace" })
		}
		out = slices.Concat(out,
			each(rows.Do{rows.Show("", "args", rows.Public, theLog)},
				levels(names, "func "+recv+"LEVEL(args ...interface{})", "func "+recv+"LEVELln(args ...interface{})")...),
			each(rows.Do{rows.Show("format", "args", rows.Public, theLog)},
				levels(names, "func "+recv+"LEVELf(format string, args ...interface{})")...),
			each(rows.Do{rows.Sink("value", rows.Public, theLog)}, "func "+recv+"WithField(key string, value interface{}) *Entry"),
			each(rows.Do{rows.Sink("fields", rows.Public, theLog)}, "func "+recv+"WithFields(fields Fields) *Entry"),
			each(rows.Do{rows.Sink("err", rows.Public, theLog)}, "func "+recv+"WithError(err error) *Entry"),
		)
	}
	for _, recv := range []string{"(logger *Logger) ", "(entry *Entry) "} {
		out = slices.Concat(out,
			each(rows.Do{rows.Show("", "args", rows.Public, theLog)},
				"func "+recv+"Log(level Level, args ...interface{})", "func "+recv+"Logln(level Level, args ...interface{})"),
			each(rows.Do{rows.Show("format", "args", rows.Public, theLog)},
				"func "+recv+"Logf(level Level, format string, args ...interface{})"),
		)
	}
	return out
}
