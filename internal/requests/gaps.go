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
	// The caller of fn decides by part path of parameter index, the receiver being 0. If fn is nil,
	// it is left out at a place.
	fn    *ssa.Function
	index int
	path  string

	pos    token.Pos // NoPos where the place lies in another package
	where  string    // "import/path/file.go:12" of another package
	field  string    // what is left out there, "" for all of a variable
	number bool      // what is missing is not part of the request, but a number that was put there
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

// leftOut returns the gap of what has nothing at path.
func (q *query) leftOut(pos token.Pos, path string) gaps {
	if q.remote {
		return nil
	}
	return gaps{{pos: pos, field: lastField(path)}}
}

// handedIn returns the gap of what the caller hands in.
func handedIn(p *ssa.Parameter, path string) gaps {
	return gaps{{fn: p.Parent(), index: slices.Index(p.Parent().Params, p), path: path}}
}

// asNumbers returns the gaps of a number that is put into a request.
func (g gaps) asNumbers() gaps {
	var out gaps
	for _, m := range g {
		m.number = true
		out = out.join(gaps{m})
	}
	return out
}
