// Package requests finds where the program sends requests to Claude and what each request is made
// of on every path.
package requests

import (
	"go/types"

	"github.com/claudelint/claudelint/internal/ir"
)

// A Summary is what callers in other packages need to know of one function. A function without a
// summary sends nothing and fills in nothing.
type Summary struct {
	Func string // as objmatch.Func names it
}

// A Result is what Analyze found in one package.
type Result struct {
	Summaries []Summary // of the package's functions, sorted by Func
}

// Analyze finds the requests of a package. deps returns the summary of a function of another
// package, or nil.
func Analyze(p *ir.Program, deps func(*types.Func) *Summary) *Result {
	return &Result{}
}
