package taint

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// A piece is a part of a text that is put together: constant text, or a hole that a value fills.
type piece struct {
	text   string
	hole   ssa.Value
	path   path          // which part of the value fills the hole
	quoted bool          // the hole is filled so that the model can tell it from instructions
	leak   []rows.Effect // what fills the hole is these sources
	given  bool          // what fills the hole is a parameter that each caller gives another text
	either bool          // the text is one of the templates among which callers choose
}

// maxPieces bounds how far a text is taken apart.
const maxPieces = 200

// sum returns the two texts that an instruction puts together: of x + y, and of bytes that are appended to others.
func sum(instr ssa.Instruction) (x, y ssa.Value, ok bool) {
	switch instr := instr.(type) {
	case *ssa.BinOp:
		return instr.X, instr.Y, instr.Op == token.ADD && textual(instr.Type())
	case *ssa.Call:
		if list, isList := instr.Type().Underlying().(*types.Slice); isList && isBuiltin(instr, "append") && types.Identical(list.Elem().Underlying(), types.Typ[types.Byte]) {
			return instr.Call.Args[0], instr.Call.Args[1], true
		}
	}
	return nil, nil, false
}

// concat adds the flows of a sum of two texts.
func (u *unit) concat(all ssa.Value, at ssa.Instruction, x, y ssa.Value) {
	before, after := u.outside(all)
	left, right := u.pieces(x), u.pieces(y)
	ofX, ofY := u.mark(right, x), u.mark(left, y)
	if lengthens(x) {
		ofX, ofY = u.besideElements(ofX), u.besideElements(ofY)
	}
	to := []place{{all, ""}}
	u.flow(x, "", to, at, u.joining(at, ofX|within(before, slices.Concat(right, after))))
	u.flow(y, "", to, at, u.joining(at, ofY|within(slices.Concat(before, left), after)))
}

// lengthens reports whether a value is what an element of a list says in a field, to which more is added there: turns of
// one role are merged. Which element it is, nobody knows, and so not whether it has instructions.
func lengthens(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	field, ok := load.X.(*ssa.FieldAddr)
	if !ok || anyElement(field.X) == nil {
		return false
	}
	return slices.ContainsFunc(*field.X.Referrers(), func(r ssa.Instruction) bool {
		same, ok := r.(*ssa.FieldAddr)
		return ok && same.Field == field.Field && len(storesTo(same)) > 0
	})
}

// joining returns the edge of a text that an instruction joins with others.
func (u *unit) joining(at ssa.Instruction, c rows.Cure) edge {
	e := edge{cure: c}
	if c&rows.Mixed != 0 && c&(rows.Delimited|rows.Quoted) == 0 {
		e.steps = u.one(u.step(at.Pos(), joinedWith))
	}
	return e
}

// outside returns what is put before and after a text by concatenation, in the order of the
// source, and by being written to a builder.
func (u *unit) outside(v ssa.Value) (before, after []piece) {
	seen := map[ssa.Value]bool{}
	var walk func(v ssa.Value)
	walk = func(v ssa.Value) {
		if seen[v] || len(seen) > maxPieces || v.Referrers() == nil {
			return
		}
		seen[v] = true
		refs := slices.Clone(*v.Referrers())
		slices.SortStableFunc(refs, func(a, b ssa.Instruction) int { return cmp.Compare(a.Pos(), b.Pos()) })
		for _, r := range refs {
			if x, y, ok := sum(r); ok {
				all := r.(ssa.Value)
				if seen[all] {
					continue
				}
				if x == v {
					after = append(after, u.pieces(y)...)
				} else {
					before = slices.Concat(u.pieces(x), before)
				}
				walk(all)
				continue
			}
			switch r := r.(type) {
			case *ssa.Phi:
				walk(r)
			case ssa.CallInstruction:
				if e, ok := u.appends(r); ok && ir.Args(r.Common())[e.From.Index] == v {
					b, a := u.surroundings(r, e.To)
					before, after = slices.Concat(b, before), slices.Concat(after, a)
				}
			}
		}
	}
	walk(v)
	return before, after
}

// appends returns the effect by which a call writes one text after others.
func (u *unit) appends(call ssa.CallInstruction) (rows.Resolved, bool) {
	if obj := ir.Method(call.Common()); obj != nil {
		effects, _ := u.know.Func(obj)
		for _, e := range effects {
			if e.Kind == rows.KindAppend {
				return e, true
			}
		}
	}
	return rows.Resolved{}, false
}

// pieces takes a text apart.
func (u *unit) pieces(v ssa.Value) []piece {
	t := taking{unit: u, seen: map[ssa.Value]bool{}}
	t.add(v)
	return t.out
}

// taking is the state of taking a text apart.
type taking struct {
	*unit
	out  []piece
	seen map[ssa.Value]bool
}

func (t *taking) add(v ssa.Value) {
	v = plain(v)
	if len(t.out) >= maxPieces || t.seen[v] {
		return
	}
	if s, ok := literal(v); ok {
		t.out = append(t.out, piece{text: s})
		return
	}
	if instr, ok := v.(ssa.Instruction); ok {
		if x, y, ok := sum(instr); ok {
			t.seen[v] = true
			t.add(x)
			t.add(y)
			return
		}
	}
	switch v := v.(type) {
	case *ssa.Phi: // what may have been put together before
		t.seen[v] = true
		for _, e := range v.Edges {
			t.add(e)
		}
		return
	case *ssa.Call:
		if texts := t.composed(v); texts != nil {
			for _, ps := range texts {
				t.out = append(t.out, ps...)
			}
			return
		}
	}
	texts, all := t.constants(v)
	for _, s := range texts {
		if s != "" && (all || !ofElement(t.bare(v))) {
			t.out = append(t.out, piece{text: s})
		}
	}
	if !all {
		t.out = append(t.out, piece{hole: v})
	}
}

// ofElement reports whether a value is what a record of a list, or one in it, says in a field. A constant that another
// record has there is not its own.
func ofElement(v ssa.Value) bool {
	for inner, ok := v.(*ssa.Field); ok; inner, ok = v.(*ssa.Field) {
		if v = inner.X; elementOf(v) != nil {
			return true
		}
	}
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	at := load.X
	for inner, ok := at.(*ssa.FieldAddr); ok; inner, ok = at.(*ssa.FieldAddr) {
		at = inner.X
		if anyElement(at) != nil || elementOf(at) != nil {
			return true
		}
	}
	stores := storesTo(at) // of a copy
	return at != load.X && len(stores) == 1 && elementOf(stores[0].Val) != nil
}

// composed returns the texts that a call may put together, each taken apart, nil for one that puts
// none together. A call that is part of what it puts together, in a loop, is a hole there.
func (u *unit) composed(call *ssa.Call) [][]piece {
	if texts, ok := u.taken[call]; ok {
		return texts
	}
	u.taken[call] = nil
	if obj := ir.Method(&call.Call); obj != nil {
		effects, _ := u.know.Func(obj)
		for _, e := range effects {
			if (e.Kind == rows.KindFormat || e.Kind == rows.KindJoin || e.Kind == rows.KindFill) && e.To.Result {
				u.taken[call] = u.written(e, ir.Args(&call.Call))
				break
			}
		}
	}
	return u.taken[call]
}

// beginning returns the constant text that a text begins with.
func (u *unit) beginning(v ssa.Value) string {
	v = plain(v)
	if s, ok := literal(v); ok {
		return s
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return u.beginning(v.X)
	case *ssa.Call:
		if texts := u.composed(v); len(texts) == 1 && len(texts[0]) > 0 {
			return texts[0][0].text
		}
	}
	return ""
}

// plain returns a value as it was before it was converted.
func plain(v ssa.Value) ssa.Value {
	for {
		switch c := v.(type) {
		case *ssa.MakeInterface:
			v = c.X
		case *ssa.ChangeType:
			v = c.X
		case *ssa.Convert:
			if !carries(c.X.Type()) {
				return v
			}
			v = c.X
		default:
			return v
		}
	}
}

// written returns the texts that a call may write, each taken apart.
func (u *unit) written(e rows.Resolved, args []ssa.Value) [][]piece {
	from := args[e.From.Index]
	with := func() ([]string, ssa.Value) {
		if e.Effect.With == "" || e.With.Index >= len(args) {
			return []string{""}, nil
		}
		texts, all := u.constants(args[e.With.Index])
		if all {
			return texts, nil
		}
		return texts, args[e.With.Index]
	}
	switch e.Kind {
	case rows.KindAppend:
		return [][]piece{u.pieces(from)}
	case rows.KindFill:
		return u.filled(e, args)
	case rows.KindJoin:
		elems := u.elements(from)
		texts, open := with()
		if open != nil {
			return [][]piece{join(elems, piece{hole: open})}
		}
		var out [][]piece
		for _, s := range texts {
			out = append(out, join(elems, piece{text: s}))
		}
		return out
	case rows.KindFormat:
		arg := func(int) (ssa.Value, bool) { return from, true }
		if elems, ok := elements(from); ok {
			arg = nth(elems)
		}
		if e.Effect.With == "" {
			return [][]piece{join(u.elements(from), piece{text: " "})}
		}
		if t := u.templateParam(args[e.With.Index]); t != nil {
			return [][]piece{append([]piece{{hole: t, given: true}}, join(u.elements(from), piece{text: " "})...)}
		}
		texts, open := with()
		var out [][]piece
		for _, f := range texts {
			out = append(out, u.format(f, arg))
		}
		if open != nil {
			out = append(out, append([]piece{{hole: open}}, join(u.elements(from), piece{text: " "})...))
		}
		return out
	}
	return nil
}

// nth returns a function that returns elements of a list, as far as they are known.
func nth(elems []ssa.Value) func(i int) (ssa.Value, bool) {
	return func(i int) (ssa.Value, bool) {
		if i < 0 || i >= len(elems) || elems[i] == nil {
			return nil, false
		}
		return elems[i], true
	}
}

// join puts a separator between texts.
func join(elems [][]piece, sep piece) []piece {
	var out []piece
	for i, ps := range elems {
		if i > 0 {
			out = append(out, sep)
		}
		out = append(out, ps...)
	}
	return out
}

// elements takes the elements of a slice of texts apart, one after the other in the order in which
// they were put there. What is not known is a hole.
func (u *unit) elements(v ssa.Value) [][]piece {
	var out [][]piece
	seen := map[ssa.Value]bool{}
	var add func(v ssa.Value)
	add = func(v ssa.Value) {
		if seen[v] || len(out) > maxPieces {
			return
		}
		seen[v] = true
		if elems, ok := elements(v); ok {
			for _, e := range elems {
				if e != nil {
					out = append(out, u.pieces(e))
				}
			}
			return
		}
		switch v := v.(type) {
		case *ssa.Phi:
			for _, e := range v.Edges {
				add(e)
			}
			return
		case *ssa.MakeSlice:
			for _, e := range indexed(v) {
				out = append(out, u.pieces(e))
			}
			return
		case *ssa.Call:
			if b, ok := v.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
				add(v.Call.Args[0])
				add(v.Call.Args[1])
				return
			}
		}
		out = append(out, []piece{{hole: v}})
	}
	add(v)
	return out
}

// indexed returns what is stored into elements of a slice, in the order of the source.
func indexed(slice *ssa.MakeSlice) []ssa.Value {
	var stores []*ssa.Store
	for _, r := range *slice.Referrers() {
		if at, ok := r.(*ssa.IndexAddr); ok {
			stores = append(stores, storesTo(at)...)
		}
	}
	slices.SortStableFunc(stores, func(a, b *ssa.Store) int { return cmp.Compare(a.Pos(), b.Pos()) })
	out := make([]ssa.Value, len(stores))
	for i, s := range stores {
		out[i] = s.Val
	}
	return out
}

// format takes a format apart whose arguments arg returns.
func (u *unit) format(f string, arg func(i int) (ssa.Value, bool)) []piece {
	var out []piece
	rest := eachVerb(f, func(text string, v verb) {
		out = append(out, piece{text: text})
		if v.name == '%' {
			out = append(out, piece{text: "%"})
			return
		}
		x, ok := arg(v.arg)
		if !ok || v.blind() {
			return
		}
		ps := []piece{{hole: plain(x)}}
		if all := u.pieces(x); len(all) > 0 && !slices.ContainsFunc(all, func(p piece) bool { return p.hole != nil }) {
			ps = all
		}
		for _, p := range ps {
			p.quoted = v.name == 'q' || v.name == 'x' || v.name == 'X'
			out = append(out, p)
		}
	})
	return append(out, piece{text: rest})
}

// A verb is a place in a format where an argument is put.
type verb struct {
	spec string // "+v"
	name byte   // 'v'
	arg  int    // which argument
}

// blind reports whether the verb shows nothing of its argument's value.
func (v verb) blind() bool { return v.name == 'T' || v.name == 'p' }

// eachVerb calls yield for each verb of a format with the text before it, and returns the text after
// the last one.
func eachVerb(f string, yield func(text string, v verb)) (rest string) {
	next := 0
	for {
		i := strings.IndexByte(f, '%')
		if i < 0 || i+1 >= len(f) {
			return f
		}
		j := i + 1
		for j < len(f) && strings.IndexByte("+-# 0123456789.[]*", f[j]) >= 0 {
			j++
		}
		if j >= len(f) {
			return f[:i]
		}
		text, spec := f[:i], f[i+1:j]
		v := verb{spec: f[i+1 : j+1], name: f[j]}
		f = f[j+1:]
		if v.name != '%' {
			if k := strings.IndexByte(spec, '['); k >= 0 {
				n := 0
				for _, c := range spec[k+1:] {
					if c < '0' || c > '9' {
						break
					}
					n = n*10 + int(c-'0')
				}
				next = n - 1
			}
			next += strings.Count(spec, "*")
			v.arg = next
			next++
		}
		yield(text, v)
	}
}

// mark returns what joining a text with others does to it.
func (u *unit) mark(others []piece, own ssa.Value) rows.Cure {
	var all []piece
	for _, p := range others {
		if len(all) >= maxPieces {
			break
		}
		if p.hole == nil || p.path != "" || p.given {
			all = append(all, p)
		} else {
			all = append(all, u.pieces(p.hole)...)
		}
	}
	var r rendering
	if instructs(r.text(all)) {
		return rows.Mixed
	}
	var c rows.Cure
	for _, p := range all {
		if p.hole == nil || p.hole == plain(own) || !carries(p.hole.Type()) {
			continue
		}
		param, ok := u.bare(p.hole).(*ssa.Parameter)
		if ok && param.Parent() == u.fn {
			if p.path != "" && !p.given {
				c |= u.besidePart(Part{paramIndex(param), p.path})
			} else {
				c |= rows.Beside(paramIndex(param))
			}
		} else if part, ok := u.partOf(u.bare(p.hole)); ok && p.path == "" {
			c |= u.besidePart(part)
		} else {
			c |= rows.Joined
		}
	}
	return c
}

// bare returns what a value was before spaces around it were removed and the like.
func (u *unit) bare(v ssa.Value) ssa.Value {
	for range maxDepth {
		v = plain(v)
		result := v
		if x, ok := v.(*ssa.Extract); ok && x.Index == 0 {
			result = x.Tuple
		}
		call, ok := result.(*ssa.Call)
		if !ok {
			return v
		}
		from := u.passed(call)
		if from == nil {
			return v
		}
		v = from
	}
	return v
}

// passed returns the argument whose text is that of the first result, nil if there is none.
func (u *unit) passed(call *ssa.Call) ssa.Value {
	obj := ir.Method(&call.Call)
	if obj == nil {
		return nil
	}
	effects, _ := u.know.Func(obj)
	for _, e := range effects {
		if e.Kind == rows.KindPass && e.Effect.Same && e.To.Result && e.To.Index == 0 && !e.From.Result {
			return ir.Args(&call.Call)[e.From.Index]
		}
	}
	return nil
}

// within returns what the text before and after a hole does to it.
func within(before, after []piece) rows.Cure {
	var r rendering
	return surround(r.text(before), r.text(after))
}

// A rendering makes texts of pieces, in which holes that the same value fills look the same.
type rendering struct{ holes []piece }

func (r *rendering) text(ps []piece) string {
	var b strings.Builder
	for _, p := range ps {
		if p.hole == nil {
			b.WriteString(p.text)
			continue
		}
		i := slices.IndexFunc(r.holes, func(h piece) bool { return h.hole == p.hole && h.path == p.path })
		if i < 0 {
			i = len(r.holes)
			r.holes = append(r.holes, p)
		}
		b.WriteRune(hole0 + rune(i))
	}
	return b.String()
}

// compose adds the flows of a call that makes a text from parts.
func (u *unit) compose(instr ssa.CallInstruction, e rows.Resolved, args []ssa.Value) {
	if e.From.Index >= len(args) {
		return
	}
	to := u.locate(instr, e.To, true)
	if !e.To.Result && e.To.Index < len(args) {
		to = append(to, u.outputs(instr, args[e.To.Index])...)
	}
	if e.Effect.With != "" && e.With.Index < len(args) {
		u.flow(args[e.With.Index], "", to, instr, edge{deep: true, cure: u.untagged(e.With, []rows.Resolved{e}, args)})
	}
	if e.Kind == rows.KindReplace {
		u.replace(instr, e, args, to)
		return
	}
	var before, after []piece
	var beside []piece // what is written to the same place
	if e.To.Result && e.Kind != rows.KindAppend {
		if v := instr.Value(); v != nil {
			before, after = u.outside(v)
		}
	} else {
		before, after = u.surroundings(instr, e.To)
		beside = slices.Concat(before, after)
	}
	encode := u.encoderOf(ir.Method(instr.Common()), "")
	hidden := map[ssa.Value][]path{} // below the holes
	if e.Kind == rows.KindFormat {
		obj := ir.Method(instr.Common())
		for _, s := range u.displayed(e, args) {
			u.leak(instr, u.shown(s.value, instr, u.encoderOf(obj, s.spec)), to)
			if h := u.hidden(obj, s.value, s.spec); len(h) > 0 {
				hidden[plain(s.value)] = h
			}
		}
	}
	for _, h := range u.holes(u.written(e, args), before, after, beside) {
		u.leak(instr, h.leak, to)
		into := u.joining(instr, e.Cure|h.cure)
		into.deep, into.encodes = true, encode != nil
		u.reveal(h.hole, h.path, to, appended(h.hole, instr), into, hidden[h.hole])
	}
}

// appended returns the instruction by which a value got into a list that a call makes a text of, if it was appended
// in one place: what was found out about it there holds, whatever is known of it later. Otherwise it is the call.
func appended(v ssa.Value, call ssa.CallInstruction) ssa.Instruction {
	if v.Referrers() == nil {
		return call
	}
	var put ssa.Instruction
	for _, r := range *v.Referrers() {
		s, ok := r.(*ssa.Store)
		if !ok || s.Val != v {
			if r == call {
				return call
			}
			continue
		}
		slot, ok := s.Addr.(*ssa.IndexAddr)
		if !ok || put != nil || !growsList(slot.X) {
			return call
		}
		put = s
	}
	if put == nil {
		return call
	}
	return put
}

// growsList reports whether an array holds nothing but what is appended to a list.
func growsList(array ssa.Value) bool {
	if _, ok := array.(*ssa.Alloc); !ok {
		return false
	}
	found := false
	for _, r := range *array.Referrers() {
		sl, ok := r.(*ssa.Slice)
		if !ok {
			continue
		}
		for _, rr := range *sl.Referrers() {
			call, ok := rr.(*ssa.Call)
			if !ok {
				continue
			}
			if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" {
				return false
			}
			found = true
		}
	}
	return found
}

// A filling is a hole of texts and what they do to what fills it.
type filling struct {
	piece
	cure rows.Cure
}

// holes returns the holes of texts of which one is put between before and after, beside others.
func (u *unit) holes(texts [][]piece, before, after, beside []piece) []filling {
	var out []filling
	add := func(to []filling, h filling, join func(a, b rows.Cure) rows.Cure) []filling {
		j := slices.IndexFunc(to, func(x filling) bool { return x.hole == h.hole && x.path == h.path })
		if j < 0 {
			return append(to, h)
		}
		to[j].cure = join(to[j].cure, h.cure)
		if len(to[j].leak) == 0 {
			to[j].leak = h.leak
		}
		return to
	}
	for _, ps := range texts {
		var of []filling
		for i, p := range ps {
			if p.hole == nil {
				continue
			}
			c := u.mark(slices.Concat(ps[:i], ps[i+1:], beside), p.hole) |
				within(slices.Concat(before, ps[:i]), slices.Concat(ps[i+1:], after))
			if p.quoted {
				c |= rows.Quoted
			}
			of = add(of, filling{p, c}, worse)
		}
		join := worse
		if len(of) > 0 && of[0].either {
			join = func(a, b rows.Cure) rows.Cure { return a | b }
		}
		for _, h := range of {
			out = add(out, h, join)
		}
	}
	return out
}

// worse returns what is left of two ways in which a text may have been treated.
func worse(a, b rows.Cure) rows.Cure { return a&b&^rows.Marks | (a|b)&rows.Marks }

// replace adds the flows of a call that puts values into the place of placeholders.
func (u *unit) replace(instr ssa.CallInstruction, e rows.Resolved, args []ssa.Value, to []place) {
	if e.With.Index >= len(args) {
		return
	}
	templates, all := u.constants(args[e.With.Index])
	in := func(placeholder []string) edge {
		var c rows.Cure
		for i, t := range templates {
			m := rows.Cure(0)
			if instructs(t) {
				m = rows.Mixed
			}
			for _, p := range placeholder {
				if left, right, found := strings.Cut(t, p); found && p != "" {
					m |= surround(left, right)
				}
			}
			if i == 0 {
				c = m
			} else {
				c = worse(c, m)
			}
		}
		if !all {
			c = worse(c, u.mark(u.pieces(args[e.With.Index]), nil))
		}
		e := u.joining(instr, c)
		e.deep = true
		return e
	}
	pairs, ok := u.replacements(e, args)
	for _, p := range pairs {
		old, _ := u.constants(p.old)
		u.flow(p.by, "", to, instr, in(old))
	}
	if !ok {
		u.flow(args[e.From.Index], "", to, instr, in(nil))
	}
}

// A replacement is a text that a call replaces, and what by.
type replacement struct{ old, by ssa.Value }

// replacements returns what a call replaces, if that is known.
func (u *unit) replacements(e rows.Resolved, args []ssa.Value) (out []replacement, ok bool) {
	from := args[e.From.Index]
	if textual(from.Type()) {
		for i, a := range args {
			if i != e.With.Index && i != e.From.Index && textual(a.Type()) {
				out = append(out, replacement{a, from})
			}
		}
		return out, true
	}
	for _, v := range u.made(from) {
		call, isCall := v.(*ssa.Call)
		if !isCall {
			continue
		}
		if pairs, ok := elements(call.Call.Args[len(call.Call.Args)-1]); ok {
			for i := 1; i < len(pairs); i += 2 {
				if pairs[i-1] != nil && pairs[i] != nil {
					out = append(out, replacement{pairs[i-1], pairs[i]})
				}
			}
			return out, true
		}
	}
	return nil, false
}

// A writing is what one call writes to a builder or a buffer.
type writing struct {
	instr  ssa.CallInstruction
	pieces []piece
}

// surroundings returns what is written to the place of a call before and after it, in the order
// of the source.
func (u *unit) surroundings(instr ssa.CallInstruction, to rows.Place) (before, after []piece) {
	for _, p := range u.locate(instr, to, false) {
		return u.writtenTo(p, instr)
	}
	return nil, nil
}

// writtenTo returns what is written to a place before and after a call, as much of it as is near.
func (u *unit) writtenTo(p place, instr ssa.CallInstruction) (before, after []piece) {
	if u.writings == nil {
		u.collectWritings()
	}
	all := u.besides(u.builder(p), instr)
	i, _ := slices.BinarySearchFunc(all, instr.Pos(), func(w writing, pos token.Pos) int { return cmp.Compare(w.instr.Pos(), pos) })
	first := i
	for n := 0; first > 0 && n < maxPieces; first-- {
		n += len(all[first-1].pieces)
	}
	for _, w := range all[first:i] {
		before = append(before, w.pieces...)
	}
	for _, w := range all[i:] {
		if len(after) >= maxPieces {
			break
		}
		if w.instr != instr {
			after = append(after, w.pieces...)
		}
	}
	return before, after
}

// besides returns what is written to a builder but for what is gone when the call writes to it, or comes
// when that is gone.
func (u *unit) besides(builder place, instr ssa.CallInstruction) []writing {
	all := u.writings[builder]
	if u.reused(builder.root) == nil {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(w writing) bool { return !u.together(builder.root, w.instr, instr) })
}

// collectWritings lists what is written to each builder of the unit, in the order of the source.
func (u *unit) collectWritings() {
	u.writings = map[place][]writing{}
	for instr := range u.instrs() {
		if call, ok := instr.(ssa.CallInstruction); ok {
			u.collectWriting(call)
		}
	}
	for _, ws := range u.writings {
		slices.SortStableFunc(ws, func(a, b writing) int { return cmp.Compare(a.instr.Pos(), b.instr.Pos()) })
	}
}

func (u *unit) collectWriting(call ssa.CallInstruction) {
	args := ir.Args(call.Common())
	add := func(to []place, texts [][]piece) {
		for _, p := range to {
			for _, ps := range texts {
				p := u.builder(p)
				u.writings[p] = append(u.writings[p], writing{call, ps})
			}
		}
	}
	if obj := ir.Method(call.Common()); obj != nil {
		effects, _ := u.know.Func(obj)
		for _, e := range effects {
			switch e.Kind {
			case rows.KindAppend, rows.KindFormat, rows.KindFill:
				if (!e.To.Result || e.Kind == rows.KindAppend) && e.From.Index < len(args) {
					add(u.locate(call, e.To, false), u.written(e, args))
				}
			}
		}
	}
	for _, callee := range u.Callees(call) {
		if u.shift(call.Common(), callee) != 0 || callee.Parent() != nil && call.Common().StaticCallee() == nil {
			continue
		}
		for _, w := range u.texts[callee] {
			if w.param < len(args) {
				for _, p := range u.places(args[w.param]) {
					add([]place{p.sub(w.path)}, [][]piece{u.substitute(w.pieces, callee, args)})
				}
			}
		}
	}
	u.importedWritings(call, args, add)
}

// importedWritings adds what a function of another package of the program writes to a builder in
// one of its arguments.
func (u *unit) importedWritings(call ssa.CallInstruction, args []ssa.Value, add func([]place, [][]piece)) {
	obj := ir.Method(call.Common())
	if obj == nil || obj.Pkg() == u.Pkg || !u.know.Own(obj.Pkg()) {
		return
	}
	sum, _ := u.know.Summary(obj)
	if sum == nil {
		return
	}
	var last Flow
	for _, f := range sum.Flows {
		from, to := f.From.Index, f.To.Index
		if f.From.Kind != Param || f.To.Kind != Param || f.From.Path != "" || from < 0 || from >= len(args) || to >= len(args) ||
			f.From == last.From && f.To == last.To || !u.appendable(typeAt(args[to].Type(), f.To.Path)) {
			continue
		}
		last = f
		ps := []piece{{hole: args[from]}}
		if textual(args[from].Type()) {
			ps = u.pieces(args[from])
		}
		for _, p := range u.places(args[to]) {
			add([]place{p.sub(f.To.Path)}, [][]piece{ps})
		}
	}
}

// appendable reports whether rows say that writing to a value of the type puts text behind other
// text, as to a strings.Builder.
func (u *unit) appendable(t types.Type) bool {
	if t == nil {
		return false
	}
	m, _, _ := types.LookupFieldOrMethod(t, true, nil, "WriteString")
	f, ok := m.(*types.Func)
	if !ok {
		return false
	}
	effects, _ := u.know.Func(f)
	return slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindAppend })
}

// builder returns the place that stands for all that lead to the same builder: a method that
// returns its receiver returns the same one.
func (u *unit) builder(p place) place {
	for range maxPieces {
		call, ok := p.root.(*ssa.Call)
		if !ok {
			return p
		}
		from := u.itself(call)
		if from == nil {
			return p
		}
		ps := u.places(from)
		if len(ps) != 1 {
			return p
		}
		p = ps[0].sub(p.path)
	}
	return p
}

// itself returns the receiver of a call of a method that returns it, nil for others.
func (u *unit) itself(call *ssa.Call) ssa.Value {
	args := ir.Args(&call.Call)
	if _, ok := call.Type().(*types.Pointer); !ok || len(args) == 0 || !types.Identical(args[0].Type(), call.Type()) {
		return nil
	}
	sums, shift := u.summariesOf(call)
	for _, s := range sums {
		for _, f := range s.Flows {
			if f.From == (End{Kind: Param, Index: shift}) && f.To == (End{Kind: Return}) && !f.Deep {
				return args[0]
			}
		}
	}
	return nil
}

// A wrote is what a function writes to a part of what one of its parameters points at.
type wrote struct {
	param  int
	path   path
	pieces []piece
}

// wrote returns what a function of the unit writes to its parameters, in their order.
func (u *unit) wrote(f *ssa.Function) []wrote {
	if !slices.ContainsFunc(f.Params, func(p *ssa.Parameter) bool { return writable(p.Type()) }) {
		return nil
	}
	if u.writings == nil {
		u.collectWritings()
	}
	var out []wrote
	for p, ws := range u.writings {
		param, ok := p.root.(*ssa.Parameter)
		if !ok || param.Parent() != f {
			continue
		}
		w := wrote{param: paramIndex(param), path: p.path}
		for _, x := range ws {
			if len(w.pieces) < maxPieces {
				w.pieces = append(w.pieces, x.pieces...)
			}
		}
		out = append(out, w)
	}
	slices.SortFunc(out, func(a, b wrote) int { return cmp.Or(cmp.Compare(a.param, b.param), cmp.Compare(a.path, b.path)) })
	return out[:min(len(out), maxFlows)]
}

// substitute puts the arguments of a call in the place of the callee's parameters.
func (u *unit) substitute(ps []piece, callee *ssa.Function, args []ssa.Value) []piece {
	var out []piece
	for _, p := range ps {
		if len(out) >= maxPieces {
			break
		}
		param, ok := p.hole.(*ssa.Parameter)
		if ok && param.Parent() == callee {
			if i := paramIndex(param); i < len(args) {
				out = append(out, u.pieces(args[i])...)
				continue
			}
		}
		out = append(out, p)
	}
	return out
}
