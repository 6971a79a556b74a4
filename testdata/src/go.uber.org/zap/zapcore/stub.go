// Package zapcore stubs what the tests use of go.uber.org/zap/zapcore.
package zapcore

type Field struct {
	Key       string
	Integer   int64
	String    string
	Interface interface{}
}

type Level int8

const DebugLevel Level = -1

type CheckedEntry struct{}

func (ce *CheckedEntry) Write(fields ...Field) {}

type ObjectEncoder interface {
	AddString(key, value string)
	AddInt(key string, value int)
}

type ObjectMarshaler interface {
	MarshalLogObject(ObjectEncoder) error
}
