package ir

import (
	"fmt"
	"go/types"
	"slices"
	"sort"

	"golang.org/x/tools/go/ssa"
)

// funcValues says which functions of the package a func value may be. It is an inclusion-based
// analysis with one cell for each struct field, variable, and element of a container type: coarser
// than the taint engine, and enough to find handlers kept in fields, maps and slices.
type funcValues struct {
	next map[any][]any                  // value or cell -> where it flows
	sets map[any]map[*ssa.Function]bool // what a value or cell may be
	pos  map[*ssa.Function]int
}

// element is the cell of everything held by containers of one type.
type element struct{ typ string }

func trackFuncs(p *Program) *funcValues {
	v := &funcValues{next: map[any][]any{}, sets: map[any]map[*ssa.Function]bool{}, pos: map[*ssa.Function]int{}}
	for i, f := range p.Funcs {
		v.pos[f] = i
	}
	for _, f := range p.Funcs {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				v.instr(p, instr)
			}
		}
	}
	v.returned(p)
	return v
}

// returned adds what other packages do with options: they get them from exported functions, and hand
// them back in a list.
func (v *funcValues) returned(p *Program) {
	lists := map[element]bool{}
	for _, f := range p.Funcs {
		if exported(f) {
			for _, param := range f.Params {
				if s, ok := param.Type().Underlying().(*types.Slice); ok && isFunc(s.Elem()) {
					lists[element{types.TypeString(s.Elem(), nil)}] = true
				}
			}
		}
	}
	for _, f := range p.Funcs {
		if res := f.Signature.Results(); exported(f) && res.Len() == 1 && isFunc(res.At(0).Type()) {
			if e := (element{types.TypeString(res.At(0).Type(), nil)}); lists[e] {
				v.flow(result{f}, e)
			}
		}
	}
}

// exported reports whether other packages can call a function.
func exported(f *ssa.Function) bool { return f.Object() != nil && f.Object().Exported() }

func isFunc(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// of returns the functions that the value may be, in source order.
func (v *funcValues) of(val ssa.Value) []*ssa.Function { return v.at(v.key(val)) }

// at returns the functions that a value or cell may be, in source order.
func (v *funcValues) at(key any) []*ssa.Function {
	var fs []*ssa.Function
	for f := range v.sets[key] {
		fs = append(fs, f)
	}
	sort.Slice(fs, func(i, j int) bool {
		if a, b := v.pos[fs[i]], v.pos[fs[j]]; a != b {
			return a < b
		}
		return fs[i].String() < fs[j].String()
	})
	return fs
}

// instr adds the flows of one instruction.
func (v *funcValues) instr(p *Program, instr ssa.Instruction) {
	for _, op := range instr.Operands(nil) {
		if f, ok := (*op).(*ssa.Function); ok {
			v.add(v.key(f), Target(f))
		}
	}
	switch instr := instr.(type) {
	case *ssa.MakeClosure:
		f := instr.Fn.(*ssa.Function)
		v.add(instr, Target(f))
		for i, bound := range instr.Bindings {
			if i < len(f.FreeVars) {
				v.flow(bound, f.FreeVars[i])
				v.flow(f.FreeVars[i], bound)
			}
		}
	case *ssa.Store:
		v.flow(instr.Val, instr.Addr)
	case *ssa.UnOp:
		v.flow(instr.X, instr)
	case *ssa.Phi:
		for _, e := range instr.Edges {
			v.flow(e, instr)
		}
	case *ssa.ChangeType:
		v.flow(instr.X, instr)
	case *ssa.MakeInterface:
		v.flow(instr.X, instr)
	case *ssa.TypeAssert:
		v.flow(instr.X, instr)
	case *ssa.ChangeInterface:
		v.flow(instr.X, instr)
	case *ssa.Extract:
		v.flow(instr.Tuple, instr)
	case *ssa.MapUpdate:
		v.flow(instr.Value, elementOf(instr.Map))
	case *ssa.Lookup:
		v.flow(elementOf(instr.X), instr)
	case *ssa.Index:
		v.flow(elementOf(instr.X), instr)
	case *ssa.Next:
		if r, ok := instr.Iter.(*ssa.Range); ok {
			v.flow(elementOf(r.X), instr)
		}
	case *ssa.Send:
		v.flow(instr.X, elementOf(instr.Chan))
	case *ssa.Return:
		for _, r := range instr.Results {
			v.flow(r, result{instr.Parent()})
		}
	case ssa.CallInstruction:
		v.call(p, instr)
	}
}

// result is the cell of what a function returns.
type result struct{ f *ssa.Function }

func (v *funcValues) call(p *Program, instr ssa.CallInstruction) {
	call := instr.Common()
	var callees []*ssa.Function
	if call.IsInvoke() {
		callees = p.Implementations(call.Method)
	} else if f := call.StaticCallee(); f != nil {
		callees = []*ssa.Function{Target(f)}
	}
	args := Args(call)
	for _, f := range callees {
		for i, arg := range args {
			if i < len(f.Params) {
				v.flow(arg, f.Params[i])
			}
		}
		val := instr.Value()
		if val == nil {
			continue
		}
		v.flow(result{f}, val)
		// What another package makes of a function and is called like it runs it: sync.OnceValue,
		// middleware.
		if _, isFunc := val.Type().Underlying().(*types.Signature); isFunc && f.Blocks == nil {
			for _, arg := range args {
				if types.Identical(arg.Type().Underlying(), val.Type().Underlying()) {
					v.flow(arg, val)
				}
			}
		}
	}
}

// flow says that what from may be, to may be.
func (v *funcValues) flow(from, to any) {
	from, to = v.key(from), v.key(to)
	if from == nil || to == nil || from == to {
		return
	}
	v.next[from] = append(v.next[from], to)
	for f := range v.sets[from] {
		v.add(to, f)
	}
}

func (v *funcValues) add(to any, f *ssa.Function) {
	set := v.sets[to]
	if set[f] {
		return
	}
	if set == nil {
		set = map[*ssa.Function]bool{}
		v.sets[to] = set
	}
	set[f] = true
	for _, n := range v.next[to] {
		v.add(n, f)
	}
}

// key maps addresses to the cells that they stand for, and values to themselves. It returns nil
// for what cannot hold a function.
func (v *funcValues) key(x any) any {
	switch x := x.(type) {
	case *ssa.FieldAddr:
		return fieldVar(x.X.Type(), x.Field)
	case *ssa.Field:
		return fieldVar(x.X.Type(), x.Field)
	case *ssa.IndexAddr:
		return elementOf(x.X)
	case *ssa.Const, nil:
		return nil
	case *ssa.Function:
		return x
	}
	return x
}

// fieldVar returns the field that is selected from a struct or a pointer to one.
func fieldVar(t types.Type, field int) any {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if s, ok := t.Underlying().(*types.Struct); ok && field < s.NumFields() {
		return s.Field(field).Origin()
	}
	return nil
}

// own returns the container that x is, if the function that makes it only fills it in and reads it, or nil.
func own(x ssa.Value) ssa.Value {
	if s, ok := x.(*ssa.Slice); ok {
		x = s.X
	}
	switch x.(type) {
	case *ssa.Alloc, *ssa.MakeMap:
		if inHand(x) {
			return x
		}
	}
	return nil
}

// inHand reports whether a container is only filled in and read.
func inHand(x ssa.Value) bool {
	return !slices.ContainsFunc(*x.Referrers(), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.IndexAddr, *ssa.Lookup, *ssa.Range, *ssa.DebugRef:
			return false
		case *ssa.MapUpdate:
			return r.Map != x
		case *ssa.Slice:
			return !inHand(r)
		case *ssa.Call:
			b, ok := r.Call.Value.(*ssa.Builtin)
			return !ok || b.Name() != "len"
		}
		return true
	})
}

// elementOf returns the cell of what the container x holds, or of what all of its type do.
func elementOf(x ssa.Value) any {
	if c := own(x); c != nil {
		return c
	}
	t := x.Type().Underlying()
	if ptr, ok := t.(*types.Pointer); ok {
		t = ptr.Elem().Underlying()
	}
	switch t := t.(type) {
	case *types.Map:
		return element{types.TypeString(t.Elem(), nil)}
	case *types.Slice:
		return element{types.TypeString(t.Elem(), nil)}
	case *types.Array:
		return element{types.TypeString(t.Elem(), nil)}
	case *types.Chan:
		return element{types.TypeString(t.Elem(), nil)}
	}
	return element{fmt.Sprintf("%T", t)}
}
