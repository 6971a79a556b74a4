package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
)

// A registry is given a tool together with middleware that goes around it, and some middleware asks a
// person before it lets a call through. What the registry does with the two, nobody but its body says;
// that they stand in one call says enough.

// gates reports whether a function is middleware that asks a person before each call, or makes such.
func (u *unit) gates(f *ssa.Function) bool {
	if f.Signature.Results().Len() != 1 || !isFunc(f.Signature.Results().At(0).Type()) {
		return false
	}
	found := false
	for _, b := range f.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == f.Recover {
			continue
		}
		mc, ok := plain(r.Results[0]).(*ssa.MakeClosure)
		if !ok {
			return false
		}
		g := mc.Fn.(*ssa.Function)
		if !u.within(g) {
			return false
		}
		if sum := u.inner(g); !u.asksFirst(g) && (sum == nil || !sum.Gates) {
			return false
		}
		found = true
	}
	return found
}

// asksFirst reports whether a closure calls the function that it goes around, and only after a person's yes.
func (u *unit) asksFirst(g *ssa.Function) bool {
	called := false
	for _, fv := range g.FreeVars {
		p, ok := fv.Type().(*types.Pointer)
		if !ok || !types.Identical(p.Elem().Underlying(), g.Signature) {
			continue
		}
		for _, r := range *fv.Referrers() {
			load, ok := r.(*ssa.UnOp)
			if !ok {
				return false // it is replaced, or known elsewhere
			}
			for _, use := range *load.Referrers() {
				call, ok := use.(ssa.CallInstruction)
				if !ok || call.Common().Value != load || !u.validBefore(call).confirmed {
					return false
				}
				called = true
			}
		}
	}
	if p := u.guards[g.Parent()]; p != nil && !p.solved {
		delete(u.guards, g) // as inner does
	}
	return called
}

// gated reports whether a tool is only ever handed over together with middleware that asks a person.
func (u *unit) gated(v ssa.Value) bool {
	refs := v.Referrers()
	if refs == nil {
		return false
	}
	found := false
	for _, r := range *refs {
		switch r := r.(type) {
		case *ssa.DebugRef:
			continue
		case ssa.CallInstruction:
			if !u.gatesCall(r, v) {
				return false
			}
		case *ssa.Store:
			if r.Val != v || !u.putsBehind(r) {
				return false
			}
		case *ssa.ChangeInterface:
			if !u.gated(r) {
				return false
			}
		case *ssa.MakeInterface:
			if !u.gated(r) {
				return false
			}
		default:
			return false
		}
		found = true
	}
	return found
}

// gatesCall reports whether a call puts a tool behind a question, is given middleware that asks beside it, or belongs
// to a registry that is.
func (u *unit) gatesCall(call ssa.CallInstruction, tool ssa.Value) bool {
	if u.wraps(call, tool, 0) {
		return true
	}
	for _, arg := range ir.Args(call.Common()) {
		if arg == tool {
			continue
		}
		if u.isGate(arg) {
			return true
		}
		arg = plain(arg)
		if maker, ok := arg.(*ssa.Call); ok && slices.ContainsFunc(ir.Args(&maker.Call), u.isGate) { // New(ask)
			return true
		}
		if refs := arg.Referrers(); refs != nil && slices.ContainsFunc(*refs, func(r ssa.Instruction) bool { // Use(ask)
			use, ok := r.(ssa.CallInstruction)
			if !ok || use == call || len(use.Common().Args) == 0 {
				return false
			}
			args := ir.Args(use.Common())
			return args[0] == arg && len(args) == 2 && u.isGate(args[1])
		}) {
			return true
		}
	}
	return false
}

// isGate reports whether a value is middleware that asks, or a list with such middleware in it.
func (u *unit) isGate(v ssa.Value) bool {
	if _, ok := v.Type().Underlying().(*types.Slice); ok {
		ps, _ := parts(v)
		return slices.ContainsFunc(ps, u.isGate)
	}
	sig, ok := v.Type().Underlying().(*types.Signature)
	if !ok || sig.Results().Len() != 1 || !isFunc(sig.Results().At(0).Type()) {
		return false
	}
	takes := false
	for p := range sig.Params().Variables() {
		takes = takes || types.Identical(p.Type(), sig.Results().At(0).Type())
	}
	values := u.made(v)
	return takes && len(values) > 0 && !slices.ContainsFunc(values, func(v ssa.Value) bool { return !u.bornGate(v) })
}

// bornGate reports whether a value, where it is made, is middleware that asks.
func (u *unit) bornGate(v ssa.Value) bool {
	if call, ok := v.(*ssa.Call); ok {
		sums, _ := u.summariesOf(call)
		return len(sums) > 0 && !slices.ContainsFunc(sums, func(s *Summary) bool { return !s.Gates })
	}
	fs := u.FuncsOf(v)
	return len(fs) > 0 && !slices.ContainsFunc(fs, func(f *ssa.Function) bool {
		l, ok := linkOf("", f, 0, site{})
		if !ok {
			return true
		}
		sum := u.summaryOf(l)
		if sum == nil && u.within(f) {
			sum = u.inner(f)
		}
		return sum == nil || !sum.Gates
	})
}
