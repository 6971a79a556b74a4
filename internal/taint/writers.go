package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// maxWriters bounds how far a writer is looked back at.
const maxWriters = 16

// An output is what one call writes to where rows say that text does harm.
type output struct{ instr ssa.CallInstruction }

// outputs returns the place of what a call writes to w, if that does harm.
func (u *unit) outputs(instr ssa.CallInstruction, w ssa.Value) []place {
	sinks := u.writer(w, false, 0)
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
		for _, e := range sinks {
			u.harm(p, use{target: e.Target, reach: e.What, cure: cure, site: site{pos, end}, steps: u.one(u.step(instr.Pos(), e.What))})
		}
	}
	return []place{p}
}

// described reports whether the type of a writer tells what writing to it means, so that whoever is
// handed it knows.
func (u *unit) described(w ssa.Value) bool { return u.writtenAs(w.Type()) != nil }

// writtenAs returns what writing to a value of the type means: as rows say of the type, or of an
// interface that it embeds.
func (u *unit) writtenAs(t types.Type) rows.Do {
	if row, ok := u.know.Type(t); ok && row.Written != nil {
		return row.Written
	}
	switch x := deref(t).Underlying().(type) {
	case *types.Interface:
		for e := range x.EmbeddedTypes() {
			if row, ok := u.know.Type(e); ok && row.Written != nil {
				return row.Written
			}
		}
	case *types.Struct:
		for f := range x.Fields() {
			if row, ok := u.know.Type(f.Type()); ok && row.Written != nil && f.Embedded() {
				return row.Written
			}
		}
	}
	return nil
}

// writer returns what writing to a value means: a value of a type that rows describe, a variable or
// a field that they do, a writer that wraps one, or one that the program keeps and that is always
// such a writer. Of a parameter it is known where the function is called, unless it was kept.
func (u *unit) writer(w ssa.Value, kept bool, depth int) rows.Do {
	if depth > maxWriters {
		return nil
	}
	if do := u.writtenAs(w.Type()); do != nil {
		return do
	}
	if p, ok := u.parameter(w); ok {
		if !kept {
			return nil
		}
		return u.always(u.arguments(p), kept, depth+1)
	}
	switch w := w.(type) {
	case *ssa.MakeInterface:
		return u.writer(w.X, kept, depth+1)
	case *ssa.ChangeInterface:
		return u.writer(w.X, kept, depth+1)
	case *ssa.TypeAssert:
		return u.writer(w.X, kept, depth+1)
	case *ssa.UnOp:
		if w.Op == token.MUL {
			return u.writerAt(w.X, kept, depth+1)
		}
	case *ssa.Field:
		return u.writerIn(w, depth+1)
	case *ssa.Call:
		obj := ir.Method(&w.Call)
		if obj == nil {
			return nil
		}
		effects, _ := u.know.Func(obj)
		for _, e := range effects {
			if e.Kind == rows.KindWriter {
				return rows.Do{e.Effect}
			}
			if args := ir.Args(&w.Call); e.Kind == rows.KindPass && e.From.Result && !e.To.Result && e.To.Index < len(args) {
				return u.writer(args[e.To.Index], kept, depth+1)
			}
		}
	}
	return nil
}

// writerAt returns what writing to the writer at an address means.
func (u *unit) writerAt(addr ssa.Value, kept bool, depth int) rows.Do {
	switch addr := addr.(type) {
	case *ssa.Global:
		obj, ok := addr.Object().(*types.Var)
		if !ok {
			return nil
		}
		if row, ok := u.know.Var(obj); ok {
			return only(row.Do, rows.KindSink)
		}
		return u.always(u.assigned()[obj], true, depth)
	case *ssa.FieldAddr:
		return u.writerIn(addr, depth)
	case *ssa.FreeVar:
		return u.writerAt(u.bound[addr], kept, depth)
	case *ssa.Alloc:
		var vals []ssa.Value
		for _, s := range storesTo(addr) {
			vals = append(vals, s.Val)
		}
		return u.always(vals, kept, depth)
	}
	return nil
}

// writerIn returns what writing to the writer in a field means.
func (u *unit) writerIn(field ssa.Value, depth int) rows.Do {
	x, f := selected(field)
	if f == nil {
		return nil
	}
	if row, ok := u.know.Field(x.Type(), f); ok {
		return only(row.Do, rows.KindWriter)
	}
	return u.always(u.assigned()[f], true, depth)
}

// only returns the effects of a kind.
func only(do rows.Do, kind rows.Kind) rows.Do {
	return slices.DeleteFunc(slices.Clone(do), func(e rows.Effect) bool { return e.Kind != kind })
}

// always returns what writing to one of the writers means, if it does harm whichever it is, but for
// those that keep what they are given in memory, and for what nothing in the package passes.
func (u *unit) always(ws []ssa.Value, kept bool, depth int) rows.Do {
	var out rows.Do
	for _, w := range ws {
		if p, ok := u.parameter(w); quiet(w) || ok && kept && len(u.arguments(p)) == 0 {
			continue
		}
		do := u.writer(w, kept, depth+1)
		if len(do) == 0 {
			return nil
		}
		out = do
	}
	return out
}

// parameter returns the parameter that a value is, also one that a function literal captures.
func (u *unit) parameter(v ssa.Value) (*ssa.Parameter, bool) {
	for range maxWriters {
		switch x := v.(type) {
		case *ssa.Parameter:
			return x, u.writtenAs(x.Type()) == nil
		case *ssa.FreeVar:
			v = u.bound[x]
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.UnOp:
			if x.Op != token.MUL {
				return nil, false
			}
			v = x.X
		case *ssa.Alloc:
			stores := storesTo(x)
			if len(stores) != 1 {
				return nil, false
			}
			v = stores[0].Val
		default:
			return nil, false
		}
	}
	return nil, false
}

// arguments returns what the package passes for a parameter.
func (u *unit) arguments(p *ssa.Parameter) []ssa.Value {
	var out []ssa.Value
	i := paramIndex(p)
	for _, call := range u.Callers(p.Parent()) {
		if args := ir.Args(call.Common()); i >= 0 && i < len(args) {
			out = append(out, args[i])
		}
	}
	return out
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
	switch objmatch.Type(w.Type()) {
	case "bytes.Buffer", "strings.Builder":
		return true
	}
	return false
}
