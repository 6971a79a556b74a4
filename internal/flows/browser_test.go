package flows

import (
	"go/build/constraint"
	"testing"
)

func TestNeedsBrowser(t *testing.T) {
	for text, want := range map[string]bool{
		"js":                       true,
		"js && wasm":               true,
		"js || wasip1":             true,
		"js && !tinygo":            true,
		"!linux && wasm":           true,
		"!js":                      false,
		"!windows":                 false,
		"!windows && !js":          false,
		"linux || js":              false,
		"linux && !windows":        false,
		"(darwin || linux) && cgo": false,
	} {
		expr, err := constraint.Parse("//go:build " + text)
		if err != nil {
			t.Fatal(err)
		}
		if got := needsBrowser(expr); got != want {
			t.Errorf("needsBrowser(%s) = %t", text, got)
		}
	}
}
