// Package logrus stubs what the tests use of github.com/sirupsen/logrus.
package logrus

type Fields map[string]interface{}

type Logger struct{}

type Entry struct{}

func New() *Logger { return nil }

func WithField(key string, value interface{}) *Entry { return nil }

func WithFields(fields Fields) *Entry { return nil }

func Infof(format string, args ...interface{}) {}

func (logger *Logger) Debugf(format string, args ...interface{}) {}

func (entry *Entry) Info(args ...interface{}) {}

func (entry *Entry) WithError(err error) *Entry { return nil }
