// Package klog stubs what the tests use of k8s.io/klog/v2.
package klog

type Verbose struct{}

type Level int32

func V(level Level) Verbose { return Verbose{} }

func Infof(format string, args ...interface{}) {}

func InfoS(msg string, keysAndValues ...interface{}) {}

func (v Verbose) Infof(format string, args ...interface{}) {}
