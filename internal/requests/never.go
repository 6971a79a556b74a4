package requests

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// Who calls a handler is often out of sight, and so is which value its method has. What no function of
// the package sets of a field that no other package can name is missing from all of them.

// neverSet returns the gaps of a part of a parameter that lies in an unexported field of a struct of
// the package, if no function sets it there, whoever calls. Of those that make such values, each is asked for what
// it makes, and for what its callers give it for that.
func (a *analysis) neverSet(s sending, g gap) gaps {
	if g.fn == nil || s.remote || len(a.Callers(g.fn)) > 0 || g.index >= len(g.fn.Params) {
		return nil
	}
	first, below := element(g.path)
	t := deref(g.fn.Params[g.index].Type())
	named := objmatch.Named(t)
	if named == nil || named.Obj().Pkg() != a.Pkg || first == "" || first[0] != '.' {
		return nil
	}
	st, ok := named.Origin().Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for f := range st.Fields() {
		if f.Name() != first[1:] || f.Exported() {
			continue
		}
		if throughPointer(f.Type(), below) {
			return nil
		}
		return a.unsetField(f, below, g)
	}
	return nil
}

// throughPointer reports whether a path leads through what others may hold, too.
func throughPointer(t types.Type, path string) bool {
	for {
		if refers(t) {
			return true
		}
		if path == "" {
			return false
		}
		var first string
		first, path = element(path)
		s, ok := t.Underlying().(*types.Struct)
		if !ok || first[0] != '.' {
			return true
		}
		t = nil
		for f := range s.Fields() {
			if same(first, "."+f.Name()) {
				t = f.Type()
			}
		}
		if t == nil {
			return true
		}
	}
}

// unsetField returns the gaps of a part of a field: one for each value that it is given, or g if it is
// given none. There are none if something may set the part.
func (a *analysis) unsetField(f *types.Var, path string, g gap) gaps {
	out := gaps{}
	set := false
	var fresh []*ssa.Alloc // each a value of its own, which its maker completes, or does not
	var address func(addr ssa.Value, path string)
	address = func(addr ssa.Value, path string) {
		for _, ref := range *addr.Referrers() {
			switch ref := ref.(type) {
			case *ssa.UnOp, *ssa.DebugRef:
			case *ssa.FieldAddr:
				first, below := element(path)
				switch {
				case path == "":
					set = true // of what is no struct, there are no fields
				case same(first, "."+fieldName(ref.X.Type(), ref.Field)):
					address(ref, below)
				}
			case *ssa.Store:
				if ref.Addr != addr {
					set = true
					continue
				}
				if made := madeHere(ref, f); made != nil {
					if !slices.Contains(fresh, made) {
						fresh = append(fresh, made)
					}
					continue
				}
				q := &query{a, map[question]bool{}, false}
				found := q.assigned(ref, ref.Val, path, ref)
				set = set || len(found) == 0
				for _, x := range found {
					set = set || x.fn != nil
				}
				out = out.join(found)
			default:
				set = true
			}
		}
	}
	for _, fn := range a.Funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				switch instr := instr.(type) {
				case *ssa.FieldAddr:
					if selected(instr.X.Type(), instr.Field) == f {
						address(instr, path)
					}
				case *ssa.ChangeType:
					set = set || holds(instr.Type(), f)
				}
			}
		}
	}
	if set {
		return nil
	}
	for _, made := range fresh {
		for _, b := range made.Parent().Blocks {
			if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && !failed(ret) {
				q := &query{a, map[question]bool{}, false}
				out = out.join(q.memory(root{made, "." + f.Name() + path}, ret))
			}
		}
	}
	if len(out) == 0 && len(fresh) == 0 {
		g.fn, g.field = nil, f.Name()
		if path != "" {
			g.field = lastField(path)
		}
		out = gaps{g}
	}
	return out
}

// madeHere returns the value, made by the function of a store, into whose field f, or a part of it, the store
// puts something; nil for what the function was given.
func madeHere(st *ssa.Store, f *types.Var) *ssa.Alloc {
	made, ok := rootOf(st.Addr).Value.(*ssa.Alloc)
	if !ok || !holds(deref(made.Type()), f) {
		return nil
	}
	return made
}

// selected returns the field of a struct, or of a pointer to one, as it is declared.
func selected(t types.Type, i int) *types.Var {
	if s, ok := deref(t).Underlying().(*types.Struct); ok && i < s.NumFields() {
		return s.Field(i).Origin()
	}
	return nil
}

// holds reports whether f is a field of a struct type.
func holds(t types.Type, f *types.Var) bool {
	s, ok := deref(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for x := range s.Fields() {
		if x.Origin() == f {
			return true
		}
	}
	return false
}
