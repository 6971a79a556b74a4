package requests

import (
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Functional options: funcs, or values of an interface with one method. What they leave unset of what they are given
// has the path "(0).MaxTokens" below them, 0 being the index of the parameter of the func or the method; in a list of
// them, one that sets it is enough.

// listOf returns the list, a parameter of the function, whose element a value is, or nil.
func listOf(v ssa.Value) *ssa.Parameter {
	list, _ := listAround(v).(*ssa.Parameter)
	return list
}

// listAround returns the list whose element a value is, or nil.
func listAround(v ssa.Value) ssa.Value {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		if elem, ok := load.X.(*ssa.IndexAddr); ok {
			return elem.X
		}
	}
	return nil
}

// sole returns the only method of an interface, or nil.
func sole(t types.Type) *types.Func {
	if iface, ok := t.Underlying().(*types.Interface); ok && iface.NumMethods() == 1 {
		return iface.Method(0)
	}
	return nil
}

// options returns how a list of options may leave a part of what each is given unset: none, if one of them
// sets it or is not known.
func (q *query) options(v ssa.Value, path string, at ssa.Instruction) gaps {
	if q.remote {
		return nil
	}
	var lists []gaps
	switch v := v.(type) {
	case *ssa.Const:
		return q.leftOut(at.Pos(), path)
	case *ssa.Parameter:
		return handedIn(v, path)
	case *ssa.ChangeType:
		return q.value(v.X, path, at)
	case *ssa.Phi:
		var out gaps
		for _, e := range v.Edges {
			out = out.join(q.value(e, path, at))
		}
		return out
	case *ssa.Slice:
		alloc, ok := v.X.(*ssa.Alloc)
		if !ok {
			return nil
		}
		elems := variadic(v)
		if n, ok := arrayLen(alloc); !ok || int(n) != len(elems) {
			return nil
		}
		for _, e := range elems {
			lists = append(lists, q.value(e, strings.TrimPrefix(path, "[]"), at))
		}
	case *ssa.Call:
		if b, ok := v.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" {
			return nil
		}
		for _, arg := range v.Call.Args {
			lists = append(lists, q.value(arg, path, at))
		}
	default:
		return nil
	}
	var open gaps // what callers decide
	for _, found := range lists {
		if len(found) == 0 {
			return nil
		}
		for _, g := range found {
			if g.fn != nil {
				open = open.join(gaps{g})
			}
		}
	}
	switch len(open) {
	case 0:
		return q.leftOut(at.Pos(), path)
	case 1:
		return open
	}
	return nil
}

// option returns how a func value may leave a part of what it is given unset, whatever it does: none if it
// sets it on some way, or is not known.
func (q *query) option(v ssa.Value, path string, at ssa.Instruction) gaps {
	if q.remote {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return handedIn(v, path)
	case *ssa.ChangeType:
		return q.value(v.X, path, at)
	case *ssa.MakeClosure:
		return q.option(v.Fn, path, at)
	case *ssa.Function:
		first, below := element(path)
		i, err := strconv.Atoi(strings.Trim(first, "()"))
		if err == nil && q.ignores(v, i, below) {
			return q.leftOut(at.Pos(), path)
		}
	case *ssa.MakeInterface:
		first, below := element(path)
		i, err := strconv.Atoi(strings.Trim(first, "()"))
		m := sole(v.Type())
		if err != nil || m == nil {
			return nil
		}
		for _, f := range q.Implementations(m) {
			if !types.Identical(f.Signature.Recv().Type(), v.X.Type()) {
				continue
			}
			if j := forwards(f, i+1); j >= 0 {
				return q.option(v.X, "("+strconv.Itoa(j)+")"+below, at)
			}
			if q.ignores(f, i+1, below) {
				return q.leftOut(at.Pos(), path)
			}
		}
	case *ssa.Call:
		var out gaps
		for _, f := range q.Callees(v) {
			found := q.substituted(v, f, q.returned(f, 0, path, false))
			if len(found) == 0 {
				return nil
			}
			out = out.join(found)
		}
		return out
	}
	return nil
}

// forwards returns the index of the argument as which the method of a func type hands its parameter i to the func, -1 if
// it does not.
func forwards(f *ssa.Function, i int) int {
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok && unconverted(call.Common().Value) == ssa.Value(f.Params[0]) && i < len(f.Params) {
				return slices.Index(call.Common().Args, ssa.Value(f.Params[i]))
			}
		}
	}
	return -1
}

// ignores reports whether a function leaves a part of what its parameter refers to as it is, or unset, on every way.
func (q *query) ignores(f *ssa.Function, i int, path string) bool {
	if f.Blocks == nil || i >= len(f.Params) || !refers(f.Params[i].Type()) {
		return false
	}
	kept := gap{fn: f, index: i, path: path}
	left, known := q.left(f, i, path, false)
	if !known || len(left) == 0 || slices.ContainsFunc(left, func(g gap) bool { return g.fn != nil && g != kept }) {
		return false
	}
	return leavesOut(f, root{f.Params[i], path})
}

// leavesOut reports whether a function stores nothing at r, but for new variables around it in which it leaves it unset.
func leavesOut(f *ssa.Function, r root) bool {
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			st, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			addr := rootOf(st.Addr)
			if addr.Value != r.Value || !overlap(r.path, addr.path) {
				continue
			}
			below, _, ok := rest(r.path, addr.path)
			if made, fresh := st.Val.(*ssa.Alloc); !ok || !fresh || below == "" || !leavesOut(f, root{made, below}) {
				return false
			}
		}
	}
	return true
}

// completes reports whether a call of a func value may run a function that sets a part of its parameter
// before it hands it on, as middleware does around what sends it.
func (a *analysis) completes(call ssa.CallInstruction, d demand) bool {
	around, known := a.middleware(call.Common().Value)
	if !known {
		return true
	}
	for _, f := range append(around, a.Callees(call)...) {
		i := d.index - bound(call, d.fn) + bound(call, f)
		if f == d.fn || f.Blocks == nil || i < 0 || i >= len(f.Params) {
			continue
		}
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				next, ok := instr.(ssa.CallInstruction)
				if !ok {
					continue
				}
				for _, arg := range next.Common().Args {
					if types.Identical(arg.Type(), f.Params[i].Type()) && len(a.gaps(arg, d.path, next, d.remote)) == 0 {
						return true
					}
				}
			}
		}
	}
	return false
}

// middleware returns the functions that stand around one, where a call is given both and makes of them the func
// value, and whether all of them are known.
func (a *analysis) middleware(v ssa.Value) (around []*ssa.Function, known bool) {
	made, ok := v.(*ssa.Call)
	if !ok || made.Call.StaticCallee() == nil {
		return nil, true
	}
	for _, arg := range made.Call.Args {
		if c, ok := arg.(*ssa.Const); ok && c.IsNil() || !wraps(arg.Type(), v.Type()) {
			continue
		}
		wrappers := a.FuncsOf(arg)
		if _, isList := arg.Type().Underlying().(*types.Slice); isList {
			wrappers = a.ElementsOf(arg)
		}
		if len(wrappers) == 0 {
			return nil, false
		}
		for _, w := range wrappers {
			for _, b := range w.Blocks {
				if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(ret.Results) == 1 {
					around = append(around, a.FuncsOf(ret.Results[0])...)
				}
			}
		}
	}
	return around, true
}

// wraps reports whether values of a type make functions of such functions, or are lists of such values.
func wraps(t, f types.Type) bool {
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	sig, ok := t.Underlying().(*types.Signature)
	return ok && sig.Results().Len() == 1 && types.Identical(sig.Results().At(0).Type().Underlying(), f.Underlying())
}
