package ir

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Concrete returns the methods that a call through an interface runs, if the package shows of which types the value
// can only be: it was made in the function that calls, or by one of the package that it calls.
func (p *Program) Concrete(call *ssa.CallCommon) (methods []*types.Func, all bool) {
	if !call.IsInvoke() {
		return nil, false
	}
	seen := map[ssa.Value]bool{}
	var only func(v ssa.Value) bool
	each := func(vs []ssa.Value) bool {
		for _, v := range vs {
			if !only(v) {
				return false
			}
		}
		return len(vs) > 0
	}
	only = func(v ssa.Value) bool {
		if seen[v] {
			return true
		}
		seen[v] = true
		switch v := v.(type) {
		case *ssa.Const: // nil
			return true
		case *ssa.MakeInterface:
			obj, _, _ := types.LookupFieldOrMethod(v.X.Type(), true, call.Method.Pkg(), call.Method.Name())
			m, ok := obj.(*types.Func)
			if !ok || types.IsInterface(m.Signature().Recv().Type()) {
				return false
			}
			methods = append(methods, m.Origin())
			return true
		case *ssa.ChangeInterface:
			return only(v.X)
		case *ssa.Phi:
			return each(v.Edges)
		case *ssa.UnOp:
			stored, ok := variable(v)
			return ok && each(stored)
		case *ssa.Call:
			return each(results(v, 0))
		case *ssa.Extract:
			t, ok := v.Tuple.(*ssa.Call)
			return ok && each(results(t, v.Index))
		}
		return false
	}
	all = only(call.Value)
	return methods, all && len(methods) > 0
}

// variable returns what is stored in the local variable that is read, unless others may store there.
func variable(read *ssa.UnOp) (stored []ssa.Value, ok bool) {
	if read.Op != token.MUL {
		return nil, false
	}
	const most = 100 // uses of one variable
	var stores func(addr ssa.Value) bool
	stores = func(addr ssa.Value) bool {
		if len(*addr.Referrers()) > most {
			return false
		}
		for _, r := range *addr.Referrers() {
			switch r := r.(type) {
			case *ssa.Store:
				if r.Addr != addr {
					return false
				}
				stored = append(stored, r.Val)
			case *ssa.MakeClosure:
				for i, b := range r.Bindings {
					if b == addr && !stores(r.Fn.(*ssa.Function).FreeVars[i]) {
						return false
					}
				}
			case *ssa.UnOp, *ssa.DebugRef:
			default:
				return false
			}
		}
		return true
	}
	alloc, ok := declared(read.X).(*ssa.Alloc)
	return stored, ok && stores(alloc)
}

// captured returns the variable that a func literal refers to by another name, or nil.
func captured(free *ssa.FreeVar) ssa.Value {
	f := free.Parent()
	if f.Referrers() == nil {
		return nil
	}
	for _, r := range *f.Referrers() {
		if mc, ok := r.(*ssa.MakeClosure); ok {
			return mc.Bindings[slices.Index(f.FreeVars, free)]
		}
	}
	return nil
}

// results returns what a function of the package returns that is called.
func results(call *ssa.Call, index int) []ssa.Value {
	f := call.Call.StaticCallee()
	if f == nil {
		return nil
	}
	var out []ssa.Value
	for _, b := range Target(f).Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && index < len(r.Results) {
			out = append(out, r.Results[index])
		}
	}
	return out
}

// Held returns the functions that a call of a field of a record runs, if the package shows what that can only hold: the
// record was written out in the function that calls, or by one of the package that it calls, in no way that is hidden.
func (p *Program) Held(call *ssa.CallCommon) (fs []*ssa.Function, all bool) {
	type part struct {
		record ssa.Value
		field  int
	}
	seen := map[part]bool{}
	var ofRecord, ofVariable func(v ssa.Value, field int) bool
	each := func(vs []ssa.Value, field int) bool {
		return len(vs) > 0 && !slices.ContainsFunc(vs, func(v ssa.Value) bool { return !ofRecord(v, field) })
	}
	fn := func(v ssa.Value) bool {
		if t, ok := v.(*ssa.ChangeType); ok {
			v = t.X
		}
		if mc, ok := v.(*ssa.MakeClosure); ok {
			v = mc.Fn
		}
		f, ok := v.(*ssa.Function)
		if ok && !slices.Contains(fs, Target(f)) {
			fs = append(fs, Target(f))
		}
		return ok
	}
	ofRecord = func(v ssa.Value, field int) bool {
		if seen[part{v, field}] {
			return true
		}
		seen[part{v, field}] = true
		switch v := v.(type) {
		case *ssa.Phi:
			return each(v.Edges, field)
		case *ssa.UnOp:
			return v.Op == token.MUL && ofVariable(declared(v.X), field)
		case *ssa.Call:
			return each(results(v, 0), field)
		case *ssa.Extract:
			t, ok := v.Tuple.(*ssa.Call)
			return ok && each(results(t, v.Index), field)
		}
		return false
	}
	ofVariable = func(addr ssa.Value, field int) bool {
		switch addr.(type) {
		case *ssa.Alloc, *ssa.FreeVar:
		default:
			return false
		}
		if seen[part{addr, field}] {
			return true
		}
		seen[part{addr, field}] = true
		for _, r := range *addr.Referrers() {
			switch r := r.(type) {
			case *ssa.Store:
				if r.Addr != addr || !ofRecord(r.Val, field) {
					return false
				}
			case *ssa.FieldAddr:
				if r.Field == field && slices.ContainsFunc(*r.Referrers(), func(u ssa.Instruction) bool {
					switch u := u.(type) {
					case *ssa.UnOp, *ssa.DebugRef:
						return false
					case *ssa.Store:
						return u.Addr != r || !fn(u.Val)
					}
					return true
				}) {
					return false
				}
			case *ssa.MakeClosure:
				for i, b := range r.Bindings {
					if b == addr && !ofVariable(r.Fn.(*ssa.Function).FreeVars[i], field) {
						return false
					}
				}
			case *ssa.UnOp, *ssa.DebugRef:
			default:
				return false
			}
		}
		return true
	}
	switch v := call.Value.(type) {
	case *ssa.UnOp:
		if at, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			all = ofVariable(declared(at.X), at.Field)
		}
	case *ssa.Field:
		all = ofRecord(v.X, v.Field)
	}
	return fs, all && len(fs) > 0
}

// declared returns the variable that an address is of, which may be that of a function around; nil for one that is not
// found.
func declared(addr ssa.Value) ssa.Value {
	for {
		free, ok := addr.(*ssa.FreeVar)
		if !ok {
			return addr
		}
		addr = captured(free)
	}
}
