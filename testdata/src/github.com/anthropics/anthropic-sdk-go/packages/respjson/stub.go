// Package respjson stubs what the tests use of github.com/anthropics/anthropic-sdk-go/packages/respjson.
package respjson

type Field struct{}

func (j Field) Raw() string { return "" }
