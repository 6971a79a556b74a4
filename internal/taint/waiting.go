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
	if depth > maxDepth {
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
	f := b.Parent()
	if _, ok := u.waiting[f]; !ok {
		if u.waiting == nil {
			u.waiting = map[*ssa.Function]map[*ssa.BasicBlock]bool{}
		}
		u.waiting[f] = u.waitingLoops(f)
	}
	return u.waiting[f][b]
}

// waitingLoops returns the blocks of the loops of a function that wait.
func (u *unit) waitingLoops(f *ssa.Function) map[*ssa.BasicBlock]bool {
	const largest = 24 // what does more in a loop does not only wait
	out := map[*ssa.BasicBlock]bool{}
	for _, b := range f.Blocks {
		if out[b] || !slices.ContainsFunc(b.Instrs, u.isWait) {
			continue
		}
		var loop []*ssa.BasicBlock
		after, before := reachable(b, succs), reachable(b, preds)
		for b := range after {
			if before[b] {
				loop = append(loop, b)
			}
		}
		if len(loop) <= largest {
			for _, b := range loop {
				out[b] = true
			}
		}
	}
	return out
}

func succs(b *ssa.BasicBlock) []*ssa.BasicBlock { return b.Succs }
func preds(b *ssa.BasicBlock) []*ssa.BasicBlock { return b.Preds }

// reachable returns the blocks to which one or more steps lead from a block.
func reachable(b *ssa.BasicBlock, next func(*ssa.BasicBlock) []*ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	seen := map[*ssa.BasicBlock]bool{}
	queue := slices.Clone(next(b))
	for len(queue) > 0 {
		b := queue[0]
		queue = queue[1:]
		if !seen[b] {
			seen[b] = true
			queue = append(queue, next(b)...)
		}
	}
	return seen
}

// signals returns the channels from which an instruction receives nothing but a signal.
func signals(instr ssa.Instruction) []ssa.Value {
	var out []ssa.Value
	switch instr := instr.(type) {
	case *ssa.UnOp:
		if instr.Op == token.ARROW {
			out = append(out, instr.X)
		}
	case *ssa.Select:
		for _, s := range instr.States {
			if s.Dir == types.RecvOnly {
				out = append(out, s.Chan)
			}
		}
	}
	return slices.DeleteFunc(out, func(ch ssa.Value) bool {
		c, ok := ch.Type().Underlying().(*types.Chan)
		if !ok {
			return true
		}
		s, isStruct := c.Elem().Underlying().(*types.Struct)
		return carries(c.Elem()) && !(isStruct && s.NumFields() == 0)
	})
}

// signalled reports whether a record has a channel on which somebody was waited for, who tells that
// the rest of it is filled in.
func signalled(record ssa.Value) bool {
	f := record.Parent()
	return f != nil && slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
		return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			return slices.ContainsFunc(signals(instr), func(ch ssa.Value) bool {
				load, ok := ch.(*ssa.UnOp)
				if !ok || load.Op != token.MUL {
					return false
				}
				x, _ := selected(load.X)
				return x == record
			})
		})
	})
}

// isWait reports whether an instruction waits: for time to pass, or for a signal.
func (u *unit) isWait(instr ssa.Instruction) bool {
	if len(signals(instr)) > 0 {
		return true
	}
	call, ok := instr.(*ssa.Call)
	if !ok {
		return false
	}
	obj := ir.Method(&call.Call)
	if obj == nil {
		return false
	}
	effects, _ := u.know.Func(obj)
	return slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindWait })
}

// released reports whether a value is what somebody said who let an interrupted tool go on.
func (u *unit) released(v ssa.Value, depth int) bool {
	if depth > maxDepth {
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
