package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// heldIn returns what the package stores in a field of the struct that a value is, or the value itself
// for the path "".
func (u *unit) heldIn(v ssa.Value, field path) []ssa.Value {
	if field == "" {
		return []ssa.Value{v}
	}
	var out []ssa.Value
	for _, m := range u.made(v) {
		for _, s := range fieldStores(m) {
			if _, f := selected(s.Addr); f != nil && "."+f.Name() == field {
				out = append(out, s.Val)
			}
		}
	}
	return out
}

// methods labels the argument that a method of the program's own types will be called with, as is
// agreed at a position.
func (u *unit) methods(vs []ssa.Value, e rows.Effect, at token.Pos) {
	seen := map[ssa.Value]bool{}
	var add func(vs []ssa.Value)
	add = func(vs []ssa.Value) {
		for _, v := range vs {
			for _, m := range u.made(v) {
				if seen[m] || len(seen) > maxValues || u.own(m.Type()) == nil {
					continue
				}
				seen[m] = true
				u.method(m.Type(), e, at)
				for _, s := range fieldStores(m) {
					if types.Identical(s.Val.Type(), v.Type()) {
						add([]ssa.Value{s.Val})
					}
				}
			}
		}
	}
	add(vs)
}

// method labels the argument that the method of a type will be called with.
func (u *unit) method(t types.Type, e rows.Effect, at token.Pos) {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, e.Method)
	fn, ok := obj.(*types.Func)
	if !ok {
		return
	}
	pos, end := u.Range(at)
	name := "method " + objmatch.Func(fn)
	u.link(link{name: name, fn: fn, shift: 1, site: site{pos, end}})
	u.seed(place{cell(callCell(name, e.Arg)), e.Below}, origin{
		kind: Source, label: e.Label, what: e.What, pos: at,
		steps: u.one(u.step(at, e.What)), at: site{pos, end},
	})
}
