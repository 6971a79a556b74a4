// Package flags is a library for command lines.
package flags

// StringFlag is a flag.
type StringFlag struct{ Name, Usage, Value string }
