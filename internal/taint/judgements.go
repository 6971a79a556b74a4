package taint

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// judgements returns what the constants say that a function decides on, by their own type: allow, deny, ask.
func (u *unit) judgements(f *ssa.Function) []Judgement {
	if f.Signature.Results().Len() == 0 || !judges(f.Signature.Results().At(0).Type()) {
		return nil
	}
	said := map[string]validity{}
	say := func(v ssa.Value, holds validity) bool {
		c, ok := v.(*ssa.Const)
		if !ok || c.Value == nil {
			return false
		}
		if before, ok := said[c.Value.ExactString()]; ok {
			holds = before.or(holds)
		}
		said[c.Value.ExactString()] = holds
		return true
	}
	for _, b := range f.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == f.Recover || u.block(b).stops {
			continue
		}
		if phi, ok := yields(r, 0).(*ssa.Phi); ok && phi.Block() == b {
			for i, e := range phi.Edges {
				if !say(e, u.validOn(b.Preds[i], b)) {
					return nil
				}
			}
		} else if !say(yields(r, 0), u.validAfter(b)) {
			return nil
		}
	}
	var out []Judgement
	for _, c := range slices.Sorted(maps.Keys(said)) {
		out = append(out, Judgement{c, acceptable(f, said[c]), said[c].confirmed})
	}
	if !slices.ContainsFunc(out, func(j Judgement) bool { return j.Confirms || len(j.Checks) > 0 }) {
		return nil
	}
	return out
}

// judges reports whether a type is one that a program decides in: named, and neither a truth nor an error.
func judges(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsInteger|types.IsString) != 0 && objmatch.Named(t) != nil
}

// judged returns what holds when the decision of a call is a constant, or another one.
func (u *unit) judged(x ssa.Value, c *ssa.Const, equal bool) validity {
	call, ok := x.(*ssa.Call)
	if e, isPart := x.(*ssa.Extract); isPart && e.Index == 0 {
		call, ok = e.Tuple.(*ssa.Call)
	}
	if !ok || c.Value == nil || !judges(x.Type()) {
		return validity{}
	}
	sums, shift := u.summariesOf(call)
	var out validity
	first := true
	for _, sum := range sums {
		if len(sum.Judgements) == 0 {
			return validity{}
		}
		for _, j := range sum.Judgements {
			if (j.Const == c.Value.ExactString()) != equal {
				continue
			}
			says := validity{confirmed: j.Confirms}
			for i, arg := range ir.Args(&call.Call) {
				if slices.Contains(j.Checks, i+shift) {
					says = says.and(u.accept(arg))
				}
			}
			if first {
				out, first = says, false
			} else {
				out = out.or(says)
			}
		}
	}
	return out
}
