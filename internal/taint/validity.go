package taint

import (
	"go/token"
	"go/types"
	"iter"
	"maps"
	"reflect"
	"regexp"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
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
	valid, chosen = u.validBefore(instr).under(root)
	if v, ok := root.(ssa.Value); ok {
		valid = append(valid, u.tagged(v.Type())...)
	}
	return valid, chosen
}

// checkedTag matches the rules, in the tags of fields, by which validators accept only certain texts.
var checkedTag = regexp.MustCompile(`\b(oneof|uuid\w*|number|numeric|boolean)\b`)

// tagged returns the paths of the fields below a type that a validator checks, by their tags.
func (e *engine) tagged(t types.Type) []path {
	t = deref(t)
	out, known := e.checked[t]
	if known {
		return out
	}
	e.checked[t] = nil // of a type that is part of itself
	switch u := t.Underlying().(type) {
	case *types.Slice:
		if e.vetted(u.Elem()) {
			out = []path{"[]"}
		} else {
			out = below("[]", e.tagged(u.Elem()))
		}
	case *types.Struct:
		for i := range u.NumFields() {
			f, tag := u.Field(i), reflect.StructTag(u.Tag(i))
			if tag.Get("enum") != "" || checkedTag.MatchString(tag.Get("binding")+" "+tag.Get("validate")) || e.vetted(f.Type()) {
				out = append(out, "."+f.Name())
			} else {
				out = append(out, below("."+f.Name(), e.tagged(f.Type()))...)
			}
		}
	}
	e.checked[t] = out
	return out
}

// vetted reports whether a value of a type of the program's decodes itself, and checks what it is decoded from.
func (e *engine) vetted(t types.Type) bool {
	named := e.own(t)
	if named == nil {
		return false
	}
	return slices.ContainsFunc(ir.Decoders, func(name string) bool {
		obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(named), false, nil, name)
		m, ok := obj.(*types.Func)
		if !ok {
			return false
		}
		sum := e.summaries[e.SSA.Prog.FuncValue(m.Origin())]
		if sum == nil {
			sum, _ = e.know.Summary(m)
		}
		return sum != nil && sum.Vets
	})
}

// vets reports whether a method by which a value decodes itself makes it only of what it has checked.
func (u *unit) vets(f *ssa.Function) bool {
	if f.Signature.Recv() == nil || !slices.Contains(ir.Decoders, f.Name()) {
		return false
	}
	stored := false
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			s, ok := instr.(*ssa.Store)
			if !ok || s.Addr != f.Params[0] {
				continue
			}
			if !isConst(s.Val) && !u.lookedAt(s.Val, s) {
				return false
			}
			stored = true
		}
	}
	return stored
}

// below returns paths behind another one.
func below(p path, rest []path) []path {
	var out []path
	for _, r := range rest {
		out = append(out, extend(p, r))
	}
	return out
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

// tested yields the conditions that are true, or false, wherever a block is reached, the nearest first: those of the
// branches above it of which only one leads there.
func tested(at *ssa.BasicBlock) iter.Seq2[ssa.Value, bool] {
	return func(yield func(ssa.Value, bool) bool) {
		for b := at.Idom(); b != nil; b = b.Idom() {
			branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
			if !ok {
				continue
			}
			for i, to := range b.Succs {
				if len(to.Preds) == 1 && to.Dominates(at) && !yield(branch.Cond, i == 0) {
					return
				}
			}
		}
	}
}

// guards is the validity at the start of each block of a function.
type guards struct {
	at     map[*ssa.BasicBlock]validity
	solved bool
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
		g.solved = true
	}
	return g.at[b]
}

// inherited returns what holds when a closure is run: of what held where it was made, the texts that
// nothing is stored over later, and whether a person has said yes.
func (u *unit) inherited(f *ssa.Function) validity {
	mc := makerOf(f)
	if mc == nil || !u.within(f.Parent()) || u.guards[f.Parent()] != nil && !u.guards[f.Parent()].solved {
		return validity{}
	}
	v := u.validBefore(mc)
	out := validity{confirmed: v.confirmed, places: map[place]bool{}, chosen: map[place]bool{}}
	for p := range v.places {
		if u.storedLater(p, mc) {
			continue
		}
		out.places[p] = true
		if v.chosen[p] {
			out.chosen[p] = true
		}
	}
	return out
}

// storedLater reports whether something may be stored in a place after a closure was made that finds it
// there.
func (u *unit) storedLater(p place, mc *ssa.MakeClosure) bool {
	stores := map[ssa.Instruction]bool{}
	for _, s := range u.stores(p) {
		if s.Parent() != mc.Parent() {
			return true
		}
		stores[s] = true
	}
	anew := map[ssa.Instruction]bool{} // with each round of a loop
	if variable, ok := p.root.(*ssa.Alloc); ok {
		anew[variable] = true
	}
	for instr := range u.after(mc, anew) {
		if stores[instr] {
			return true
		}
	}
	return false
}

// makerOf returns the instruction that makes a closure of a function that is written inside another
// one, nil where it captures nothing.
func makerOf(f *ssa.Function) *ssa.MakeClosure {
	if f.Parent() == nil {
		return nil
	}
	for _, b := range f.Parent().Blocks {
		for _, instr := range b.Instrs {
			if mc, ok := instr.(*ssa.MakeClosure); ok && mc.Fn == f {
				return mc
			}
		}
	}
	return nil
}

// after yields the instructions that may be run after another one with none of those that stop it in
// between; such a one is the last on its way.
func (u *unit) after(from ssa.Instruction, stops map[ssa.Instruction]bool) iter.Seq[ssa.Instruction] {
	return func(yield func(ssa.Instruction) bool) {
		seen := map[*ssa.BasicBlock]bool{}
		rest := [][]ssa.Instruction{from.Block().Instrs[u.position(from)+1:]}
		blocks := []*ssa.BasicBlock{from.Block()}
		for len(rest) > 0 {
			instrs, b := rest[0], blocks[0]
			rest, blocks = rest[1:], blocks[1:]
			stopped := false
			for _, instr := range instrs {
				if !yield(instr) {
					return
				}
				if stopped = stops[instr]; stopped {
					break
				}
			}
			for _, next := range b.Succs {
				if !stopped && !seen[next] {
					seen[next] = true
					rest, blocks = append(rest, next.Instrs), append(blocks, next)
				}
			}
		}
	}
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
		v = v.and(u.each(from, branch.Cond)).and(u.spelled(from))
	}
	if !v.confirmed && !u.lenient && u.leftToPolicy(from, to, branch.Cond) {
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
	start := u.inherited(f)
	valid := maps.Clone(start.places)
	if valid == nil {
		valid = map[place]bool{}
	}
	for round := range rounds {
		changed := false
		for _, b := range order {
			var in validity
			first := true
			if b == f.Blocks[0] {
				in = start
			}
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
