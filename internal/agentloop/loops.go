package agentloop

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// site returns a call in the block that reaches Claude and that no bound of the callee's own
// caps, or nil.
func (a *analysis) site(b *ssa.BasicBlock) ssa.CallInstruction {
	for _, instr := range b.Instrs {
		if call, ok := instr.(ssa.CallInstruction); ok && a.isSite(call) {
			return call
		}
	}
	return nil
}

func (a *analysis) isSite(call ssa.CallInstruction) bool {
	if a.way(call) == nil || a.readsStream(call) {
		return false
	}
	if a.sends[call] {
		return true
	}
	bodies, capped := 0, 0
	for _, f := range a.Callees(call) {
		if a.ways[f] != nil {
			if bodies++; a.capped[f] {
				capped++
			}
		}
	}
	if bodies > 0 {
		return capped < bodies
	}
	s := a.summaryOf(call)
	return s == nil || !s.Capped
}

// readsStream reports whether the call reads on in an answer. That it opens the stream the first
// time does not make the loop around it an agent loop. Who is handed something to say, answers
// with a whole message, or calls Claude each time, asks anew.
func (a *analysis) readsStream(call ssa.CallInstruction) bool {
	m := ir.Method(call.Common())
	if m == nil || m.Signature().Recv() == nil || claudeapi.IsClient(objmatch.Path(m.Pkg())) {
		return false
	}
	switch m.Name() {
	case "Next", "Recv", "Read", "Scan", "Current":
		return !a.asksAnew(call) && !answersClaude(call, true) && !slices.ContainsFunc(slices.Collect(m.Signature().Params().Variables()), says)
	}
	return false
}

// asksAnew reports whether each callee calls Claude each time.
func (a *analysis) asksAnew(call ssa.CallInstruction) bool {
	s := a.summaryOf(call)
	fs := a.Callees(call)
	for _, f := range fs {
		if !a.anew[f] && (f.Blocks != nil || s == nil || !s.Anew) {
			return false
		}
	}
	return len(fs) > 0 || s != nil && s.Anew
}

// says reports whether a parameter tells the callee something: it is neither a context nor memory
// to be filled.
func says(v *types.Var) bool {
	switch t := v.Type().Underlying().(type) {
	case *types.Pointer:
		return false
	case *types.Interface:
		return objmatch.Type(v.Type()) != "context.Context" && t.NumMethods() > 0
	case *types.Slice:
		elem, ok := t.Elem().Underlying().(*types.Basic)
		return !ok || elem.Kind() != types.Byte
	}
	return true
}

// loopCycles returns the loops of a function that are agent cycles and that nothing bounds. Of
// loops within each other, the innermost is reported.
func (a *analysis) loopCycles(f *ssa.Function) []Cycle {
	if a.ways[f] == nil {
		return nil
	}
	var out []Cycle
	reported := map[*loop]bool{}
	for _, l := range naturalLoops(f) {
		found := a.unbounded(l, reported)
		if found == nil {
			continue
		}
		reported[l] = true
		pos, end := a.statement(l, f)
		c := Cycle{Kind: Loop, Pos: pos, End: end, Way: a.way(found.site), Off: found.off, Deadline: a.underDeadline(found.site)}
		c.Decides, c.Test = a.test(found.test)
		out = append(out, c)
	}
	return out
}

// An unboundedCycle is a way round that calls Claude and that only an answer leaves.
type unboundedCycle struct {
	site ssa.CallInstruction
	test *ssa.BasicBlock
	off  string
}

// unbounded looks for a way round the loop. Calls within loops that are reported are not looked
// at.
func (a *analysis) unbounded(l *loop, reported map[*loop]bool) *unboundedCycle {
	site := func(b *ssa.BasicBlock) ssa.CallInstruction {
		for _, m := range l.inner {
			if reported[m] && m.blocks[b] {
				return nil
			}
		}
		return a.site(b)
	}
	return a.unboundedBy(l, site)
}

// unboundedBy looks for a way round the loop that makes one of the calls that site returns.
func (a *analysis) unboundedBy(l *loop, site func(*ssa.BasicBlock) ssa.CallInstruction) *unboundedCycle {
	within := func(b *ssa.BasicBlock) bool { return l.blocks[b] && !a.waitsIn(b, l) }
	if !within(l.header) {
		return nil
	}
	full := newGraph(l.header, within, func(*ssa.BasicBlock, int) bool { return true })
	gates := &scope{analysis: a, fn: l.header.Parent(), loop: l, part: all(full)}
	infeasible, off := gates.gates()
	g := newGraph(l.header, within, func(b *ssa.BasicBlock, i int) bool {
		out, ok := infeasible[b]
		return !ok || out != i
	})
	for _, part := range g.cyclic(func(state) bool { return true }) {
		if !relevant(part, l, site) {
			continue
		}
		s := &scope{analysis: a, fn: l.header.Parent(), loop: l, part: part}
		bounds := map[*ssa.BasicBlock]bool{}
		for st := range part {
			_, decided := infeasible[st.block]
			if _, known := bounds[st.block]; !known && !decided {
				cond := condition(st.block)
				bounds[st.block] = (s.leaves(st.block) || s.skips(st.block, site)) && s.bounds(cond)
			}
		}
		for _, m := range l.inner {
			if a.asksBounds(m, bounds) {
				bounds[m.header] = true
			}
		}
		for _, rest := range g.cyclic(func(st state) bool { return part[st] && !bounds[st.block] }) {
			if !relevant(rest, l, site) {
				continue
			}
			t := &scope{analysis: a, fn: s.fn, loop: l, part: rest}
			if test := t.decision(g.order); test != nil {
				return &unboundedCycle{site: firstSite(rest, g.order, site), test: test, off: off}
			}
		}
	}
	return nil
}

// asksBounds reports whether the loop goes through a list of bounds, so that having none of them
// cross it is the list's matter.
func (a *analysis) asksBounds(l *loop, bounds map[*ssa.BasicBlock]bool) bool {
	found := false
	for b := range l.blocks {
		if a.site(b) != nil {
			return false
		}
		found = found || bounds[b]
	}
	return found
}

func all(g *graph) map[state]bool {
	out := map[state]bool{}
	for _, s := range g.order {
		out[s] = true
	}
	return out
}

// relevant reports whether the ways round pass the loop's header and call Claude.
func relevant(part map[state]bool, l *loop, site func(*ssa.BasicBlock) ssa.CallInstruction) bool {
	header, calls := false, false
	for s := range part {
		header = header || s.block == l.header
		calls = calls || site(s.block) != nil
	}
	return header && calls
}

func firstSite(part map[state]bool, order []state, site func(*ssa.BasicBlock) ssa.CallInstruction) ssa.CallInstruction {
	for _, s := range order {
		if part[s] {
			if call := site(s.block); call != nil {
				return call
			}
		}
	}
	return nil
}

// leaves reports whether one outcome of the block's test leaves the ways round, and another one
// stays. A flag that was just set counts as the outcome that it brings about.
func (s *scope) leaves(b *ssa.BasicBlock) bool {
	stays := 0
	for _, to := range b.Succs {
		if s.stays(b, to) {
			stays++
		}
	}
	return stays > 0 && stays < len(b.Succs)
}

// skips reports whether one outcome of the block's test goes on to the next round without a call of
// Claude, as it tests a number that travels in an item of a list or a channel, as how deep it lies: the
// list then grows no more from this item. Or it tests a count, and the outcome is that the limit is
// reached: then no later round calls Claude either.
func (s *scope) skips(b *ssa.BasicBlock, site func(*ssa.BasicBlock) ssa.CallInstruction) bool {
	cmp, ok := condition(b).(*ssa.BinOp)
	if !ok {
		return false
	}
	var outcomes []*ssa.BasicBlock
	switch {
	case (s.inItem(cmp.X) || s.inItem(cmp.Y)) && (ordered(cmp.Op) || cmp.Op == token.EQL || cmp.Op == token.NEQ):
		outcomes = b.Succs
	case ordered(cmp.Op):
		if i := s.reached(cmp); i >= 0 {
			outcomes = b.Succs[i : i+1]
		}
	}
	return slices.ContainsFunc(outcomes, func(to *ssa.BasicBlock) bool {
		seen := map[*ssa.BasicBlock]bool{s.loop.header: true}
		var calls func(*ssa.BasicBlock) bool
		calls = func(b *ssa.BasicBlock) bool {
			if seen[b] || !s.within(b) {
				return false
			}
			seen[b] = true
			return site(b) != nil || slices.ContainsFunc(b.Succs, calls)
		}
		return !calls(to)
	})
}

// reached returns which outcome of the comparison says that a count has reached its limit, 0 if it is
// true, or -1 if it compares none. A count that is held against zero counts down.
func (s *scope) reached(cmp *ssa.BinOp) int {
	less := cmp.Op == token.LSS || cmp.Op == token.LEQ
	limit := cmp.Y
	switch {
	case s.counter(cmp.X) && s.stands(cmp.Y):
	case s.counter(cmp.Y) && s.stands(cmp.X):
		limit, less = cmp.X, !less
	default:
		return -1
	}
	if c, ok := limit.(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.Int && constant.Sign(c.Value) == 0 {
		less = !less
	}
	if less {
		return 1
	}
	return 0
}

// stands reports whether the number is not changed in the loop.
func (s *scope) stands(v ssa.Value) bool {
	if c := s.loaded(v); c != nil {
		return !s.counts[c]
	}
	return !s.loop.contains(v)
}

// inItem reports whether the number is a field, counted from one to the next, of what was taken from a
// list or a channel.
func (s *scope) inItem(v ssa.Value) bool {
	var from ssa.Value
	switch v := v.(type) {
	case *ssa.Field:
		from = v.X
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok {
			from = fa.X
		}
	}
	return from != nil && numeric(v.Type()) && s.counts[s.loaded(v)] && s.taken(from, 0)
}

// taken reports whether the value, or what is at the address, came out of a list, a channel or a map.
func (s *scope) taken(v ssa.Value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch v := v.(type) {
	case *ssa.IndexAddr, *ssa.Index, *ssa.Lookup, *ssa.Next:
		return true
	case *ssa.UnOp:
		return v.Op == token.ARROW || v.Op == token.MUL && s.taken(v.X, depth+1)
	case *ssa.Extract:
		return s.taken(v.Tuple, depth+1)
	case *ssa.Alloc:
		return len(s.stores[v]) > 0 && !slices.ContainsFunc(s.stores[v], func(st *ssa.Store) bool { return !s.taken(st.Val, depth+1) })
	case *ssa.TypeAssert:
		return true // container/list, container/heap
	case *ssa.Call:
		for _, f := range s.Callees(v) { // a method that takes the next one out
			for _, b := range f.Blocks {
				if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(r.Results) > 0 && s.taken(r.Results[0], depth+1) {
					return true
				}
			}
		}
	}
	return false
}

func (s *scope) stays(from, to *ssa.BasicBlock) bool {
	in := func(b *ssa.BasicBlock) bool { return s.within(b) }
	return in(from) && in(to)
}

// decision returns the first block whose test, of something derived from an answer, leaves the ways
// round or stays on them, or nil. That Claude's answer could not be had, or was no good, and the
// program gives up, is no decision of the model. A test that ends the loop in success tells more
// than one that ends it in failure, and either more than the end of a range.
func (s *scope) decision(order []state) *ssa.BasicBlock {
	var best *ssa.BasicBlock
	rank := 0
	for _, st := range order {
		b := st.block
		if !s.part[st] || !s.decides(b) || !s.leaves(b) || s.gaveUp(b) || s.failedCall(condition(b)) {
			continue
		}
		r := 3
		if _, text := s.test(b); text != "" {
			r = 4
		}
		switch {
		case ranges(b):
			r = 1
		case s.endsInFailure(b):
			r = 2
		}
		if r > rank {
			best, rank = b, r
		}
	}
	return best
}

// endsInFailure reports whether the block's test leaves for a returned error at once.
func (s *scope) endsInFailure(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Succs, func(to *ssa.BasicBlock) bool {
		r, ok := to.Instrs[len(to.Instrs)-1].(*ssa.Return)
		return ok && !s.stays(b, to) && fails(r)
	})
}

// gaveUp reports whether the block tests an error, and an error leaves.
func (s *scope) gaveUp(b *ssa.BasicBlock) bool {
	cond, ok := condition(b).(*ssa.BinOp)
	if !ok || !isError(cond.X.Type()) && !isError(cond.Y.Type()) {
		return false
	}
	failed := b.Succs[0]
	if cond.Op == token.EQL {
		failed = b.Succs[1]
	}
	return !s.stays(b, failed)
}

// failedCall reports whether the test asks only whether the call to Claude returned anything.
func (s *scope) failedCall(cond ssa.Value) bool {
	cmp, ok := cond.(*ssa.BinOp)
	if !ok || !isNil(cmp.Y) {
		return false
	}
	call := origin(cmp.X)
	return call != nil && s.sends[call] && !claudeapi.StepsRunner(ir.Method(&call.Call))
}

// underDeadline reports whether the call's context has a deadline.
func (a *analysis) underDeadline(call ssa.CallInstruction) bool {
	for _, arg := range call.Common().Args {
		if objmatch.Type(arg.Type()) == "context.Context" {
			return a.deadline(arg, func(*ssa.Call) bool { return true }, 0)
		}
	}
	return false
}

// test returns the place and the source of the block's test.
func (a *analysis) test(b *ssa.BasicBlock) (token.Pos, string) {
	pos := token.NoPos
	for v := condition(b); v != nil && !pos.IsValid(); {
		if phi, ok := v.(*ssa.Phi); ok && phi.Comment != "&&" && phi.Comment != "||" {
			break // a variable, whose place is where it is declared
		}
		pos = v.Pos()
		ops := v.(interface {
			Operands([]*ssa.Value) []*ssa.Value
		}).Operands(nil)
		if v = nil; len(ops) > 0 {
			v = *ops[0]
		}
	}
	for i := len(b.Instrs) - 1; i >= 0 && !pos.IsValid(); i-- {
		if _, phi := b.Instrs[i].(*ssa.Phi); !phi {
			pos = b.Instrs[i].Pos()
		}
	}
	for _, instr := range b.Succs[0].Instrs { // the body of a range, whose own test is nowhere written
		if !pos.IsValid() {
			pos = instr.Pos()
		}
	}
	for _, file := range a.Files {
		if file.FileStart <= pos && pos <= file.FileEnd {
			return pos, testSource(file, pos)
		}
	}
	return pos, ""
}

// testSource returns the condition of the statement around pos, or "".
func testSource(file *ast.File, pos token.Pos) string {
	path, _ := astutil.PathEnclosingInterval(file, pos, pos)
	var cond ast.Expr
	for _, n := range path {
		switch n := n.(type) {
		case *ast.IfStmt:
			cond = n.Cond
		case *ast.ForStmt:
			cond = n.Cond
		case *ast.SwitchStmt:
			cond = n.Tag
		case *ast.FuncDecl, *ast.FuncLit, *ast.BlockStmt:
			return ""
		}
		if cond != nil {
			if cond.Pos() <= pos && pos <= cond.End() {
				return types.ExprString(cond)
			}
			return ""
		}
	}
	return ""
}

// statement returns the range of the loop's statement up to its body: the innermost one that holds
// all of the loop, or the goto that makes it.
func (a *analysis) statement(l *loop, f *ssa.Function) (pos, end token.Pos) {
	first, last := token.Pos(0), token.Pos(0)
	for b := range l.blocks {
		for _, instr := range b.Instrs {
			p := instr.Pos()
			if _, phi := instr.(*ssa.Phi); phi || !p.IsValid() {
				continue
			}
			if !first.IsValid() || p < first {
				first = p
			}
			last = max(last, p)
		}
	}
	pos, end = a.Range(first)
	if f.Syntax() == nil {
		return pos, end
	}
	found := false
	ast.Inspect(f.Syntax(), func(n ast.Node) bool {
		if n == nil || n.End() < first {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncLit:
			return n == f.Syntax()
		case *ast.ForStmt:
			if n.Pos() <= first && last <= n.End() {
				pos, end, found = n.For, n.For+token.Pos(len("for")), true
				for _, part := range []ast.Node{n.Init, n.Cond, n.Post} {
					if part != nil && !nilNode(part) {
						end = part.End()
					}
				}
			}
		case *ast.RangeStmt:
			if n.Pos() <= first && last <= n.End() {
				pos, end, found = n.For, n.X.End(), true
			}
		case *ast.BranchStmt:
			if !found && n.Tok == token.GOTO && n.Pos() >= first && n.Pos() <= last+1<<12 {
				pos, end = n.Pos(), n.End()
				found = true
			}
		}
		return true
	})
	return pos, end
}

func nilNode(n ast.Node) bool {
	switch n := n.(type) {
	case ast.Stmt:
		return n == nil
	case ast.Expr:
		return n == nil
	}
	return false
}
