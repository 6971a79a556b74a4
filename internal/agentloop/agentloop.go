// Package agentloop finds the cycles in which the model's answer decides whether Claude is called
// again, and what bounds them.
package agentloop

import (
	"go/types"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/requests"
)

// A Summary is what callers in other packages need to know of one function. A function without a
// summary never calls Claude.
type Summary struct {
	Func string // as objmatch.Func names it
}

// A Result is what Analyze found in one package.
type Result struct {
	Summaries []Summary // of the package's functions, sorted by Func
}

// Analyze finds the agent loops of a package. deps returns the summary of a function of another
// package, or nil.
func Analyze(p *ir.Program, reqs *requests.Result, deps func(*types.Func) *Summary) *Result {
	return &Result{}
}
