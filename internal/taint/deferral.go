package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A program may keep a call of the model's, a tool_use block say, for a person to release later: another function, what
// a button or an endpoint calls, takes it out again and runs it. That a person releases it there is what the function's
// name says, or an answer that it was given.

// released reports whether all that a function reads of the model's was kept, and is released by a person.
func (e *consents) released(f *ssa.Function) bool {
	u := e.unit(f)
	any := false
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			v, ok := instr.(ssa.Value)
			if !ok {
				continue
			}
			record, _ := selected(v)
			if record == nil || !u.ofModel(v) {
				continue
			}
			any = true
			if !e.releasedAt(record, b, false, 0) {
				return false
			}
		}
	}
	return any
}

// releasedAt reports whether a record was kept, and a block is reached only after a person's yes, or one is known from
// further down.
func (e *consents) releasedAt(record ssa.Value, at *ssa.BasicBlock, yes bool, depth int) bool {
	f := at.Parent()
	yes = yes || confirms(f.Name()) || e.answered(at)
	record = contentOf(record)
	p, ok := record.(*ssa.Parameter)
	if !ok || depth > maxDepth {
		return yes && e.wasKept(record, 0)
	}
	callers := e.Callers(f)
	for _, call := range callers {
		args, n := call.Common().Args, slices.Index(f.Params, p)
		if n >= len(args) || !e.releasedAt(args[n], call.Block(), yes, depth+1) {
			return false
		}
	}
	return len(callers) > 0
}

// contentOf returns what a record is a copy of.
func contentOf(v ssa.Value) ssa.Value {
	for range maxDepth {
		switch x := v.(type) {
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.Alloc:
			stores := storesTo(x)
			if len(stores) != 1 {
				return v
			}
			v = stores[0].Val
		default:
			return v
		}
	}
	return v
}

// wasKept reports whether a record comes out of a map, a field or a variable of the package's, or a function of the
// program's that returns what does.
func (e *consents) wasKept(v ssa.Value, depth int) bool {
	switch v := contentOf(v).(type) {
	case *ssa.Lookup:
		return true
	case *ssa.FieldAddr:
		return e.own(v.X.Type()) != nil
	case *ssa.UnOp:
		_, global := v.X.(*ssa.Global)
		return v.Op == token.MUL && (global || e.wasKept(v.X, depth))
	case *ssa.Call:
		callees := e.Callees(v)
		return depth < maxDepth && len(callees) > 0 && !slices.ContainsFunc(callees, func(f *ssa.Function) bool {
			return !slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
				r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
				return ok && len(r.Results) > 0 && e.wasKept(r.Results[0], depth+1)
			})
		})
	}
	return false
}

// aside returns the closure, a function or one around it, that goes nowhere but under a key, from where a person releases
// it: what it does is not done where it is made. It returns nil if there is none.
func (u *unit) aside(f *ssa.Function) *ssa.Function {
	for ; f != nil && f.Parent() != nil; f = f.Parent() {
		kept, known := u.asides[f]
		if !known {
			mc := makerOf(f)
			kept = mc != nil && u.onlyKept(mc, 0)
			if u.asides == nil {
				u.asides = map[*ssa.Function]bool{}
			}
			u.asides[f] = kept
		}
		if kept {
			return f
		}
	}
	return nil
}

// takenAlong reports whether what lies at a root was there before a closure was made that finds it there.
func takenAlong(root any, by *ssa.Function) bool {
	v, ok := root.(ssa.Value)
	if !ok || v.Parent() == nil {
		return false
	}
	for f := v.Parent(); f != nil; f = f.Parent() {
		if f == by {
			return false
		}
	}
	return true
}

// onlyKept reports whether all that is done with a func, or with a record that it is a field of, is to keep it in a map
// that others look into.
func (u *unit) onlyKept(v ssa.Value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	found := false
	for _, r := range *v.Referrers() {
		kept := false
		switch r := r.(type) {
		case *ssa.DebugRef:
			continue
		case *ssa.FieldAddr: // of a record that is written out, or what is beside the func in it
			if !slices.ContainsFunc(*r.Referrers(), takesFunc) {
				continue
			}
		case *ssa.MapUpdate:
			kept = r.Value == v && isShared(r.Map)
		case *ssa.Store:
			if r.Addr == v { // what the record is first
				continue
			}
			record := r.Addr
			if addr, ok := record.(*ssa.FieldAddr); ok {
				record = addr.X
			}
			kept = fresh(record) && u.onlyKept(record, depth+1)
		case *ssa.UnOp, *ssa.ChangeType, *ssa.MakeInterface:
			kept = u.onlyKept(r.(ssa.Value), depth)
		case *ssa.Call:
			kept = u.putsAside(r, slices.Index(ir.Args(&r.Call), v), depth)
		}
		if !kept {
			return false
		}
		found = true
	}
	return found
}

// takesFunc reports whether what is done with a field of a record may take a func out of it: it neither sets the field
// nor reads a text or a number.
func takesFunc(use ssa.Instruction) bool {
	switch use := use.(type) {
	case *ssa.DebugRef, *ssa.Store:
		return false
	case *ssa.UnOp:
		_, plain := use.Type().Underlying().(*types.Basic)
		return !plain
	}
	return true
}

// isShared reports whether a map is held by a field or a variable of the package.
func isShared(m ssa.Value) bool {
	load, ok := m.(*ssa.UnOp)
	if !ok {
		return false
	}
	switch load.X.(type) {
	case *ssa.FieldAddr, *ssa.Global:
		return true
	}
	return false
}

// putsAside reports whether all that a call does with an argument is to keep it under a key.
func (u *unit) putsAside(call *ssa.Call, arg, depth int) bool {
	if f := call.Call.StaticCallee(); f != nil && len(f.Blocks) > 0 {
		f = ir.Target(f)
		return arg >= 0 && arg < len(f.Params) && u.onlyKept(f.Params[arg], depth+1)
	}
	obj := ir.Method(&call.Call)
	if obj == nil || call.Call.IsInvoke() {
		return false
	}
	if objmatch.Func(obj) == "(*sync.Map).Store" {
		return arg == 2
	}
	sum, _ := u.know.Summary(obj)
	return sum != nil && slices.Contains(sum.Keeps, arg)
}

// asideParams returns the parameters, funcs, that a function does nothing with but to keep them under a key.
func (u *unit) asideParams(f *ssa.Function) []int {
	var out []int
	for i, p := range f.Params {
		if isFunc(p.Type()) && u.onlyKept(p, 0) {
			out = append(out, i)
		}
	}
	return out
}

// answered reports whether a block is reached only where what the function was given says yes.
func (e *consents) answered(at *ssa.BasicBlock) bool {
	for cond, truth := range tested(at) {
		if e.saysYes(cond, truth) {
			return true
		}
	}
	return false
}

// saysYes reports whether a condition that is true, or false, says that a person said yes: a bool that is called so, or
// a text that equals a yes. The model's own word is none.
func (e *consents) saysYes(cond ssa.Value, truth bool) bool {
	switch c := cond.(type) {
	case *ssa.Parameter:
		return truth && hasAnswerName(c.Name())
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return e.saysYes(c.X, !truth)
		}
		return c.Op == token.MUL && e.saysYes(c.X, truth)
	case *ssa.Field, *ssa.FieldAddr:
		record, f := selected(c)
		return truth && f != nil && hasAnswerName(f.Name()) && !e.filledByModel(record)
	case *ssa.BinOp:
		says, ok := c.Y.(*ssa.Const)
		if !ok || c.Op != token.EQL && c.Op != token.NEQ || meaning(says) != yes || (c.Op == token.EQL) != truth {
			return false
		}
		load, ok := c.X.(*ssa.UnOp)
		if !ok {
			return true
		}
		record, _ := selected(load.X)
		return record == nil || !e.filledByModel(record)
	}
	return false
}

// filledByModel reports whether a call that a record is given to is given what the model wrote, too: it decodes the
// one into the other.
func (e *consents) filledByModel(record ssa.Value) bool {
	if record.Referrers() == nil {
		return false // a variable of the package
	}
	uses := slices.Clone(*record.Referrers())
	for _, r := range *record.Referrers() {
		if wrapped, ok := r.(*ssa.MakeInterface); ok {
			uses = append(uses, *wrapped.Referrers()...)
		}
	}
	u := e.unit(record.Parent())
	return slices.ContainsFunc(uses, func(r ssa.Instruction) bool {
		call, ok := r.(ssa.CallInstruction)
		return ok && slices.ContainsFunc(ir.Args(call.Common()), func(a ssa.Value) bool { return u.ofModel(plain(a)) })
	})
}
