// Package env tells what the program was started with.
package env

import (
	"os"
	"strings"
)

// Source says what is sent beside a question.
type Source interface{ Text() string }

// All is the whole environment.
type All struct{}

// Text returns it.
func (All) Text() string { return strings.Join(os.Environ(), "\n") }
