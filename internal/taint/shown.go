package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
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
func (u *unit) encoderOf(f *types.Func) Encode {
	if f == nil {
		return nil
	}
	return u.know.Encoder(f)
}

// encodes reports whether a flow from a parameter encodes whatever the parameter is given.
func encodes(v ssa.Value, f Flow) bool {
	_, ok := v.(*ssa.MakeInterface)
	return ok && f.Deep && f.Cure&rows.Quoted != 0
}

// told reports whether a fact is about a field of a record that is encoded as a whole.
func (u *unit) told(n *fact, read path) bool {
	o := &u.origins[n.origin]
	if o.kind != Source || o.label != rows.Secret && o.label != rows.Personal {
		return false
	}
	rest, _, ok := cut(n.path, read)
	return ok && strings.Contains(rest, ".")
}

// leak labels what a call makes of a value with what it shows.
func (u *unit) leak(instr ssa.CallInstruction, leaks []rows.Effect, to []place) {
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
		v = plain(v)
		if seen[v] || depth > maxSegments || u.redacted(v) {
			return
		}
		seen[v] = true
		out = append(out, encode(v.Type(), u.overwritten(v, at))...)
		for _, e := range contents(v, 0) {
			if mi, ok := e.(*ssa.MakeInterface); ok {
				add(mi.X, depth+1)
			}
		}
	}
	add(v, 0)
	return out
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

// contents returns what is put into a map, a slice or the fields of a struct where it is made.
func contents(v ssa.Value, depth int) []ssa.Value {
	var out []ssa.Value
	if depth > maxSegments {
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
	if v.Referrers() == nil {
		return nil
	}
	var out []string
	add := func(f *ssa.FieldAddr, always bool) {
		for _, s := range storesTo(f) {
			if _, isConst := s.Val.(*ssa.Const); (isConst || u.redacted(s.Val)) && (always || before(s, at)) {
				if field := fieldOf(f.X.Type(), f.Field); field != nil {
					out = append(out, field.Name())
				}
			}
		}
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.FieldAddr:
			add(r, false)
		case *ssa.IndexAddr: // in a loop over a list
			for _, rr := range *r.Referrers() {
				if f, ok := rr.(*ssa.FieldAddr); ok {
					add(f, f.Pos() < at.Pos())
				}
			}
		case *ssa.Call:
			if args := ir.Args(&r.Call); len(args) > 0 && args[0] == v && u.redacts(r) && before(r, at) {
				out = append(out, fieldNames(v.Type())...)
			}
		}
	}
	return out
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
	all := !sifted(r)
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
				u.edge(p.sub("[]"), place{elem, ""}, edge{})
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
func sifted(v ssa.Value) bool {
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
				return r.Index == v || decides(r)
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
