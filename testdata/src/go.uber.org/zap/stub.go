// Package zap stubs what the tests use of go.uber.org/zap.
package zap

import "go.uber.org/zap/zapcore"

type Field = zapcore.Field

type Logger struct{}

type SugaredLogger struct{}

func String(key string, val string) Field { return Field{} }

func Any(key string, value interface{}) Field { return Field{} }

func Int(key string, val int) Field { return Field{} }

func Bool(key string, val bool) Field { return Field{} }

func Error(err error) Field { return Field{} }

func L() *Logger { return nil }

func S() *SugaredLogger { return nil }

func (log *Logger) Sugar() *SugaredLogger { return nil }

func (log *Logger) With(fields ...Field) *Logger { return nil }

func Object(key string, val zapcore.ObjectMarshaler) Field { return Field{} }

func (log *Logger) Check(lvl zapcore.Level, msg string) *zapcore.CheckedEntry { return nil }

func (log *Logger) Debug(msg string, fields ...Field) {}

func (log *Logger) Info(msg string, fields ...Field) {}

func (log *Logger) Error(msg string, fields ...Field) {}

func (s *SugaredLogger) Infow(msg string, keysAndValues ...interface{}) {}

func (s *SugaredLogger) Infof(template string, args ...interface{}) {}

func (s *SugaredLogger) Debugf(template string, args ...interface{}) {}

func (s *SugaredLogger) Debugw(msg string, keysAndValues ...interface{}) {}
