package agentloop

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/goapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A helper that calls a func again until it will do is an agent loop where that func asks Claude
// and finds the answer bad. So the loop is judged twice: in the helper, where the func is what calls
// Claude and one of its results is what decides; and where the func is handed over, for whether that
// result says something of the answer.

// findRetries finds the functions that call what they are given again and again, without a bound, for
// as long as it fails, or what it returns is no good.
func (a *analysis) findRetries() {
	for changed := true; changed; {
		changed = false
		for _, f := range a.Funcs {
			for _, i := range a.calls[f] {
				if i >= len(f.Params) || slices.ContainsFunc(a.retries[f], func(r Retried) bool { return r.Param == i }) {
					continue
				}
				if by, ok := a.retriesParam(f, f.Params[i]); ok {
					a.retries[f] = append(a.retries[f], Retried{i, by})
					changed = true
				}
			}
		}
	}
	for f := range a.retries {
		slices.SortFunc(a.retries[f], func(x, y Retried) int { return x.Param - y.Param })
	}
}

// mayRetry reports whether some function calls what it is given in a loop, or hands it on.
func (a *analysis) mayRetry() bool {
	return slices.ContainsFunc(a.Funcs, func(f *ssa.Function) bool { return len(a.calls[f]) > 0 && len(naturalLoops(f)) > 0 })
}

// retriesParam reports whether a function calls one of its parameters again without a bound, and by which of its
// results it decides.
func (a *analysis) retriesParam(f *ssa.Function, p *ssa.Parameter) (by int, ok bool) {
	site := func(b *ssa.BasicBlock) ssa.CallInstruction {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok && !call.Call.IsInvoke() && a.param(call.Call.Value) == p {
				return call
			}
		}
		return nil
	}
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok {
				for _, r := range a.retried(call) {
					if a.param(ir.Args(&call.Call)[r.Param]) == p {
						return r.By, true
					}
				}
			}
		}
	}
	// What the func returns is taken for something derived from an answer, for as long as this looks.
	given, outer := a.given[p], a.retrying
	a.given[p], a.retrying = true, p
	defer func() { a.given[p], a.retrying = given, outer }()
	for _, l := range naturalLoops(f) {
		if found := a.unboundedBy(l, site); found != nil {
			if by, ok := a.verdict(condition(found.test), p, map[ssa.Value]bool{}); ok {
				return by, true
			}
		}
	}
	return 0, false
}

// verdict returns the result of the func that a test asks for.
func (a *analysis) verdict(v ssa.Value, p *ssa.Parameter, seen map[ssa.Value]bool) (by int, ok bool) {
	if v == nil || seen[v] {
		return 0, false
	}
	seen[v] = true
	var parts []ssa.Value
	switch v := v.(type) {
	case *ssa.Call:
		if a.param(v.Call.Value) == p {
			return 0, true
		}
		parts = v.Call.Args
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok && a.param(call.Call.Value) == p {
			return v.Index, true
		}
		parts = []ssa.Value{v.Tuple}
	case *ssa.UnOp:
		parts = []ssa.Value{v.X}
		if c := a.loaded(v); c != nil {
			parts = nil
			for _, st := range a.stores[c] {
				parts = append(parts, st.Val)
			}
		}
	case ssa.Instruction:
		for _, x := range v.Operands(nil) {
			parts = append(parts, *x)
		}
	}
	for _, x := range parts {
		if by, ok := a.verdict(x, p, seen); ok {
			return by, true
		}
	}
	return 0, false
}

// retried returns which arguments the callee calls again without a bound.
func (a *analysis) retried(call *ssa.Call) []Retried {
	m := ir.Method(&call.Call)
	args := ir.Args(&call.Call)
	if row, ok := goapi.RetrierOf(m); ok {
		if row.How < 0 || row.How < len(args) && a.endless(args[row.How]) {
			return []Retried{{row.Func, -1}}
		}
		return nil
	}
	var out []Retried
	add := func(rs []Retried) {
		for _, r := range rs {
			if r.Param < len(args) && !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	for _, f := range a.Callees(call) {
		add(a.retries[f])
	}
	if m != nil && m.Pkg() != a.Pkg {
		if s := a.deps(m); s != nil {
			add(s.Retries)
		}
	}
	return out
}

// endless reports whether the policy, or the options, provably let retries go on for ever.
func (a *analysis) endless(v ssa.Value) bool {
	if !isList(v.Type()) {
		return a.policy(v, 0)
	}
	endless := false
	for _, o := range a.optionValues(v) {
		call, ok := o.(*ssa.Call)
		if !ok {
			return false
		}
		l, known := goapi.LimitOf(ir.Method(&call.Call))
		switch {
		case !known:
			if m := ir.Method(&call.Call); m == nil || a.Pkg == m.Pkg() {
				return false // an option of the program's own
			}
		case l.Kind == goapi.Endless:
			endless = true
		case l.Kind == goapi.NoneAt0 && isZero(call.Call.Args[l.Arg]):
			endless = true
		default:
			return false
		}
	}
	return endless
}

// policy reports whether the policy of retries has provably no limit.
func (a *analysis) policy(v ssa.Value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return a.policy(v.X, depth+1)
	case *ssa.ChangeInterface:
		return a.policy(v.X, depth+1)
	case *ssa.UnOp:
		if alloc, ok := a.loaded(v).(*ssa.Alloc); ok && len(a.stores[alloc]) == 1 {
			return a.policy(a.stores[alloc][0].Val, depth+1)
		}
	case *ssa.Call:
		l, ok := goapi.LimitOf(ir.Method(&v.Call))
		if !ok {
			return a.returnsPolicy(v, depth)
		}
		switch l.Kind {
		case goapi.Endless:
			return true
		case goapi.Same:
			return a.policy(v.Call.Args[l.Arg], depth+1)
		case goapi.Defaults:
			return a.unlimitedBy(v) || len(v.Call.Args) > l.Arg && a.endless(v.Call.Args[l.Arg])
		}
	}
	return false
}

// returnsPolicy reports whether the functions of the program that make the policy give it no limit.
func (a *analysis) returnsPolicy(call *ssa.Call, depth int) bool {
	found := false
	for _, f := range a.Callees(call) {
		if f.Blocks == nil {
			return false
		}
		for _, b := range f.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(r.Results) == 1 {
				if !a.policy(r.Results[0], depth+1) {
					return false
				}
				found = true
			}
		}
	}
	return found
}

// unlimitedBy reports whether the limit of the policy that was made is set to zero, and to nothing
// else.
func (a *analysis) unlimitedBy(made *ssa.Call) bool {
	off := false
	for _, ref := range *made.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok || !goapi.IsRetryLimit(objmatch.Type(fa.X.Type()), selected(fa.X.Type(), fa.Field).Name()) {
			continue
		}
		for _, use := range *fa.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == fa {
				if !isZero(st.Val) {
					return false
				}
				off = true
			}
		}
	}
	return off
}

// optionValues returns the elements of a slice that is written where it is handed over.
func (a *analysis) optionValues(v ssa.Value) []ssa.Value {
	s, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	alloc, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var out []ssa.Value
	for _, ref := range *alloc.Referrers() {
		if at, ok := ref.(*ssa.IndexAddr); ok {
			for _, use := range *at.Referrers() {
				if st, ok := use.(*ssa.Store); ok {
					out = append(out, st.Val)
				}
			}
		}
	}
	return out
}

func isZero(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Int64() == 0
}

// retryCycles returns the calls that hand a func, which asks Claude and fails when the answer is no
// good, to who calls it again without a bound.
func (a *analysis) retryCycles() []Cycle {
	var out []Cycle
	for instr := range a.Instructions() {
		call, ok := instr.(*ssa.Call)
		if !ok {
			continue
		}
		for _, r := range a.retried(call) {
			arg := ir.Args(&call.Call)[r.Param]
			if a.param(arg) != nil {
				continue // the caller's matter
			}
			row, _ := goapi.RetrierOf(ir.Method(&call.Call))
			i := slices.IndexFunc(a.FuncsOf(arg), func(f *ssa.Function) bool { return a.asksAgain(f, row.Only, r.By) })
			if i < 0 || a.stopsElsewhere(call, arg) {
				continue
			}
			pos, end := a.Range(call.Pos())
			way := append([]Step{a.step(call)}, a.ways[a.FuncsOf(arg)[i]]...)
			out = append(out, Cycle{Kind: Retry, Pos: pos, End: end, Way: way, Deadline: a.underDeadline(call)})
			break
		}
	}
	return out
}

// asksAgain reports whether the func asks Claude and the result that decides says whether the answer will do. Where
// only errors that one function makes are tried again, it must make them of the answer.
func (a *analysis) asksAgain(f *ssa.Function, only string, by int) bool {
	if a.ways[f] == nil || a.capped[f] || a.waiting[f] || a.bounding[f] || a.functionBounded(f) || a.endsRetries(f) {
		return false
	}
	if only != "" {
		return a.makesOf(f, only)
	}
	if by < 0 {
		by = f.Signature.Results().Len() - 1
	}
	return a.results[result{f, by}]&answer != 0
}

// makesOf reports whether the func calls a function for what an answer is like.
func (a *analysis) makesOf(f *ssa.Function, name string) bool {
	return slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
		return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			call, ok := instr.(*ssa.Call)
			return ok && objmatch.Func(ir.Method(&call.Call)) == name && !a.failedCall(call.Call.Args[0]) &&
				(a.anyDerived(call.Call.Args) || a.chosenByAnswer(b))
		})
	})
}

// chosenByAnswer reports whether a test of an answer, other than for there being one, leads to a block.
func (a *analysis) chosenByAnswer(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(tests(b), func(cond ssa.Value) bool { return !emptiness(cond) && a.isDerived(cond) })
}

// endsRetries reports whether the func makes errors that end the retries: which ones is not looked at, but
// that a call failed says nothing of the answer.
func (a *analysis) endsRetries(f *ssa.Function) bool {
	return slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
		return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			call, ok := instr.(*ssa.Call)
			return ok && goapi.EndsRetries(ir.Method(&call.Call)) && !a.failedCall(call.Call.Args[0])
		})
	})
}

// failedCall reports whether a value is the error of a call that asks Claude, which no answer had a part in.
func (a *analysis) failedCall(v ssa.Value) bool {
	e, ok := v.(*ssa.Extract)
	if !ok || a.isDerived(v) {
		return false
	}
	call, ok := e.Tuple.(*ssa.Call)
	return ok && (a.sends[call] || a.summaryOf(call) != nil || slices.ContainsFunc(a.Callees(call), func(f *ssa.Function) bool { return a.ways[f] != nil }))
}

// stopsElsewhere reports whether another func that the callee is given counts, waits, or is not in view.
func (a *analysis) stopsElsewhere(call *ssa.Call, retried ssa.Value) bool {
	return slices.ContainsFunc(ir.Args(&call.Call), func(arg ssa.Value) bool {
		sig, ok := arg.Type().Underlying().(*types.Signature)
		if !ok || arg == retried || isNil(arg) || sig.Results().Len() == 0 {
			return false
		}
		fs := a.FuncsOf(arg)
		return len(fs) == 0 || slices.ContainsFunc(fs, func(f *ssa.Function) bool { return a.bounding[f] || a.functionBounded(f) || a.waiting[f] })
	})
}
