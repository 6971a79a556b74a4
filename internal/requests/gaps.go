package requests

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A gap is one way in which a request may come without what it needs. What has no gap is set, or
// the package does not show whether it is.
//
// The lattice is that of sets of gaps, ordered by inclusion: where ways join, so do their gaps.
type gap struct {
	place // where it is left out, unless param is set

	param *ssa.Parameter // the caller leaves it out, or not
	path  string         // what of the parameter
}

// A place is where a value begins without what it needs.
type place struct {
	pos    token.Pos // NoPos where it lies in another package
	where  string    // "import/path/file.go:12" of another package
	number bool      // the value is a number, still 0
}

type gaps []gap

// join adds what is new in more.
func (g gaps) join(more gaps) gaps {
	for _, m := range more {
		if !slices.Contains(g, m) {
			g = append(g, m)
		}
	}
	return g
}
