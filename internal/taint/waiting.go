package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// A person's answer may be written down by somebody else, an HTTP handler say, while the tool looks
// again and again, and waits in between.

// polled reports whether a value is what was found at last where the program looked for it in a loop
// that waits.
func (u *unit) polled(v ssa.Value, depth int) bool {
	if depth > maxSegments {
		return false
	}
	switch v := plain(v).(type) {
	case *ssa.Lookup:
		return u.waits(v.Block())
	case *ssa.Extract:
		return u.polled(v.Tuple, depth+1)
	case *ssa.UnOp:
		return v.Op == token.MUL && (u.polled(v.X, depth+1) || u.waits(v.Block()))
	case *ssa.Field:
		return u.polled(v.X, depth+1)
	case *ssa.FieldAddr:
		return u.polled(v.X, depth+1)
	case *ssa.Phi:
		return slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return u.polled(e, depth+1) })
	}
	return false
}

// polledYes reports whether a bool is an answer that was looked for: one that may be missing. A bool
// that is looked at until it is true is a job that is done.
func (u *unit) polledYes(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Extract:
		l, ok := v.Tuple.(*ssa.Lookup)
		return ok && v.Index == 0 && isBool(v.Type()) && u.polled(l, 0)
	case *ssa.UnOp: // through a pointer that was nil
		if ptr, ok := v.X.Type().Underlying().(*types.Pointer); !ok || v.Op != token.MUL || !isBool(ptr.Elem()) {
			return false
		}
		switch v.X.(type) {
		case *ssa.UnOp, *ssa.Lookup, *ssa.Extract, *ssa.Phi:
			return u.polled(v.X, 0)
		}
	}
	return false
}

// waits reports whether a block lies in a loop that waits for something that brings no text.
func (u *unit) waits(b *ssa.BasicBlock) bool {
	yes, ok := u.waiting[b]
	if ok {
		return yes
	}
	if u.waiting == nil {
		u.waiting = map[*ssa.BasicBlock]bool{}
	}
	const largest = 24 // what else a loop does is no waiting
	var loop []*ssa.BasicBlock
	for _, other := range b.Parent().Blocks {
		if onward(b, other) && onward(other, b) {
			loop = append(loop, other)
		}
	}
	yes = len(loop) <= largest && slices.ContainsFunc(loop, func(b *ssa.BasicBlock) bool {
		return slices.ContainsFunc(b.Instrs, u.isWait)
	})
	for _, b := range loop {
		u.waiting[b] = yes
	}
	u.waiting[b] = yes
	return yes
}

// onward reports whether control can go on from the end of one block to another.
func onward(from, to *ssa.BasicBlock) bool {
	return slices.ContainsFunc(from.Succs, func(s *ssa.BasicBlock) bool { return goesTo(s, to, map[*ssa.BasicBlock]bool{}) })
}

// isWait reports whether an instruction waits: for time to pass, or for a signal.
func (u *unit) isWait(instr ssa.Instruction) bool {
	signal := func(ch ssa.Value) bool {
		c, ok := ch.Type().Underlying().(*types.Chan)
		if !ok {
			return false
		}
		s, isStruct := c.Elem().Underlying().(*types.Struct)
		return !carries(c.Elem()) || isStruct && s.NumFields() == 0
	}
	switch instr := instr.(type) {
	case *ssa.UnOp:
		return instr.Op == token.ARROW && signal(instr.X)
	case *ssa.Select:
		return slices.ContainsFunc(instr.States, func(s *ssa.SelectState) bool { return s.Dir == types.RecvOnly && signal(s.Chan) })
	case *ssa.Call:
		if obj := ir.Method(&instr.Call); obj != nil {
			effects, _ := u.know.Func(obj)
			return slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindWait })
		}
	}
	return false
}

// released reports whether a value is what somebody said who let an interrupted tool go on.
func (u *unit) released(v ssa.Value, depth int) bool {
	if depth > maxSegments {
		return false
	}
	switch v := plain(v).(type) {
	case *ssa.Extract:
		return u.released(v.Tuple, depth+1)
	case *ssa.TypeAssert:
		return u.released(v.X, depth+1)
	case *ssa.Lookup:
		return u.released(v.X, depth+1)
	case *ssa.UnOp:
		if v.Op != token.MUL {
			return false
		}
		x, f := selected(v.X)
		if f == nil {
			return false
		}
		row, _ := u.know.Field(x.Type(), f)
		return slices.ContainsFunc(row.Do, func(e rows.Effect) bool { return e.Kind == rows.KindAsk })
	}
	return false
}
