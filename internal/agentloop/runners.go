package agentloop

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// runners returns the calls that make a library's runner without a limit.
func (a *analysis) runners() []Cycle {
	var out []Cycle
	for instr := range a.Instructions() {
		call, ok := instr.(*ssa.Call)
		if !ok {
			continue
		}
		row, ok := claudeapi.RunnerOf(ir.Method(&call.Call))
		if !ok {
			continue
		}
		off, unlimited := a.unlimited(call, row)
		if !unlimited || a.boundedUse(call) {
			continue
		}
		pos, end := a.Range(call.Pos())
		out = append(out, Cycle{Kind: Runner, Pos: pos, End: end, Way: []Step{a.step(call)}, What: row.Limit, Off: off})
	}
	return out
}

// unlimited reports whether the runner that the call makes has no limit, and the setting, if there
// is one, whose value would be the limit.
func (a *analysis) unlimited(call *ssa.Call, row claudeapi.Runner) (off string, unlimited bool) {
	args := ir.Args(&call.Call)
	if row.Arg >= len(args) {
		return "", false
	}
	if row.Field != "" {
		return "", a.unset(args[row.Arg], row.Field, nil, 0)
	}
	opts := a.options(args[row.Arg], 0)
	if !slices.ContainsFunc(opts, func(o option) bool { return o.name == row.Needs }) || a.limitsCalls(call, row) {
		return "", false
	}
	for _, o := range opts {
		if o.name == row.Limit {
			return o.off, o.off != ""
		}
	}
	return "", !slices.ContainsFunc(opts, func(o option) bool { return o.name == "" })
}

// unset reports whether the struct provably leaves the field at zero. Where a function returns it, from is the call.
func (a *analysis) unset(v ssa.Value, field string, from *ssa.Call, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch v := v.(type) {
	case *ssa.Const:
		return true // the zero value
	case *ssa.UnOp:
		return a.unsetAt(v.X, field, from, depth)
	case *ssa.MakeInterface:
		return a.unset(v.X, field, from, depth+1)
	case *ssa.Phi:
		return slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return a.unset(e, field, from, depth+1) })
	case *ssa.Call:
		for _, f := range a.Callees(v) {
			for _, b := range f.Blocks {
				if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(r.Results) > 0 && !a.unset(r.Results[0], field, v, depth+1) {
					return false
				}
			}
			if f.Blocks == nil {
				return false
			}
		}
		return len(a.Callees(v)) > 0
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok && v.Index == 0 {
			return a.unset(call, field, from, depth+1)
		}
	case *ssa.Parameter:
		if arg := passed(v, from); arg != v {
			return a.unset(arg, field, nil, depth+1)
		}
		i := slices.Index(v.Parent().Params, v)
		callers := a.Callers(v.Parent())
		for _, call := range callers {
			if args := ir.Args(call.Common()); i >= len(args) || !a.unset(args[i], field, nil, depth+1) {
				return false
			}
		}
		return len(callers) > 0
	}
	return false
}

// unsetAt reports whether the struct in a variable provably leaves the field at zero.
func (a *analysis) unsetAt(addr ssa.Value, field string, from *ssa.Call, depth int) bool {
	if fv, ok := addr.(*ssa.FreeVar); ok && a.bound[fv] != nil {
		addr = a.bound[fv]
	}
	alloc, ok := addr.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, ref := range *alloc.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr == alloc && !a.unset(ref.Val, field, from, depth+1) {
				return false
			}
		case *ssa.FieldAddr:
			if selected(ref.X.Type(), ref.Field).Name() != field {
				continue
			}
			for _, use := range *ref.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == ref && !a.zero(passed(st.Val, from)) {
					return false
				}
			}
		case ssa.CallInstruction:
			return false // filled in elsewhere
		}
	}
	return true
}

// passed returns what a call gives for a parameter of the function that it calls, or the value.
func passed(v ssa.Value, from *ssa.Call) ssa.Value {
	p, ok := v.(*ssa.Parameter)
	if !ok || from == nil {
		return v
	}
	i := slices.Index(p.Parent().Params, p)
	if args := ir.Args(&from.Call); from.Call.StaticCallee() == p.Parent() && i < len(args) {
		return args[i]
	}
	return v
}

// zero reports whether the value is provably 0 wherever the package shows it.
func (a *analysis) zero(v ssa.Value) bool {
	values, known := a.settings(v, 0)
	return known && len(values) > 0 && !slices.ContainsFunc(values, func(n int64) bool { return n > 0 })
}

// An option is one of a runner's functional options. off names the setting without which it is
// not given.
type option struct {
	name string // as objmatch.Func names its constructor, "" if unknown
	off  string
}

// options returns the options in a slice.
func (a *analysis) options(v ssa.Value, depth int) []option {
	if depth > 30 {
		return []option{{}}
	}
	switch v := v.(type) {
	case *ssa.Const:
		return nil
	case *ssa.Slice:
		alloc, ok := v.X.(*ssa.Alloc)
		if !ok {
			return a.options(v.X, depth+1)
		}
		var out []option
		for _, ref := range *alloc.Referrers() {
			if at, ok := ref.(*ssa.IndexAddr); ok {
				for _, use := range *at.Referrers() {
					if st, ok := use.(*ssa.Store); ok {
						out = append(out, a.option(st.Val))
					}
				}
			}
		}
		return out
	case *ssa.Call:
		if b, ok := v.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
			return append(a.options(v.Call.Args[0], depth+1), a.options(v.Call.Args[1], depth+1)...)
		}
		if list := a.returnedOptions(v, depth); list != nil {
			return list
		}
	case *ssa.MakeSlice:
		return nil
	case *ssa.Phi:
		return a.chosenOptions(v, depth)
	}
	return []option{{}}
}

// chosenOptions joins the edges of a phi. What a setting's zero value leaves out says so.
func (a *analysis) chosenOptions(phi *ssa.Phi, depth int) []option {
	var out []option
	cond, _ := condition(idomOf(phi.Block())).(*ssa.BinOp)
	off := ""
	if cond != nil && numeric(cond.X.Type()) {
		if values, _ := a.settings(cond.X, 0); len(values) == 0 || slices.Contains(values, 0) {
			if _, ok := cond.Y.(*ssa.Const); ok {
				off = settingName(cond.X)
			}
		}
	}
	var lists [][]option
	for _, e := range phi.Edges {
		if e != phi {
			lists = append(lists, a.options(e, depth+8))
		}
	}
	for _, list := range lists {
		for _, o := range list {
			if slices.ContainsFunc(out, func(x option) bool { return x.name == o.name }) {
				continue
			}
			everywhere := !slices.ContainsFunc(lists, func(l []option) bool {
				return !slices.ContainsFunc(l, func(x option) bool { return x.name == o.name })
			})
			if !everywhere && o.off == "" {
				o.off = off
			}
			out = append(out, o)
		}
	}
	return out
}

// returnedOptions returns the options in the slice that a function of the package makes, or nil if there are several
// such functions or slices.
func (a *analysis) returnedOptions(call *ssa.Call, depth int) []option {
	fs := a.Callees(call)
	if len(fs) != 1 {
		return nil
	}
	var lists [][]option
	for _, b := range fs[0].Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			lists = append(lists, a.options(r.Results[0], depth+8))
		}
	}
	if len(lists) != 1 {
		return nil
	}
	return lists[0]
}

func (a *analysis) option(v ssa.Value) option {
	if call, ok := v.(*ssa.Call); ok {
		return option{name: objmatch.Func(ir.Method(&call.Call))}
	}
	return option{}
}

// limitsCalls reports whether the package sets a limit with each call of the agent that was made, or,
// where the agent's calls are not in view, with each call of any.
func (a *analysis) limitsCalls(made *ssa.Call, row claudeapi.Runner) bool {
	if len(row.Calls) == 0 {
		return false
	}
	var own, all []ssa.Value
	for instr := range a.Instructions() {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		args := ir.Args(call.Common())
		i := slices.IndexFunc(args, func(v ssa.Value) bool { return slices.Contains(row.Calls, objmatch.Type(v.Type())) })
		if _, sends := claudeapi.SendOf(ir.Method(call.Common())); i < 1 || !sends {
			continue
		}
		all = append(all, args[i])
		if a.madeBy(args[0], made, 0) {
			own = append(own, args[i])
		}
	}
	if len(own) == 0 {
		own = all
	}
	return len(own) > 0 && !slices.ContainsFunc(own, func(v ssa.Value) bool { return a.unset(v, row.CallField, nil, 0) })
}

// boundedUse reports whether the program itself bounds what the runner does: it only steps it, in
// loops that are judged like others, or ends a range over its messages.
func (a *analysis) boundedUse(made *ssa.Call) bool {
	uses := a.uses(made)
	for _, use := range uses {
		m := ir.Method(use.Common())
		if claudeapi.FinishesRunner(m) && !a.ranges(use) {
			return false
		}
	}
	return len(uses) > 0
}

// uses returns the calls of the runner's methods that go on.
func (a *analysis) uses(made ssa.Value) []ssa.CallInstruction {
	var out []ssa.CallInstruction
	for instr := range a.Instructions() {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		m := ir.Method(call.Common())
		if !claudeapi.FinishesRunner(m) && !claudeapi.StepsRunner(m) {
			continue
		}
		if a.madeBy(ir.Args(call.Common())[0], made, 0) {
			out = append(out, call)
		}
	}
	return out
}

// madeBy reports whether the value may be the one that was made.
func (a *analysis) madeBy(v, made ssa.Value, depth int) bool {
	if v == made {
		return true
	}
	if depth > maxDepth {
		return false
	}
	switch v := v.(type) {
	case *ssa.Phi:
		return slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return a.madeBy(e, made, depth+1) })
	case *ssa.FreeVar:
		return a.bound[v] != nil && a.madeBy(a.bound[v], made, depth+1)
	case *ssa.Parameter:
		i := slices.Index(v.Parent().Params, v)
		return slices.ContainsFunc(a.Callers(v.Parent()), func(c ssa.CallInstruction) bool {
			args := ir.Args(c.Common())
			return i < len(args) && a.madeBy(args[i], made, depth+1)
		})
	case *ssa.Call:
		for _, f := range a.Callees(v) {
			for _, b := range f.Blocks {
				if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(r.Results) > 0 && a.madeBy(r.Results[0], made, depth+1) {
					return true
				}
			}
		}
	case *ssa.UnOp:
		if c := a.loaded(v); c != nil {
			return slices.ContainsFunc(a.stores[c], func(st *ssa.Store) bool { return a.madeBy(st.Val, made, depth+1) })
		}
	}
	return false
}

// ranges reports whether the call's result is ranged over by a body that a bound ends.
func (a *analysis) ranges(call ssa.CallInstruction) bool {
	v := call.Value()
	if v == nil || v.Referrers() == nil {
		return false
	}
	for _, ref := range *v.Referrers() {
		use, ok := ref.(*ssa.Call)
		if !ok || use.Call.Value != v || len(use.Call.Args) != 1 {
			continue
		}
		if mc, ok := use.Call.Args[0].(*ssa.MakeClosure); ok && a.functionBounded(mc.Fn.(*ssa.Function)) {
			return true
		}
	}
	return false
}

// addRunnerSteps makes the steps of runners without a limit calls that reach Claude, so that the
// loops around them are judged like others.
func (a *analysis) addRunnerSteps() {
	var unlimited []*ssa.Call
	var steps []*ssa.Call
	for instr := range a.Instructions() {
		call, ok := instr.(*ssa.Call)
		if !ok {
			continue
		}
		m := ir.Method(&call.Call)
		if row, ok := claudeapi.RunnerOf(m); ok {
			if _, un := a.unlimited(call, row); un {
				unlimited = append(unlimited, call)
			}
		}
		if claudeapi.StepsRunner(m) {
			steps = append(steps, call)
		}
		if claudeapi.FinishesRunner(m) {
			a.sends[call] = true
		}
	}
	for _, step := range steps {
		runner := ir.Args(&step.Call)[0]
		if slices.ContainsFunc(unlimited, func(made *ssa.Call) bool { return a.madeBy(runner, made, 0) }) {
			a.sends[step] = true
		}
	}
}
