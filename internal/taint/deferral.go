package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
)

// A program may keep a call of the model's, a tool_use block say, for a person to release later: another function, what
// a button or an endpoint calls, takes it out again and runs it. That a person releases it there is what the function's
// name says, or an answer that it was given.

// released reports whether all that a function reads of the model's was kept, and is released by a person.
func (e *consents) released(f *ssa.Function) bool {
	u := e.unit(f)
	any := false
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			v, ok := instr.(ssa.Value)
			if !ok {
				continue
			}
			record, _ := selected(v)
			if record == nil || !u.ofModel(v) {
				continue
			}
			any = true
			if !e.releasedAt(record, b, false, 0) {
				return false
			}
		}
	}
	return any
}

// releasedAt reports whether a record was kept, and a block is reached only after a person's yes, or one is known from
// further down.
func (e *consents) releasedAt(record ssa.Value, at *ssa.BasicBlock, yes bool, depth int) bool {
	f := at.Parent()
	yes = yes || confirms(f.Name()) || e.answered(at)
	record = contentOf(record)
	p, ok := record.(*ssa.Parameter)
	if !ok || depth > maxDepth {
		return yes && e.wasKept(record, 0)
	}
	callers := e.Callers(f)
	for _, call := range callers {
		args, n := call.Common().Args, slices.Index(f.Params, p)
		if n >= len(args) || !e.releasedAt(args[n], call.Block(), yes, depth+1) {
			return false
		}
	}
	return len(callers) > 0
}

// contentOf returns what a record is a copy of.
func contentOf(v ssa.Value) ssa.Value {
	for range maxDepth {
		switch x := v.(type) {
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.Alloc:
			stores := storesTo(x)
			if len(stores) != 1 {
				return v
			}
			v = stores[0].Val
		default:
			return v
		}
	}
	return v
}

// wasKept reports whether a record comes out of a map, a field or a variable of the package's, or a function of the
// program's that returns what does.
func (e *consents) wasKept(v ssa.Value, depth int) bool {
	switch v := contentOf(v).(type) {
	case *ssa.Lookup:
		return true
	case *ssa.FieldAddr:
		return e.own(v.X.Type()) != nil
	case *ssa.UnOp:
		_, global := v.X.(*ssa.Global)
		return v.Op == token.MUL && (global || e.wasKept(v.X, depth))
	case *ssa.Call:
		callees := e.Callees(v)
		return depth < maxDepth && len(callees) > 0 && !slices.ContainsFunc(callees, func(f *ssa.Function) bool {
			return !slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
				r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
				return ok && len(r.Results) > 0 && e.wasKept(r.Results[0], depth+1)
			})
		})
	}
	return false
}

// answered reports whether a block is reached only where what the function was given says yes.
func (e *consents) answered(at *ssa.BasicBlock) bool {
	for cond, truth := range tested(at) {
		if e.saysYes(cond, truth) {
			return true
		}
	}
	return false
}

// saysYes reports whether a condition that is true, or false, says that a person said yes: a bool that is called so, or
// a text that equals a yes. The model's own word is none.
func (e *consents) saysYes(cond ssa.Value, truth bool) bool {
	switch c := cond.(type) {
	case *ssa.Parameter:
		return truth && hasAnswerName(c.Name())
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return e.saysYes(c.X, !truth)
		}
		return c.Op == token.MUL && e.saysYes(c.X, truth)
	case *ssa.Field, *ssa.FieldAddr:
		record, f := selected(c)
		return truth && f != nil && hasAnswerName(f.Name()) && !e.filledByModel(record)
	case *ssa.BinOp:
		says, ok := c.Y.(*ssa.Const)
		if !ok || c.Op != token.EQL && c.Op != token.NEQ || meaning(says) != yes || (c.Op == token.EQL) != truth {
			return false
		}
		load, ok := c.X.(*ssa.UnOp)
		if !ok {
			return true
		}
		record, _ := selected(load.X)
		return record == nil || !e.filledByModel(record)
	}
	return false
}

// filledByModel reports whether a call that a record is given to is given what the model wrote, too: it decodes the
// one into the other.
func (e *consents) filledByModel(record ssa.Value) bool {
	if record.Referrers() == nil {
		return false // a variable of the package
	}
	uses := slices.Clone(*record.Referrers())
	for _, r := range *record.Referrers() {
		if wrapped, ok := r.(*ssa.MakeInterface); ok {
			uses = append(uses, *wrapped.Referrers()...)
		}
	}
	u := e.unit(record.Parent())
	return slices.ContainsFunc(uses, func(r ssa.Instruction) bool {
		call, ok := r.(ssa.CallInstruction)
		return ok && slices.ContainsFunc(ir.Args(call.Common()), func(a ssa.Value) bool { return u.ofModel(plain(a)) })
	})
}
