// Package attribute stubs what the tests use of go.opentelemetry.io/otel/attribute.
package attribute

type Key string

type KeyValue struct {
	Key Key
}

func String(k, v string) KeyValue { return KeyValue{} }

func Int(k string, v int) KeyValue { return KeyValue{} }

func (k Key) String(v string) KeyValue { return KeyValue{} }
