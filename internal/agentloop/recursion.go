package agentloop

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
)

// recursions returns the recursive calls that are agent cycles and that nothing bounds. Only calls
// whose callee is certain are looked at: that a tool, chosen among many, may start the agent
// again is another matter.
func (a *analysis) recursions() []Cycle {
	var out []Cycle
	for _, group := range a.recursive() {
		free := map[*ssa.Function][]freeCall{}
		for _, f := range group {
			free[f] = a.freeCalls(f, group)
		}
		for _, cyc := range freeCycles(group, free) {
			calls := false
			var at ssa.CallInstruction // the call that is told: the one that an answer decides, if it stands somewhere
			var test *ssa.BasicBlock
			for _, f := range cyc {
				calls = calls || a.callsOutside(f, cyc)
				for _, c := range free[f] {
					if !slices.Contains(cyc, c.callee) {
						continue
					}
					written := c.call.Pos().IsValid() // unlike that of the body of a range over an iterator
					if at == nil || written && (!at.Pos().IsValid() || test == nil && c.test != nil) {
						at = c.call
					}
					if test == nil {
						test = c.test
					}
				}
			}
			if !calls || test == nil {
				continue
			}
			pos, end := a.Range(at.Pos())
			c := Cycle{Kind: Recursion, Pos: pos, End: end, Way: a.way(at), Deadline: a.underDeadline(at)}
			c.Decides, c.Test = a.test(test)
			out = append(out, c)
		}
	}
	return out
}

// A freeCall is a recursive call that no bound and no wait comes before.
type freeCall struct {
	call   ssa.CallInstruction
	callee *ssa.Function
	test   *ssa.BasicBlock // by which an answer decides that the call is made, or nil
}

// certain returns the callee of a call that has one only, or nil.
func (a *analysis) certain(call ssa.CallInstruction) *ssa.Function {
	if call.Common().IsInvoke() {
		return nil
	}
	if fs := a.Callees(call); len(fs) == 1 && fs[0].Blocks != nil {
		return fs[0]
	}
	return loopBody(call.Common())
}

// recursive returns the groups of functions that call each other.
func (a *analysis) recursive() [][]*ssa.Function {
	next := map[*ssa.Function][]*ssa.Function{}
	for _, f := range a.Funcs {
		if a.ways[f] == nil {
			continue
		}
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok {
					if g := a.certain(call); g != nil && a.ways[g] != nil {
						next[f] = append(next[f], g)
					}
				}
			}
		}
	}
	return components(a.Funcs, next)
}

// components returns the sets of functions that reach each other, in the order of funcs.
func components(funcs []*ssa.Function, next map[*ssa.Function][]*ssa.Function) [][]*ssa.Function {
	reach := map[*ssa.Function]map[*ssa.Function]bool{}
	for _, f := range funcs {
		if len(next[f]) == 0 {
			continue
		}
		seen := map[*ssa.Function]bool{}
		work := slices.Clone(next[f])
		for len(work) > 0 {
			g := work[0]
			work = work[1:]
			if !seen[g] {
				seen[g] = true
				work = append(work, next[g]...)
			}
		}
		reach[f] = seen
	}
	var out [][]*ssa.Function
	done := map[*ssa.Function]bool{}
	for _, f := range funcs {
		if done[f] || !reach[f][f] {
			continue
		}
		var group []*ssa.Function
		for _, g := range funcs {
			if reach[f][g] && reach[g][f] {
				group = append(group, g)
				done[g] = true
			}
		}
		out = append(out, group)
	}
	return out
}

// freeCycles returns the groups of functions that call each other freely.
func freeCycles(group []*ssa.Function, free map[*ssa.Function][]freeCall) [][]*ssa.Function {
	next := map[*ssa.Function][]*ssa.Function{}
	for _, f := range group {
		for _, c := range free[f] {
			next[f] = append(next[f], c.callee)
		}
	}
	return components(group, next)
}

// freeCalls returns the calls of f to functions of the group that are reached from f's entry
// without a bound or a wait.
func (a *analysis) freeCalls(f *ssa.Function, group []*ssa.Function) []freeCall {
	s := &scope{analysis: a, fn: f}
	var out []freeCall
	seen := map[*ssa.BasicBlock]bool{}
	work := []*ssa.BasicBlock{f.Blocks[0]}
	for len(work) > 0 {
		b := work[0]
		work = work[1:]
		if seen[b] || a.waitsIn(b, nil) {
			continue
		}
		seen[b] = true
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if g := a.certain(call); g != nil && slices.Contains(group, g) && !a.descends(call, g) {
				out = append(out, freeCall{call, g, a.chooser(b)})
			}
		}
		if cond := condition(b); cond != nil && (s.bounds(cond) || s.depth(cond, group)) && !(ranges(b) && a.isDerived(cond)) {
			continue
		}
		work = append(work, b.Succs...)
	}
	return out
}

// ranges reports whether the block asks whether a range loop goes on.
func ranges(b *ssa.BasicBlock) bool {
	return strings.HasPrefix(b.Comment, "range") && strings.HasSuffix(b.Comment, ".loop")
}

// descends reports whether the function calls itself for a part of what it was given, as when it
// walks a tree: the size of the tree, in which the model has no part, is the bound.
func (a *analysis) descends(call ssa.CallInstruction, callee *ssa.Function) bool {
	f := call.Parent()
	if callee != f {
		return false
	}
	for i, arg := range ir.Args(call.Common()) {
		if i < len(f.Params) && arg != f.Params[i] && types.Identical(arg.Type(), f.Params[i].Type()) &&
			partOf(arg, f.Params[i]) && !a.isDerived(arg) {
			return true
		}
	}
	return false
}

// partOf reports whether v is read from what p holds or points at.
func partOf(v ssa.Value, p *ssa.Parameter) bool {
	for range maxDepth * 2 {
		switch x := v.(type) {
		case *ssa.Parameter:
			return x == p
		case *ssa.UnOp:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Index:
			v = x.X
		case *ssa.Lookup:
			v = x.X
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.Next:
			v = x.Iter
		case *ssa.Range:
			v = x.X
		case *ssa.Slice:
			v = x.X
		default:
			return false
		}
	}
	return false
}

// chooser returns the test by which an answer decides that the block is run, or nil: one that is on every way to
// it, or one of several of which each leads there, as those of "a || b".
func (a *analysis) chooser(b *ssa.BasicBlock) *ssa.BasicBlock {
	for to := b; to != nil; to = to.Idom() {
		for _, d := range to.Preds {
			if d != to.Idom() && condition(d) != nil && avoids(d, to) && a.picks(d, b) {
				return d
			}
		}
		if d := to.Idom(); d != nil && a.picks(d, b) && reaches(d.Succs[0], b, d) != reaches(d.Succs[1], b, d) &&
			(!a.loopTest(d) || ranges(d) && reaches(b, d, nil)) {
			return d
		}
	}
	return nil
}

// picks reports whether the test of d, of something derived from an answer, may decide that b is run. That the call
// failed, or an error that is returned, is no decision; an error that is answered is one.
func (a *analysis) picks(d, b *ssa.BasicBlock) bool {
	s := &scope{analysis: a, fn: b.Parent()}
	if !a.decides(d) || s.failedCall(condition(d)) {
		return false
	}
	cond, ok := condition(d).(*ssa.BinOp)
	if !ok || !isError(cond.X.Type()) {
		return true
	}
	failed := d.Succs[0]
	if cond.Op == token.EQL {
		failed = d.Succs[1]
	}
	return reaches(failed, b, d)
}

// avoids reports whether d leads to a block by one outcome, while the other one may end the function without it.
func avoids(d, to *ssa.BasicBlock) bool {
	if d.Succs[0] != to {
		return false // "a && b", or the end of a branch
	}
	return slices.ContainsFunc(d.Parent().Blocks, func(b *ssa.BasicBlock) bool { return len(b.Succs) == 0 && reaches(d.Succs[1], b, to) })
}

// loopTest reports whether the block is the header of a loop over something.
func (a *analysis) loopTest(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Preds, func(p *ssa.BasicBlock) bool { return b.Dominates(p) })
}

// reaches reports whether control can get from one block to the other without passing a third.
func reaches(from, to, avoid *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{avoid: true}
	work := []*ssa.BasicBlock{from}
	for len(work) > 0 {
		b := work[0]
		work = work[1:]
		if b == to {
			return true
		}
		if !seen[b] {
			seen[b] = true
			work = append(work, b.Succs...)
		}
	}
	return false
}

// depth reports whether the test compares a parameter that counts the depth of the recursion, or
// the length of one that changes with it.
func (s *scope) depth(cond ssa.Value, group []*ssa.Function) bool {
	cmp, ok := cond.(*ssa.BinOp)
	if !ok || !numeric(cmp.X.Type()) {
		return false
	}
	for _, v := range []ssa.Value{cmp.X, cmp.Y} {
		if s.depthCount(v, group, 0) {
			return true
		}
	}
	return false
}

func (s *scope) depthCount(v ssa.Value, group []*ssa.Function, depth int) bool {
	if depth > maxDepth {
		return false
	}
	if alloc, ok := s.loaded(v).(*ssa.Alloc); ok && len(s.stores[alloc]) == 1 {
		v = s.stores[alloc][0].Val // of a parameter that a closure captures
	}
	if p, ok := v.(*ssa.Parameter); ok {
		return s.passedOn(p, group)
	}
	for _, x := range append(same(v), grown(v)...) {
		if s.depthCount(x, group, depth+1) {
			return true
		}
	}
	return false
}

// passedOn reports whether some call within the group hands the parameter on, more or less of it.
func (s *scope) passedOn(p *ssa.Parameter, group []*ssa.Function) bool {
	i := slices.Index(p.Parent().Params, p)
	for _, call := range s.Callers(p.Parent()) {
		if !slices.Contains(group, call.Parent()) || i >= len(call.Common().Args) {
			continue
		}
		if len(grown(call.Common().Args[i])) > 0 {
			return true
		}
	}
	return false
}

// callsOutside reports whether the function calls Claude other than by the recursion.
func (a *analysis) callsOutside(f *ssa.Function, group []*ssa.Function) bool {
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok || !a.isSite(call) {
				continue
			}
			if g := a.certain(call); g == nil || !slices.Contains(group, g) {
				return true
			}
		}
	}
	return false
}
