// Package domain is the core of a program that knows no libraries.
package domain

import "context"

// Prompt is what is asked.
type Prompt struct {
	System string
	Turns  []Turn
}

// Turn is one turn of a talk.
type Turn struct{ Role, Text string }

// Assistant answers.
type Assistant interface {
	Ask(ctx context.Context, p Prompt) (string, error)
}
