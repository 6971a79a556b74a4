// Package stdlib stubs what the tests use of github.com/traefik/yaegi/stdlib.
package stdlib

import (
	"reflect"
)

// Symbols holds the standard library's symbols.

var Symbols = map[string]map[string]reflect.Value{}
