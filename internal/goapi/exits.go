package goapi

import "github.com/claudelint/claudelint/internal/rows"

// exitsTables is about functions that do not return.
func exitsTables() []rows.Table {
	exit := rows.Do{rows.Exit()}
	return []rows.Table{
		{Path: "os", Funcs: each(exit, "func Exit(code int)")},
		{Path: "runtime", Funcs: each(exit, "func Goexit()")},
		{Path: "syscall", Funcs: each(exit, "func Exit(code int)")},
		{Path: "log", Funcs: each(exit,
			"func Fatal(v ...any)",
			"func Fatalf(format string, v ...any)",
			"func Fatalln(v ...any)",
			"func Panic(v ...any)",
			"func Panicf(format string, v ...any)",
			"func Panicln(v ...any)",
			"func (l *Logger) Fatal(v ...any)",
			"func (l *Logger) Fatalf(format string, v ...any)",
			"func (l *Logger) Fatalln(v ...any)",
			"func (l *Logger) Panic(v ...any)",
			"func (l *Logger) Panicf(format string, v ...any)",
			"func (l *Logger) Panicln(v ...any)",
		)},
		{Path: "testing", Funcs: each(exit,
			"func (c *common) Fatal(args ...any)",
			"func (c *common) Fatalf(format string, args ...any)",
			"func (c *common) FailNow()",
			"func (c *common) Skip(args ...any)",
			"func (c *common) Skipf(format string, args ...any)",
			"func (c *common) SkipNow()",
		)},
		{Path: "github.com/sirupsen/logrus", Funcs: each(exit,
			"func Fatal(args ...interface{})",
			"func Fatalf(format string, args ...interface{})",
			"func Fatalln(args ...interface{})",
			"func (logger *Logger) Fatal(args ...interface{})",
			"func (logger *Logger) Fatalf(format string, args ...interface{})",
			"func (entry *Entry) Fatal(args ...interface{})",
			"func (entry *Entry) Fatalf(format string, args ...interface{})",
		)},
		{Path: "go.uber.org/zap", Funcs: each(exit,
			"func (log *Logger) Fatal(msg string, fields ...Field)",
			"func (log *Logger) Panic(msg string, fields ...Field)",
			"func (s *SugaredLogger) Fatal(args ...interface{})",
			"func (s *SugaredLogger) Fatalf(template string, args ...interface{})",
			"func (s *SugaredLogger) Fatalw(msg string, keysAndValues ...interface{})",
		)},
	}
}
