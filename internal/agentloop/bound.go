package agentloop

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/goapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// maxDepth bounds how far back an expression is followed.
const maxDepth = 6

// A scope is where a test stands: in a loop, of which some ways round are looked at, or in a
// function as a whole, where only what outlives the call can count.
type scope struct {
	*analysis
	fn   *ssa.Function
	loop *loop          // nil for a whole function
	part map[state]bool // the ways round
}

// within reports whether the block is on a way round.
func (s *scope) within(b *ssa.BasicBlock) bool {
	if s.loop == nil {
		return b.Parent() == s.fn
	}
	for st := range s.part {
		if st.block == b {
			return true
		}
	}
	return false
}

// bounds reports whether the test ends the cycle by a count, a budget, the clock, or a supply that
// the model does not feed.
func (s *scope) bounds(cond ssa.Value) bool { return s.bound(cond, map[any]bool{}) }

func (s *scope) bound(cond ssa.Value, seen map[any]bool) bool {
	if cond == nil || seen[cond] {
		return false
	}
	seen[cond] = true
	switch cond := cond.(type) {
	case *ssa.UnOp:
		switch cond.Op {
		case token.NOT:
			return s.bound(cond.X, seen)
		case token.MUL:
			return s.flagged(s.cell(cond.X), seen)
		}
	case *ssa.Phi:
		// The value of "a && b", or an error from one of several calls.
		for _, e := range cond.Edges {
			if s.bound(e, seen) {
				return true
			}
		}
	case *ssa.MakeInterface:
		return s.bound(cond.X, seen)
	case *ssa.BinOp:
		return s.compares(cond, seen)
	case *ssa.Extract:
		switch t := cond.Tuple.(type) {
		case *ssa.Next:
			return s.loop != nil && (!s.isDerived(t.Iter) || t.Block() == s.loop.header) // else it begins anew at each call
		case *ssa.Call:
			return s.boundCall(t, seen)
		}
	case *ssa.Call:
		return s.boundCall(cond, seen)
	}
	return false
}

// compares judges a comparison.
func (s *scope) compares(cond *ssa.BinOp, seen map[any]bool) bool {
	if sel, ok := cond.X.(*ssa.Extract); ok {
		if of, ok := sel.Tuple.(*ssa.Select); ok && sel.Index == 0 {
			return s.selects(of, cond.Y)
		}
	}
	if isNil(cond.X) || isNil(cond.Y) {
		return s.bound(cond.X, seen) || s.bound(cond.Y, seen)
	}
	if !numeric(cond.X.Type()) {
		return boolean(cond.X.Type()) && (s.bound(cond.X, seen) || s.bound(cond.Y, seen))
	}
	for i, v := range []ssa.Value{cond.X, cond.Y} {
		limit := [2]ssa.Value{cond.Y, cond.X}[i]
		if s.counter(v) && s.fixed(limit) && !s.worklist(cond) || s.clock(v, 0) || s.budget(v, 0) {
			return true
		}
		if call := origin(v); call != nil && s.boundCall(call, seen) {
			return true
		}
	}
	if s.loop != nil && ordered(cond.Op) && !s.worklist(cond) && (s.measures(cond.X) || s.measures(cond.Y) || s.weighs(cond)) {
		return true
	}
	// A number that the package does not show how it changes: a count kept elsewhere.
	return s.loop != nil && ordered(cond.Op) && (s.unknown(cond.X) || s.unknown(cond.Y)) && !s.isDerived(cond)
}

// fixed reports whether the number can be a limit. In a function as a whole, what is counted in a
// loop of its own is none.
func (s *scope) fixed(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Phi:
		return s.loop != nil
	case *ssa.BinOp:
		return s.fixed(v.X) && s.fixed(v.Y)
	case *ssa.Convert:
		return s.fixed(v.X)
	}
	return true
}

// unknown reports whether the number comes, anew each time, from where nothing is known of it and
// the model has no part in it.
func (s *scope) unknown(v ssa.Value) bool {
	if !s.loop.contains(v) || s.isDerived(v) {
		return false
	}
	if c := s.loaded(v); c != nil {
		return len(s.stores[c]) == 0
	}
	call := origin(v)
	return call != nil && !s.resolved(call) && !s.isDerived(call)
}

// resolved reports whether the package has the body of some callee, or the callee is a builtin.
func (s *scope) resolved(call *ssa.Call) bool {
	if _, ok := call.Call.Value.(*ssa.Builtin); ok {
		return true
	}
	return slices.ContainsFunc(s.Callees(call), func(f *ssa.Function) bool { return f.Blocks != nil })
}

// origin returns the call whose result the value is, seen through conversions and len, or nil.
func origin(v ssa.Value) *ssa.Call {
	switch v := v.(type) {
	case *ssa.Call:
		if xs := same(v); len(xs) > 0 {
			return origin(xs[0])
		}
		return v
	case *ssa.Extract:
		call, _ := v.Tuple.(*ssa.Call)
		return call
	case *ssa.Convert:
		return origin(v.X)
	case *ssa.ChangeType:
		return origin(v.X)
	}
	return nil
}

func ordered(op token.Token) bool {
	return op == token.LSS || op == token.LEQ || op == token.GTR || op == token.GEQ
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

// counter reports whether the value grows or shrinks each time round, or outlives the function and
// is counted somewhere.
func (s *scope) counter(v ssa.Value) bool { return s.count(v, map[ssa.Value]bool{}) }

func (s *scope) count(v ssa.Value, seen map[ssa.Value]bool) bool {
	if v == nil || seen[v] {
		return false
	}
	seen[v] = true
	if s.loop != nil {
		if phi, ok := v.(*ssa.Phi); ok && phi.Block() == s.loop.header && s.grows(phi) {
			return true
		}
	}
	switch v := v.(type) {
	case *ssa.Phi:
		if !s.within(v.Block()) {
			return false
		}
		for _, e := range v.Edges {
			if s.count(e, seen) {
				return true
			}
		}
	case *ssa.UnOp:
		if phi, ok := v.X.(*ssa.Phi); ok { // a loop variable that a closure captures
			for _, e := range phi.Edges {
				if s.loop != nil && s.counts[s.cell(e)] {
					return true
				}
			}
		}
	case *ssa.Call:
		if addr := atomicLoad(&v.Call); addr != nil {
			return s.countedCell(s.cell(addr))
		}
		for _, f := range s.Callees(v) {
			if s.returnsCount(f) {
				return true
			}
		}
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok && s.count(call, seen) {
			return true
		}
	}
	if c := s.loaded(v); c != nil && s.countedCell(c) {
		return true
	}
	for _, x := range append(same(v), grown(v)...) {
		if s.count(x, seen) {
			return true
		}
	}
	return false
}

// returnsCount reports whether the function only reads a count that outlives it.
func (s *scope) returnsCount(f *ssa.Function) bool {
	if len(f.Blocks) == 0 || len(f.Blocks) > 4 {
		return false
	}
	for _, b := range f.Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			for _, v := range r.Results {
				if c := s.loaded(v); c != nil && s.counts[c] {
					return true
				}
				for _, x := range grown(v) {
					if c := s.loaded(x); c != nil && s.counts[c] {
						return true
					}
				}
			}
		}
	}
	return false
}

// countedCell reports whether the cell is counted somewhere, outlives the scope, and is not set
// anew within it. Where the loop also waits for its next task, the count begins anew with it.
func (s *scope) countedCell(c any) bool {
	if !s.counts[c] {
		return false
	}
	switch c.(type) {
	case *ssa.Alloc, *ssa.MakeMap:
		if made := c.(ssa.Value); s.loop == nil && made.Parent() == s.fn || s.loop != nil && s.loop.contains(made) {
			return false
		}
	}
	for _, st := range s.stores[c] {
		if st.Parent() == s.fn && s.within(st.Block()) && !s.counted(st.Val, c, 0) {
			if _, begins := st.Val.(*ssa.Const); !begins || !s.waits() {
				return false
			}
		}
	}
	return true
}

// waits reports whether some way round the loop waits for somebody.
func (s *scope) waits() bool {
	if s.loop != nil {
		for b := range s.loop.blocks {
			if s.waitsIn(b, s.loop) {
				return true
			}
		}
	}
	return false
}

// grows reports whether the header's phi is, each time round, what it was before and something
// more or less.
func (s *scope) grows(phi *ssa.Phi) bool {
	changed := false
	for i, e := range phi.Edges {
		if pred := phi.Block().Preds[i]; !s.loop.blocks[pred] || !s.within(pred) {
			continue
		}
		kept, more := s.keeps(e, phi, map[ssa.Value]bool{})
		if !kept {
			return false
		}
		changed = changed || more
	}
	return changed
}

// keeps reports whether v is made of what phi was, and whether something was added or taken.
func (s *scope) keeps(v ssa.Value, phi *ssa.Phi, seen map[ssa.Value]bool) (kept, more bool) {
	if v == phi || seen[v] {
		return true, false
	}
	seen[v] = true
	if p, ok := v.(*ssa.Phi); ok && s.loop.contains(p) {
		kept = true
		for i, e := range p.Edges {
			if !s.within(p.Block().Preds[i]) {
				continue
			}
			k, m := s.keeps(e, phi, seen)
			kept = kept && k
			more = more || m
		}
		return kept, more
	}
	for _, x := range same(v) {
		if k, m := s.keeps(x, phi, seen); k {
			return true, m
		}
	}
	for _, x := range grown(v) {
		if _, ok := x.(*ssa.Const); ok {
			continue
		}
		if k, _ := s.keeps(x, phi, seen); k {
			return true, true
		}
	}
	return false, false
}

// worklist reports whether the test asks only for anything left of a list that the answer adds to.
func (s *scope) worklist(cond *ssa.BinOp) bool {
	for _, pair := range [][2]ssa.Value{{cond.X, cond.Y}, {cond.Y, cond.X}} {
		if call, ok := pair[0].(*ssa.Call); ok && nothingLeft(pair[1]) && len(same(call)) == 1 && s.isDerived(call) {
			return true
		}
	}
	return false
}

// nothingLeft reports whether a number compared with v is asked only whether there is any.
func nothingLeft(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return false
	}
	n, _ := constant.Int64Val(c.Value)
	return n == 0 || n == 1
}

// clock reports whether the number is a time that has passed since the cycle began.
func (s *scope) clock(v ssa.Value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch v := v.(type) {
	case *ssa.Call:
		switch objmatch.Func(ir.Method(&v.Call)) {
		case "time.Since", "time.Until":
			return !s.startsWithin(v.Call.Args[0])
		case "(time.Time).Sub":
			return !s.startsWithin(v.Call.Args[1]) || !s.startsWithin(v.Call.Args[0])
		}
		for _, x := range v.Call.Args {
			if strings.HasPrefix(objmatch.Func(ir.Method(&v.Call)), "(time.") && s.clock(x, depth+1) {
				return true
			}
		}
	case *ssa.Convert:
		return s.clock(v.X, depth+1)
	case *ssa.BinOp:
		return s.clock(v.X, depth+1) || s.clock(v.Y, depth+1)
	}
	return false
}

// startsWithin reports whether the time is read in the cycle, so that it measures one round.
func (s *scope) startsWithin(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	return ok && s.within(call.Block()) && objmatch.Func(ir.Method(&call.Call)) == "time.Now"
}

// budget reports whether the number tells how much of the model's context is used up.
func (s *scope) budget(v ssa.Value, depth int) bool {
	if depth > maxDepth || used(v) {
		return depth <= maxDepth
	}
	for _, x := range append(same(v), grown(v)...) {
		if s.budget(x, depth+1) {
			return true
		}
	}
	return false
}

// selects judges the test of which case a select took.
func (s *scope) selects(sel *ssa.Select, index ssa.Value) bool {
	c, ok := index.(*ssa.Const)
	if !ok || c.Value == nil {
		return false
	}
	i, _ := constant.Int64Val(c.Value)
	return int(i) < len(sel.States) && s.expires(sel.States[i].Chan)
}

// expires reports whether the channel delivers when a time, set before the cycle began, is over.
func (s *scope) expires(ch ssa.Value) bool {
	switch ch := ch.(type) {
	case *ssa.Call:
		switch objmatch.Func(ir.Method(&ch.Call)) {
		case "time.After":
			return !s.within(ch.Block())
		case "(context.Context).Done":
			return s.hasDeadline(ch.Call.Value)
		}
	case *ssa.UnOp:
		if fa, ok := ch.X.(*ssa.FieldAddr); ok && objmatch.Type(fa.X.Type()) == "time.Timer" {
			made, ok := fa.X.(*ssa.Call)
			return !ok || !s.within(made.Block())
		}
	}
	return false
}

// hasDeadline reports whether the context provably ends, by a deadline set before the cycle began.
func (s *scope) hasDeadline(ctx ssa.Value) bool {
	return s.deadline(ctx, func(call *ssa.Call) bool { return s.loop == nil || !s.within(call.Block()) }, 0)
}

// deadline reports whether the context has a deadline on every way from where it was made. ok says
// which deadlines count.
func (a *analysis) deadline(ctx ssa.Value, ok func(*ssa.Call) bool, depth int) bool {
	if depth > 2*maxDepth {
		return false
	}
	all := func(vs []ssa.Value) bool {
		for _, v := range vs {
			if !a.deadline(v, ok, depth+1) {
				return false
			}
		}
		return len(vs) > 0
	}
	switch ctx := ctx.(type) {
	case *ssa.Extract:
		if call, isCall := ctx.Tuple.(*ssa.Call); isCall {
			return a.deadlineCall(call, ok, depth)
		}
	case *ssa.Call:
		return a.deadlineCall(ctx, ok, depth)
	case *ssa.ChangeInterface:
		return a.deadline(ctx.X, ok, depth+1)
	case *ssa.MakeInterface:
		return a.deadline(ctx.X, ok, depth+1)
	case *ssa.Phi:
		return all(ctx.Edges)
	case *ssa.FreeVar:
		return a.bound[ctx] != nil && a.deadline(a.bound[ctx], ok, depth+1)
	case *ssa.UnOp:
		if alloc, isAlloc := a.cell(ctx.X).(*ssa.Alloc); isAlloc {
			var vals []ssa.Value
			for _, st := range a.stores[alloc] {
				vals = append(vals, st.Val)
			}
			return all(vals)
		}
	case *ssa.Parameter:
		f := ctx.Parent()
		if obj := f.Object(); obj != nil && obj.Exported() && a.Pkg.Name() != "main" {
			return false // other packages may call it too
		}
		i := slices.Index(f.Params, ctx)
		var vals []ssa.Value
		for _, call := range a.Callers(f) {
			if args := ir.Args(call.Common()); i < len(args) {
				vals = append(vals, args[i])
			}
		}
		return all(vals)
	}
	return false
}

func (a *analysis) deadlineCall(call *ssa.Call, ok func(*ssa.Call) bool, depth int) bool {
	switch objmatch.Func(ir.Method(&call.Call)) {
	case "context.WithTimeout", "context.WithDeadline", "context.WithTimeoutCause", "context.WithDeadlineCause":
		return ok(call) || a.deadline(call.Call.Args[0], ok, depth+1)
	case "context.WithCancel", "context.WithCancelCause", "context.WithValue",
		"golang.org/x/sync/errgroup.WithContext", "os/signal.NotifyContext":
		return a.deadline(call.Call.Args[0], ok, depth+1)
	}
	return false
}

// flagged reports whether the cell is a flag that a bound sets.
func (s *scope) flagged(c any, seen map[any]bool) bool {
	if c == nil || seen[c] {
		return false
	}
	seen[c] = true
	if s.latched(c) {
		return true
	}
	for _, st := range s.stores[c] {
		in := &scope{analysis: s.analysis, fn: st.Parent()}
		if st.Parent() == s.fn {
			in = s
		}
		if _, ok := st.Val.(*ssa.Const); !ok {
			if boolean(st.Val.Type()) && in.bound(st.Val, seen) {
				return true
			}
			continue
		}
		for d := st.Block().Idom(); d != nil; d = d.Idom() {
			if cond := condition(d); cond != nil && chooses(d, st.Block()) && in.bound(cond, seen) {
				return true
			}
		}
	}
	return false
}

// latched reports whether the cell is a flag that the function sets, and never resets, before it
// calls itself: what the flag lets through happens once.
func (s *scope) latched(c any) bool {
	if _, local := c.(*ssa.Alloc); local || s.loop != nil {
		return false
	}
	set := false
	for _, st := range s.stores[c] {
		if st.Parent() != s.fn {
			continue
		}
		v, ok := st.Val.(*ssa.Const)
		if !ok || v.Value == nil || v.Value.Kind() != constant.Bool || !constant.BoolVal(v.Value) {
			return false
		}
		set = set || slices.ContainsFunc(s.Callers(s.fn), func(call ssa.CallInstruction) bool {
			return call.Parent() == s.fn && st.Block().Dominates(call.Block())
		})
	}
	return set
}

// boundCall reports whether the call's result says that a bound is reached.
func (s *scope) boundCall(call *ssa.Call, seen map[any]bool) bool {
	name := objmatch.Func(ir.Method(&call.Call))
	args := ir.Args(&call.Call)
	switch name {
	case "(time.Time).After", "(time.Time).Before", "(time.Time).Compare":
		for _, v := range args {
			if c, ok := v.(*ssa.Call); ok && objmatch.Func(ir.Method(&c.Call)) == "time.Now" {
				return true
			}
		}
		return false
	case "(context.Context).Err", "context.Cause":
		return s.hasDeadline(args[0])
	case "errors.Is", "errors.As":
		return s.bound(args[0], seen)
	}
	if _, ok := goapi.RetrierOf(ir.Method(&call.Call)); ok {
		return false // it counts anew at each call
	}
	if p := s.param(call.Call.Value); s.retrying != nil && p != nil && (p == s.retrying || s.anyDerived(args)) {
		return false // what is called again, or asked about it: see stopsElsewhere
	}
	for _, f := range s.Callees(call) {
		if f.Blocks == nil {
			continue
		}
		if s.bounding[f] {
			return true
		}
		for i, arg := range args {
			if i < len(f.Params) && numeric(arg.Type()) && s.limits(f.Params[i]) && s.counter(arg) {
				return true
			}
		}
	}
	if s.resolved(call) {
		return false
	}
	if sum := s.summaryOf(call); sum != nil {
		return sum.Bounds
	}
	if p := s.yields(call); p != nil {
		return s.rangedBounded(p.Parent())
	}
	if ir.Method(&call.Call) == nil {
		return boolean(call.Type()) // a stop condition that somebody else wires
	}
	if call.Call.IsInvoke() && slices.ContainsFunc(args, func(v ssa.Value) bool { return s.budget(v, 0) || tallies(v) }) {
		return true // somebody else is told what was used up, and may refuse
	}
	if res := call.Call.Signature().Results(); call.Call.IsInvoke() && boolean(res.At(res.Len()-1).Type()) && slices.ContainsFunc(args, s.history) {
		return true // a stop condition, shown all that was said
	}
	return !s.isDerived(call) && !s.anyDerived(args) && supplies(call)
}

// history reports whether the value is a record or a list that an answer of each round is put into.
func (s *scope) history(v ssa.Value) bool {
	if s.loop == nil || !s.isDerived(v) {
		return false
	}
	if isList(v.Type()) {
		return s.counter(v)
	}
	if st, ok := v.Type().Underlying().(*types.Struct); ok { // each round makes another one of it
		return slices.ContainsFunc(slices.Collect(st.Fields()), func(f *types.Var) bool { return isList(f.Type()) && s.counts[f.Origin()] })
	}
	return pointsToRecord(v.Type()) && !s.loop.contains(v)
}

// measures reports whether a number tells how much is in a record to which others add: a length, a number in it, or what
// a method of it that the package does not show returns.
func (s *scope) measures(v ssa.Value) bool {
	if call, ok := v.(*ssa.Call); ok {
		if list := same(call); len(list) == 1 {
			v = list[0]
		} else if args := ir.Args(&call.Call); len(args) > 0 && !s.resolved(call) {
			return s.history(args[0])
		}
	}
	load, ok := v.(*ssa.UnOp)
	if !ok || len(s.stores[s.loaded(v)]) > 0 {
		return false
	}
	field, ok := load.X.(*ssa.FieldAddr)
	return ok && s.history(field.X)
}

// weighs reports whether the test asks a function of the package how much there is in a list to which each round adds.
func (s *scope) weighs(cond *ssa.BinOp) bool {
	for _, pair := range [][2]ssa.Value{{cond.X, cond.Y}, {cond.Y, cond.X}} {
		call, ok := pair[0].(*ssa.Call)
		if !ok || nothingLeft(pair[1]) || !s.resolved(call) {
			continue
		}
		if slices.ContainsFunc(ir.Args(&call.Call), func(arg ssa.Value) bool { return isList(arg.Type()) && s.history(arg) }) {
			return true
		}
	}
	return false
}

// limits reports whether the function compares its parameter.
func (s *scope) limits(p *ssa.Parameter) bool {
	for _, ref := range *p.Referrers() {
		if cmp, ok := ref.(*ssa.BinOp); ok && boolean(cmp.Type()) {
			return true
		}
	}
	return false
}

// supplies reports whether a function that the package does not show is named for handing out
// one thing after the other, or for a limit.
func supplies(call *ssa.Call) bool {
	m := ir.Method(&call.Call)
	if m == nil || claudeapi.IsClient(objmatch.Path(m.Pkg())) {
		return false
	}
	switch m.Name() {
	case "Next", "NextRow", "NextResultSet", "More", "HasNext", "HasMore", "Scan", "HasMorePages":
		return true
	case "Allow", "AllowN", "TryAcquire", "Exceeded", "Exhausted", "Over", "OverBudget", "LimitReached":
		return true
	case "Empty", "IsEmpty", "Len", "Remaining", "Count", "Total":
		return !objmatch.IsStd(objmatch.Path(m.Pkg())) || objmatch.Path(m.Pkg()) == "container/list"
	}
	return false
}

// findBounding finds the functions whose result depends on a bound that outlives the call.
func (a *analysis) findBounding() {
	for changed := true; changed; {
		changed = false
		for _, f := range a.Funcs {
			if !a.bounding[f] && f.Signature.Results().Len() > 0 && a.isBounding(f) {
				a.bounding[f] = true
				changed = true
			}
		}
	}
}

func (a *analysis) isBounding(f *ssa.Function) bool {
	s := &scope{analysis: a, fn: f}
	for _, b := range f.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		for _, v := range r.Results {
			if (boolean(v.Type()) || isError(v.Type())) && s.bounds(v) {
				return true
			}
		}
		last := r.Results[len(r.Results)-1]
		if !boolean(last.Type()) && !isError(last.Type()) {
			continue
		}
		if slices.ContainsFunc(tests(b), s.bounds) {
			return true
		}
	}
	return false
}

// findCapped finds the functions that call Claude only behind a bound that outlives the call, so
// that a loop around them is bounded.
func (a *analysis) findCapped() {
	for changed := true; changed; {
		changed = false
		for _, f := range a.Funcs {
			if a.ways[f] != nil && !a.capped[f] && a.isCapped(f) {
				a.capped[f] = true
				changed = true
			}
		}
	}
}

func (a *analysis) isCapped(f *ssa.Function) bool {
	s := &scope{analysis: a, fn: f}
	seen := map[*ssa.BasicBlock]bool{}
	var free func(b *ssa.BasicBlock) bool // whether Claude is called from b on without a bound
	free = func(b *ssa.BasicBlock) bool {
		if seen[b] {
			return false
		}
		seen[b] = true
		if a.site(b) != nil {
			return true
		}
		if cond := condition(b); cond != nil && s.bounds(cond) {
			return false
		}
		return slices.ContainsFunc(b.Succs, free)
	}
	return len(f.Blocks) > 0 && !free(f.Blocks[0])
}
