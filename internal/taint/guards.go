package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// validity is what holds at a point of a function on every path that leads there: which places
// hold a validated text, and whether a person has said yes.
//
// Validities form a lattice ordered by inclusion; where paths meet, what remains is what holds on
// all of them.
type validity struct {
	confirmed bool
	places    map[place]bool
	// chosen are those of the places that hold a text of the program's own: one that it compares
	// with, or looks up. A text that is no more than acceptable may still be a secret.
	chosen map[place]bool
}

// under returns the validated paths below a root, and those of them that hold a text of the
// program's own.
func (v validity) under(root any) (valid, chosen []path) {
	for p := range v.places {
		if p.root == root {
			valid = append(valid, p.path)
			if v.chosen[p] {
				chosen = append(chosen, p.path)
			}
		}
	}
	slices.Sort(valid)
	slices.Sort(chosen)
	return valid, chosen
}

func (v validity) empty() bool { return !v.confirmed && len(v.places) == 0 }

// and returns what holds when both hold.
func (v validity) and(w validity) validity {
	if w.empty() {
		return v
	}
	if v.empty() {
		return w
	}
	out := validity{v.confirmed || w.confirmed, map[place]bool{}, map[place]bool{}}
	for _, x := range []validity{v, w} {
		maps.Copy(out.places, x.places)
		maps.Copy(out.chosen, x.chosen)
	}
	return out
}

// or returns what holds when one of both holds. What a person was asked about on one way and a check
// let pass on the other is taken care of on both.
func (v validity) or(w validity) validity {
	out := validity{v.confirmed && w.confirmed, map[place]bool{}, map[place]bool{}}
	for p := range v.chosen {
		if w.chosen[p] {
			out.chosen[p] = true
		}
	}
	for p := range v.places {
		if w.places[p] || w.confirmed {
			out.places[p] = true
		}
	}
	for p := range w.places {
		if v.confirmed {
			out.places[p] = true
		}
	}
	return out
}

func (v validity) equal(w validity) bool {
	return v.confirmed == w.confirmed && maps.Equal(v.places, w.places) && maps.Equal(v.chosen, w.chosen)
}

// validPaths returns the paths below a root that hold a validated text where instr stands, and those
// of them that hold a text of the program's own.
func (u *unit) validPaths(root any, instr ssa.Instruction) (valid, chosen []path) {
	return u.validBefore(instr).under(root)
}

// stores returns the stores of the unit that write a place.
func (u *unit) stores(p place) []*ssa.Store {
	if u.storesTo == nil {
		u.storesTo = map[place][]*ssa.Store{}
		for instr := range u.instrs() {
			if s, ok := instr.(*ssa.Store); ok && carries(s.Val.Type()) {
				for _, to := range u.targets(s.Addr) {
					u.storesTo[to] = append(u.storesTo[to], s)
				}
			}
		}
	}
	return u.storesTo[p]
}

// before reports whether x is always run before y.
func before(x, y ssa.Instruction) bool {
	if x.Block() != y.Block() {
		return x.Parent() == y.Parent() && x.Block().Dominates(y.Block())
	}
	return slices.Index(x.Block().Instrs, x) < slices.Index(y.Block().Instrs, y)
}

// guards is the validity at the start of each block of a function.
type guards struct {
	at map[*ssa.BasicBlock]validity
}

// validAt returns what holds in a block.
func (u *unit) validAt(b *ssa.BasicBlock) validity {
	f := b.Parent()
	g := u.guards[f]
	if g == nil {
		// While the equations are being solved, what is asked is answered with what is known so
		// far.
		g = &guards{at: map[*ssa.BasicBlock]validity{}}
		u.guards[f] = g
		u.solve(f, g.at)
	}
	return g.at[b]
}

// validBefore returns what holds where an instruction stands.
func (u *unit) validBefore(instr ssa.Instruction) validity {
	return u.passing(instr.Block(), u.validAt(instr.Block()), instr)
}

// validAfter returns what holds at the end of a block.
func (u *unit) validAfter(b *ssa.BasicBlock) validity { return u.passing(b, u.validAt(b), nil) }

// validOn returns what holds when control goes from one block to the next.
func (u *unit) validOn(from, to *ssa.BasicBlock) validity {
	return u.validAfter(from).and(u.branch(from, to))
}

// passing returns what holds in a block up to an instruction, or at its end, given what holds at its
// start: its calls returned, and panic or end the program where something else holds; and what is
// stored in a place that was checked takes the place of what was there.
func (u *unit) passing(b *ssa.BasicBlock, v validity, until ssa.Instruction) validity {
	facts := u.block(b)
	if !facts.demands && len(v.places) == 0 && len(u.checkable) == 0 {
		return v
	}
	if len(facts.events) > maxEvents { // as only generated code has; who knows what it changes
		return validity{confirmed: v.confirmed}
	}
	end := len(b.Instrs)
	if until != nil {
		end = u.position(until)
	}
	for _, e := range facts.events {
		if e.at >= end {
			break
		}
		if s, ok := b.Instrs[e.at].(*ssa.Store); ok {
			v = u.storing(v, s)
		} else {
			v = v.and(e.validity)
		}
	}
	return v
}

// position returns where in its block an instruction stands.
func (u *unit) position(instr ssa.Instruction) int {
	b := instr.Block()
	at := u.positions[b]
	if at == nil {
		at = make(map[ssa.Instruction]int, len(b.Instrs))
		for i, instr := range b.Instrs {
			at[instr] = i
		}
		u.positions[b] = at
	}
	return at[instr]
}

// storing returns what holds after a store.
func (u *unit) storing(v validity, s *ssa.Store) validity {
	if isConst(s.Val) {
		if to := u.targets(s.Addr); len(to) == 1 && u.checkable[to[0]] && !v.places[to[0]] {
			stored := map[place]bool{to[0]: true}
			return v.and(validity{places: stored, chosen: stored})
		}
		return v
	}
	if len(v.places) == 0 {
		return v
	}
	var gone []place
	for _, p := range u.targets(s.Addr) {
		if v.places[p] {
			gone = append(gone, p)
		}
	}
	if len(gone) == 0 {
		return v
	}
	for made := range u.accept(s.Val).places {
		if v.places[made] {
			return v
		}
	}
	left := validity{v.confirmed, maps.Clone(v.places), maps.Clone(v.chosen)}
	for _, p := range gone {
		delete(left.places, p)
		delete(left.chosen, p)
	}
	return left
}

// A blockFacts is what happens in a block that matters to whoever comes after it.
type blockFacts struct {
	events  []event
	demands bool // one of them is a call
	stops   bool // one of its calls does not return
}

// An event is a store of a text, or a call that returns only if something holds.
type event struct {
	at int // its instruction
	validity
}

// maxEvents is how many events of a block are looked at.
const maxEvents = 500

func (u *unit) block(b *ssa.BasicBlock) blockFacts {
	facts, ok := u.blocks[b]
	if ok {
		return facts
	}
	for i, instr := range b.Instrs {
		if s, ok := instr.(*ssa.Store); ok && carries(s.Val.Type()) {
			facts.events = append(facts.events, event{at: i})
		}
		call, ok := instr.(*ssa.Call)
		if !ok {
			continue
		}
		if !verdictIn(call.Call.Signature()) {
			if v := u.demanded(call); !v.empty() {
				facts.events = append(facts.events, event{i, v})
				facts.demands = true
			}
		}
		facts.stops = facts.stops || u.exits(call)
	}
	if u.blocks == nil {
		u.blocks = map[*ssa.BasicBlock]blockFacts{}
	}
	u.blocks[b] = facts
	return facts
}

// exits reports whether a call does not return.
func (u *unit) exits(call *ssa.Call) bool {
	if obj := ir.Method(&call.Call); obj != nil {
		effects, _ := u.know.Func(obj)
		if slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindExit }) {
			return true
		}
	}
	sums, _ := u.summariesOf(call)
	return len(sums) > 0 && !slices.ContainsFunc(sums, func(s *Summary) bool { return !s.Exits })
}

// neverReturns reports whether every way through a function ends in a call that does not return.
func (u *unit) neverReturns(f *ssa.Function) bool {
	exits := false
	for _, b := range f.Blocks {
		switch b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Panic:
			exits = true
		case *ssa.Return:
			if !u.block(b).stops {
				return false
			}
			exits = true
		}
	}
	return exits
}

// demanded returns what holds when a call has returned, by its summary alone: names promise
// nothing of functions without a verdict.
func (u *unit) demanded(call *ssa.Call) validity {
	var out validity
	args := ir.Args(&call.Call)
	sums, shift := u.summariesOf(call)
	for _, s := range sums {
		if !s.Confirms && len(s.Checks) == 0 {
			return validity{}
		}
	}
	if len(sums) == 0 {
		return out
	}
	for i, arg := range args {
		if !slices.ContainsFunc(sums, func(s *Summary) bool { return !slices.Contains(s.Checks, i+shift) }) {
			out = out.and(u.accept(arg))
		}
	}
	if !slices.ContainsFunc(sums, func(s *Summary) bool { return !s.Confirms }) {
		out.confirmed = true
	}
	return out
}

// verdictIn reports whether the last result is a bool or an error, which callers test.
func verdictIn(sig *types.Signature) bool {
	n := sig.Results().Len()
	return n > 0 && (isBool(sig.Results().At(n-1).Type()) || isError(sig.Results().At(n-1).Type()))
}

// branch returns what a block's condition says of its successor.
func (u *unit) branch(from, to *ssa.BasicBlock) validity {
	if len(from.Instrs) == 0 || len(from.Succs) != 2 || from.Succs[0] == from.Succs[1] {
		return validity{}
	}
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok {
		return validity{}
	}
	v := u.known(branch.Cond, to == from.Succs[0])
	if to == from.Succs[1] {
		v = v.and(u.each(from, branch.Cond))
	}
	if !v.confirmed && u.leftToPolicy(from, to, branch.Cond) {
		v.confirmed = true
	}
	return v
}

// each returns what holds when a loop over a slice has come to its end: what holds of an element
// at the end of every round holds of all of them.
func (u *unit) each(header *ssa.BasicBlock, cond ssa.Value) validity {
	cmp, ok := cond.(*ssa.BinOp)
	if !ok || cmp.Op != token.LSS {
		return validity{}
	}
	measure, ok := cmp.Y.(*ssa.Call)
	if !ok {
		return validity{}
	}
	if b, ok := measure.Call.Value.(*ssa.Builtin); !ok || b.Name() != "len" {
		return validity{}
	}
	var round validity
	first := true
	for _, p := range header.Preds {
		if p == header || !header.Dominates(p) {
			continue
		}
		v := u.validOn(p, header)
		if first {
			round, first = v, false
		} else {
			round = round.or(v)
		}
	}
	out := validity{places: map[place]bool{}}
	for _, list := range u.places(measure.Call.Args[0]) {
		for p := range round.places {
			if p == list.sub("[]") {
				out.places[p] = true
				if textual(measure.Call.Args[0].Type()) {
					out.places[list] = true
				}
			}
		}
	}
	return out
}

// solve computes the validity of every block. A constant that is stored in a place is as good as what
// was checked there, but only where something is checked there does it matter.
func (u *unit) solve(f *ssa.Function, at map[*ssa.BasicBlock]validity) {
	again := false
	for p := range u.settle(f, at) {
		if !u.checkable[p] && slices.ContainsFunc(u.stores(p), func(s *ssa.Store) bool { return isConst(s.Val) && s.Parent() == f }) {
			if u.checkable == nil {
				u.checkable = map[place]bool{}
			}
			u.checkable[p] = true
			again = true
		}
	}
	if again {
		clear(at)
		u.settle(f, at)
	}
}

// settle computes the greatest solution of the forward equations and returns the places that hold a
// validated text somewhere. A branch may depend on validities too (a flag that was set where a check
// held), so branches are asked anew each time; a function that does not settle soon is taken to check
// nothing.
func (u *unit) settle(f *ssa.Function, at map[*ssa.BasicBlock]validity) map[place]bool {
	const rounds = 8
	order := f.DomPreorder()
	valid := map[place]bool{}
	for round := range rounds {
		changed := false
		for _, b := range order {
			var in validity
			first := true
			for _, p := range b.Preds {
				pv, done := at[p]
				if !done && p != f.Blocks[0] || u.block(p).stops {
					continue // not reached, or not yet: it does not weaken the others
				}
				v := u.passing(p, pv, nil).and(u.branch(p, b))
				maps.Copy(valid, v.places)
				if first {
					in, first = v, false
				} else {
					in = in.or(v)
				}
			}
			if first && b != f.Blocks[0] {
				continue
			}
			if old, done := at[b]; !done || !old.equal(in) {
				at[b] = in
				changed = true
			}
		}
		if !changed {
			return valid
		}
		if round == 0 && !slices.ContainsFunc(order, func(b *ssa.BasicBlock) bool { return !at[b].empty() }) {
			return valid
		}
	}
	clear(at)
	return nil
}

// A question is what is being asked of a value: what holds when it is true, or is nil. A question
// that comes up again while it is being answered (in a loop) is answered with nothing.
type question struct {
	v     ssa.Value
	truth bool
}

// answerTo answers a question, once for each time that something is asked from outside: the answers
// depend on what is known so far of the blocks.
func (u *unit) answerTo(q question, find func() validity) validity {
	const deepest = 40
	if v, ok := u.answers[q]; ok {
		return v
	}
	if u.open[q] || len(u.open) > deepest {
		return validity{}
	}
	if u.open == nil {
		u.open, u.answers = map[question]bool{}, map[question]validity{}
	}
	u.open[q] = true
	v := find()
	delete(u.open, q)
	u.answers[q] = v
	if len(u.open) == 0 {
		clear(u.answers)
	}
	return v
}

// known returns what holds when a condition has the truth value.
func (u *unit) known(cond ssa.Value, truth bool) validity {
	return u.answerTo(question{cond, truth}, func() validity { return u.whatIsKnown(cond, truth) })
}

func (u *unit) whatIsKnown(cond ssa.Value, truth bool) validity {
	switch c := cond.(type) {
	case *ssa.UnOp:
		switch c.Op {
		case token.NOT:
			return u.known(c.X, !truth)
		case token.ARROW:
			return validity{confirmed: truth && isBool(c.Type())}
		case token.MUL:
			return validity{confirmed: truth && (u.answerField(c.X) || u.answer(c) || u.polledYes(c))}
		}
	case *ssa.Field:
		return validity{confirmed: truth && u.answerField(c)}
	case *ssa.BinOp:
		if call, ok := c.X.(*ssa.Call); ok && foundAt(c, truth) {
			return u.checked(call)
		}
		if c.Op == token.EQL || c.Op == token.NEQ {
			return u.equality(c.X, c.Y, (c.Op == token.EQL) == truth)
		}
	case *ssa.Phi:
		return u.either(c, func(v ssa.Value) (validity, bool) {
			if b, ok := boolConst(v); ok {
				return validity{}, b == truth
			}
			return u.known(v, truth), !u.open[question{v, truth}]
		})
	case *ssa.Lookup:
		if truth {
			v := u.accept(c.Index)
			v.confirmed = u.released(c, 0)
			return v
		}
	case *ssa.Call:
		if truth {
			return u.checked(c).and(u.below(c, truth))
		}
		return u.below(c, truth)
	case *ssa.Extract:
		if !truth {
			break
		}
		switch t := c.Tuple.(type) {
		case *ssa.Lookup:
			v := u.accept(t.Index)
			v.confirmed = u.polledYes(c) || u.released(t, 0)
			return v
		case *ssa.TypeAssert:
			return validity{confirmed: u.released(t, 0)}
		case *ssa.Call:
			if isBool(c.Type()) {
				return u.checked(t)
			}
		case *ssa.Select:
			return validity{confirmed: c.Index >= 2 && isBool(c.Type())}
		case *ssa.UnOp:
			return validity{confirmed: c.Index == 0 && isBool(c.Type())}
		}
	}
	return validity{}
}

// below returns what holds when a path begins with another, or does not.
func (u *unit) below(call *ssa.Call, truth bool) validity {
	obj := ir.Method(&call.Call)
	if obj == nil {
		return validity{}
	}
	effects, _ := u.know.Func(obj)
	args := ir.Args(&call.Call)
	for _, e := range effects {
		if e.Kind != rows.KindBelow || e.From.Index >= len(args) || e.With.Index >= len(args) {
			continue
		}
		path := args[e.From.Index]
		outside := strings.HasPrefix(u.beginning(args[e.With.Index]), "..")
		if outside != truth && u.clean(path, 0) {
			return u.accept(path)
		}
	}
	return validity{}
}

// clean reports whether a path was made without detours.
func (u *unit) clean(v ssa.Value, depth int) bool {
	if depth > maxSegments {
		return false
	}
	switch x := plain(v).(type) {
	case *ssa.Phi:
		return !slices.ContainsFunc(x.Edges, func(e ssa.Value) bool { return !u.clean(e, depth+1) })
	case *ssa.Extract:
		return x.Index == 0 && u.clean(x.Tuple, depth+1)
	case *ssa.BinOp: // a separator after it
		return x.Op == token.ADD && u.clean(x.X, depth+1)
	case *ssa.Call:
		if obj := ir.Method(&x.Call); obj != nil {
			effects, _ := u.know.Func(obj)
			return slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Clean })
		}
	}
	return false
}

// foundAt reports whether a comparison with the truth value means that an index is not negative.
func foundAt(c *ssa.BinOp, truth bool) bool {
	n, ok := intConst(c.Y)
	if !ok {
		return false
	}
	switch c.Op {
	case token.GEQ:
		return truth && n == 0
	case token.GTR, token.NEQ:
		return truth && n == -1
	case token.LSS:
		return !truth && n == 0
	case token.EQL, token.LEQ:
		return !truth && n == -1
	}
	return false
}

// yields returns a result of a return statement: where functions are deferred, it is stored before they
// run, and read again behind them.
func yields(r *ssa.Return, i int) ssa.Value {
	load, ok := r.Results[i].(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return r.Results[i]
	}
	var last ssa.Value = load
	for _, instr := range load.Block().Instrs {
		if s, ok := instr.(*ssa.Store); ok && s.Addr == load.X {
			last = s.Val
		}
		if instr == load {
			break
		}
	}
	return last
}

// returnsTrue returns what holds when a function of the unit returns true.
func (u *unit) returnsTrue(f *ssa.Function) validity {
	var out validity
	first := true
	for _, b := range f.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == f.Recover || len(r.Results) != 1 {
			continue
		}
		if v, ok := boolConst(yields(r, 0)); ok && !v {
			continue
		}
		v := u.validAt(b).and(u.known(yields(r, 0), true))
		if first {
			out, first = v, false
		} else {
			out = out.or(v)
		}
	}
	return out
}

// either returns what holds whichever edge a phi came by, given what holds for the values that are
// possible.
func (u *unit) either(phi *ssa.Phi, what func(ssa.Value) (v validity, possible bool)) validity {
	var out validity
	first := true
	for i, e := range phi.Edges {
		v, possible := what(e)
		if !possible {
			continue
		}
		v = v.and(u.validOn(phi.Block().Preds[i], phi.Block()))
		if first {
			out, first = v, false
		} else {
			out = out.or(v)
		}
	}
	return out
}

// equality returns what holds when x and y are equal, or are not.
func (u *unit) equality(x, y ssa.Value, equal bool) validity {
	if _, isConst := x.(*ssa.Const); isConst {
		x, y = y, x
	}
	if b, ok := boolConst(y); ok {
		return u.known(x, b == equal)
	}
	if isNil(y) {
		if isError(x.Type()) {
			if equal {
				return u.noError(x)
			}
			return validity{}
		}
		if !equal {
			v := u.found(x)
			v.confirmed = v.confirmed || u.released(x, 0)
			return v
		}
		return validity{}
	}
	if s, ok := literal(y); ok && s == "" && !equal {
		return u.found(x)
	}
	if c, ok := plain(y).(*ssa.Const); ok && u.chosen(x, c, equal) {
		return validity{confirmed: true}
	}
	if !equal || !carries(x.Type()) {
		return validity{}
	}
	if u.answer(x) {
		return validity{confirmed: true}
	}
	return u.accept(x).and(u.accept(y))
}

// found returns what holds when a map look-up found something, or a parser that returns nil for
// what it cannot read.
func (u *unit) found(x ssa.Value) validity {
	switch x := x.(type) {
	case *ssa.Call:
		var out validity
		if obj := ir.Method(&x.Call); obj != nil {
			effects, _ := u.know.Func(obj)
			for _, e := range effects {
				if args := ir.Args(&x.Call); e.Kind == rows.KindCheck && e.From.Index < len(args) {
					out = out.and(u.accept(args[e.From.Index]))
				}
			}
		}
		return u.acceptResults(x, out)
	case *ssa.Lookup:
		return u.accept(x.Index)
	case *ssa.Extract:
		if l, ok := x.Tuple.(*ssa.Lookup); ok {
			return u.accept(l.Index)
		}
	}
	return validity{}
}

// noError returns what holds when an error is nil: the text was acceptable.
func (u *unit) noError(err ssa.Value) validity {
	v := u.withoutError(err)
	v.chosen = nil
	return v
}

func (u *unit) withoutError(err ssa.Value) validity {
	switch e := err.(type) {
	case *ssa.Const:
		return validity{}
	case *ssa.Call:
		return u.checked(e)
	case *ssa.Extract:
		if call, ok := e.Tuple.(*ssa.Call); ok {
			v := u.checked(call)
			v.confirmed = v.confirmed && answerAt(call.Call.Signature()) < 0 // no error is no yes
			return v
		}
	case *ssa.Phi:
		return u.answerTo(question{err, true}, func() validity {
			return u.either(e, func(v ssa.Value) (validity, bool) {
				if _, made := v.(*ssa.MakeInterface); made {
					return validity{}, false
				}
				return u.noError(v), !u.open[question{v, true}] && !makesError(v)
			})
		})
	}
	return validity{}
}

// makesError reports whether v is a new error.
func makesError(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return true
	case *ssa.Call:
		switch objmatch.Func(ir.Method(&v.Call)) {
		case "errors.New", "fmt.Errorf":
			return true
		}
	case *ssa.UnOp:
		_, ok := v.X.(*ssa.Global) // ErrX
		return ok
	}
	return false
}

// isFailure reports whether an error was found not to be nil on the way to a block.
func isFailure(err ssa.Value, b *ssa.BasicBlock) bool {
	refs := err.Referrers()
	return refs != nil && slices.ContainsFunc(*refs, func(r ssa.Instruction) bool {
		test, ok := r.(*ssa.BinOp)
		if !ok || !isNil(test.Y) && !isNil(test.X) || test.Op != token.NEQ && test.Op != token.EQL {
			return false
		}
		return slices.ContainsFunc(*test.Referrers(), func(r ssa.Instruction) bool {
			branch, ok := r.(*ssa.If)
			if !ok {
				return false
			}
			failed := branch.Block().Succs[0]
			if test.Op == token.EQL {
				failed = branch.Block().Succs[1]
			}
			return len(failed.Preds) == 1 && failed.Dominates(b)
		})
	})
}

// accept returns that the text of v is validated, and whatever it was made from without changing
// what matters.
func (u *unit) accept(v ssa.Value) validity {
	out := validity{places: map[place]bool{}, chosen: map[place]bool{}}
	for depth := 0; v != nil && depth < 10; depth++ {
		if carries(v.Type()) {
			for _, p := range u.places(v) {
				out.places[p], out.chosen[p] = true, true
			}
			if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL { // as forwarded, and where it lies
				for _, p := range u.places(load.X) {
					out.places[p], out.chosen[p] = true, true
				}
			}
		}
		v = u.same(v)
	}
	for p := range out.chosen {
		for _, path := range u.pathsOf(p) {
			out.places[path] = true
		}
	}
	return out
}

// pathsOf returns the places of the paths in which the text of a place is joined to folders that
// come from elsewhere: what is known of the text later is known of them, too.
func (u *unit) pathsOf(p place) []place {
	if u.joins == nil {
		u.joins = map[place][]place{}
		for instr := range u.instrs() {
			if call, ok := instr.(*ssa.Call); ok {
				u.collectJoin(call)
			}
		}
	}
	return u.joins[p]
}

func (u *unit) collectJoin(call *ssa.Call) {
	obj := ir.Method(&call.Call)
	if obj == nil {
		return
	}
	effects, _ := u.know.Func(obj)
	for _, e := range effects {
		if e.Kind != rows.KindPass || !e.InFolder || !e.To.Result {
			continue
		}
		elems, _ := elements(ir.Args(&call.Call)[e.From.Index])
		parts := make([][]place, len(elems))
		for i, v := range elems {
			if v != nil {
				parts[i] = u.places(v)
			}
		}
		for i, part := range parts {
			for _, p := range part {
				if others := slices.Concat(slices.Concat(parts[:i]...), slices.Concat(parts[i+1:]...)); !hasRoot(others, p.root) {
					u.joins[p] = append(u.joins[p], result(call, e.To.Index))
				}
			}
		}
	}
}

func hasRoot(ps []place, root any) bool {
	return slices.ContainsFunc(ps, func(p place) bool { return p.root == root })
}

// same returns what a value was made from by a call that keeps what matters, or nil.
func (u *unit) same(v ssa.Value) ssa.Value {
	switch x := v.(type) {
	case *ssa.Extract:
		v = x.Tuple
	case *ssa.MakeInterface:
		return x.X
	case *ssa.BinOp: // a path and a separator after it
		if s, ok := literal(x.Y); ok && x.Op == token.ADD && s == "/" {
			return x.X
		}
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL {
			if f := fieldOf(fa.X.Type(), fa.Field); f != nil {
				row, _ := u.know.Field(fa.X.Type(), f)
				if slices.ContainsFunc(row.Do, func(e rows.Effect) bool { return e.Same }) {
					return fa.X
				}
			}
		}
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if obj := ir.Method(&call.Call); obj != nil {
		effects, _ := u.know.Func(obj)
		args := ir.Args(&call.Call)
		for _, e := range effects {
			if e.Same && e.From.Index < len(args) {
				return args[e.From.Index]
			}
		}
	}
	return nil
}

// checked returns what holds when a call's bool result is true or its error result nil.
func (u *unit) checked(call *ssa.Call) validity {
	common := &call.Call
	args := ir.Args(common)
	var out validity
	accept := func(i int) {
		if i >= 0 && i < len(args) {
			out = out.and(u.accept(args[i]))
		}
	}
	obj := ir.Method(common)
	if obj != nil {
		effects, complete := u.know.Func(obj)
		for _, e := range effects {
			switch e.Kind {
			case rows.KindCheck:
				accept(e.From.Index)
			case rows.KindConfirm:
				out.confirmed = true
			case rows.KindAny:
				if mc, ok := args[e.From.Index].(*ssa.MakeClosure); ok && u.within(mc.Fn.(*ssa.Function)) {
					out = out.and(u.returnsTrue(mc.Fn.(*ssa.Function)))
				}
			}
		}
		if complete {
			if slices.ContainsFunc(args, u.answer) && isBool(call.Type()) {
				out.confirmed = true
			}
			return u.acceptResults(call, out)
		}
	}
	sums, shift := u.summariesOf(call)
	if len(sums) > 0 {
		all := func(test func(*Summary) bool) bool {
			return !slices.ContainsFunc(sums, func(s *Summary) bool { return !test(s) })
		}
		for i := range args {
			if all(func(s *Summary) bool { return slices.Contains(s.Checks, i+shift) }) {
				accept(i)
			}
		}
		if all(func(s *Summary) bool { return s.Confirms }) {
			out.confirmed = true
		}
	}
	name, _ := calleeName(common)
	if u.saysSo(call) {
		out.confirmed = true
	}
	if validates(name) && !slices.ContainsFunc(u.Callees(call), denies) {
		first := 0
		if common.Signature().Recv() != nil && len(args) > 1 {
			first = 1
		}
		for i := first; i < len(args); i++ {
			accept(i)
		}
	}
	return u.acceptResults(call, out)
}

// summariesOf returns the summaries of what a call may run, and by how much their parameters are
// shifted against its arguments.
func (u *unit) summariesOf(call *ssa.Call) (sums []*Summary, shift int) {
	for _, callee := range u.Callees(call) {
		if sum := u.summaries[callee]; sum != nil {
			shift = u.shift(&call.Call, callee)
			sums = append(sums, sum)
		}
	}
	if obj := ir.Method(&call.Call); len(sums) == 0 && obj != nil {
		if sum, _ := u.know.Summary(obj); sum != nil {
			sums = append(sums, sum)
		}
	}
	return sums, shift
}

// acceptResults adds that what a check returns beside its verdict is validated too.
func (u *unit) acceptResults(call *ssa.Call, v validity) validity {
	if len(v.places) == 0 {
		return v
	}
	more := validity{places: map[place]bool{}}
	results := call.Call.Signature().Results()
	for i := range results.Len() {
		if carries(results.At(i).Type()) {
			more.places[result(call, i)] = true
		}
	}
	return v.and(more)
}

// calleeName returns the name by which a call's function is known in the source, and the type of
// its receiver.
func calleeName(call *ssa.CallCommon) (string, types.Type) {
	if obj := ir.Method(call); obj != nil {
		var recv types.Type
		if r := obj.Signature().Recv(); r != nil {
			recv = r.Type()
		}
		return obj.Name(), recv
	}
	switch v := call.Value.(type) {
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.FieldAddr:
			if f := fieldOf(x.X.Type(), x.Field); f != nil {
				return f.Name(), nil
			}
		case *ssa.Global:
			return x.Name(), nil
		case *ssa.FreeVar:
			return x.Name(), nil
		}
	case *ssa.Field:
		if f := fieldOf(v.X.Type(), v.Field); f != nil {
			return f.Name(), nil
		}
	case *ssa.Parameter, *ssa.FreeVar:
		return v.Name(), nil
	}
	return "", nil
}

// The words by which a project's own functions say what they do (the rules list them).
var (
	validateWords = []string{
		"allow", "allowed", "assertvalid", "authorize", "authorise", "check", "ensure", "inallowlist", "isallowed",
		"isallowlisted", "isauthorized", "isknown", "ispermitted", "issafe", "isvalid", "permitted",
		"sanitise", "sanitize", "validate", "valid", "verify",
	}
	confirmWords = []string{
		"askapproval", "askconfirm", "askforapproval", "askforconfirm", "askforpermission", "askhuman",
		"askpermission", "askuser", "askyesno", "promptuser", "promptyesno", "requestpermission", "yesno",
	}
	// Words that say so wherever they stand, unless others say that nobody is asked: it is about
	// whether somebody must be, or whom to tell.
	confirmStems = []string{"approv", "confirm", "consent"}
	modeWords    = []string{"auto", "disapprov", "mode", "needs", "policy", "required", "requires", "should", "skip", "unapprov", "without"}
	tellWords    = []string{
		"build", "can", "create", "delete", "email", "format", "list", "load", "log", "mail", "new", "notify", "parse", "post", "print",
		"publish", "record", "render", "save", "send", "set", "store", "write",
	}
	// Words for a question, where what answers it is compared with a yes.
	questionWords = []string{"ask", "choose", "inquire", "prompt", "query", "question"}
	confirmTypes  = []string{"approv", "asker", "confirm", "consent", "gatekeeper", "permission", "prompter"}
)

func hasWord(name string, words []string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(name, w) })
}

func validates(name string) bool { return hasWord(name, validateWords) }

// confirms reports whether a name says that a person is asked.
func confirms(name string) bool {
	if hasWord(name, confirmWords) || strings.EqualFold(name, "isApproved") {
		return true
	}
	return !asksNobody(name) && contains(name, confirmStems)
}

// asksNobody reports whether a name says that, whatever it is about, nobody is asked.
func asksNobody(name string) bool { return contains(name, modeWords) || hasWord(name, tellWords) }

// contains reports whether one of the words stands in a name.
func contains(name string, words []string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) })
}

// confirmingType reports whether the type is a project's own service that asks a person.
func confirmingType(t types.Type) bool {
	n := objmatch.Named(t)
	if n == nil {
		return false
	}
	return contains(n.Obj().Name(), confirmTypes)
}

// confirmingPackage reports whether the type belongs to a package of the program's that is about asking.
func confirmingPackage(t types.Type) bool {
	n := objmatch.Named(t)
	return n != nil && n.Obj().Pkg() != nil && contains(n.Obj().Pkg().Name(), confirmTypes)
}

// denies reports whether all that a function does to tell good from bad is to look for bad parts:
// a denylist, which is no validation whatever its name.
func denies(f *ssa.Function) bool {
	looks := false
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Lookup:
				return false
			case *ssa.BinOp:
				if s, ok := literal(instr.Y); ok && s != "" && (instr.Op == token.EQL || instr.Op == token.NEQ) {
					return false
				}
			case *ssa.Call:
				switch name := objmatch.Func(ir.Method(&instr.Call)); name {
				case "strings.Contains", "strings.ContainsAny", "strings.ContainsRune", "strings.HasPrefix",
					"strings.HasSuffix", "strings.Index", "strings.IndexAny":
					looks = true
				case "strings.ToLower", "strings.ToUpper", "strings.TrimSpace", "errors.New", "fmt.Errorf", "fmt.Sprintf", "strings.Fields", "strings.Split":
				default:
					if _, builtin := instr.Call.Value.(*ssa.Builtin); !builtin {
						return false
					}
				}
			}
		}
	}
	return looks
}

// answer reports whether a value is what a person at the terminal answered.
func (u *unit) answer(v ssa.Value) bool {
	for depth := 0; v != nil && depth < 10; depth++ {
		for _, p := range u.places(v) {
			if u.isAsked(p.root) {
				return true
			}
		}
		v = u.same(v)
	}
	return false
}

// fromPerson reports whether what a call reads may be what a person types: not where it reads from
// a text that the program has.
func (u *unit) fromPerson(call ssa.CallInstruction) bool {
	args := ir.Args(call.Common())
	for depth := 0; len(args) > 0 && depth < 10; depth++ {
		v := args[0]
		for {
			if mi, ok := v.(*ssa.MakeInterface); ok {
				v = mi.X
			} else if ci, ok := v.(*ssa.ChangeInterface); ok {
				v = ci.X
			} else {
				break
			}
		}
		if textual(v.Type()) && depth > 0 {
			return false
		}
		maker, ok := v.(*ssa.Call)
		if !ok {
			return true
		}
		obj := ir.Method(&maker.Call)
		if obj == nil {
			return true
		}
		effects, complete := u.know.Func(obj)
		if !complete || !slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindPass && e.From.Index == 0 }) {
			return true
		}
		args = ir.Args(&maker.Call)
	}
	return true
}

// isAsked reports whether a person's answer is read into a root.
func (u *unit) isAsked(root any) bool {
	if u.asked == nil {
		u.asked = map[any]bool{}
		for instr := range u.instrs() {
			if call, ok := instr.(ssa.CallInstruction); ok {
				u.ask(call)
			}
		}
	}
	return u.asked[root]
}

func (u *unit) ask(call ssa.CallInstruction) {
	if obj := ir.Method(call.Common()); obj != nil {
		effects, complete := u.know.Func(obj)
		for _, e := range effects {
			if e.Kind == rows.KindAsk && u.fromPerson(call) {
				for _, p := range u.locate(call, e.To, true) {
					u.asked[p.root] = true
					u.askElements(call, e.To)
				}
			}
		}
		if complete {
			return
		}
	}
	v := call.Value()
	if v == nil {
		return
	}
	for _, callee := range u.Callees(call) {
		if sum := u.summaries[callee]; sum != nil {
			for _, f := range sum.Flows {
				if f.From.Kind == Source && f.Label == rows.Local && f.To.Kind == Return {
					u.asked[any(v)] = true
				}
			}
		}
	}
}

// askElements marks the variables whose addresses a variadic call was given.
func (u *unit) askElements(call ssa.CallInstruction, p rows.Place) {
	args := ir.Args(call.Common())
	if p.Result || p.Index >= len(args) {
		return
	}
	elems, _ := elements(args[p.Index])
	for _, e := range elems {
		if e != nil {
			for _, q := range u.targets(e) {
				u.asked[q.root] = true
			}
		}
	}
}

// verdict returns which parameters a function's true or nil result says to be acceptable, and whether
// it says that a person confirmed. Of a function without such a result, that it returns says so.
func (u *unit) verdict(f *ssa.Function) (checks []int, confirms bool) {
	last := f.Signature.Results().Len() - 1
	var t types.Type
	if verdictIn(f.Signature) {
		t = f.Signature.Results().At(last).Type()
	}
	yes := answerAt(f.Signature)
	var all validity
	first := true
	for _, b := range f.Blocks {
		if len(b.Instrs) == 0 || b == f.Recover || u.block(b).stops {
			continue
		}
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		v := u.validAfter(b)
		switch {
		case t == nil:
			// That it returns at all says that the parameter is acceptable.
		case isBool(t):
			if c, ok := boolConst(yields(r, last)); ok {
				if !c {
					continue
				}
			} else {
				v = v.and(u.known(yields(r, last), true))
			}
		case makesError(yields(r, last)), isFailure(yields(r, last), b):
			continue
		default:
			v = v.and(u.noError(yields(r, last)))
		}
		if yes >= 0 && isBool(yields(r, yes).Type()) {
			if c, ok := boolConst(yields(r, yes)); ok && !c {
				v.confirmed = true // it does not say so
			} else if u.known(yields(r, yes), true).confirmed {
				v.confirmed = true
			}
		}
		if first {
			all, first = v, false
		} else {
			all = all.or(v)
		}
	}
	for i, p := range f.Params {
		if all.places[place{p, ""}] {
			checks = append(checks, i)
		}
	}
	return checks, all.confirmed
}

func isConst(v ssa.Value) bool {
	_, ok := v.(*ssa.Const)
	return ok
}
