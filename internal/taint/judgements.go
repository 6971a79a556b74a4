package taint

import (
	"go/constant"
	"go/token"
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

// trueFor returns for which constants of a type that a program decides in, its only parameter, a function returns
// true: d.Allowed().
func trueFor(f *ssa.Function) []string {
	res := f.Signature.Results()
	if len(f.Params) != 1 || !judges(f.Params[0].Type()) || res.Len() != 1 || !isBool(res.At(0).Type()) {
		return nil
	}
	var out []string
	for _, c := range constantsOf(f.Params[0].Type()) {
		m := machine{fuel: 1000}
		said := m.call(f, []constant.Value{c})
		if said == nil || said.Kind() != constant.Bool {
			return nil
		}
		if constant.BoolVal(said) {
			out = append(out, c.ExactString())
		}
	}
	return out
}

// sorted returns what holds when a call tells of a decision that it is one of certain constants, or none of them.
func (u *unit) sorted(call *ssa.Call, truth bool) validity {
	args := ir.Args(&call.Call)
	if len(args) != 1 || !judges(args[0].Type()) || !isBool(call.Type()) {
		return validity{}
	}
	var out validity
	first := true
	sums, _ := u.summariesOf(call)
	for _, sum := range sums {
		if len(sum.True) == 0 {
			return validity{}
		}
		for _, c := range constantsOf(args[0].Type()) {
			if slices.Contains(sum.True, c.ExactString()) != truth {
				continue
			}
			v := u.equality(args[0], ssa.NewConst(c, args[0].Type()), true)
			if first {
				out, first = v, false
			} else {
				out = out.or(v)
			}
		}
	}
	return out
}

// constantsOf returns the constants of a type that a program decides in, its zero, which need be none, first.
func constantsOf(t types.Type) []constant.Value {
	out := []constant.Value{zeroOf(t)}
	scope := objmatch.Named(t).Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		if c, ok := scope.Lookup(name).(*types.Const); ok && types.Identical(c.Type(), t) && !constant.Compare(c.Val(), token.EQL, out[0]) {
			out = append(out, c.Val())
		}
	}
	return out
}
