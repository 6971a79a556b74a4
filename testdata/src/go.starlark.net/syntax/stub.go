// Package syntax stubs what the tests use of go.starlark.net/syntax.
package syntax

type FileOptions struct {
	Set               bool
	While             bool
	TopLevelControl   bool
	GlobalReassign    bool
	LoadBindsGlobally bool
	Recursion         bool
}
