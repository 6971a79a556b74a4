package taint

import (
	"fmt"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A place is where text can be: an access path below a root. A root is an ssa.Value, a cell, a
// ret, a callback, a made, an outcome, a running or a writtenBy.
type place struct {
	root any
	path path
}

func (p place) sub(q path) place { return place{p.root, extend(p.path, q)} }

// Roots that are no values.
type (
	cell string   // outlives the call
	ret  struct { // what a function returns
		fn    *ssa.Function
		index int
	}
	callback struct { // the argument of a call of a func-valued parameter
		fn         *ssa.Function
		index, arg int
	}
)

// coreType returns the underlying type, that of a type parameter being the one its terms share.
func coreType(t types.Type) types.Type {
	tp, ok := types.Unalias(t).(*types.TypeParam)
	if !ok {
		return t.Underlying()
	}
	var core types.Type = t.Underlying()
	if iface, ok := tp.Constraint().Underlying().(*types.Interface); ok {
		for e := range iface.EmbeddedTypes() {
			if un, ok := e.(*types.Union); ok && un.Len() > 0 {
				core = un.Term(0).Type().Underlying()
			} else {
				core = e.Underlying()
			}
		}
	}
	return core
}

// places returns the names of what v holds or points at.
func (u *unit) places(v ssa.Value) []place { return u.name(v, false, 0) }

// targets returns the places that are written when something is stored through v: those of v, and
// of all that v may point at.
func (u *unit) targets(v ssa.Value) []place { return u.name(v, true, 0) }

func (u *unit) name(v ssa.Value, write bool, depth int) []place {
	below := func(x ssa.Value, p path) []place {
		ps := u.name(x, write, depth+1)
		out := make([]place, len(ps))
		for i := range ps {
			out[i] = ps[i].sub(p)
		}
		return out
	}
	if depth > 100 {
		return []place{{v, ""}}
	}
	switch v := v.(type) {
	case *ssa.Const:
		return nil
	case *ssa.Global:
		if obj, ok := v.Object().(*types.Var); ok {
			return []place{{cell(varCell(obj)), ""}}
		}
	case *ssa.FreeVar:
		if b := u.bound[v]; b != nil {
			return below(b, "")
		}
	case *ssa.FieldAddr:
		if f := fieldOf(v.X.Type(), v.Field); f != nil {
			return below(v.X, "."+f.Name())
		}
	case *ssa.Field:
		if f := fieldOf(v.X.Type(), v.Field); f != nil {
			return below(v.X, "."+f.Name())
		}
	case *ssa.IndexAddr:
		if !write && nameBefore(v) {
			return []place{{nameRead(v), ""}}
		}
		if n, ok := intConst(v.Index); ok && n == 0 && !write {
			return below(head(v.X), "[]")
		}
		return below(v.X, "[]")
	case *ssa.Index:
		if carries(v.Type()) {
			return below(v.X, "[]")
		}
	case *ssa.UnOp:
		switch v.Op {
		case token.MUL:
			if w := u.forwarded(v); w != nil && !write {
				return u.name(w, write, depth+1)
			}
			return below(v.X, "")
		case token.ARROW:
			if !v.CommaOk {
				return below(v.X, "[]")
			}
		}
	case *ssa.ChangeType:
		return below(v.X, "")
	case *ssa.ChangeInterface:
		return below(v.X, "")
	case *ssa.MakeInterface:
		if carries(v.X.Type()) && !isError(v.Type()) { // of an error, its text counts
			return below(v.X, "")
		}
	case *ssa.Convert:
		if carries(v.X.Type()) && carries(v.Type()) {
			return below(v.X, "")
		}
	case *ssa.MultiConvert:
		return below(v.X, "")
	case *ssa.SliceToArrayPointer:
		return below(v.X, "")
	case *ssa.Slice:
		if n, ok := intConst(v.High); ok && n == 0 { // the room of a list, with nothing in it
			break
		}
		if !write && nameBefore(v) {
			return []place{{nameRead(v), ""}}
		}
		if write || !masks(v) {
			return below(v.X, "")
		}
	case *ssa.TypeAssert:
		if !v.CommaOk {
			if !bears(v.AssertedType) {
				return nil
			}
			return below(v.X, "")
		}
	case *ssa.Lookup:
		if !v.CommaOk {
			return u.element(v, write, depth)
		}
	case *ssa.Extract:
		return u.component(v, write, depth)
	case *ssa.Call:
		if x := u.itself(v); write && x != nil { // the next method of a chain
			return append(u.name(x, write, depth+1), place{v, ""})
		}
	case *ssa.Phi:
		ps := []place{{v, ""}}
		if write && depth < 20 {
			for _, e := range v.Edges {
				ps = append(ps, u.name(e, write, depth+20)...)
			}
		}
		return ps
	}
	return []place{{v, ""}}
}

// element names what a map look-up finds.
func (u *unit) element(v *ssa.Lookup, write bool, depth int) []place {
	if _, ok := v.X.Type().Underlying().(*types.Map); !ok {
		return []place{{v, ""}}
	}
	if !write && u.byWalk(v) {
		return []place{{v, ""}}
	}
	seg := key(v.Index)
	var out []place
	for _, p := range u.name(v.X, write, depth+1) {
		out = append(out, p.sub(seg))
	}
	return out
}

// key returns the segment of a map element.
func key(index ssa.Value) path {
	if s, ok := literal(index); ok && !strings.ContainsAny(s, "[]") {
		return "[" + s + "]"
	}
	return "[]"
}

// component names one value of a tuple.
func (u *unit) component(v *ssa.Extract, write bool, depth int) []place {
	var x ssa.Value
	seg := path("")
	switch t := v.Tuple.(type) {
	case *ssa.TypeAssert:
		if v.Index == 0 && bears(t.AssertedType) {
			x = t.X
		}
	case *ssa.Lookup:
		if v.Index == 0 {
			return u.element(t, write, depth)
		}
	case *ssa.UnOp:
		if v.Index == 0 {
			x, seg = t.X, "[]"
		}
	case *ssa.Next:
		r, ok := t.Iter.(*ssa.Range)
		if ok && v.Index > 0 && !t.IsString && (v.Index == 1 || u.rangedAs(r) == nil) {
			if x, seg = r.X, "[]"; v.Index == 1 {
				seg = "[#]"
			}
		}
	case *ssa.Select:
		n := 2
		for _, s := range t.States {
			if s.Dir == types.RecvOnly {
				if n == v.Index {
					x, seg = s.Chan, "[]"
				}
				n++
			}
		}
	default:
		x, seg = v.Tuple, fmt.Sprintf("#%d", v.Index)
	}
	if x == nil || !bears(v.Type()) {
		return []place{{v, ""}}
	}
	var out []place
	for _, p := range u.name(x, write, depth+1) {
		out = append(out, p.sub(seg))
	}
	return out
}

// result returns the place of a call's result.
func result(call ssa.Value, index int) place {
	if t, ok := call.Type().(*types.Tuple); ok && t.Len() > 1 {
		return place{call, fmt.Sprintf("#%d", index)}
	}
	return place{call, ""}
}

// literal returns the text of a string constant.
func literal(v ssa.Value) (string, bool) {
	switch v := v.(type) {
	case *ssa.Const:
		return stringConst(v)
	case *ssa.ChangeType:
		return literal(v.X)
	case *ssa.Convert:
		return literal(v.X)
	case *ssa.MakeInterface:
		return literal(v.X)
	}
	return "", false
}
