package agentloop

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A loop is a natural loop: the blocks from which the header is reached again without leaving
// what the header dominates.
type loop struct {
	header *ssa.BasicBlock
	blocks map[*ssa.BasicBlock]bool
	inner  []*loop // loops within, outermost first
}

// naturalLoops returns the loops of a function, inner ones before those around them. Loops that
// share a header are one.
func naturalLoops(f *ssa.Function) []*loop {
	byHeader := map[*ssa.BasicBlock]*loop{}
	var loops []*loop
	for _, b := range f.Blocks {
		for _, s := range b.Succs {
			if !s.Dominates(b) {
				continue
			}
			l := byHeader[s]
			if l == nil {
				l = &loop{header: s, blocks: map[*ssa.BasicBlock]bool{s: true}}
				byHeader[s] = l
				loops = append(loops, l)
			}
			l.add(b)
		}
	}
	slices.SortFunc(loops, func(x, y *loop) int {
		if d := len(x.blocks) - len(y.blocks); d != 0 {
			return d
		}
		return x.header.Index - y.header.Index
	})
	for i, l := range loops {
		for _, m := range loops[:i] {
			if m != l && l.blocks[m.header] {
				l.inner = append(l.inner, m)
			}
		}
	}
	return loops
}

// add adds the blocks from which b is reached.
func (l *loop) add(b *ssa.BasicBlock) {
	if l.blocks[b] {
		return
	}
	l.blocks[b] = true
	for _, p := range b.Preds {
		l.add(p)
	}
}

// contains reports whether the value is computed in the loop.
func (l *loop) contains(v ssa.Value) bool {
	instr, ok := v.(ssa.Instruction)
	return ok && instr.Block() != nil && l.blocks[instr.Block()]
}

// A state is a block and what is known of the flags when it is entered: one of '0', '1' and '?'
// for each flag.
type state struct {
	block *ssa.BasicBlock
	flags string
}

// A graph is the control flow of a region with flags followed: where "done" was just set, the
// test of "done" has one outcome.
type graph struct {
	flags []ssa.Value
	succs map[state][]state
	order []state // as found
}

// maxStates bounds the size of a graph; beyond it, flags are not followed.
const maxStates = 4000

// newGraph explores the region from its entry. within says which blocks belong to it, feasible
// which successors of a block can be taken.
func newGraph(entry *ssa.BasicBlock, within func(*ssa.BasicBlock) bool, feasible func(b *ssa.BasicBlock, succ int) bool) *graph {
	g := &graph{succs: map[state][]state{}}
	g.flags = flags(entry.Parent(), within)
	if !g.explore(entry, within, feasible) {
		g = &graph{succs: map[state][]state{}}
		g.explore(entry, within, feasible)
	}
	return g
}

func (g *graph) explore(entry *ssa.BasicBlock, within func(*ssa.BasicBlock) bool, feasible func(*ssa.BasicBlock, int) bool) bool {
	work := []state{{entry, strings.Repeat("?", len(g.flags))}}
	seen := map[state]bool{work[0]: true}
	for len(work) > 0 {
		if len(seen) > maxStates && len(g.flags) > 0 {
			return false
		}
		s := work[0]
		work = work[1:]
		g.order = append(g.order, s)
		for i, to := range s.block.Succs {
			if !within(to) || !feasible(s.block, i) {
				continue
			}
			flags, ok := g.assume(s, i)
			if !ok {
				continue
			}
			next := state{to, g.enter(s.block, to, flags)}
			if !slices.Contains(g.succs[s], next) {
				g.succs[s] = append(g.succs[s], next)
			}
			if !seen[next] {
				seen[next] = true
				work = append(work, next)
			}
		}
	}
	return true
}

// assume returns what is known of the flags when the block's test has the outcome that leads to
// successor i, and whether it can have that outcome.
func (g *graph) assume(s state, i int) (string, bool) {
	cond := condition(s.block)
	if cond == nil {
		return s.flags, true
	}
	want := byte('1')
	if i == 1 {
		want = '0'
	}
	for {
		not, ok := cond.(*ssa.UnOp)
		if !ok || not.Op != token.NOT {
			break
		}
		cond, want = not.X, '0'+'1'-want
	}
	if c, ok := cond.(*ssa.Const); ok && c.Value != nil {
		return s.flags, constant.BoolVal(c.Value) == (want == '1')
	}
	k := slices.Index(g.flags, cond)
	if k < 0 {
		return s.flags, true
	}
	if s.flags[k] != '?' {
		return s.flags, s.flags[k] == want
	}
	return s.flags[:k] + string(want) + s.flags[k+1:], true
}

// enter returns what is known of the flags behind the phis of block to, when it is entered from
// block from.
func (g *graph) enter(from, to *ssa.BasicBlock, flags string) string {
	out := []byte(flags)
	for k, v := range g.flags {
		if v.(ssa.Instruction).Block() != to {
			continue
		}
		out[k] = '?'
		if phi, ok := v.(*ssa.Phi); ok {
			out[k] = g.value(phi.Edges[slices.Index(to.Preds, from)], flags)
		}
	}
	return string(out)
}

// value returns what is known of a bool.
func (g *graph) value(v ssa.Value, flags string) byte {
	if c, ok := v.(*ssa.Const); ok && c.Value != nil {
		if constant.BoolVal(c.Value) {
			return '1'
		}
		return '0'
	}
	if k := slices.Index(g.flags, v); k >= 0 {
		return flags[k]
	}
	return '?'
}

// flags returns the bools worth following: phis, and what they or two tests share.
func flags(f *ssa.Function, within func(*ssa.BasicBlock) bool) []ssa.Value {
	var out []ssa.Value
	tests := map[ssa.Value]int{}
	add := func(v ssa.Value) {
		if instr, ok := v.(ssa.Instruction); ok && instr.Block() != nil && boolType(v) && !slices.Contains(out, v) && len(out) < 24 {
			out = append(out, v)
		}
	}
	for _, b := range f.Blocks {
		if !within(b) {
			continue
		}
		for _, instr := range b.Instrs {
			if phi, ok := instr.(*ssa.Phi); ok && boolType(phi) {
				add(phi)
			}
		}
		cond := condition(b)
		for {
			not, ok := cond.(*ssa.UnOp)
			if !ok || not.Op != token.NOT {
				break
			}
			cond = not.X
		}
		if cond != nil {
			if tests[cond]++; tests[cond] == 2 {
				add(cond)
			}
		}
	}
	return out
}

func boolType(v ssa.Value) bool {
	b, ok := v.Type().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Bool || ok && b.Kind() == types.UntypedBool
}

// cyclic returns the parts of the graph in which every state is reached from every other one,
// looking only at the states that live keeps. Parts are in a fixed order.
func (g *graph) cyclic(live func(state) bool) []map[state]bool {
	t := tarjan{g: g, live: live, index: map[state]int{}, low: map[state]int{}, on: map[state]bool{}}
	for _, s := range g.order {
		if live(s) && t.index[s] == 0 {
			t.visit(s)
		}
	}
	return t.parts
}

// tarjan finds strongly connected components.
type tarjan struct {
	g          *graph
	live       func(state) bool
	index, low map[state]int
	on         map[state]bool
	stack      []state
	parts      []map[state]bool
}

func (t *tarjan) visit(s state) {
	t.index[s] = len(t.index) + 1
	t.low[s] = t.index[s]
	t.stack = append(t.stack, s)
	t.on[s] = true
	self := false
	for _, to := range t.g.succs[s] {
		if !t.live(to) {
			continue
		}
		self = self || to == s
		if t.index[to] == 0 {
			t.visit(to)
			t.low[s] = min(t.low[s], t.low[to])
		} else if t.on[to] {
			t.low[s] = min(t.low[s], t.index[to])
		}
	}
	if t.low[s] != t.index[s] {
		return
	}
	part := map[state]bool{}
	for {
		top := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.on[top] = false
		part[top] = true
		if top == s {
			break
		}
	}
	if len(part) > 1 || self {
		t.parts = append(t.parts, part)
	}
}
