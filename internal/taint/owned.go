package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// What a method reads from its receiver may have been stored by any other method, of any value of the type: who calls
// it on a value that the program keeps somewhere gets what all of them have stored. Who has made the value, and
// keeps it to itself, knows what is in it: a query that is built and sent, the decoded input of a tool.

// ofOwn reports whether a cell is that of a field of the receiver of a call, and the receiver is a record that only
// the calling function has to do with.
func (u *unit) ofOwn(instr ssa.CallInstruction, name string) bool {
	common := instr.Common()
	if common.IsInvoke() || common.Signature().Recv() == nil || len(common.Args) == 0 || !strings.HasPrefix(name, "field ") {
		return false
	}
	owner := u.own(common.Args[0].Type())
	return owner != nil && strings.HasPrefix(name, fieldCell(owner, "")) && u.owned(common.Args[0], 0)
}

// owned reports whether a value is a record that was made for the function that has it, by itself or by those that it
// calls, and that nobody else can get at.
func (u *unit) owned(v ssa.Value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch x := v.(type) {
	case *ssa.Alloc:
	case *ssa.Call:
		if !u.makesOwn(x, 0, depth) {
			return false
		}
	case *ssa.Extract:
		call, ok := x.Tuple.(*ssa.Call)
		if !ok || !u.makesOwn(call, x.Index, depth) {
			return false
		}
	case *ssa.UnOp: // a copy
		if _, ok := x.X.(*ssa.Alloc); !ok || aliases(x.Type()) {
			return false
		}
		return true
	default:
		return false
	}
	return u.secluded(v, map[ssa.Value]bool{}, 0)
}

// makesOwn reports whether a result of a call is a record that the callee makes, or is handed as one of the caller's own.
func (u *unit) makesOwn(call *ssa.Call, index, depth int) bool {
	callee := call.Call.StaticCallee()
	if callee == nil || callee.Blocks == nil {
		return false
	}
	args := call.Call.Args
	returns := 0
	for _, b := range callee.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || index >= len(r.Results) {
			continue
		}
		returns++
		v := r.Results[index]
		if p, ok := v.(*ssa.Parameter); ok {
			if i := paramIndex(p); i < 0 || i >= len(args) || !u.owned(args[i], depth+1) {
				return false
			}
		} else if !isNil(v) && !u.owned(v, depth+1) {
			return false
		}
	}
	return returns > 0
}

// secluded reports whether nothing is done with a record, or a value that is the same, by which others can get at it
// while the function runs.
func (u *unit) secluded(v ssa.Value, seen map[ssa.Value]bool, depth int) bool {
	const most = 4
	if seen[v] {
		return true
	}
	if seen[v] = true; v.Referrers() == nil || depth > most {
		return false
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef, *ssa.FieldAddr, *ssa.Field, *ssa.UnOp, *ssa.BinOp, *ssa.Return:
		case *ssa.Store:
			if r.Addr != v {
				return false
			}
		case *ssa.MakeInterface:
			if !u.secluded(r, seen, depth) {
				return false
			}
		case *ssa.Phi:
			if !u.secluded(r, seen, depth) {
				return false
			}
		case *ssa.Call:
			if !u.lends(r, v, seen, depth) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// vouched returns what is validated of a record wherever the function that made it for itself hands it out.
func (u *unit) vouched(record *ssa.Alloc) (all []path) {
	if u.own(record.Type()) == nil || !u.secluded(record, map[ssa.Value]bool{}, 0) {
		return nil
	}
	first := true
	for _, b := range record.Parent().Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || !slices.ContainsFunc(r.Results, func(v ssa.Value) bool { return plain(v) == record }) {
			continue
		}
		valid, _ := u.validPaths(record, r)
		if first {
			all, first = valid, false
		} else {
			all = slices.DeleteFunc(all, func(p path) bool { return !slices.Contains(valid, p) })
		}
	}
	return all
}

// lends reports whether a call only lends a record to the callee.
func (u *unit) lends(call *ssa.Call, v ssa.Value, seen map[ssa.Value]bool, depth int) bool {
	callee := call.Call.StaticCallee()
	if callee == nil {
		return false
	}
	if callee.Blocks == nil {
		m := ir.Method(&call.Call)
		if m == nil || m.Pkg() == nil {
			return false
		}
		if m.Pkg() == u.Pkg || u.know.Own(m.Pkg()) {
			return m.Signature().Recv() != nil && call.Call.Args[0] == v
		}
		effects, _ := u.know.Func(m)
		for _, e := range effects {
			if e.Kind == rows.KindHandler {
				return false // which has it called
			}
		}
		return len(effects) > 0 || objmatch.Path(m.Pkg()) == "fmt"
	}
	for i, arg := range call.Call.Args {
		if arg == v && (i >= len(callee.Params) || !u.secluded(callee.Params[i], seen, depth+1)) {
			return false
		}
	}
	return true
}
