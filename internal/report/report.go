// Package report turns what an analyzer found into diagnostics: sorted, each once, minus what
// the source silences, with the steps of the flow and a link.
package report

import (
	"go/token"

	"golang.org/x/tools/go/analysis"
)

// A Finding is one thing to tell the user.
type Finding struct {
	Pos, End token.Pos // the range to underline
	Message  string    // what is wrong and what to do; must stand on its own, as some drivers show nothing else
	Steps    []Step    // the way of the value, source first
	Fix      *analysis.SuggestedFix
}

// A Step is one place on the way of a value.
type Step struct {
	Pos   token.Pos // NoPos where the place lies in another package
	Where string    // "path/to/pkg/file.go:12": always set
	Text  string    // what happens there, as "user input read"
}
