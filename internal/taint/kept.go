package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// What one request leaves behind for the next one is kept in two ways: under a key of the program's, in
// a context, and in a record of the program's that is found by its id.

// keep connects what is kept under a key, or recalled by it, with a cell: the key is the program's,
// so that the cell is the same wherever one is used.
func (u *unit) keep(instr ssa.CallInstruction, e rows.Resolved, args []ssa.Value) {
	if e.With.Index >= len(args) {
		return
	}
	name := u.keyName(args[e.With.Index])
	if name == "" {
		return
	}
	c := place{cell("kept in " + e.What + " under " + name), ""}
	if e.Kind == rows.KindKeep && e.From.Index < len(args) {
		u.flow(args[e.From.Index], e.From.Path, []place{c}, instr, edge{})
	} else if v := instr.Value(); e.Kind == rows.KindRecall && v != nil {
		u.edge(c, result(v, e.To.Index), edge{})
	}
}

// keyName tells keys apart by their types, their constant texts and the variables that hold them;
// it returns "" for one that is computed, and for those of other packages' choosing.
func (u *unit) keyName(v ssa.Value) string {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	t := objmatch.Type(v.Type())
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil {
			return t + " " + v.Value.ExactString()
		}
		return t // the zero value of a struct
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.Global:
			if obj, ok := x.Object().(*types.Var); ok && v.Op == token.MUL {
				return varCell(obj)
			}
		case *ssa.Alloc:
			if s, ok := v.Type().Underlying().(*types.Struct); ok && s.NumFields() == 0 {
				return t
			}
		}
	case *ssa.Global: // its address
		if obj, ok := v.Object().(*types.Var); ok {
			return "address of " + varCell(obj)
		}
	}
	return ""
}

// recalled connects a text field of a record that was found by its id with the field's cell, where the
// field is selected. What the model says in a record that is kept waits for somebody to release it, and
// is taken to be confirmed.
func (u *unit) recalled(x ssa.Value, f *types.Var) {
	if f == nil || !text(f.Type()) || !lookedUp(x) {
		return
	}
	named := u.own(x.Type())
	if named == nil || !u.byID(named) {
		return
	}
	for _, p := range u.places(x) {
		switch p.root.(type) {
		case *ssa.Alloc, *ssa.MakeMap:
			continue
		}
		u.edge(place{cell(fieldCell(named, f.Name())), ""}, p.sub("."+f.Name()), edge{cure: rows.Confirmed})
	}
}

// lookedUp reports whether a record is what a map or a field holds, or what a call returns.
func lookedUp(x ssa.Value) bool {
	if load, ok := x.(*ssa.UnOp); ok && load.Op == token.MUL {
		x = load.X
	}
	switch x := x.(type) {
	case *ssa.Call, *ssa.Lookup, *ssa.TypeAssert, *ssa.FieldAddr:
		return true
	case *ssa.Extract:
		_, received := x.Tuple.(*ssa.UnOp)
		return !received
	case *ssa.Alloc: // x := m[id], where x is no pointer
		return slices.ContainsFunc(*x.Referrers(), func(r ssa.Instruction) bool {
			s, ok := r.(*ssa.Store)
			return ok && s.Addr == x && lookedUp(s.Val)
		})
	}
	return false
}

// text reports whether a field of a record holds a text, and nothing else.
func text(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// byID reports whether records of the type are kept under ids: in a map that a field or a variable of
// this package or the type's holds, in a generic container, or in one of a library.
func (e *engine) byID(n *types.Named) bool {
	n = n.Origin()
	yes, ok := e.keepers[n]
	if !ok {
		_, isStruct := n.Underlying().(*types.Struct)
		yes = isStruct && (e.keeps(e.Pkg, n) || n.Obj().Pkg() != e.Pkg && e.keeps(n.Obj().Pkg(), n))
		e.keepers[n] = yes
	}
	return yes
}

// keeps reports whether something that a package declares holds records of the type under ids.
func (e *engine) keeps(p *types.Package, n *types.Named) bool {
	scope := p.Scope()
	return slices.ContainsFunc(scope.Names(), func(name string) bool {
		switch obj := scope.Lookup(name).(type) {
		case *types.Var:
			return holdsByID(obj.Type(), n, true)
		case *types.TypeName:
			return obj.Type() != n && holdsByID(obj.Type(), n, true)
		}
		return false
	})
}

// holdsByID reports whether a type is a container of records by their ids, or a struct with such a field.
func holdsByID(t types.Type, n *types.Named, fields bool) bool {
	isRecord := func(t types.Type) bool {
		named := objmatch.Named(t)
		return named != nil && named.Origin() == n
	}
	t = types.Unalias(t)
	if ptr, ok := t.(*types.Pointer); ok {
		t = types.Unalias(ptr.Elem())
	}
	if named, ok := t.(*types.Named); ok && named.TypeArgs() != nil {
		return slices.ContainsFunc(slices.Collect(named.TypeArgs().Types()), isRecord)
	}
	switch t := t.Underlying().(type) {
	case *types.Map:
		return isRecord(t.Elem())
	case *types.Struct:
		return fields && slices.ContainsFunc(slices.Collect(t.Fields()), func(f *types.Var) bool { return holdsByID(f.Type(), n, false) })
	}
	return false
}

// keptElsewhere notes the records that a function takes out of a container of a library.
func (e *engine) keptElsewhere(f *ssa.Function) {
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			ta, ok := instr.(*ssa.TypeAssert)
			if !ok {
				continue
			}
			named := e.own(ta.AssertedType)
			if named == nil {
				continue
			}
			x := ta.X
			if ex, ok := x.(*ssa.Extract); ok {
				x = ex.Tuple
			}
			call, ok := x.(*ssa.Call)
			if !ok {
				continue
			}
			m := ir.Method(&call.Call)
			if m == nil || m.Pkg() == nil || m.Pkg() == e.Pkg || e.know.Own(m.Pkg()) {
				continue
			}
			if effects, _ := e.know.Func(m); len(effects) > 0 {
				e.keepers[named.Origin()] = true
			}
		}
	}
}
