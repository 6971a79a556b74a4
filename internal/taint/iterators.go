package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// An iterator is followed as if it were a list of what it yields: the body of a range loop over it is a
// func that is given the elements one by one.

// yielding returns the parameters of what an iterator of the type calls with each element, nil for what is no
// iterator.
func yielding(t types.Type) *types.Tuple {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Params().Len() != 1 || sig.Results().Len() != 0 {
		return nil
	}
	yield, ok := sig.Params().At(0).Type().Underlying().(*types.Signature)
	if !ok || yield.Results().Len() != 1 || !isBool(yield.Results().At(0).Type()) || yield.Params().Len() == 0 {
		return nil
	}
	return yield.Params()
}

// yielded returns where, in a list, the parameter of a yield lies.
func yielded(params *types.Tuple, i int) path {
	if i < params.Len()-1 {
		return "[#]"
	}
	return "[]"
}

// iterates connects the elements of an iterator that is called with the parameters of what it is given.
func (u *unit) iterates(instr ssa.CallInstruction) {
	seq := instr.Common().Value
	params := yielding(seq.Type())
	if params == nil {
		return
	}
	for _, body := range u.FuncsOf(instr.Common().Args[0]) {
		if !u.within(body) || len(body.Params) != params.Len() {
			continue
		}
		u.runsFunc(instr, body)
		for i, p := range body.Params {
			if !carries(p.Type()) {
				continue
			}
			u.flow(seq, yielded(params, i), []place{{p, ""}}, instr, edge{})
			u.flow(seq, "", []place{{p, ""}}, instr, edge{}) // the text that it is a part of
		}
	}
}

// produces adds that a function returns, as an iterator, what a call yields, and reports whether one does.
func (u *unit) produces(instr ssa.CallInstruction) bool {
	p := u.parameter(instr.Common().Value, 0)
	if p == nil || p.Parent().Parent() == nil || len(p.Parent().Params) != 1 {
		return false
	}
	params := yielding(p.Parent().Signature)
	if params == nil {
		return false
	}
	results := u.returnedAs(p.Parent())
	for _, to := range results {
		for i, arg := range instr.Common().Args {
			u.flow(arg, "", []place{to.sub(yielded(params, i))}, instr, u.callEdge(instr, ""))
		}
	}
	return len(results) > 0
}

// parameter returns the parameter that a func value is, also where a closure has captured it, or nil.
func (u *unit) parameter(v ssa.Value, depth int) *ssa.Parameter {
	if depth > maxDepth {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return v
	case *ssa.UnOp:
		return u.parameter(v.X, depth+1)
	case *ssa.FreeVar:
		if b := u.bound[v]; b != nil {
			return u.parameter(b, depth+1)
		}
	case *ssa.Alloc:
		if stores := storesTo(v); len(stores) == 1 {
			return u.parameter(stores[0].Val, depth+1)
		}
	}
	return nil
}

// returnedAs returns the results as which the function returns a closure in which that is written.
func (u *unit) returnedAs(closure *ssa.Function) []place {
	var out []place
	for _, b := range closure.Parent().Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		for i, v := range r.Results {
			if slices.Contains(u.FuncsOf(v), closure) {
				out = append(out, place{ret{closure.Parent(), i}, ""})
			}
		}
	}
	return out
}
