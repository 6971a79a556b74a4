package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A person who was asked before need not be asked again: "for this session" is an answer, which the program adds to a
// list of its own, and a call that was kept for a person is marked when they let it go.

// remembered reports whether a block is reached only where something was found in a list that the program adds to
// while it runs.
func (u *unit) remembered(at *ssa.BasicBlock) bool {
	seen := map[ssa.Value]bool{}
	for cond := range tested(at) {
		if u.inGrowing(cond, seen) {
			return true
		}
	}
	return false
}

// inGrowing reports whether a value was looked up in, or compared with an element of, a list that the program adds to.
// seen holds the values that were looked at.
func (u *unit) inGrowing(v ssa.Value, seen map[ssa.Value]bool) bool {
	if v == nil || seen[v] {
		return false
	}
	seen[v] = true
	if _, f := selected(v); f != nil && u.grows(f) {
		return true
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return u.inGrowing(v.X, seen) || u.inGrowing(v.Y, seen)
	case *ssa.UnOp, *ssa.Field, *ssa.FieldAddr, *ssa.Index, *ssa.IndexAddr, *ssa.Lookup, *ssa.Extract, *ssa.Next, *ssa.Range:
		return u.inGrowing(*v.(ssa.Instruction).Operands(nil)[0], seen) // what it selects from
	case *ssa.Alloc:
		return slices.ContainsFunc(storesTo(v), func(s *ssa.Store) bool { return u.inGrowing(s.Val, seen) })
	case *ssa.Call:
		if f := v.Call.StaticCallee(); f != nil && f.Pkg == u.SSA { // a method that looks
			return slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
				branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
				return ok && u.inGrowing(branch.Cond, seen)
			}) || slices.ContainsFunc(returned(f), func(v ssa.Value) bool { return u.inGrowing(v, seen) })
		}
		return slices.ContainsFunc(ir.Args(&v.Call), func(a ssa.Value) bool { return u.inGrowing(a, seen) })
	}
	return false
}

// returned returns the last results of a function's returns.
func returned(f *ssa.Function) []ssa.Value {
	var out []ssa.Value
	for _, b := range f.Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(r.Results) > 0 {
			out = append(out, yields(r, len(r.Results)-1))
		}
	}
	return out
}

// grows reports whether the package adds to the list in a variable, or in a field of a record, after it was made.
func (e *engine) grows(f *types.Var) bool {
	if e.growing == nil {
		e.growing = map[*types.Var]bool{}
		for instr := range e.Instructions() {
			switch instr := instr.(type) {
			case *ssa.MapUpdate:
				e.added(instr.Map)
			case *ssa.Store:
				if call, ok := instr.Val.(*ssa.Call); ok {
					if b, ok := call.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
						e.added(instr.Addr)
					}
				}
			case *ssa.Call:
				switch objmatch.Func(ir.Method(&instr.Call)) {
				case "(*sync.Map).Store", "(*sync.Map).LoadOrStore":
					e.added(instr.Call.Args[0])
				}
			}
		}
	}
	return e.growing[f]
}

func (e *engine) added(list ssa.Value) {
	if load, ok := list.(*ssa.UnOp); ok && load.Op == token.MUL {
		list = load.X
	}
	if x, f := selected(list); f != nil && !fresh(x) {
		e.growing[f] = true
	} else if g, ok := list.(*ssa.Global); ok {
		if v, ok := g.Object().(*types.Var); ok {
			e.growing[v] = true
		}
	}
}

// marked reports whether a value is a field of a record that the program found among others, and that elsewhere in the
// package is set to something that is a yes, or read from a database: a call that was kept, and which a person lets go.
func (u *unit) marked(v ssa.Value, yes func(*ssa.Const) bool) bool {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		v = load.X
	}
	x, f := selected(v)
	if f == nil || !foundRecord(x, 0) {
		return false
	}
	if f.Pkg() != u.Pkg { // of a store of the program's, which nobody hands what a tool is given
		get := resultOf(x, 0)
		return get != nil && u.know.Own(f.Pkg()) && !slices.ContainsFunc(get.Call.Args, func(a ssa.Value) bool { return u.isInput(a) })
	}
	return slices.ContainsFunc(u.settersOf(f), func(instr ssa.Instruction) bool {
		switch instr := instr.(type) {
		case *ssa.Store:
			if to, _ := selected(instr.Addr); fresh(to) {
				return false
			}
			c, ok := instr.Val.(*ssa.Const)
			return !ok || yes(c)
		case *ssa.MakeInterface:
			return !types.Identical(instr.X.Type(), f.Type())
		}
		return false
	})
}

// settersOf returns the stores into a field, and where it, or its address, is made a value of any type.
func (e *engine) settersOf(f *types.Var) []ssa.Instruction {
	if e.setters == nil {
		e.setters = map[*types.Var][]ssa.Instruction{}
		for instr := range e.Instructions() {
			var at ssa.Value
			switch instr := instr.(type) {
			case *ssa.Store:
				at = instr.Addr
			case *ssa.MakeInterface:
				at = instr.X
			}
			if _, f := selected(at); f != nil {
				e.setters[f] = append(e.setters[f], instr)
			}
		}
	}
	return e.setters[f]
}

// markedYes reports whether a bool says that a record is marked so.
func (u *unit) markedYes(v ssa.Value) bool {
	if load, ok := v.(*ssa.UnOp); ok {
		v = load.X
	}
	_, f := selected(v)
	return f != nil && isBool(f.Type()) && hasAnswerName(f.Name()) && u.marked(v, func(c *ssa.Const) bool {
		b, _ := boolConst(c)
		return b
	})
}

// foundRecord reports whether a record is one that was looked up, or returned by a function that did.
func foundRecord(x ssa.Value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch x := x.(type) {
	case *ssa.Extract:
		return foundRecord(x.Tuple, depth+1)
	case *ssa.UnOp:
		return foundRecord(x.X, depth+1)
	case *ssa.Call, *ssa.IndexAddr, *ssa.Lookup:
		return true
	case *ssa.Alloc:
		return slices.ContainsFunc(storesTo(x), func(s *ssa.Store) bool { return foundRecord(s.Val, depth+1) })
	}
	return false
}
