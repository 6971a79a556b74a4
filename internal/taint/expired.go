package taint

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// What a program writes for a while only, archives and logs, it removes again by itself: the files of a folder that are
// named as it names them, and are older than its settings say. Where a tool is told how old, that is an action.

// expired reports whether a path is that of such a file wherever an instruction is reached.
func (u *unit) expired(path ssa.Value, at ssa.Instruction) bool {
	name := u.listedName(path)
	if name == nil {
		return false
	}
	named, old := false, false
	for cond, truth := range tested(at.Block()) {
		if not, ok := cond.(*ssa.UnOp); ok && not.Op == token.NOT {
			cond, truth = not.X, !truth
		}
		named = named || truth && affixed(cond, name)
		old = old || ofTime(cond) && u.fixed(cond, 0)
	}
	return named && old
}

// listedName returns the name of an element of a listed folder that a path ends in, or nil.
func (u *unit) listedName(path ssa.Value) *ssa.Call {
	joined, ok := path.(*ssa.Call)
	if !ok || len(joined.Call.Args) == 0 {
		return nil
	}
	elems, _ := elements(joined.Call.Args[len(joined.Call.Args)-1])
	if len(elems) < 2 || elems[len(elems)-1] == nil {
		return nil
	}
	name, ok := elems[len(elems)-1].(*ssa.Call)
	if !ok || !name.Call.IsInvoke() {
		return nil
	}
	entry := elementOf(name.Call.Value)
	if entry == nil {
		return nil
	}
	list, ok := entry.X.(*ssa.Extract)
	if !ok {
		return nil
	}
	if listing, ok := list.Tuple.(*ssa.Call); ok {
		if f := ir.Method(&listing.Call); f != nil {
			effects, _ := u.know.Func(f)
			if slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindList }) {
				return name
			}
		}
	}
	return nil
}

// affixed reports whether a condition says that a name begins or ends with a constant.
func affixed(cond ssa.Value, name *ssa.Call) bool {
	call, ok := cond.(*ssa.Call)
	if !ok || len(call.Call.Args) != 2 {
		return false
	}
	if f := objmatch.Func(ir.Method(&call.Call)); f != "strings.HasPrefix" && f != "strings.HasSuffix" {
		return false
	}
	affix, known := literal(call.Call.Args[1])
	if !known || strings.Trim(affix, ".") == "" {
		return false
	}
	again, ok := call.Call.Args[0].(*ssa.Call) // it may be asked twice for its name
	return call.Call.Args[0] == name || ok && again.Call.IsInvoke() && again.Call.Value == name.Call.Value && again.Call.Method == name.Call.Method
}

// ofTime reports whether a condition compares times or durations.
func ofTime(cond ssa.Value) bool {
	return slices.ContainsFunc(cond.(ssa.Instruction).Operands(nil), func(v *ssa.Value) bool {
		return *v != nil && slices.Contains([]string{"time.Time", "time.Duration"}, objmatch.Type((*v).Type()))
	})
}

// fixed reports whether a value is computed from the program's constants and settings, the clock, and what interfaces
// tell: nobody who calls the function has given it.
func (u *unit) fixed(v ssa.Value, depth int) bool {
	if depth > 2*maxDepth {
		return false
	}
	all := func(vs ...ssa.Value) bool {
		return !slices.ContainsFunc(vs, func(v ssa.Value) bool { return !u.fixed(v, depth+1) })
	}
	switch v := v.(type) {
	case *ssa.Const, *ssa.Global:
		return true
	case *ssa.Convert:
		return all(v.X)
	case *ssa.ChangeType:
		return all(v.X)
	case *ssa.Extract:
		return all(v.Tuple)
	case *ssa.BinOp:
		return all(v.X, v.Y)
	case *ssa.UnOp:
		return all(v.X)
	case *ssa.FieldAddr:
		return all(v.X)
	case *ssa.Field:
		return all(v.X)
	case *ssa.Phi:
		return depth < maxDepth && all(v.Edges...)
	case *ssa.Call:
		return v.Call.IsInvoke() || all(v.Call.Args...)
	case *ssa.Parameter:
		f, i := v.Parent(), paramIndex(v)
		if i == 0 && f.Signature.Recv() != nil {
			return true
		}
		calls := u.Callers(f)
		return len(calls) > 0 && !slices.ContainsFunc(calls, func(c ssa.CallInstruction) bool {
			args := ir.Args(c.Common())
			return i >= len(args) || !all(args[i])
		})
	}
	return false
}
