package agentloop

import (
	"fmt"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// findImplementations learns from the package's conversions which imported types are behind an
// interface.
func (a *analysis) findImplementations() {
	for instr := range a.Instructions() {
		mi, ok := instr.(*ssa.MakeInterface)
		if !ok {
			continue
		}
		named := objmatch.Named(mi.X.Type())
		iface, ok := mi.Type().Underlying().(*types.Interface)
		if !ok || named == nil || named.Obj().Pkg() == nil || named.Obj().Pkg() == a.Pkg {
			continue
		}
		for m := range iface.Methods() {
			obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, m.Pkg(), m.Name())
			if impl, ok := obj.(*types.Func); ok && !slices.Contains(a.implement[m], impl) {
				a.implement[m] = append(a.implement[m], impl)
			}
		}
	}
}

// findParamCalls finds the functions that call what they are given, so that a call of a retry
// helper is judged by the closure handed to it, not by those of other callers.
func (a *analysis) findParamCalls() {
	for changed := true; changed; {
		changed = false
		for instr := range a.Instructions() {
			call, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if a.callsParam(call.Common().Value) {
				changed = true
			}
			for _, arg := range a.called(call) {
				if a.callsParam(arg) {
					changed = true
				}
			}
		}
	}
	for f := range a.calls {
		slices.Sort(a.calls[f])
	}
}

// callsParam notes that the func value is called, and reports whether that is news.
func (a *analysis) callsParam(v ssa.Value) bool {
	p := a.param(v)
	if p == nil {
		return false
	}
	f := p.Parent()
	i := slices.Index(f.Params, p)
	if slices.Contains(a.calls[f], i) {
		return false
	}
	a.calls[f] = append(a.calls[f], i)
	return true
}

// param returns the parameter of func type that v is, seen through closures, or nil.
func (a *analysis) param(v ssa.Value) *ssa.Parameter { return a.paramBehind(v, 0) }

func (a *analysis) paramBehind(v ssa.Value, depth int) *ssa.Parameter {
	if depth > maxDepth {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		if _, ok := v.Type().Underlying().(*types.Signature); ok {
			return v
		}
	case *ssa.ChangeType:
		return a.paramBehind(v.X, depth+1)
	case *ssa.FreeVar:
		if b := a.bound[v]; b != nil {
			return a.paramBehind(b, depth+1)
		}
	case *ssa.UnOp:
		// A captured parameter is stored once, where the function starts.
		if c := a.loaded(v); c != nil {
			if alloc, ok := c.(*ssa.Alloc); ok && len(a.stores[alloc]) == 1 {
				return a.paramBehind(a.stores[alloc][0].Val, depth+1)
			}
		}
	}
	return nil
}

// called returns the func-valued arguments that the callee calls. A library is taken to call what
// it is given.
func (a *analysis) called(call ssa.CallInstruction) []ssa.Value {
	args := ir.Args(call.Common())
	var out []ssa.Value
	pick := func(indices []int) {
		for _, i := range indices {
			if i < len(args) && !slices.Contains(out, unboxed(args[i])) {
				out = append(out, unboxed(args[i]))
			}
		}
	}
	known := false
	for _, f := range a.Callees(call) {
		if f.Blocks != nil {
			known = true
			pick(a.calls[f])
		}
	}
	if m := ir.Method(call.Common()); m != nil && m.Pkg() != a.Pkg && !known {
		if s := a.deps(m); s != nil {
			pick(s.Calls)
		} else {
			for i, arg := range args {
				if _, ok := unboxed(arg).Type().Underlying().(*types.Signature); ok {
					pick([]int{i})
				}
			}
		}
	} else if m == nil && !known && loopBody(call.Common()) != nil {
		pick([]int{0}) // by the iterator that another package has made
	}
	return out
}

// unboxed returns what lies in an interface that a value was made.
func unboxed(v ssa.Value) ssa.Value {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		return mi.X
	}
	return v
}

// summaryOfFunc returns what is known of the function, or the method, of another package that a func value is, or nil.
func (a *analysis) summaryOfFunc(v ssa.Value) *Summary {
	if change, ok := v.(*ssa.ChangeType); ok {
		v = change.X
	}
	if mc, ok := v.(*ssa.MakeClosure); ok {
		v = mc.Fn
	}
	f, ok := v.(*ssa.Function)
	if !ok {
		return nil
	}
	if m, ok := f.Object().(*types.Func); ok && m.Pkg() != a.Pkg {
		return a.deps(m)
	}
	return nil
}

// findWays finds the functions that call Claude, the shortest ways first.
func (a *analysis) findWays() {
	for {
		found := map[*ssa.Function][]Step{}
		for _, f := range a.Funcs {
			if a.ways[f] != nil {
				continue
			}
			for _, b := range f.Blocks {
				for _, instr := range b.Instrs {
					call, ok := instr.(ssa.CallInstruction)
					if !ok || found[f] != nil {
						continue
					}
					if way := a.way(call); way != nil {
						found[f] = way
					}
				}
			}
		}
		if len(found) == 0 {
			return
		}
		for f, way := range found {
			a.ways[f] = way
		}
	}
}

// way returns the steps from the call to Claude, or nil if the call never reaches it as far as is
// known.
func (a *analysis) way(call ssa.CallInstruction) []Step {
	if a.sends[call] {
		return []Step{a.step(call)}
	}
	var rest []Step
	found := false
	try := func(way []Step) {
		if way != nil && !found {
			rest, found = way, true
		}
	}
	if a.param(call.Common().Value) == nil {
		for _, f := range a.Callees(call) {
			try(a.ways[f])
		}
	}
	if m := ir.Method(call.Common()); m != nil {
		if s := a.deps(m); s != nil && len(s.Way) > 0 {
			try(s.Way)
		}
		for _, impl := range a.implement[m] {
			if s := a.deps(impl); s != nil && len(s.Way) > 0 {
				try(s.Way)
			}
		}
	}
	if !claudeapi.IsClient(calleePath(call)) {
		for _, arg := range a.called(call) {
			for _, f := range a.FuncsOf(arg) {
				try(a.ways[f])
			}
			if s := a.summaryOfFunc(arg); s != nil && len(s.Way) > 0 {
				try(s.Way)
			}
		}
	}
	if !found {
		return nil
	}
	return append([]Step{a.step(call)}, rest...)
}

// calleePath returns the import path of the called function's package, or "".
func calleePath(call ssa.CallInstruction) string {
	if m := ir.Method(call.Common()); m != nil {
		return objmatch.Path(m.Pkg())
	}
	return ""
}

// step describes a call.
func (a *analysis) step(call ssa.CallInstruction) Step {
	return Step{Where: a.where(call.Pos()), Text: callName(call.Common()), Pos: call.Pos()}
}

// where returns "import/path/file.go:12".
func (a *analysis) where(pos token.Pos) string {
	if !pos.IsValid() {
		return a.Pkg.Path()
	}
	p := a.Fset.Position(pos)
	return fmt.Sprintf("%s:%d", path.Join(a.Pkg.Path(), filepath.Base(p.Filename)), p.Line)
}

// callName returns what a person calls the callee: "Messages.New", "runInference".
func callName(call *ssa.CallCommon) string {
	m := ir.Method(call)
	if m == nil {
		switch v := call.Value.(type) {
		case *ssa.MakeClosure:
			return "a closure"
		case *ssa.UnOp:
			if fa, ok := v.X.(*ssa.FieldAddr); ok {
				if f := selected(fa.X.Type(), fa.Field); f != nil {
					return f.Name()
				}
			}
			return "a func value"
		case *ssa.Function:
			return "a closure"
		}
		return call.Value.Name()
	}
	if recv := m.Signature().Recv(); recv != nil {
		if named := objmatch.Named(recv.Type()); named != nil {
			return named.Obj().Name() + "." + m.Name()
		}
	}
	return m.Name()
}
