package requests

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// What bounds a search; beyond it, nothing is known.
const (
	maxDepth     = 40   // how far one address is followed
	maxQuestions = 2000 // what one query may ask
	maxPath      = 200  // the length of a path
)

// A query asks how one part of one value may be missing. It ends because no question is asked
// twice.
type query struct {
	*analysis
	asked map[question]bool
	// remote asks another question: how the part may be a number that a remote party chooses, and
	// that nothing bounds.
	remote bool
}

type question struct {
	value ssa.Value
	path  string
	at    ssa.Instruction
}

// gaps returns how the part of v that path names may be missing when control reaches at, an
// instruction of the function that v belongs to; or how it may be remote.
func (a *analysis) gaps(v ssa.Value, path string, at ssa.Instruction, remote bool) gaps {
	return (&query{a, map[question]bool{}, remote}).value(v, path, at)
}

func (q *query) value(v ssa.Value, path string, at ssa.Instruction) gaps {
	if ask := (question{v, path, at}); q.asked[ask] || len(q.asked) > maxQuestions {
		return nil
	} else {
		q.asked[ask] = true
	}
	if path == json {
		object, known := objectPath(v.Type())
		if !known {
			return nil
		}
		path = object
	}
	switch {
	case strings.HasPrefix(path, "[]("):
		return q.options(v, path, at)
	case strings.HasPrefix(path, "("):
		return q.option(v, path, at)
	}
	if path == "" && (!q.remote && provenSet(v, at.Block()) || q.remote && bounded(v, at)) {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Const:
		return q.constant(v, path, at)
	case *ssa.Parameter:
		if refers(v.Type()) && path != "" {
			return q.memory(root{v, path}, at)
		}
		return handedIn(v, path)
	case *ssa.FreeVar:
		return q.memory(root{v, path}, at)
	case *ssa.Alloc, *ssa.Global, *ssa.MakeMap, *ssa.MakeSlice, *ssa.FieldAddr, *ssa.IndexAddr:
		r := rootOf(v)
		return q.memory(root{r.Value, r.path + path}, at)
	case *ssa.UnOp:
		if v.Op != token.MUL {
			return nil
		}
		if !refers(v.Type()) {
			at = v // the value as it was when it was read
		}
		r := rootOf(v)
		return q.memory(root{r.Value, r.path + path}, at)
	case *ssa.Field:
		return q.value(v.X, "."+fieldName(v.X.Type(), v.Field)+path, at)
	case *ssa.Index:
		return q.value(v.X, indexElement(v.Index)+path, at)
	case *ssa.Lookup:
		if key, ok := keyElement(v.Index); ok {
			return q.value(v.X, key+path, at)
		}
	case *ssa.Extract:
		switch tuple := v.Tuple.(type) {
		case *ssa.Call:
			return q.memory(root{v, path}, at)
		case *ssa.TypeAssert:
			return q.value(tuple.X, path, at)
		}
	case *ssa.Call:
		if refers(v.Type()) {
			return q.memory(root{v, path}, at)
		}
		return q.result(v, 0, path)
	case *ssa.Phi:
		if r := rootOf(v); r.Value != v {
			return q.memory(root{r.Value, r.path + path}, at)
		}
		if refers(v.Type()) {
			return q.memory(root{v, path}, at)
		}
		return q.edges(v, path)
	case *ssa.BinOp:
		if path == json {
			return q.text(v, at)
		}
	case *ssa.MakeInterface:
		if !has(v.X.Type(), path) || q.rival(v.X.Type()) { // another implementation than that which reads it
			return nil
		}
		return q.value(v.X, path, at)
	case *ssa.ChangeInterface:
		return q.value(v.X, path, at)
	case *ssa.ChangeType:
		return q.value(v.X, path, at)
	case *ssa.Convert:
		return q.value(v.X, path, at)
	case *ssa.MultiConvert:
		return q.value(v.X, path, at)
	case *ssa.TypeAssert:
		return q.value(v.X, path, at)
	case *ssa.Slice:
		return q.value(v.X, path, at)
	}
	return nil
}

// rival reports whether the type is one of a client of OpenAI's API that does not talk to Claude.
func (q *query) rival(t types.Type) bool {
	named := objmatch.Named(t)
	return named != nil && !q.served && claudeapi.IsCompatible(objmatch.Path(named.Obj().Pkg()))
}

// has reports whether a struct, or what a pointer to one points to, has the field that a path begins with. Of other
// types nothing is said.
func has(t types.Type, path string) bool {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok || !strings.HasPrefix(path, ".") {
		return true
	}
	first, _ := element(path)
	return slices.ContainsFunc(strings.Split(first[1:], "|"), func(name string) bool { return hasField(s, name) })
}

// constant returns the gap of a zero value.
func (q *query) constant(c *ssa.Const, path string, at ssa.Instruction) gaps {
	if path == json {
		return q.text(c, at)
	}
	if _, isStruct := c.Type().Underlying().(*types.Struct); isStruct {
		if strings.Contains(path, "[]") || beyondNil(c.Type(), path) {
			return nil // no elements
		}
		return q.leftOut(q.empty(c.Type(), at), path)
	}
	if path == "" && isZero(c) {
		return q.leftOut(at.Pos(), path)
	}
	return nil
}

// isZero reports whether a constant is the number 0 or a nil pointer.
func isZero(c *ssa.Const) bool {
	if c.Value == nil {
		_, ptr := c.Type().Underlying().(*types.Pointer)
		return ptr
	}
	return c.Value.Kind() != constant.String && c.Value.Kind() != constant.Bool && constant.Sign(c.Value) == 0
}

// edges joins what a phi may be.
func (q *query) edges(phi *ssa.Phi, path string) gaps {
	var out gaps
	for i, e := range phi.Edges {
		pred := phi.Block().Preds[i]
		if path == "" && !q.remote && edgeProves(pred, phi.Block(), func(x ssa.Value) bool { return sameValue(x, e) }) {
			continue
		}
		from := pred.Instrs[len(pred.Instrs)-1]
		found := q.value(e, path, from)
		if c, ok := e.(*ssa.Const); ok && path == "" && isZero(c) {
			found = q.leftOut(phi.Pos(), path)
		}
		out = out.join(found)
	}
	return out
}

// provenSet reports whether a test on every way to the block has found the number to be other
// than 0, or the pointer other than nil.
func provenSet(v ssa.Value, b *ssa.BasicBlock) bool {
	if _, ok := v.(*ssa.Const); ok || b == nil {
		return false
	}
	for d := b; d != nil; d = d.Idom() {
		if len(d.Preds) == 1 && edgeProves(d.Preds[0], d, func(x ssa.Value) bool { return sameValue(x, v) }) {
			return true
		}
	}
	return false
}

// edgeProves reports whether control that takes the edge has found a value for which is holds to
// be other than its zero value.
func edgeProves(from, to *ssa.BasicBlock, is func(ssa.Value) bool) bool {
	test, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return false
	}
	outcome := from.Succs[0] == to
	cond := test.Cond
	if not, ok := cond.(*ssa.UnOp); ok && not.Op == token.NOT {
		cond, outcome = not.X, !outcome
	}
	switch cond := cond.(type) {
	case *ssa.BinOp:
		x, op, y := cond.X, cond.Op, cond.Y
		if _, ok := x.(*ssa.Const); ok {
			x, y, op = y, x, swapped(op)
		}
		c, ok := y.(*ssa.Const)
		if !ok || !is(unconverted(x)) {
			return false
		}
		return outcome != zeroPasses(op, c)
	case *ssa.Extract: // _, ok := m[key]
		lookup, ok := cond.Tuple.(*ssa.Lookup)
		return ok && outcome && is(lookup)
	}
	return false
}

// swapped returns the operator that says the same of exchanged operands.
func swapped(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GTR
	case token.GTR:
		return token.LSS
	case token.LEQ:
		return token.GEQ
	case token.GEQ:
		return token.LEQ
	}
	return op
}

// zeroPasses reports whether "0 op c" holds.
func zeroPasses(op token.Token, c *ssa.Const) bool {
	if c.Value == nil {
		return op == token.EQL
	}
	if k := c.Value.Kind(); k == constant.String || k == constant.Bool {
		return true
	}
	return constant.Compare(constant.MakeInt64(0), op, c.Value)
}

// sameValue reports whether two values are one, or were read from the same place.
func sameValue(x, y ssa.Value) bool {
	x, y = unconverted(x), unconverted(y)
	if x == y {
		return true
	}
	lx, ok := x.(*ssa.UnOp)
	if !ok || lx.Op != token.MUL {
		return false
	}
	ly, ok := y.(*ssa.UnOp)
	return ok && ly.Op == token.MUL && rootOf(lx) == rootOf(ly)
}

func unconverted(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return v
		}
	}
}

// memory searches backwards from an instruction for what was last done to a part of a variable.
func (q *query) memory(r root, at ssa.Instruction) gaps {
	if len(r.path) > maxPath || q.remote && boundedAt(r, at) {
		return nil
	}
	if ask := (question{r.Value, "&" + r.path, at}); q.asked[ask] {
		return nil
	} else {
		q.asked[ask] = true
	}
	if first, below := element(r.path); first == "[]" {
		if n, ok := arrayLen(r.Value); ok {
			var out gaps
			for i := range n {
				out = out.join(q.memory(root{r.Value, "[" + constant.MakeInt64(i).ExactString() + "]" + below}, at))
			}
			return out
		}
	}
	if g, ok := r.Value.(*ssa.Global); ok {
		return q.global(g, r.path)
	}
	var chosen gaps
	if !q.remote {
		by, set := q.optional(r, at.Parent())
		if set {
			return nil
		}
		chosen = by
	}
	var out gaps
	done := map[*ssa.BasicBlock]bool{}
	var scan func(b *ssa.BasicBlock, end int)
	scan = func(b *ssa.BasicBlock, end int) {
		for i := end - 1; i >= 0; i-- {
			found, decided := q.effect(b.Instrs[i], r, at)
			out = out.join(found)
			if decided {
				return
			}
		}
		if len(b.Preds) == 0 {
			out = out.join(q.entry(r, b.Parent()))
			return
		}
		for _, pred := range b.Preds {
			if done[pred] || !q.remote && edgeProves(pred, b, func(x ssa.Value) bool { return readsFrom(x, r) }) {
				continue
			}
			done[pred] = true
			scan(pred, len(pred.Instrs))
		}
	}
	b := at.Block()
	scan(b, slices.Index(b.Instrs, at))
	if len(chosen) == 0 || len(out) == 0 {
		return out
	}
	if len(chosen) > 1 || slices.ContainsFunc(out, func(g gap) bool { return g.fn != nil }) {
		return nil // one of several may set it
	}
	return chosen
}

// optional reports whether the function gives r to func values, or to the elements of a list, that may set it, as
// functional options do. Of those in a list that the function is given, the caller decides: by says so.
func (q *query) optional(r root, f *ssa.Function) (by gaps, set bool) {
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			if m, ok := instr.(*ssa.MapUpdate); ok {
				to := rootOf(m.Map)
				_, known := keyElement(m.Key)
				if _, _, ok := rest(r.path, to.path); ok && to.Value == r.Value && !known {
					return nil, true // the entries of another map, whichever those are
				}
			}
			call, ok := instr.(ssa.CallInstruction)
			if !ok || ir.Method(call.Common()) != nil && (!call.Common().IsInvoke() || listAround(call.Common().Value) == nil) {
				continue
			}
			if _, static := call.Common().Value.(*ssa.MakeClosure); static {
				continue
			}
			args := ir.Args(call.Common())
			receiver := len(args) - len(call.Common().Args)
			for i, arg := range args {
				given := rootOf(arg)
				below, _, ok := rest(r.path, given.path)
				if given.Value != r.Value || !ok || !refers(arg.Type()) {
					continue
				}
				if list := listOf(call.Common().Value); list != nil && (receiver == 0 || sole(call.Common().Value.Type()) != nil) {
					by = by.join(handedIn(list, "[]("+strconv.Itoa(i-receiver)+")"+below))
				} else if q.maySet(call, i, below) {
					return nil, true
				}
			}
		}
	}
	return by, false
}

// maySet reports whether some function that a call may run sets part of what argument i refers to.
func (q *query) maySet(call ssa.CallInstruction, i int, path string) bool {
	if _, builtin := call.Common().Value.(*ssa.Builtin); builtin {
		return false
	}
	callees := q.Callees(call)
	for _, f := range callees {
		if q.sets(f, i+bound(call, f), path) {
			return true
		}
	}
	return len(callees) == 0
}

// sets reports whether a function sets part of what its parameter refers to, on every way, or is not known.
func (q *query) sets(f *ssa.Function, i int, path string) bool {
	left, known := q.left(f, i, path, q.remote)
	return !known || !slices.ContainsFunc(left, func(g gap) bool { return g.fn == f && g.index == i && g.path == path })
}

// readsFrom reports whether v is the value kept at r.
func readsFrom(v ssa.Value, r root) bool {
	if lookup, ok := v.(*ssa.Lookup); ok {
		key, ok := keyElement(lookup.Index)
		m := rootOf(lookup.X)
		return ok && m.Value == r.Value && m.path+key == r.path
	}
	from := rootOf(v)
	if from.Value != r.Value {
		return false
	}
	below, exact, ok := rest(r.path, from.path)
	return from.path == r.path || ok && exact && below == ""
}

func arrayLen(v ssa.Value) (int64, bool) {
	alloc, ok := v.(*ssa.Alloc)
	if !ok {
		return 0, false
	}
	arr, ok := deref(alloc.Type()).Underlying().(*types.Array)
	if !ok || arr.Len() > 32 {
		return 0, false
	}
	return arr.Len(), true
}

// entry returns what of a variable is missing when its function begins.
func (q *query) entry(r root, f *ssa.Function) gaps {
	switch v := r.Value.(type) {
	case *ssa.Parameter:
		return handedIn(v, r.path)
	case *ssa.FreeVar:
		return q.captured(v, r.path)
	}
	return nil
}

// effect returns what an instruction does to r. The search ends at it if it decides.
func (q *query) effect(instr ssa.Instruction, r root, at ssa.Instruction) (found gaps, decided bool) {
	if v, ok := instr.(ssa.Value); ok && v == r.Value {
		return q.birth(v, r.path), true
	}
	switch instr := instr.(type) {
	case *ssa.Store:
		addr := rootOf(instr.Addr)
		if addr.Value != r.Value {
			return nil, escapes(instr, addr, r)
		}
		below, exact, ok := rest(r.path, addr.path)
		if !ok {
			_, _, deeper := rest(addr.path, r.path)
			return nil, deeper
		}
		if !exact && overwritten(instr, r) {
			return nil, false
		}
		return q.assigned(instr, instr.Val, below, at), exact
	case *ssa.MapUpdate:
		m := rootOf(instr.Map)
		if m.Value != r.Value {
			return nil, false
		}
		key, known := keyElement(instr.Key)
		if !known {
			_, _, ok := rest(r.path, m.path)
			return nil, ok
		}
		below, exact, ok := rest(r.path, m.path+key)
		if !ok {
			return nil, false
		}
		return q.assigned(instr, instr.Value, below, at), exact
	case *ssa.MakeClosure:
		if f := instr.Fn.(*ssa.Function); ir.Bound(f) {
			given := rootOf(instr.Bindings[0])
			below, _, ok := rest(r.path, given.path)
			return nil, ok && given.Value == r.Value && q.sets(ir.Target(f), 0, below)
		}
		for i, b := range instr.Bindings {
			if captures(b, r) && q.writes(instr.Fn.(*ssa.Function), i, r.path) {
				return nil, true
			}
		}
	case ssa.CallInstruction:
		return q.call(instr, r)
	}
	return nil, false
}

// overwritten reports whether what a store puts into an element is replaced, at r, by another store into the
// same element: whenever the one has run, the other one does.
func overwritten(st *ssa.Store, r root) bool {
	index := indexOf(st.Addr)
	if index == nil {
		return false
	}
	for _, b := range st.Parent().Blocks {
		for _, instr := range b.Instrs {
			other, ok := instr.(*ssa.Store)
			if !ok || other == st || indexOf(other.Addr) != index {
				continue
			}
			addr := rootOf(other.Addr)
			if _, _, covers := rest(r.path, addr.path); addr.Value == r.Value && covers && always(st, other) {
				return true
			}
		}
	}
	return false
}

// indexOf returns by what the element is chosen in which an address lies, or nil.
func indexOf(addr ssa.Value) ssa.Value {
	for {
		switch x := addr.(type) {
		case *ssa.FieldAddr:
			addr = x.X
		case *ssa.IndexAddr:
			return x.Index
		default:
			return nil
		}
	}
}

// always reports whether y runs whenever x has run, before x runs again or the function ends.
func always(x, y ssa.Instruction) bool {
	b := x.Block()
	if b == y.Block() {
		return slices.Index(b.Instrs, x) < slices.Index(b.Instrs, y)
	}
	seen := map[*ssa.BasicBlock]bool{y.Block(): true}
	next := slices.Clone(b.Succs)
	for len(next) > 0 {
		n := next[0]
		next = next[1:]
		if n == b || !seen[n] && len(n.Succs) == 0 {
			return false
		}
		if !seen[n] {
			seen[n] = true
			next = append(next, n.Succs...)
		}
	}
	return true
}

// captures reports whether a closure that is given b can change r.
func captures(b ssa.Value, r root) bool {
	if rootOf(b).Value == r.Value {
		return true
	}
	held := only(b)
	return held != nil && rootOf(held).Value == r.Value
}

// escapes reports whether a store puts a pointer to r where others may follow it.
func escapes(st *ssa.Store, addr, r root) bool {
	if _, local := addr.Value.(*ssa.Alloc); local || !refers(st.Val.Type()) {
		return false
	}
	return rootOf(st.Val).Value == r.Value
}

// assigned returns what is missing of a value that an instruction assigns. A zero that is written
// there on purpose is not missing.
func (q *query) assigned(instr ssa.Instruction, v ssa.Value, below string, at ssa.Instruction) gaps {
	if below == "" && q.literal(q.syntax.assigned[instr.Pos()]) {
		return nil
	}
	if !refers(v.Type()) {
		at = instr
	}
	if at.Parent() != instr.Parent() {
		at = instr
	}
	found := q.value(v, below, at)
	if below != "" {
		return found
	}
	found = found.asNumbers()
	for i := range found {
		if q.remote && found[i].pos.IsValid() {
			found[i].pos = instr.Pos() // the last place that has a choice
		}
	}
	return found
}

// birth returns what is missing of a variable when it begins to exist.
func (q *query) birth(v ssa.Value, path string) gaps {
	switch v := v.(type) {
	case *ssa.Alloc:
		if strings.Contains(path, "[]") || strings.HasSuffix(path, json) || !v.Pos().IsValid() {
			return nil // no elements, nothing written
		}
		if beyondNil(deref(v.Type()), path) {
			return nil
		}
		return q.leftOut(v.Pos(), path)
	case *ssa.MakeMap:
		if !q.holdsRequest(v) {
			return nil
		}
		return q.leftOut(v.Pos(), path)
	case *ssa.Call:
		return q.result(v, 0, path)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return q.result(call, v.Index, path)
		}
	case *ssa.Phi:
		return q.edges(v, path)
	}
	return nil
}

// captured returns what is missing of a variable that a closure captures, when the closure runs.
func (q *query) captured(fv *ssa.FreeVar, path string) gaps {
	f := fv.Parent()
	i := slices.Index(f.FreeVars, fv)
	mc := q.closures[f]
	if mc == nil || i < 0 || i >= len(mc.Bindings) {
		return nil
	}
	var at []ssa.Instruction
	for _, ref := range *mc.Referrers() {
		if call, ok := ref.(ssa.CallInstruction); ok {
			at = append(at, call)
		}
	}
	for _, call := range q.Callers(f) {
		if call.Parent() == mc.Parent() && !slices.Contains(at, ssa.Instruction(call)) {
			at = append(at, call)
		}
	}
	if len(at) == 0 {
		// Nobody shows when it runs: whatever is done behind it may have been done before.
		for _, b := range mc.Parent().Blocks {
			for _, instr := range b.Instrs {
				if st, ok := instr.(*ssa.Store); ok && behind(mc, st) {
					addr := rootOf(st.Addr)
					if _, _, ok := rest(path, addr.path); ok && addr.Value == rootOf(mc.Bindings[i]).Value {
						return nil
					}
				}
			}
		}
		at = append(at, mc)
	}
	var out gaps
	for _, instr := range at {
		r := rootOf(mc.Bindings[i])
		out = out.join(q.memory(root{r.Value, r.path + path}, instr))
	}
	return out
}

// behind reports whether y may run only after x.
func behind(x, y ssa.Instruction) bool {
	b, c := x.Block(), y.Block()
	if b == c {
		return slices.Index(b.Instrs, x) < slices.Index(c.Instrs, y)
	}
	return b.Dominates(c)
}

// writes reports whether a closure may set part of the variable that it captures.
func (q *query) writes(f *ssa.Function, i int, path string) bool {
	if i >= len(f.FreeVars) {
		return true
	}
	fv := f.FreeVars[i]
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Store:
				if addr := rootOf(instr.Addr); addr.Value == fv && overlap(path, addr.path) {
					return true
				}
			case *ssa.MapUpdate:
				if m := rootOf(instr.Map); m.Value == fv {
					if key, known := keyElement(instr.Key); !known || overlap(path, m.path+key) {
						return true
					}
				}
			case *ssa.MakeClosure:
				for j, bound := range instr.Bindings {
					if rootOf(bound).Value == fv && q.writes(instr.Fn.(*ssa.Function), j, path) {
						return true
					}
				}
			case ssa.CallInstruction:
				if _, decided := q.call(instr, root{fv, path}); decided {
					return true
				}
			}
		}
	}
	return false
}

// overlap reports whether one path may lie below the other.
func overlap(p, q string) bool {
	_, _, below := rest(p, q)
	_, _, above := rest(q, p)
	return below || above
}

// global returns what is missing of a package variable that only this package can set, whenever.
func (q *query) global(g *ssa.Global, path string) gaps {
	if g.Pkg != q.SSA || g.Object() == nil || g.Object().Exported() {
		return nil
	}
	out := q.leftOut(g.Pos(), path)
	if strings.Contains(path, "[]") || strings.HasSuffix(path, json) {
		out = nil
	}
	replaced := false
	for _, f := range q.Funcs {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				switch instr := instr.(type) {
				case *ssa.Store:
					addr := rootOf(instr.Addr)
					if addr.Value != g || !overlap(path, addr.path) {
						continue
					}
					below, _, ok := rest(path, addr.path)
					if !ok {
						return nil
					}
					found := q.assigned(instr, instr.Val, below, instr)
					if len(found) == 0 {
						return nil
					}
					if !replaced {
						out, replaced = nil, true
					}
					out = out.join(found)
				case *ssa.MapUpdate:
					if m := rootOf(instr.Map); m.Value == g {
						if key, known := keyElement(instr.Key); !known || overlap(path, m.path+key) {
							return nil
						}
					}
				case ssa.CallInstruction:
					if _, decided := q.call(instr, root{g, path}); decided {
						return nil
					}
				}
			}
		}
	}
	return out
}
