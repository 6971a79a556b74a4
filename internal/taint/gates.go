package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
)

// A registry is given a tool together with middleware that goes around it, and some middleware asks a
// person before it lets a call through. What the registry does with the two, nobody but its body says;
// that they stand in one call says enough.

// gates reports whether a function is middleware that asks a person before each call, or makes such, or a step that does.
func (u *unit) gates(f *ssa.Function) bool {
	return u.stepAsks(f) || u.makesOnly(f, func(g *ssa.Function, sum *Summary) bool { return u.asksFirst(g) || sum != nil && sum.Gates })
}

// letsCallsPass reports whether a function is middleware that changes nothing of the calls, or makes such.
func (u *unit) letsCallsPass(f *ssa.Function) bool {
	return u.makesOnly(f, func(g *ssa.Function, sum *Summary) bool { return u.passesOn(g) || sum != nil && sum.Passes })
}

// makesOnly reports whether a function returns closures of a kind, and nothing else.
func (u *unit) makesOnly(f *ssa.Function, is func(*ssa.Function, *Summary) bool) bool {
	if f.Signature.Results().Len() != 1 || calledAs(f.Signature.Results().At(0).Type()) == nil {
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
		if !u.within(g) || !is(g, u.inner(g)) {
			return false
		}
		found = true
	}
	return found
}

// asksFirst reports whether a closure calls the function that it goes around, and only after a person's yes, but for what
// calls no tool.
func (u *unit) asksFirst(g *ssa.Function) bool {
	calls, all := callsOfNext(g)
	asks, open := false, false
	for _, c := range calls {
		confirmed := u.validBefore(c).confirmed
		asks, open = asks || confirmed, open || !confirmed && !ofOtherKind(c)
	}
	u.forget(g)
	return asks && all && !open
}

// stepAsks reports whether a function is given what comes next, and calls it only after a person's yes.
func (u *unit) stepAsks(f *ssa.Function) bool {
	i := nextOf(f.Signature)
	if i < 0 {
		return false
	}
	next := f.Params[len(f.Params)-f.Signature.Params().Len()+i]
	asks := false
	for _, r := range *next.Referrers() {
		call, ok := r.(ssa.CallInstruction)
		if !ok || call.Common().Value != next || !u.validBefore(call).confirmed {
			return false
		}
		asks = true
	}
	return asks
}

// nextOf returns which parameter of a step is the func that goes on, and returns what the step does, or -1.
func nextOf(sig *types.Signature) int {
	for i := range sig.Params().Len() {
		if next, ok := sig.Params().At(i).Type().Underlying().(*types.Signature); ok && next.Results().Len() > 0 && types.Identical(next.Results(), sig.Results()) {
			return i
		}
	}
	return -1
}

// ofOtherKind reports whether a call hands on what was found to be no request of the kind, or with the method, that a
// closure looks for among all that a server receives.
func ofOtherKind(call ssa.CallInstruction) bool {
	for cond, truth := range tested(call.Block()) {
		switch c := cond.(type) {
		case *ssa.Extract:
			a, ok := c.Tuple.(*ssa.TypeAssert)
			if !ok || truth {
				continue
			}
			if _, given := a.X.(*ssa.Parameter); given {
				return true
			}
		case *ssa.BinOp:
			_, given := c.X.(*ssa.Parameter)
			if _, ok := literal(c.Y); ok && given && (c.Op == token.NEQ) == truth && (c.Op == token.NEQ || c.Op == token.EQL) {
				return true
			}
		}
	}
	return false
}

// passesOn reports whether a closure calls the function that it goes around with what it is called with, unchecked
// and whoever says what, and answers with what that answers.
func (u *unit) passesOn(g *ssa.Function) bool {
	calls, _ := callsOfNext(g)
	passes := slices.ContainsFunc(calls, func(c ssa.CallInstruction) bool {
		for i, p := range g.Params {
			if carries(p.Type()) && (i >= len(c.Common().Args) || plain(c.Common().Args[i]) != p || u.lookedAt(p, c)) {
				return false
			}
		}
		return !u.validBefore(c).confirmed && u.answersWithThat(g, c)
	})
	u.forget(g)
	return passes
}

// answersWithThat reports whether a function returns what a call in it does, unchecked.
func (u *unit) answersWithThat(g *ssa.Function, call ssa.CallInstruction) bool {
	res := g.Signature.Results()
	for i := range res.Len() {
		if !carries(res.At(i).Type()) || isError(res.At(i).Type()) {
			continue
		}
		answers := false
		for _, b := range g.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
				answers = answers || u.isResult(r.Results[i], call, r, 0)
			}
		}
		if !answers {
			return false
		}
	}
	return true
}

// isResult reports whether a value may be what a call returns, and was not checked before an instruction.
func (u *unit) isResult(v ssa.Value, call ssa.CallInstruction, at ssa.Instruction, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch v := plain(v).(type) {
	case *ssa.Call:
		return v == call && !u.lookedAt(v, at)
	case *ssa.Extract:
		return v.Tuple == call.Value() && !u.lookedAt(v, at)
	case *ssa.Phi:
		return slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return u.isResult(e, call, at, depth+1) })
	case *ssa.UnOp:
		if a, ok := v.X.(*ssa.Alloc); ok {
			return slices.ContainsFunc(storesTo(a), func(s *ssa.Store) bool { return u.isResult(s.Val, call, at, depth+1) })
		}
	}
	return false
}

// lookedAt reports whether something of a value is validated before an instruction.
func (u *unit) lookedAt(v ssa.Value, at ssa.Instruction) bool {
	valid := u.validBefore(at)
	return slices.ContainsFunc(u.places(v), func(p place) bool {
		paths, _ := valid.under(p.root)
		return len(paths) > 0
	})
}

// callsOfNext returns the calls by which a closure calls the function that it goes around, and whether it does
// nothing else with it.
func callsOfNext(g *ssa.Function) (calls []ssa.CallInstruction, all bool) {
	for _, fv := range g.FreeVars {
		p, ok := fv.Type().(*types.Pointer)
		if !ok {
			continue
		}
		if sig := calledAs(p.Elem()); sig == nil || !types.Identical(sig, g.Signature) {
			continue
		}
		for _, r := range *fv.Referrers() {
			load, ok := r.(*ssa.UnOp)
			if !ok {
				return nil, false // it is replaced, or known elsewhere
			}
			for _, use := range *load.Referrers() {
				call, ok := use.(ssa.CallInstruction)
				if !ok || call.Common().Value != load {
					return nil, false
				}
				calls = append(calls, call)
			}
		}
	}
	return calls, true
}

// calledAs returns how a func, or an interface with one method, is called, nil of others.
func calledAs(t types.Type) *types.Signature {
	switch t := t.Underlying().(type) {
	case *types.Signature:
		return t
	case *types.Interface:
		if t.NumMethods() == 1 {
			sig := t.Method(0).Signature()
			return types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic())
		}
	}
	return nil
}

// forget drops what holds in a closure while it is not known what holds where it is made, as inner does.
func (u *unit) forget(g *ssa.Function) {
	if p := u.guards[g.Parent()]; p != nil && !p.solved {
		delete(u.guards, g)
	}
}

// gated reports whether a tool is only ever handed over together with middleware that asks a person.
func (u *unit) gated(v ssa.Value) bool { return u.gatedOnce(v, map[ssa.Value]bool{}) }

// gatedOnce looks at each value once: what returns itself is handed over nowhere.
func (u *unit) gatedOnce(v ssa.Value, seen map[ssa.Value]bool) bool {
	refs := v.Referrers()
	if refs == nil || seen[v] {
		return refs != nil
	}
	seen[v] = true
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
			if !u.gatedOnce(r, seen) {
				return false
			}
		case *ssa.ChangeType:
			if !u.gatedOnce(r, seen) {
				return false
			}
		case *ssa.MakeInterface:
			if !u.gatedOnce(r, seen) {
				return false
			}
		case *ssa.Return:
			if !u.resultGated(r, seen) {
				return false
			}
		default:
			return false
		}
		found = true
	}
	return found
}

// resultGated reports whether all who call the function that returns a tool are of its package, and hand it over so.
func (u *unit) resultGated(r *ssa.Return, seen map[ssa.Value]bool) bool {
	f := r.Parent()
	calls := u.Callers(f)
	return len(r.Results) == 1 && len(calls) > 0 && (f.Object() == nil || !f.Object().Exported()) && !slices.ContainsFunc(calls, func(c ssa.CallInstruction) bool {
		return c.Value() == nil || !u.gatedOnce(c.Value(), seen)
	})
}

// gatesCall reports whether a call puts a tool behind a question, is given middleware that asks beside it, or belongs
// to a registry that is.
func (u *unit) gatesCall(call ssa.CallInstruction, tool ssa.Value) bool {
	if u.wraps(call, tool, 0) || ir.Method(call.Common()) == nil && u.gatesAs(call.Common().Value) {
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
		if u.madeOfGates(arg) {
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

// gatesAs reports whether a func that is called is middleware that asks, or made of some.
func (u *unit) gatesAs(v ssa.Value) bool { return u.isGate(v) || u.madeOfGates(v) }

// madeOfGates reports whether a value was made by a call that was given middleware that asks: New(ask),
// New(WithMiddleware(ask)), Chain(log, ask).
func (u *unit) madeOfGates(v ssa.Value) bool {
	maker, ok := v.(*ssa.Call)
	return ok && slices.ContainsFunc(ir.Args(&maker.Call), func(arg ssa.Value) bool { return u.isGate(arg) || u.gatesIn(arg) })
}

// gatesIn reports whether a value is middleware that asks, or holds such, as an option does.
func (u *unit) gatesIn(v ssa.Value) bool { return u.layer(v, map[ssa.Value]bool{}) == asksAll }

// isGate reports whether a value is middleware that asks, or a list with such middleware in it.
func (u *unit) isGate(v ssa.Value) bool {
	if _, ok := v.Type().Underlying().(*types.Slice); ok {
		ps, _ := parts(v)
		return slices.ContainsFunc(ps, u.isGate)
	}
	if sig, ok := v.Type().Underlying().(*types.Signature); !ok || !isMiddleware(sig) && !decorates(sig) && nextOf(sig) < 0 {
		return false
	}
	values := u.made(v)
	return len(values) > 0 && !slices.ContainsFunc(values, func(v ssa.Value) bool { return !u.bornGate(v) })
}

// decorates reports whether values of the type make a value of an interface of the program's of one that they are given.
func decorates(sig *types.Signature) bool {
	return sig.Params().Len() == 1 && sig.Results().Len() == 1 &&
		types.IsInterface(sig.Results().At(0).Type()) && types.Identical(sig.Params().At(0).Type(), sig.Results().At(0).Type())
}

// bornGate reports whether a value, where it is made, is middleware that asks.
func (u *unit) bornGate(v ssa.Value) bool {
	if call, ok := v.(*ssa.Call); ok {
		sums, _ := u.summariesOf(call)
		return len(sums) > 0 && !slices.ContainsFunc(sums, func(s *Summary) bool { return !s.Gates })
	}
	fs := u.FuncsOf(v)
	return len(fs) > 0 && !slices.ContainsFunc(fs, func(f *ssa.Function) bool {
		sum := u.layerSummary(f)
		return sum == nil || !sum.Gates
	})
}
