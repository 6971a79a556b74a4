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

// An output is what one call writes to where rows say that text does harm.
type output struct{ instr ssa.CallInstruction }

// A drain is the harm that writing to a writer does.
type drain struct {
	target rows.Target
	what   string
	args   []Arg // of the call that made the process that reads it
	to     ssa.Value
	as, by string // see Declared
}

// drains returns the harm that effects say of writing to w.
func drains(w ssa.Value, do rows.Do) []drain {
	var out []drain
	for _, e := range do {
		out = append(out, drain{target: e.Target, what: e.What, to: w, as: e.As, by: e.Arms})
	}
	return out
}

// done reports whether writing does the harm at an instruction: what limits it to texts of some kind is met.
func (d drain) done(at ssa.Instruction) bool {
	return d.as == "" || declared(d.to, d.as, strings.Fields(d.by), at)
}

// outputs returns the place of what a call writes to w, if that does harm.
func (u *unit) outputs(instr ssa.CallInstruction, w ssa.Value) []place {
	return u.outlet(instr, u.writer(w, false, 0))
}

// outlet returns the place of what a call writes where that does harm, if any.
func (u *unit) outlet(instr ssa.CallInstruction, sinks []drain) []place {
	if len(sinks) == 0 {
		return nil
	}
	p := place{output{instr}, ""}
	if u.uses[p.root] == nil {
		pos, end := u.Range(instr.Pos())
		var cure rows.Cure
		if u.validBefore(instr).confirmed {
			cure = rows.Confirmed
		}
		for _, d := range sinks {
			if !d.done(instr) {
				continue
			}
			u.harm(p, use{target: d.target, reach: d.what, args: d.args, cure: cure, site: site{pos, end}, steps: u.one(u.step(instr.Pos(), d.what))})
		}
	}
	return []place{p}
}

// outputsBelow returns the place of what a callee writes to an argument, or to a writer that another
// package keeps in it, if that does harm.
func (u *unit) outputsBelow(instr ssa.CallInstruction, w ssa.Value, below path) []place {
	if below == "" {
		if u.described(w) {
			return nil
		}
		return u.outputs(instr, w)
	}
	if n := u.own(w.Type()); n == nil || n.Obj().Pkg() == u.Pkg {
		return nil
	}
	return u.outlet(instr, u.kept(w, below))
}

// kept returns what writing to a writer means that another package keeps in a value, at a path.
func (u *unit) kept(v ssa.Value, at path) []drain {
	var out []drain
	for _, m := range u.made(v) {
		var ws []ssa.Value
		if call, ok := m.(*ssa.Call); ok {
			sums, _ := u.summariesOf(call)
			args := ir.Args(&call.Call)
			for _, s := range sums {
				for _, f := range s.Flows {
					if f.From.Kind == Param && f.From.Path == "" && f.To.Kind == Return && f.To.Path == at && f.From.Index < len(args) {
						ws = append(ws, args[f.From.Index])
					}
				}
			}
		}
		for _, s := range fieldStores(m) {
			if _, f := selected(s.Addr); f != nil && "."+f.Name() == at {
				ws = append(ws, s.Val)
			}
		}
		if len(ws) != 1 {
			return nil
		}
		if out = u.writer(ws[0], true, 0); out == nil {
			return nil
		}
	}
	return out
}

// described reports whether the type of a writer tells what writing to it means, so that whoever is
// handed it knows.
func (u *unit) described(w ssa.Value) bool { return u.writtenAs(w.Type()) != nil }

// writtenAs returns what writing to a value of the type means: as rows say of the type, or of one
// that it embeds.
func (u *unit) writtenAs(t types.Type) rows.Do {
	row, _ := u.know.Type(t)
	if row.Written != nil {
		return row.Written
	}
	embedded := func(t types.Type) bool {
		row, _ = u.know.Type(t)
		return row.Written != nil
	}
	switch x := deref(t).Underlying().(type) {
	case *types.Interface:
		for e := range x.EmbeddedTypes() {
			if embedded(e) {
				return row.Written
			}
		}
	case *types.Struct:
		for f := range x.Fields() {
			if f.Embedded() && embedded(f.Type()) {
				return row.Written
			}
		}
	}
	return nil
}

// writer returns what writing to a value means: a value of a type, a variable or a field that rows
// describe, a writer that wraps such a one, or what the program keeps that is always such a one. Of
// a parameter that is known where the function is called, unless it was kept.
func (u *unit) writer(w ssa.Value, kept bool, depth int) []drain {
	if depth > maxDepth {
		return nil
	}
	for {
		if do := u.writtenAs(w.Type()); do != nil {
			return drains(w, do)
		}
		if x := unwrapped(w); x == nil {
			break
		} else {
			w = x
		}
	}
	if call, ok := w.(*ssa.Call); ok {
		return u.writerFrom(call, kept, depth)
	}
	if do, ok := u.writerIn(w); ok {
		return drains(w, do)
	}
	if extract, ok := w.(*ssa.Extract); ok && extract.Index == 0 {
		if call, ok := extract.Tuple.(*ssa.Call); ok {
			if out := u.writerFrom(call, kept, depth); out != nil {
				return out
			}
		}
	}
	if !kept && !keeps(w) {
		return nil
	}
	var out []drain
	for _, m := range u.made(w) {
		_, isParam := m.(*ssa.Parameter)
		switch {
		case m == w:
			return nil
		case quiet(m) || isParam: // nothing in the package passes it
			continue
		}
		do := u.writer(m, true, depth+1)
		if len(do) == 0 {
			return nil
		}
		out = do
	}
	return out
}

// unwrapped returns what a writer was before it became another interface, nil for others.
func unwrapped(w ssa.Value) ssa.Value {
	switch w := w.(type) {
	case *ssa.MakeInterface:
		return w.X
	case *ssa.ChangeInterface:
		return w.X
	case *ssa.ChangeType:
		return w.X
	}
	return nil
}

// writerFrom returns what writing to what a call returns means.
func (u *unit) writerFrom(call *ssa.Call, kept bool, depth int) []drain {
	obj := ir.Method(&call.Call)
	if obj == nil {
		return nil
	}
	effects, _ := u.know.Func(obj)
	args := ir.Args(&call.Call)
	for _, e := range effects {
		if e.Kind == rows.KindWriter {
			if len(args) == 0 {
				return drains(call, rows.Do{e.Effect})
			}
			if u.unarmed(e, args) {
				return nil
			}
			return []drain{{target: e.Target, what: e.What, args: u.makings(args[0])}}
		}
		if e.Kind == rows.KindPass && e.From.Result && !e.To.Result && e.To.Index < len(args) {
			return u.writerOf(args[e.To.Index], kept, depth)
		}
	}
	return nil
}

// writerOf returns what writing through a wrapper to a writer, or to each of a list of writers, means.
func (u *unit) writerOf(to ssa.Value, kept bool, depth int) []drain {
	each, ok := elements(to)
	if !ok {
		each = []ssa.Value{to}
	}
	var out []drain
	for _, w := range each {
		if w != nil {
			out = append(out, u.writer(w, kept, depth+1)...)
		}
	}
	return out
}

// writerIn returns what rows say about writing to what a variable or a field holds, and whether
// they describe it.
func (u *unit) writerIn(w ssa.Value) (rows.Do, bool) {
	only := func(do rows.Do, kind rows.Kind) rows.Do {
		return slices.DeleteFunc(slices.Clone(do), func(e rows.Effect) bool { return e.Kind != kind })
	}
	if load, ok := w.(*ssa.UnOp); ok && load.Op == token.MUL {
		w = load.X
	}
	if g, ok := w.(*ssa.Global); ok {
		if obj, ok := g.Object().(*types.Var); ok {
			row, ok := u.know.Var(obj)
			return only(row.Do, rows.KindSink), ok
		}
	}
	if x, f := selected(w); f != nil {
		row, ok := u.know.Field(x.Type(), f)
		return only(row.Do, rows.KindWriter), ok
	}
	return nil, false
}

// keeps reports whether a value is what a field, a package variable, a variable of a function around or a
// local variable holds that is no parameter.
func keeps(w ssa.Value) bool {
	switch w := w.(type) {
	case *ssa.Field, *ssa.Phi:
		return true
	case *ssa.UnOp:
		switch x := w.X.(type) {
		case *ssa.Global, *ssa.FieldAddr, *ssa.FreeVar:
			return w.Op == token.MUL
		case *ssa.Alloc:
			return w.Op == token.MUL && !slices.ContainsFunc(storesTo(x), func(s *ssa.Store) bool {
				_, isParam := s.Val.(*ssa.Parameter)
				return isParam
			})
		}
	}
	return false
}

// quiet reports whether a writer is none, or keeps what it is given in memory or throws it away.
func quiet(w ssa.Value) bool {
	w = plain(w)
	if c, ok := w.(*ssa.Const); ok {
		return c.IsNil()
	}
	if load, ok := w.(*ssa.UnOp); ok {
		if g, ok := load.X.(*ssa.Global); ok {
			return g.String() == "io.Discard"
		}
	}
	return grows(w.Type())
}
