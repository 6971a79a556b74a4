// Package goapi says what the standard library and common packages do with text: where it enters,
// how it travels, what checks it and where it does harm.
package goapi

// IsStd reports whether the import path belongs to the standard library.
func IsStd(path string) bool { return false }
