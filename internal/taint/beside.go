package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// A function joins what a record says in one field with what it says in another one: the task with the text.
// Whether the one is instructions, who fills the record in knows. So such a part of a parameter is marked as a
// parameter is, by one of the marks that no parameter of the function needs.

// A Part is a part of a parameter.
type Part struct {
	Param int
	Path  string
}

// partOf returns which part of a parameter of the unit's function a value is, if it is one.
func (u *unit) partOf(v ssa.Value) (Part, bool) {
	ps := u.places(v)
	if len(ps) != 1 || ps[0].path == "" {
		return Part{}, false
	}
	root, _ := ps[0].root.(ssa.Value)
	if local, ok := root.(*ssa.Alloc); ok { // a parameter that is no pointer
		if stores := storesTo(local); len(stores) == 1 {
			root = stores[0].Val
		}
	}
	param, ok := root.(*ssa.Parameter)
	if !ok || param.Parent() != u.fn {
		return Part{}, false
	}
	return Part{paramIndex(param), ps[0].path}, true
}

// besidePart returns the mark of text that is joined with a part of a parameter.
func (u *unit) besidePart(p Part) rows.Cure {
	i := slices.Index(u.parts, p)
	if i < 0 {
		i = len(u.parts)
		if rows.MaxBeside-1-i < len(u.fn.Params) || segments(p.Path) > maxSegments {
			return rows.Joined
		}
		u.parts = append(u.parts, p)
	}
	return rows.Beside(rows.MaxBeside - 1 - i)
}

// besideElements returns a cure without the marks of what elements of lists say.
func (u *unit) besideElements(c rows.Cure) rows.Cure {
	for i, p := range u.parts {
		if strings.Contains(p.Path, "[]") {
			c &^= rows.Beside(rows.MaxBeside - 1 - i)
		}
	}
	return c
}

// besideParts returns the cure of a flow through a call, given which parts of the arguments the callee joins it
// with, and c without their marks.
func (u *unit) besideParts(c rows.Cure, parts []Part, arg func(int) ssa.Value) (rest, of rows.Cure) {
	for i, p := range parts {
		m := rows.Beside(rows.MaxBeside - 1 - i)
		if c&m == 0 {
			continue
		}
		c &^= m
		if v := arg(p.Param); v != nil {
			of |= u.mark(u.piecesBelow(v, p.Path), nil)
		} else {
			of |= rows.Joined
		}
	}
	return c, of
}

// piecesBelow takes apart what a record says at a path, as far as the function shows that fills it in.
func (u *unit) piecesBelow(v ssa.Value, at path) []piece {
	var out []piece
	seen := map[ssa.Value]bool{}
	add := func(v ssa.Value) {
		if !textual(v.Type()) {
			return
		}
		if isString(v.Type()) {
			out = append(out, u.pieces(v)...)
			return
		}
		for _, ps := range u.elements(v) {
			out = append(out, ps...)
		}
	}
	var walk func(v ssa.Value, at path)
	// filledIn adds what calls put there that are handed the record.
	filledIn := func(v ssa.Value, at path) {
		if v.Referrers() == nil {
			return
		}
		for _, r := range *v.Referrers() {
			call, ok := r.(*ssa.Call)
			if !ok {
				continue
			}
			args := ir.Args(&call.Call)
			sums, shift := u.summariesOf(call)
			for _, s := range sums {
				for _, f := range s.Flows {
					from, to := f.From.Index-shift, f.To.Index-shift
					if f.From.Kind == Param && f.To.Kind == Param && f.From.Path == "" && from >= 0 && from < len(args) &&
						to >= 0 && to < len(args) && args[to] == v && samePath(f.To.Path, at) {
						add(args[from])
					}
				}
			}
		}
	}
	walk = func(v ssa.Value, at path) {
		v = plain(v)
		if v == nil || seen[v] || len(seen) > maxValues || len(out) >= maxPieces {
			return
		}
		seen[v] = true
		switch v := v.(type) {
		case *ssa.Parameter:
			if v.Parent() == u.fn {
				out = append(out, piece{hole: v, path: at})
			}
		case *ssa.Phi:
			for _, e := range v.Edges {
				walk(e, at)
			}
		case *ssa.UnOp:
			walk(v.X, at)
		case *ssa.Extract:
			if call, ok := v.Tuple.(*ssa.Call); ok && v.Index == 0 {
				walk(call, at)
			}
		case *ssa.Alloc:
			for _, r := range *v.Referrers() {
				switch r := r.(type) {
				case *ssa.Store:
					if r.Addr == v {
						walk(r.Val, at)
					}
				case *ssa.FieldAddr:
					f := fieldOf(v.Type(), r.Field)
					if f == nil {
						continue
					}
					rest, more, ok := cut(at, "."+f.Name())
					if !ok || more != "" {
						continue
					}
					for _, s := range storesTo(r) {
						if rest == "" || rest == "[]" {
							add(s.Val)
						} else {
							walk(s.Val, rest)
						}
					}
				}
			}
			filledIn(v, at)
		case *ssa.Call:
			args := ir.Args(&v.Call)
			sums, shift := u.summariesOf(v)
			for _, s := range sums {
				for _, f := range s.Flows {
					if from := f.From.Index - shift; f.From.Kind == Param && f.To.Kind == Return && f.To.Index == 0 && f.From.Path == "" &&
						from >= 0 && from < len(args) && samePath(f.To.Path, at) {
						add(args[from])
					}
				}
			}
			filledIn(v, at)
			if x := u.itself(v); x != nil {
				filledIn(x, at)
				walk(x, at)
			}
		}
	}
	walk(v, at)
	return out
}

// samePath reports whether two paths select the same, or the one the elements of the other.
func samePath(a, b path) bool {
	rest, more, ok := cut(a, b)
	return ok && (rest == "" || rest == "[]") && (more == "" || more == "[]")
}
