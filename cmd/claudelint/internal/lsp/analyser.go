package lsp

import (
	"context"
	"encoding/json"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
)

// An Analyser finds what is to be shown.
type Analyser interface {
	// Analyse returns the findings of a module. It stops when the context is done, and leaves
	// nothing behind. An error is for the user to read, and says that nothing was analysed.
	Analyse(context.Context, Request) (*Result, error)
}

// A Request asks for the findings of one module.
type Request struct {
	Module   Module
	Texts    map[string]string // those of files whose text is not, or not yet, on disk
	Settings json.RawMessage   // of the editor; nil if there are none
}

// A Module is the unit that is analysed.
type Module struct {
	Dir       string // its root
	Workspace bool   // it belongs to the workspace that go.work makes
}

// A Result is what one analysis found.
type Result struct {
	Findings []finding.Finding // names of files are absolute; places are those of the texts
	// Skipped reports whether a file could not be analysed, as one that does not compile. Nil means
	// that all were.
	Skipped func(file string) bool
	Log     string // what else there is to say
}
