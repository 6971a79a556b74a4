package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// What an encoding shows of a record is told by the record's type, and not by which of its fields
// the function has read: these may be left out.

// An encoding is the text that a callee makes of a value that it is handed, on the way to a sink.
type encoding struct {
	instr ssa.CallInstruction
	v     ssa.Value
}

// encoderOf returns how the function makes text of values, nil if it does not.
func (u *unit) encoderOf(f *types.Func, spec string) Encode {
	if f == nil {
		return nil
	}
	return u.know.Encoder(f, spec)
}

// encoderIn returns how the callee makes text of whatever an argument is, where a flow from it says so:
// of an interface, or of a generic function's parameter of any type. Nil if it makes none.
func (u *unit) encoderIn(instr ssa.CallInstruction, v ssa.Value, f Flow) Encode {
	switch {
	case f.From.Path == "" && f.To.Kind == Cell && f.To.Path == "" && strings.HasPrefix(f.To.Name, capturedBy):
		// A closure that knows nothing of the type of what it captured can only encode it.
		if boxed(instr, v, f.From.Index) != nil {
			return u.know.Encoded
		}
	case !f.Deep:
	case f.Cure&rows.Quoted != 0:
		if boxed(instr, v, f.From.Index) != nil {
			return u.know.Encoded
		}
	case f.To.Kind == Sink && f.Target == rows.Public && (f.From.Path == "" || f.From.Path == "[]"):
		if isAny(v.Type()) || isAny(elemOf(v.Type())) || generic(instr, f.From.Index) {
			return u.know.Shown
		}
	case f.From.Path == "" && f.To.Kind != Cell:
		if boxed(instr, v, f.From.Index) != nil && textResult(instr, f) {
			return u.know.Shown
		}
	}
	return nil
}

// textResult reports whether a flow ends in what is sent to the model, or in a text that the callee returns.
func textResult(instr ssa.CallInstruction, f Flow) bool {
	if f.To.Kind == Sink {
		return f.Target.Prompt() || f.Target == rows.Reply
	}
	return f.To.Kind == Return && f.To.Path == "" && textual(resultType(instr, f.To.Index))
}

// encodedAnswers labels what the callee makes of the results of a func value that it encodes without knowing their
// type, which only the call tells it: the answers of a typed handler.
func (u *unit) encodedAnswers(fn ssa.Value, f Flow, to []place) {
	if !f.Deep || f.Cure&rows.Quoted == 0 || f.From.Path != "" {
		return
	}
	for _, h := range u.FuncsOf(fn) {
		results := h.Signature.Results()
		if f.From.Arg >= results.Len() || isAny(results.At(f.From.Arg).Type()) {
			continue
		}
		for _, b := range h.Blocks {
			r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
			if !ok || failed(r) {
				continue
			}
			if _, nothing := r.Results[f.From.Arg].(*ssa.Const); !nothing {
				u.leak(r, u.shown(r.Results[f.From.Arg], r, u.know.Encoded), to)
			}
		}
	}
}

// isAny reports whether values of the type can be anything.
func isAny(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.NumMethods() == 0
}

// elemOf returns the type of the elements of a slice, or the type itself.
func elemOf(t types.Type) types.Type {
	if s, ok := t.Underlying().(*types.Slice); ok {
		return s.Elem()
	}
	return t
}

// boxed returns the type of a value that is handed to a parameter that can be anything, an interface or of
// a type parameter's type; nil for others.
func boxed(instr ssa.CallInstruction, v ssa.Value, param int) types.Type {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		return mi.X.Type()
	}
	if generic(instr, param) {
		return v.Type()
	}
	return nil
}

// generic reports whether the parameter of a callee, or what it holds, has the type that the call tells it,
// whatever it is.
func generic(instr ssa.CallInstruction, param int) bool {
	callee := ir.Method(instr.Common())
	if callee == nil {
		return false
	}
	sig := callee.Origin().Signature()
	if sig.Recv() != nil {
		param--
	}
	if param < 0 || param >= sig.Params().Len() {
		return false
	}
	t := types.Unalias(sig.Params().At(param).Type())
	for {
		c, ok := t.(interface{ Elem() types.Type }) // a list of them
		if !ok {
			break
		}
		t = types.Unalias(c.Elem())
	}
	_, ok := t.(*types.TypeParam)
	return ok
}

// boxes reports whether an instruction puts a record where it can be anything: whoever encodes it there does
// not see its type.
func boxes(at ssa.Instruction, mi *ssa.MakeInterface) bool {
	if !isAny(mi.Type()) {
		return false
	}
	if _, isRecord := deref(elemOf(mi.X.Type())).Underlying().(*types.Struct); !isRecord {
		return false
	}
	switch at := at.(type) {
	case *ssa.Store:
		_, isField := at.Addr.(*ssa.FieldAddr)
		return isField
	case *ssa.Send, ssa.CallInstruction, *ssa.Return:
		return true
	}
	return false
}

// handsOver reports whether an edge is one of what a call does whose callee has a summary.
func (e *edge) handsOver() bool {
	return len(e.steps) > 0 && strings.HasPrefix(e.steps[0].Text, passedTo)
}

// boxed labels in the places where a record becomes a value of any type the fields that every encoding shows:
// as something in it, not as fields, which who knows the type tells.
func (u *unit) boxed(mi *ssa.MakeInterface, at ssa.Instruction, to []place) {
	if u.own(elemOf(deref(mi.X.Type()))) == nil && u.own(elemOf(mi.X.Type())) == nil {
		return
	}
	to = slices.DeleteFunc(slices.Clone(to), func(t place) bool { return t.root == any(at) }) // what comes back is told by who makes it
	if len(to) == 0 {
		return
	}
	for _, e := range u.shown(mi, at, u.know.Shown) {
		if !strings.HasPrefix(e.What, "field ") || e.Label == rows.Key || e.Label == rows.Contact {
			continue
		}
		for _, t := range to {
			u.source(t.sub("[]"), e.Label, e.What, at.Pos())
		}
	}
}

// opaque reports whether the type of a value that is encoded does not tell what it holds.
func opaque(v ssa.Value) bool { return isAny(dynamicType(v)) }

// told reports whether a fact is about a field of a record that is encoded as a whole.
func (u *unit) told(n *fact, read path) bool {
	o := &u.origins[n.origin]
	if o.kind != Source || o.label != rows.Secret && o.label != rows.Personal && o.label != rows.Contact {
		return false
	}
	rest, _, ok := cut(n.path, read)
	return ok && strings.Contains(rest, ".") && strings.HasPrefix(o.what, "field ") // what else is in it, its type does not tell
}

// leak labels what a call makes of a value with what it shows.
func (u *unit) leak(instr ssa.Instruction, leaks []rows.Effect, to []place) {
	for _, e := range leaks {
		for _, p := range to {
			u.source(p, e.Label, e.What, instr.Pos())
		}
	}
}

// shown returns the sources that an encoding of a value has at a call: those of its type, but for
// fields that are overwritten before, and, where the type does not tell what is in it, those of
// what the function puts into it.
func (u *unit) shown(v ssa.Value, at ssa.Instruction, encode Encode) []rows.Effect {
	if encode == nil {
		return nil
	}
	var out []rows.Effect
	seen := map[ssa.Value]bool{}
	var add func(v ssa.Value, depth int)
	add = func(v ssa.Value, depth int) {
		typ := dynamicType(v) // a conversion may have given it methods
		v = plain(v)
		if seen[v] || depth > maxDepth || u.redacted(v) || u.thinned(v, at) {
			return
		}
		seen[v] = true
		if u.redactedAll(v) || u.gatheredHere(v) {
			return
		}
		out = append(out, encode(typ, u.overwritten(v, at))...)
		for _, e := range contents(v, 0) {
			if mi, ok := e.(*ssa.MakeInterface); ok {
				add(mi, depth+1)
			}
		}
	}
	add(v, 0)
	return out
}

// gatheredHere reports whether a container of named secrets is made here and filled one by one: then what is put
// into it tells what it holds, and not its type.
func (u *unit) gatheredHere(v ssa.Value) bool {
	m, ok := v.(*ssa.MakeMap)
	if !ok {
		return false
	}
	row, _ := u.know.Type(m.Type())
	return row.Ranged != nil && !slices.ContainsFunc(*m.Referrers(), func(r ssa.Instruction) bool {
		call, ok := r.(ssa.CallInstruction)
		if !ok {
			return false
		}
		if _, ok := call.Common().Value.(*ssa.Builtin); ok {
			return false
		}
		f := ir.Method(call.Common())
		return f == nil || f.Signature().Recv() == nil || !types.Identical(f.Signature().Recv().Type(), m.Type())
	})
}

// redacted reports whether the value is what a function left that takes secrets out.
func (u *unit) redacted(v ssa.Value) bool {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		if stores := storesTo(load.X); len(stores) == 1 {
			v = stores[0].Val
		}
	}
	call, ok := v.(*ssa.Call)
	return ok && u.redacts(call)
}

// redactedAll reports whether a map or a list that is made here is given nothing but what functions left that take
// secrets out.
func (u *unit) redactedAll(v ssa.Value) bool {
	var put []ssa.Value
	if m, ok := v.(*ssa.MakeMap); ok {
		for _, r := range *m.Referrers() {
			switch r := r.(type) {
			case *ssa.MapUpdate:
				put = append(put, r.Value)
			case ssa.CallInstruction:
				if b, ok := r.Common().Value.(*ssa.Builtin); !ok || b.Name() == "clear" {
					return false
				}
			}
		}
	} else if list, ok := elements(v); ok {
		put = list
	}
	return len(put) > 0 && !slices.ContainsFunc(put, func(v ssa.Value) bool { return v == nil || !u.redacted(plain(v)) })
}

// contents returns what is put into a map, a slice or the fields of a struct where it is made.
func contents(v ssa.Value, depth int) []ssa.Value {
	var out []ssa.Value
	if depth > maxDepth {
		return nil
	}
	if elems, ok := elements(v); ok {
		out = elems
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		if alloc, ok := x.X.(*ssa.Alloc); ok && x.Op == token.MUL {
			return contents(alloc, depth+1)
		}
	case *ssa.Alloc:
		for _, s := range fieldStores(x) {
			out = append(out, s.Val)
		}
		for _, s := range storesTo(x) {
			out = append(out, contents(s.Val, depth+1)...)
		}
	case *ssa.MakeMap:
		for _, r := range *x.Referrers() {
			if m, ok := r.(*ssa.MapUpdate); ok && m.Map == v {
				out = append(out, m.Value)
			}
		}
	}
	return out
}

// storesTo returns what is stored at exactly this address.
func storesTo(addr ssa.Value) []*ssa.Store {
	var out []*ssa.Store
	if addr.Referrers() == nil {
		return nil
	}
	for _, r := range *addr.Referrers() {
		if s, ok := r.(*ssa.Store); ok && s.Addr == addr {
			out = append(out, s)
		}
	}
	return out
}

// overwritten returns the fields of the struct that the value is, points at or is a list of that
// hold a constant or a redacted text when the instruction is reached.
func (u *unit) overwritten(v ssa.Value, at ssa.Instruction) []string {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		v = load.X
	}
	if call, ok := v.(*ssa.Call); ok {
		return u.leftOut(call)
	}
	if v.Referrers() == nil {
		return nil
	}
	out := unset(v, at, 0)
	var add func(f *ssa.FieldAddr, above string, always bool)
	add = func(f *ssa.FieldAddr, above string, always bool) {
		field := fieldOf(f.X.Type(), f.Field)
		if field == nil {
			return
		}
		name := above + field.Name()
		for _, s := range storesTo(f) {
			switch load, ok := s.Val.(*ssa.UnOp); {
			case !always && !before(s, at):
			case u.blank(s.Val):
				out = append(out, name)
			case ok && load.Op == token.MUL: // a record that is written out
				for _, left := range unset(load.X, load, 0) {
					out = append(out, name+"."+left)
				}
			}
		}
		for _, r := range *f.Referrers() {
			if inner, ok := r.(*ssa.FieldAddr); ok {
				add(inner, name+".", always)
			}
		}
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.FieldAddr:
			add(r, "", false)
		case *ssa.IndexAddr: // in a loop over a list
			for _, rr := range *r.Referrers() {
				if f, ok := rr.(*ssa.FieldAddr); ok {
					add(f, "", f.Pos() < at.Pos())
				}
			}
		case *ssa.Call:
			if args := ir.Args(&r.Call); len(args) > 0 && args[0] == v && u.redacts(r) && before(r, at) {
				out = append(out, fieldNames(v.Type())...)
			}
		case *ssa.Store:
			out = append(out, u.copied(r, at)...)
		}
	}
	return out
}

// copied returns the same of a record that is made, and then copied to where it is stored, but for what is
// filled in there.
func (u *unit) copied(s *ssa.Store, at ssa.Instruction) []string {
	load, ok := s.Val.(*ssa.UnOp)
	if !ok || !before(s, at) || len(storesTo(s.Addr)) != 1 {
		return nil
	}
	made, ok := load.X.(*ssa.Alloc)
	to, isHere := s.Addr.(*ssa.Alloc)
	if !ok || !isHere || made == to || lent(to, at) {
		return nil
	}
	return slices.DeleteFunc(u.overwritten(made, load), func(name string) bool {
		field, _, _ := strings.Cut(name, ".")
		return slices.ContainsFunc(*to.Referrers(), func(r ssa.Instruction) bool {
			f, ok := r.(*ssa.FieldAddr)
			return ok && fieldOf(f.X.Type(), f.Field).Name() == field && written(f)
		})
	})
}

// unset returns the fields of a record that is made here, nil of others, that nothing has filled in when the
// instruction is reached.
func unset(v ssa.Value, at ssa.Instruction, depth int) []string {
	record, ok := v.(*ssa.Alloc)
	const deepest = 4
	if !ok || depth > deepest || lent(record, at) {
		return nil
	}
	names := fieldNames(record.Type())
	for _, r := range *record.Referrers() {
		switch r := r.(type) {
		case *ssa.FieldAddr:
			if f := fieldOf(r.X.Type(), r.Field); f != nil && written(r) {
				names = slices.DeleteFunc(names, func(n string) bool { return n == f.Name() })
			}
		case *ssa.Store:
			load, ok := r.Val.(*ssa.UnOp)
			if !ok {
				return nil
			}
			rest := unset(load.X, load, depth+1)
			names = slices.DeleteFunc(names, func(n string) bool { return !slices.Contains(rest, n) })
		}
	}
	return names
}

// lent reports whether others may have the address of a record when the instruction is reached, and fill it
// in.
func lent(record *ssa.Alloc, at ssa.Instruction) bool {
	return slices.ContainsFunc(*record.Referrers(), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.FieldAddr, *ssa.UnOp, *ssa.DebugRef:
			return false
		case *ssa.Store:
			return r.Addr != record
		case *ssa.MakeInterface:
			if uses := *r.Referrers(); len(uses) == 1 {
				return !later(uses[0], at)
			}
		}
		return !later(r, at)
	})
}

// later reports whether an instruction is another one, or comes after it on every way.
func later(x, than ssa.Instruction) bool { return x == than || before(than, x) }

// written reports whether anything but a load is done with the address of a field.
func written(f *ssa.FieldAddr) bool {
	return slices.ContainsFunc(*f.Referrers(), func(r ssa.Instruction) bool {
		load, ok := r.(*ssa.UnOp)
		return !ok || load.Op != token.MUL
	})
}

// leftOut returns the fields that a call does not fill in, of those of a record that it returns a copy
// of.
func (u *unit) leftOut(call *ssa.Call) []string {
	sums, _ := u.summariesOf(call)
	t := resultType(call, 0)
	if t == nil || len(sums) == 0 || !slices.ContainsFunc(ir.Args(&call.Call), func(a ssa.Value) bool {
		return types.Identical(deref(a.Type()), deref(t))
	}) {
		return nil
	}
	var out []string
	for _, leaf := range leaves(t) {
		if !slices.ContainsFunc(sums, func(s *Summary) bool { return !s.leavesOut(leaf) }) {
			out = append(out, strings.TrimPrefix(leaf, "."))
		}
	}
	return out
}

// leavesOut reports whether the function returns nothing in a part of its first result that is not
// redacted.
func (s *Summary) leavesOut(part path) bool {
	return !slices.ContainsFunc(s.Flows, func(f Flow) bool {
		_, _, filled := cut(part, f.To.Path)
		return filled && f.To.Kind == Return && f.To.Index == 0 && f.Cure&rows.Redacted == 0
	})
}

func fieldNames(t types.Type) []string {
	var out []string
	if s, ok := deref(t).Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			out = append(out, f.Name())
		}
	}
	return out
}

// rangedAs returns what a loop over all of a container yields.
func (u *unit) rangedAs(r *ssa.Range) rows.Do {
	row, _ := u.know.Type(r.X.Type())
	return row.Ranged
}

// ranged labels what a loop over all of a container yields: other loops may choose.
func (u *unit) ranged(r *ssa.Range) {
	do := u.rangedAs(r)
	if do == nil {
		return
	}
	all := !u.sifted(r) && !u.thinned(r.X, r)
	var passed edge
	if !all {
		passed.cure = rows.Redacted
	}
	for _, next := range *r.Referrers() {
		n, ok := next.(*ssa.Next)
		if !ok {
			continue
		}
		for _, part := range *n.Referrers() {
			elem, ok := part.(*ssa.Extract)
			if !ok || elem.Index != 2 {
				continue
			}
			for _, p := range u.places(r.X) {
				u.edge(p.sub("[]"), place{elem, ""}, passed)
			}
			for _, e := range do {
				if all {
					u.source(place{elem, ""}, e.Label, e.What, r.Pos())
				}
			}
		}
	}
}

// sifted reports whether what a container of named secrets holds is looked at one by one, and what
// is done with it depends on its name: then it is left out or let through by name.
func (u *unit) sifted(v ssa.Value) bool {
	const most = 50
	seen := map[ssa.Value]bool{}
	var decides func(v ssa.Value) bool
	decides = func(v ssa.Value) bool {
		if seen[v] || len(seen) > most || v.Referrers() == nil {
			return false
		}
		seen[v] = true
		return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool {
			switch r := r.(type) {
			case *ssa.BinOp:
				return (r.Op == token.EQL || r.Op == token.NEQ) && textual(r.X.Type()) && !empty(r.X) && !empty(r.Y)
			case *ssa.Lookup:
				return r.Index == v && !u.byWalk(r) || decides(r)
			case *ssa.Call:
				return decidesBy(r) || textual(r.Type()) && decides(r) || isTuple(r.Type()) && decides(r)
			case *ssa.Extract:
				return textual(r.Type()) && decides(r)
			case *ssa.IndexAddr, *ssa.UnOp, *ssa.Next, *ssa.Phi, *ssa.Slice, *ssa.Convert, *ssa.ChangeType:
				return decides(r.(ssa.Value))
			}
			return false
		})
	}
	return decides(v)
}

// decidesBy reports whether a call decides by what it is given: it returns nothing but a bool, and
// does not look for the sign between name and value.
func decidesBy(call *ssa.Call) bool {
	return isBool(call.Type()) && !slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool {
		s, ok := literal(a)
		return ok && (s == "=" || s == "")
	})
}

func empty(v ssa.Value) bool {
	s, ok := literal(v)
	return ok && s == ""
}

func isTuple(t types.Type) bool {
	_, ok := t.(*types.Tuple)
	return ok
}

// An erasure is an assignment to a field after which that holds nothing of what it held before: of a constant or a
// redacted text, or of a text that was made.
type erasure struct {
	store *ssa.Store
	path  path
}

// remaining returns the paths below a part of a value, whose place is p, of what was not erased when an
// instruction is reached: [""] if that is all of it. For the others it returns what made text is there instead.
func (u *unit) remaining(v ssa.Value, sub path, p place, at ssa.Instruction) (parts []path, instead []erasure) {
	if load, ok := plain(v).(*ssa.UnOp); ok {
		at = load
	}
	gone := u.erased(p, at)
	t := typeAt(dynamicType(v), sub)
	if len(gone) == 0 || t == nil {
		return []path{""}, nil
	}
	parts = slices.DeleteFunc(leaves(t), func(leaf path) bool {
		return slices.ContainsFunc(gone, func(g erasure) bool { _, more, ok := cut(leaf, g.path); return ok && more == "" })
	})
	return parts, slices.DeleteFunc(gone, func(g erasure) bool { return u.blank(g.store.Val) })
}

// erased returns the erasures below a place that come before an instruction is reached, where nothing can have
// filled in something again.
func (u *unit) erased(p place, at ssa.Instruction) []erasure {
	if u.erasures == nil {
		u.erasures = map[any][]erasure{}
		for instr := range u.instrs() {
			s, ok := instr.(*ssa.Store)
			if !ok || !textual(s.Val.Type()) {
				continue
			}
			if fa, ok := s.Addr.(*ssa.FieldAddr); ok && (u.blank(s.Val) || u.remakes(fa, s.Val)) {
				if to := u.places(s.Addr); len(to) == 1 {
					u.erasures[to[0].root] = append(u.erasures[to[0].root], erasure{s, to[0].path})
				}
			}
		}
	}
	var out []erasure
	for _, e := range u.erasures[p.root] {
		rest, _, ok := cut(e.path, p.path)
		if ok && rest != "" && before(e.store, at) && !u.refilled(p.root, e, at) {
			out = append(out, erasure{e.store, rest})
		}
	}
	return out
}

// inPlaceOf returns the text by which a part of a record was overwritten before an instruction is handed the record,
// and which part of the text that is; nil if it was not.
func (u *unit) inPlaceOf(v ssa.Value, part path, at ssa.Instruction) (text ssa.Value, rest path) {
	from := u.places(v)
	if part == "" || len(from) != 1 {
		return nil, ""
	}
	if load, ok := plain(v).(*ssa.UnOp); ok {
		at = load
	}
	for _, e := range u.erased(from[0], at) {
		if rest, more, ok := cut(part, e.path); ok && more == "" {
			return e.store.Val, rest
		}
	}
	return nil, ""
}

// remakes reports whether a text is made for a field of a record that a function was given, or has decoded, as a whole.
func (u *unit) remakes(field *ssa.FieldAddr, text ssa.Value) bool {
	if extract, ok := text.(*ssa.Extract); ok {
		text = extract.Tuple
	}
	switch text := text.(type) {
	case *ssa.Call:
		if isBuiltin(text, "append") { // what was there is still in it
			return false
		}
	case *ssa.Lookup:
	default:
		return false
	}
	x, f := selected(field)
	if f == nil {
		return false
	}
	if row, ok := u.know.Field(x.Type(), f); ok && len(row.Do) > 0 {
		return false
	}
	switch record := x.(type) {
	case *ssa.Parameter:
		return true
	case *ssa.Alloc:
		return slices.ContainsFunc(*record.Referrers(), func(r ssa.Instruction) bool {
			switch r := r.(type) {
			case *ssa.Store:
				return r.Addr == record
			case *ssa.MakeInterface:
				return true
			}
			return false
		})
	}
	return false
}

// blank reports whether a value is a constant or a redacted text.
func (u *unit) blank(v ssa.Value) bool {
	if call, ok := v.(*ssa.Call); ok && objmatch.Func(ir.Method(&call.Call)) == "strings.Repeat" {
		v = call.Call.Args[0] // of stars
	}
	return isConst(v) || u.redacted(v)
}

// refilled reports whether something else may have been stored in what was erased before an
// instruction is reached, here or by a function that was given the address.
func (u *unit) refilled(root any, e erasure, at ssa.Instruction) bool {
	for i := range len(e.path) + 1 {
		if i < len(e.path) && e.path[i] != '.' {
			continue
		}
		for _, s := range u.stores(place{root, e.path[:i]}) {
			if s != e.store && !before(s, e.store) {
				return true
			}
		}
	}
	v, ok := root.(ssa.Value)
	if !ok || v.Referrers() == nil {
		return !ok
	}
	return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool {
		switch r.(type) {
		case ssa.CallInstruction, *ssa.MakeInterface:
			return r != at && before(e.store, r) && before(r, at)
		}
		return false
	})
}
