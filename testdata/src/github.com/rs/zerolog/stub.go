// Package zerolog stubs what the tests use of github.com/rs/zerolog.
package zerolog

type Logger struct{}

type Event struct{}

type Context struct{}

func (l Logger) With() Context { return Context{} }

func (l *Logger) Info() *Event { return nil }

func (l *Logger) Debug() *Event { return nil }

func (c Context) Str(key, val string) Context { return c }

func (c Context) Logger() Logger { return Logger{} }

func (e *Event) Str(key, val string) *Event { return e }

func (e *Event) Bool(key string, b bool) *Event { return e }

func (e *Event) Interface(key string, i interface{}) *Event { return e }

func (e *Event) Err(err error) *Event { return e }

func (e *Event) Msg(msg string) {}

func (e *Event) Msgf(format string, v ...interface{}) {}
