// Package zapcore stubs what the tests use of go.uber.org/zap/zapcore.
package zapcore

type Field struct {
	Key       string
	Integer   int64
	String    string
	Interface interface{}
}
