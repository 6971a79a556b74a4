package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// What one request leaves behind for the next one is kept in two ways: under a key of the program's, in
// a context, and in a record of the program's that is found by its id.

// keptIn begins the names of the cells of what is kept under a key.
const keptIn = "kept in "

// keep connects what is kept under a key, or recalled by it, with a cell: the key is the program's,
// so that the cell is the same wherever one is used.
func (u *unit) keep(instr ssa.CallInstruction, e rows.Resolved, args []ssa.Value) {
	if e.With.Index >= len(args) {
		return
	}
	name := keyName(args[e.With.Index])
	if name == "" {
		return
	}
	c := place{cell(keptIn + e.What + " under " + name), ""}
	if e.Kind == rows.KindKeep && e.From.Index < len(args) {
		u.flow(args[e.From.Index], e.From.Path, []place{c}, instr, edge{})
	} else if v := instr.Value(); e.Kind == rows.KindRecall && v != nil {
		u.edge(c, result(v, e.To.Index), edge{})
	}
}

// keyName tells keys apart by their types, their constant texts and the variables that hold them;
// it returns "" for one that is computed, and for those of other packages' choosing.
func keyName(v ssa.Value) string {
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

// keptTexts returns where below a field of a record that is kept under an id, or of a record in it, lie the texts that
// are kept: the field's own, those of a list, and those of the records of a list, the turns of a conversation.
func (e *engine) keptTexts(f *types.Var) []path {
	if isString(f.Type()) {
		return []path{""}
	}
	list, ok := f.Type().Underlying().(*types.Slice)
	if !ok {
		return nil
	}
	if isString(list.Elem()) {
		return []path{"[]"}
	}
	var out []path
	if s, ok := deref(list.Elem()).Underlying().(*types.Struct); ok && e.own(list.Elem()) != nil {
		for f := range s.Fields() {
			if isString(f.Type()) {
				out = append(out, "[]."+f.Name())
			}
		}
	}
	return out
}

// recalled connects the texts of a field of a record that was found by its id, or of a record in it, with the field's
// cell, where the field is selected. What the model says in a record that is kept waits for somebody to release it, and
// is taken to be confirmed.
func (u *unit) recalled(x ssa.Value, f *types.Var) {
	if f == nil || len(u.keepers) == 0 {
		return
	}
	texts := u.keptTexts(f)
	if len(texts) == 0 {
		return
	}
	if record, c := u.keptField(x, f); record != nil {
		for _, p := range texts {
			u.recall(record, x, c.sub(p), "."+f.Name()+p)
		}
	}
}

// recall connects a cell with what is below x, which is a record kept under an id or a part of it.
func (u *unit) recall(record, x ssa.Value, c place, at path) {
	if load, ok := record.(*ssa.UnOp); ok && load.Op == token.MUL {
		if v, ok := load.X.(*ssa.Alloc); ok { // a variable with a copy
			record = v
		}
	}
	if !lookedUp(record) {
		return
	}
	for _, p := range u.places(x) {
		if makesRoom(p.root) && p.root != any(record) { // by this function
			continue
		}
		u.edge(c, p.sub(at), edge{cure: rows.Confirmed})
	}
}

// recalledBelow is recalled of what a callee reads of an argument.
func (u *unit) recalledBelow(v ssa.Value, p path) {
	named := u.own(v.Type())
	if named == nil || p == "" || p[0] != '.' || !u.byID(named) {
		return
	}
	switch t := typeAt(v.Type(), p); {
	case t == nil:
		return
	case !isString(elemOf(t)):
		return
	case !isString(t): // a list of them
		p += "[]"
	}
	name, below, listed := strings.Cut(p[1:], "[]")
	if listed {
		below = "[]" + below
	}
	if !strings.ContainsAny(name+strings.TrimPrefix(below, "[]"), "[#") {
		u.recall(v, v, place{cell(fieldCell(named, name)), below}, p)
	}
}

// keptField returns the record kept under an id of which a field, or one of a record in it, is selected, and the
// field's cell; nil if there is none.
func (u *unit) keptField(x ssa.Value, f *types.Var) (record ssa.Value, c place) {
	const deepest = 3
	name := f.Name()
	for range deepest {
		named := u.own(x.Type())
		if named == nil {
			return nil, place{}
		}
		if u.byID(named) {
			return x, place{cell(fieldCell(named, name)), ""}
		}
		if load, ok := x.(*ssa.UnOp); ok && load.Op == token.MUL {
			x = load.X
		}
		outer, in := selected(x)
		if in == nil {
			return nil, place{}
		}
		x, name = outer, in.Name()+"."+name
	}
	return nil, place{}
}

// makesRoom reports whether a root is memory that the function makes.
func makesRoom(root any) bool {
	switch root.(type) {
	case *ssa.Alloc, *ssa.MakeMap:
		return true
	}
	return false
}

// puts connects the texts of a record with the cells of its fields, where it is put among others that are
// kept under ids: what was decoded into it as a whole was never stored in one of its fields.
func (u *unit) puts(v ssa.Value, at ssa.Instruction, e edge) {
	named := u.own(dynamicType(v))
	if named == nil || !u.byID(named) {
		return
	}
	var below func(t types.Type, name string)
	below = func(t types.Type, name string) {
		s, ok := deref(t).Underlying().(*types.Struct)
		if !ok {
			return
		}
		for f := range s.Fields() {
			for _, p := range u.keptTexts(f) {
				u.flow(v, "."+name+f.Name()+p, []place{{cell(fieldCell(named, name+f.Name())), p}}, at, e)
			}
			if name == "" && u.own(f.Type()) != nil {
				below(f.Type(), f.Name()+".")
			}
		}
	}
	below(named, "")
}

// lookedUp reports whether a record is what a map or a field holds, what a call returns, or what a func literal
// is called with.
func lookedUp(x ssa.Value) bool {
	if p, ok := x.(*ssa.Parameter); ok {
		return p.Parent().Parent() != nil
	}
	v, ok := x.(*ssa.Alloc)
	if !ok {
		return keptValue(x)
	}
	return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool { // x := m[id], where x is no pointer
		s, ok := r.(*ssa.Store)
		return ok && s.Addr == x && keptValue(s.Val)
	})
}

func keptValue(x ssa.Value) bool {
	if load, ok := x.(*ssa.UnOp); ok && load.Op == token.MUL {
		x = load.X
	}
	switch x := x.(type) {
	case *ssa.Call, *ssa.Lookup, *ssa.TypeAssert, *ssa.FieldAddr:
		return true
	case *ssa.Extract:
		_, received := x.Tuple.(*ssa.UnOp)
		return !received
	}
	return false
}

// byID reports whether records of the type are kept under ids.
func (e *engine) byID(n *types.Named) bool { return e.keepers[objmatch.Type(n.Origin())] }

// keeping notes the types of the records that the package keeps under ids: in a map or a generic
// container that a variable or a field holds, or in a container of a library. It returns those that
// this package keeps, sorted; others keep more.
func (e *engine) keeping() []string {
	scope := e.Pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Var:
			if _, isMap := obj.Type().(*types.Map); isMap && !obj.Exported() && !e.grows(obj) {
				continue // a table of the program's
			}
			e.keepsIn(obj.Type(), true)
		case *types.TypeName:
			if !obj.IsAlias() {
				e.keepsIn(obj.Type(), true)
			}
		}
	}
	for instr := range e.Instructions() {
		if ta, ok := instr.(*ssa.TypeAssert); ok && e.ofLibrary(ta.X, deref(ta.AssertedType) != ta.AssertedType) {
			e.isKept(ta.AssertedType)
		}
	}
	kept := slices.Sorted(maps.Keys(e.keepers)) // by this package
	for _, name := range e.know.Kept() {
		e.keepers[name] = true
	}
	return kept
}

// isKept notes a type of records, if it is one of the program's.
func (e *engine) isKept(t types.Type) {
	named := e.own(t)
	if named == nil {
		return
	}
	if s, ok := named.Underlying().(*types.Struct); ok && slices.ContainsFunc(slices.Collect(s.Fields()), func(f *types.Var) bool { return isString(f.Type()) }) {
		e.keepers[objmatch.Type(named.Origin())] = true
	}
}

// keepsIn notes the types of the records in a container, or in those that the fields of a struct hold.
func (e *engine) keepsIn(t types.Type, fields bool) {
	t = types.Unalias(t)
	if ptr, ok := t.(*types.Pointer); ok {
		t = types.Unalias(ptr.Elem())
	}
	if named, ok := t.(*types.Named); ok && named.TypeArgs() != nil {
		for arg := range named.TypeArgs().Types() {
			e.isKept(arg)
		}
		return
	}
	switch t := t.Underlying().(type) {
	case *types.Map:
		e.isKept(t.Elem())
		if _, nested := t.Elem().Underlying().(*types.Map); nested {
			e.keepsIn(t.Elem(), false)
		}
	case *types.Struct:
		for f := range t.Fields() {
			if fields {
				e.keepsIn(f.Type(), false)
			}
		}
	}
}

// ofLibrary reports whether a record is what a function of a library that rows describe returns, but for a copy
// that is found by its key: what is kept under another key is not in it.
func (e *engine) ofLibrary(v ssa.Value, pointer bool) bool {
	if ex, ok := v.(*ssa.Extract); ok {
		v = ex.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	m := ir.Method(&call.Call)
	if m == nil || m.Pkg() == nil || m.Pkg() == e.Pkg || e.know.Own(m.Pkg()) {
		return false
	}
	effects, _ := e.know.Func(m)
	return len(effects) > 0 && (pointer || !slices.ContainsFunc(effects, func(r rows.Resolved) bool {
		args := ir.Args(&call.Call)
		return r.Kind == rows.KindRecall && r.With.Index < len(args) && keyName(args[r.With.Index]) != ""
	}))
}
