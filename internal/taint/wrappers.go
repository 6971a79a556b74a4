package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A tool may be put behind another one that goes around it, and asks a person before it hands a call on. Then what
// calls tools does not show which of them a person is asked about: that is up to who makes them values of
// their interface.

// asksAround reports whether a method asks a person before it calls the same method of what its receiver holds.
func (e *engine) asksAround(f *ssa.Function) bool {
	if known, ok := e.around[f]; ok {
		return known
	}
	if e.around == nil {
		e.around = map[*ssa.Function]bool{}
	}
	e.around[f] = false // for as long as it is looked at
	calls := callsAround(f)
	if len(calls) == 0 {
		return false
	}
	u := bareUnit(e, f)
	asks := !slices.ContainsFunc(calls, func(c ssa.CallInstruction) bool { return !u.validBefore(c).confirmed })
	if e.summaries[f] != nil { // what it calls is known by now
		e.around[f] = asks
	} else {
		delete(e.around, f)
	}
	return asks
}

// callsAround returns the calls of the same method by which a method hands calls on to what its receiver holds.
func callsAround(f *ssa.Function) []ssa.CallInstruction {
	recv := f.Signature.Recv()
	if recv == nil || f.Parent() != nil {
		return nil
	}
	own := objmatch.Named(recv.Type())
	var out []ssa.CallInstruction
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok || !call.Common().IsInvoke() || call.Common().Method.Name() != f.Name() {
				continue
			}
			if from := heldBy(call.Common().Value); own != nil && from == own {
				out = append(out, call)
			}
		}
	}
	return out
}

// heldBy returns the type of the struct of which a value is a field, nil for others.
func heldBy(v ssa.Value) *types.Named {
	switch v := v.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok {
			return objmatch.Named(fa.X.Type())
		}
	case *ssa.Field:
		return objmatch.Named(v.X.Type())
	}
	return nil
}

// behind reports whether a method of a tool runs only behind one that asks a person, as far as the package shows, when
// the method of their interface is called.
func (u *unit) behind(call ssa.CallInstruction, impl *ssa.Function) bool {
	return !u.asksAround(call.Parent()) && u.onlyBehind(call.Common().Method, impl)
}

func (e *engine) onlyBehind(m *types.Func, impl *ssa.Function) bool {
	if !slices.ContainsFunc(e.Implementations(m), e.asksAround) || len(callsAround(impl)) > 0 {
		return false
	}
	open, known := e.open[impl]
	if !known {
		open = e.handedOpenly(m, impl)
		if e.open == nil {
			e.open = map[*ssa.Function]bool{}
		}
		e.open[impl] = open
	}
	return !open
}

// handedOpenly reports whether the package makes a tool a value of its interface without a question around it.
func (e *engine) handedOpenly(m *types.Func, impl *ssa.Function) bool {
	tool := objmatch.Named(impl.Signature.Recv().Type())
	units := map[*ssa.Function]*unit{}
	for instr := range e.Instructions() {
		mi, ok := instr.(*ssa.MakeInterface)
		if !ok || tool == nil || objmatch.Named(mi.X.Type()) != tool {
			continue
		}
		if obj, _, _ := types.LookupFieldOrMethod(mi.Type(), false, m.Pkg(), m.Name()); obj == nil {
			continue
		}
		top := ir.Unit(mi.Parent())
		if units[top] == nil {
			units[top] = bareUnit(e, top)
		}
		if !units[top].gated(mi) {
			return true
		}
	}
	return false
}

// putsBehind reports whether a store puts a tool into a type that asks a person before it hands calls on.
func (u *unit) putsBehind(s *ssa.Store) bool {
	fa, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	around := objmatch.Named(fa.X.Type())
	return around != nil && slices.ContainsFunc(u.Funcs, func(f *ssa.Function) bool {
		return f.Signature.Recv() != nil && objmatch.Named(f.Signature.Recv().Type()) == around && u.asksAround(f)
	})
}

// wraps reports whether a call puts a tool that it is given behind a question.
func (u *unit) wraps(call ssa.CallInstruction, tool ssa.Value, depth int) bool {
	i := slices.Index(ir.Args(call.Common()), tool)
	if i < 0 || call.Common().IsInvoke() {
		return false
	}
	if f := call.Common().StaticCallee(); f != nil && len(f.Blocks) > 0 {
		f = ir.Target(f)
		return i < len(f.Params) && u.wrapsParam(f.Params[i], depth+1)
	}
	obj := ir.Method(call.Common())
	if obj == nil {
		return false
	}
	sum, _ := u.know.Summary(obj)
	return sum != nil && slices.Contains(sum.Wraps, i)
}

// wrapsParam reports whether all that a function does with a tool is to put it behind a question, and to ask the tool
// about itself.
func (u *unit) wrapsParam(p *ssa.Parameter, depth int) bool {
	if depth > maxDepth {
		return false
	}
	found := false
	for _, r := range *p.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef:
		case *ssa.Store:
			if r.Val != p || !u.putsBehind(r) {
				return false
			}
			found = true
		case ssa.CallInstruction:
			if r.Common().IsInvoke() && r.Common().Value == p && len(r.Common().Args) == 0 {
				continue
			}
			if !u.wraps(r, p, depth) {
				return false
			}
			found = true
		default:
			return false
		}
	}
	return found
}

// wrapped returns the parameters that a function puts behind a question.
func (u *unit) wrapped(f *ssa.Function) []int {
	var out []int
	for i, p := range f.Params {
		t, ok := p.Type().Underlying().(*types.Interface)
		if ok && t.NumMethods() > 0 && u.wrapsParam(p, 0) || !ok && u.asksInPlace(f, p.Type()) {
			out = append(out, i)
		}
	}
	return out
}

// asksInPlace reports whether a function that is given a struct puts in the place of a func in it one that asks a person
// before it calls that.
func (u *unit) asksInPlace(f *ssa.Function, tool types.Type) bool {
	if u.own(tool) == nil {
		return false
	}
	found := false
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			s, ok := instr.(*ssa.Store)
			if !ok || !isFunc(s.Val.Type()) {
				continue
			}
			if fa, ok := s.Addr.(*ssa.FieldAddr); !ok || objmatch.Named(fa.X.Type()) != objmatch.Named(tool) {
				continue
			}
			mc, ok := plain(s.Val).(*ssa.MakeClosure)
			if !ok || !u.within(mc.Fn.(*ssa.Function)) || !u.asksBefore(mc.Fn.(*ssa.Function)) {
				return false
			}
			found = true
		}
	}
	return found
}

// asksBefore reports whether a closure calls funcs that are called as it is itself, and only after a person's yes.
func (u *unit) asksBefore(g *ssa.Function) bool {
	found := false
	for _, b := range g.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok || call.Common().IsInvoke() || call.Common().StaticCallee() != nil || !types.Identical(call.Common().Signature(), g.Signature) {
				continue
			}
			if !u.validBefore(call).confirmed {
				return false
			}
			found = true
		}
	}
	return found
}

// putBehind reports whether a func is stored in a struct that goes nowhere but to what puts it behind a question, and
// notes where that struct is written.
func (u *unit) putBehind(addr ssa.Value) bool {
	fa, ok := addr.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	made, ok := fa.X.(*ssa.Alloc)
	if !ok {
		return false
	}
	found := false
	for _, r := range *made.Referrers() {
		switch r := r.(type) {
		case *ssa.FieldAddr, *ssa.DebugRef:
			continue
		case *ssa.UnOp:
			if !u.gated(r) {
				return false
			}
		case ssa.CallInstruction:
			if !u.gatesCall(r, made) {
				return false
			}
		default:
			return false
		}
		found = true
	}
	if found {
		u.asking[made.Pos()] = true
	}
	return found
}
