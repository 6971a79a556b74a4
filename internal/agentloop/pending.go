package agentloop

import (
	"cmp"
	"go/token"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/goapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A package may loop over an interface of its own and leave it to others to say who is behind it.
// So each package is looked at a second time, as if every interface method that nothing in view
// implements called Claude. The cycles found are pending: they go out with the summary of the
// method, and the package that hands over an implementation which does call Claude closes them.

// addPending adds to the result what is pending here, and closes what was pending elsewhere.
func (r *Result) addPending(a *analysis) {
	r.Cycles = append(r.Cycles, a.handed()...)
	methods := map[token.Pos]*types.Func{}
	guess := map[ssa.CallInstruction]bool{}
	for instr := range a.Instructions() {
		call, ok := instr.(ssa.CallInstruction)
		if ok && a.open(call) {
			guess[call] = true
			methods[call.Pos()] = call.Common().Method
		}
	}
	known := map[token.Pos]bool{}
	for _, c := range r.Cycles {
		known[c.Pos] = true
	}
	// look pends the cycles, and returns the methods on which it did.
	look := func(guess map[ssa.CallInstruction]bool) (on []*types.Func) {
		b := newAnalysis(a.Program, guess, a.deps)
		b.find()
		if len(guess) == 0 || !b.repeats() {
			return nil
		}
		b.judge()
		for _, c := range b.cycles() {
			if c.Kind != Loop && c.Kind != Recursion && c.Kind != Retry || known[c.Pos] {
				continue
			}
			last := c.Way[len(c.Way)-1]
			if m := methods[last.Pos]; m != nil {
				r.pend(m, Step{Where: a.where(c.Pos), Text: last.Text})
				if !slices.Contains(on, m) {
					on = append(on, m)
				}
			}
		}
		return on
	}
	// The first method on a cycle's way may be that of a tool, which does not call Claude, and the next one does.
	for _, m := range look(maps.Clone(guess)) {
		rest := maps.Clone(guess)
		maps.DeleteFunc(rest, func(call ssa.CallInstruction, _ bool) bool { return call.Common().Method == m })
		look(rest)
	}
	slices.SortFunc(r.Summaries, func(x, y Summary) int { return cmp.Compare(x.Func, y.Func) })
}

// repeats reports whether some call of Claude is in a loop, or some function that makes one in a
// recursion, or something is tried again: the rest of the analysis costs more than this.
func (a *analysis) repeats() bool {
	for _, f := range a.Funcs {
		if a.ways[f] == nil {
			continue
		}
		for _, l := range naturalLoops(f) {
			for b := range l.blocks {
				if a.site(b) != nil {
					return true
				}
			}
		}
	}
	return len(a.recursive()) > 0 || a.mayRetry() || a.callsRetrier()
}

// callsRetrier reports whether the package hands some func to a library that calls it again.
func (a *analysis) callsRetrier() bool {
	for instr := range a.Instructions() {
		if call, ok := instr.(*ssa.Call); ok {
			if _, ok := goapi.RetrierOf(ir.Method(&call.Call)); ok {
				return true
			}
		}
	}
	return false
}

// open reports whether the call is of an interface method that may be anything, Claude included.
func (a *analysis) open(call ssa.CallInstruction) bool {
	if !call.Common().IsInvoke() || len(a.Callees(call)) > 0 || a.way(call) != nil {
		return false
	}
	m := call.Common().Method
	path := objmatch.Path(m.Pkg())
	if m.Pkg() == nil || objmatch.IsStd(path) || claudeapi.IsClient(path) || a.readsStream(call) {
		return false
	}
	return asks(m.Signature())
}

// asks reports whether a function may ask a model: it is given something, answers more than a number,
// or writes what is answered into a record that it is given, and can be cancelled or fail.
func asks(sig *types.Signature) bool {
	params, res := sig.Params(), sig.Results()
	if params.Len() == 0 || res.Len() == 0 {
		return false
	}
	if t := res.At(0).Type(); numeric(t) || boolean(t) || isError(t) && !slices.ContainsFunc(slices.Collect(params.Variables()), func(p *types.Var) bool { return pointsToRecord(p.Type()) }) {
		return false
	}
	return objmatch.Type(params.At(0).Type()) == "context.Context" || isError(res.At(res.Len()-1).Type())
}

// pointsToRecord reports whether values of the type are pointers to structs.
func pointsToRecord(t types.Type) bool {
	ptr, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	_, ok = ptr.Elem().Underlying().(*types.Struct)
	return ok
}

// pend adds a pending cycle to the summary of an interface method.
func (r *Result) pend(m *types.Func, s Step) {
	name := objmatch.Func(m)
	for i := range r.Summaries {
		if pending := r.Summaries[i].Pending; r.Summaries[i].Func == name {
			if !slices.Contains(pending, s) {
				r.Summaries[i].Pending = append(pending, s)
			}
			return
		}
	}
	r.Summaries = append(r.Summaries, Summary{Func: name, Pending: []Step{s}})
}

// handed returns the places where a value that calls Claude is handed to a package whose loop over
// it is pending: one a loop.
func (a *analysis) handed() []Cycle {
	var out []Cycle
	closed := map[string]bool{}
	for instr := range a.Instructions() {
		switch instr := instr.(type) {
		case *ssa.MakeInterface:
			iface, ok := instr.Type().Underlying().(*types.Interface)
			if !ok || instr.Referrers() == nil {
				continue
			}
			for m := range iface.Methods() {
				obj, _, _ := types.LookupFieldOrMethod(instr.X.Type(), true, m.Pkg(), m.Name())
				impl, ok := obj.(*types.Func)
				if !ok {
					continue
				}
				if way := a.methodWay(impl); way != nil {
					for _, ref := range *instr.Referrers() {
						out = append(out, a.close(m, way, ref, instr, closed)...)
					}
				}
			}
		case ssa.CallInstruction:
			for _, arg := range instr.Common().Args {
				iface, ok := arg.Type().Underlying().(*types.Interface)
				if _, made := arg.(*ssa.MakeInterface); !ok || made {
					continue
				}
				for m := range iface.Methods() {
					if s := a.deps(m); s != nil && len(s.Way) > 0 {
						out = append(out, a.close(m, s.Way, instr, arg, closed)...)
					}
				}
			}
		}
	}
	return out
}

// methodWay returns the way from a method to Claude, or nil.
func (a *analysis) methodWay(m *types.Func) []Step {
	if m.Pkg() == a.Pkg {
		if f := a.SSA.Prog.FuncValue(m.Origin()); f != nil {
			return a.ways[ir.Target(f)]
		}
		return nil
	}
	if s := a.deps(m); s != nil && len(s.Way) > 0 {
		return s.Way
	}
	return nil
}

// close returns a cycle for each loop that is pending on the method and was not closed here yet.
func (a *analysis) close(m *types.Func, way []Step, at ssa.Instruction, v ssa.Value, closed map[string]bool) []Cycle {
	s := a.deps(m)
	if s == nil {
		return nil
	}
	var out []Cycle
	for _, p := range s.Pending {
		if closed[p.Where] {
			continue
		}
		pos, end := a.Range(at.Pos())
		if !pos.IsValid() {
			pos, end = a.Range(v.Pos())
		}
		if !pos.IsValid() {
			continue
		}
		closed[p.Where] = true
		out = append(out, Cycle{Kind: Handed, Pos: pos, End: end, Way: append([]Step{p}, foreign(way)...), What: p.Where})
	}
	return out
}
