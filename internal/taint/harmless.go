package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// What an interpreter is given may be no more than data: numbers, texts, lists of them. A script can do
// no harm by it.

// onlyData reports whether a value that an interpreter is given is data. plainTypes are the names of types of the
// interpreter's package whose values are.
func (u *unit) onlyData(v ssa.Value, plainTypes []string, depth int) bool {
	const deepest = 5
	if depth > deepest {
		return false
	}
	again := func(v ssa.Value) bool { return v != nil && u.onlyData(v, plainTypes, depth+1) }
	switch x := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.MakeInterface:
		return again(x.X)
	case *ssa.ChangeInterface:
		return again(x.X)
	case *ssa.ChangeType:
		return again(x.X)
	case *ssa.MakeMap:
		return !slices.ContainsFunc(*x.Referrers(), func(r ssa.Instruction) bool {
			switch r := r.(type) {
			case *ssa.MapUpdate:
				return r.Map != v || !again(r.Value)
			case *ssa.DebugRef, *ssa.Call, *ssa.ChangeType, *ssa.MakeInterface, *ssa.Lookup, *ssa.Range:
				return false
			}
			return true
		})
	case *ssa.Slice:
		if elems, ok := elements(v); ok {
			return !slices.ContainsFunc(elems, func(e ssa.Value) bool { return e != nil && !again(e) })
		}
	case *ssa.Call: // what a library makes of data: vm.ToValue(n)
		callee := ir.Method(&x.Call)
		args := ir.Args(&x.Call)
		if callee != nil && callee.Signature().Recv() != nil {
			args = args[1:]
		}
		if callee != nil && x.Call.StaticCallee() != nil && len(x.Call.StaticCallee().Blocks) == 0 && len(args) > 0 &&
			types.IsInterface(x.Type()) {
			return !slices.ContainsFunc(args, func(a ssa.Value) bool { return !again(a) })
		}
	}
	return plainType(v.Type(), plainTypes, depth)
}

// plainType reports whether all values of a type are data.
func plainType(t types.Type, plainTypes []string, depth int) bool {
	const deepest = 8
	if depth > deepest {
		return false
	}
	if named := objmatch.Named(t); named != nil {
		if slices.Contains(plainTypes, named.Obj().Name()) {
			return true
		}
		if _, basic := named.Underlying().(*types.Basic); !basic && types.NewMethodSet(types.NewPointer(named)).Len() > 0 {
			return false
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return true
	case *types.Interface:
		return u.NumMethods() == 0 // decoded from somewhere
	case *types.Slice:
		return plainType(u.Elem(), plainTypes, depth+1)
	case *types.Array:
		return plainType(u.Elem(), plainTypes, depth+1)
	case *types.Map:
		return plainType(u.Elem(), plainTypes, depth+1)
	case *types.Struct:
		for f := range u.Fields() {
			if !plainType(f.Type(), plainTypes, depth+1) {
				return false
			}
		}
		return true
	}
	return false
}
