package requests

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
)

// posts returns the calls that make an HTTP request to the Messages API, or, where it is a
// function's callers who choose the address, the calls that choose it.
func (a *analysis) posts() map[ssa.CallInstruction]bool {
	out := map[ssa.CallInstruction]bool{}
	var add func(call ssa.CallInstruction, address *ssa.Parameter, depth int)
	add = func(call ssa.CallInstruction, address *ssa.Parameter, depth int) {
		if address == nil {
			out[call] = true
			return
		}
		i := slices.Index(address.Parent().Params, address)
		for _, caller := range a.Callers(address.Parent()) {
			args := ir.Args(caller.Common())
			if i >= len(args) || depth == 0 {
				continue
			}
			if next, ok := a.messagesAddress(args[i]); ok {
				add(caller, next, depth-1)
			}
		}
	}
	for _, f := range a.Funcs {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok {
					if _, address, ok := a.posted(call); ok {
						add(call, address, 4)
					}
				}
			}
		}
	}
	return out
}
