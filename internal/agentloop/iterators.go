package agentloop

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
)

// yields returns the parameter that an iterator calls, in itself or in a closure, to hand out a value,
// or nil if the call is none of this kind. That the caller's loop may break off is no bound: whether
// it does is for that loop to say.
func (a *analysis) yields(call *ssa.Call) *ssa.Parameter {
	p := a.param(call.Call.Value)
	if p == nil || call.Call.IsInvoke() {
		return nil
	}
	iter := p.Parent().Signature
	yield := p.Type().Underlying().(*types.Signature)
	if iter.Recv() != nil || iter.Params().Len() != 1 || iter.Results().Len() > 0 ||
		yield.Results().Len() != 1 || !boolean(yield.Results().At(0).Type()) || yield.Params().Len() == 0 || yield.Params().Len() > 2 {
		return nil
	}
	return p
}

// loopBody returns the body of the range over an iterator that the call is, or nil.
func loopBody(call *ssa.CallCommon) *ssa.Function {
	if call.IsInvoke() || len(call.Args) != 1 {
		return nil
	}
	if mc, ok := call.Args[0].(*ssa.MakeClosure); ok {
		if f := mc.Fn.(*ssa.Function); f.Synthetic == "range-over-func yield" {
			return f
		}
	}
	return nil
}

// rangedBounded reports whether the package ranges over the iterator, and always in loops that a bound ends.
func (a *analysis) rangedBounded(iter *ssa.Function) bool {
	maker := iter.Parent()
	if maker == nil {
		return false
	}
	calls := a.Callers(maker)
	return len(calls) > 0 && !slices.ContainsFunc(calls, func(call ssa.CallInstruction) bool {
		return ir.Method(call.Common()) == nil || !a.ranges(call)
	})
}
