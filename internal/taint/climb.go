package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// folders adds the flows of the parts of a path: what was looked through for ".." stays below the
// folder that it is joined to.
func (u *unit) folders(elems []ssa.Value, to []place, at ssa.CallInstruction, cure rows.Cure) {
	for i, v := range elems {
		if v == nil {
			continue
		}
		e := edge{deep: true, cure: cure}
		if i > 0 && u.climbsNot(v, at) {
			e.cure |= rows.ForPath
		}
		u.flow(v, "", to, at, e)
	}
}

// climbsNot reports whether a path was found to hold no ".." before the instruction.
func (u *unit) climbsNot(v ssa.Value, at ssa.Instruction) bool {
	return slices.ContainsFunc(at.Parent().Blocks, func(b *ssa.BasicBlock) bool {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || len(b.Succs[1].Preds) != 1 || !b.Succs[1].Dominates(at.Block()) {
			return false
		}
		call, ok := branch.Cond.(*ssa.Call)
		if !ok || objmatch.Func(ir.Method(&call.Call)) != "strings.Contains" {
			return false
		}
		dots, _ := literal(call.Call.Args[1])
		return dots == ".." && slices.Equal(u.places(call.Call.Args[0]), u.places(v))
	})
}
