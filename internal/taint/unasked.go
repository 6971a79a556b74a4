package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
)

// A program that notes with each tool whether it needs a person's yes lets the others through unasked. What
// is noted by a constant beside a tool's function, or by a method beside the one that runs, tells which
// these are.

// A waiver is a policy's condition on the way to a call, and what it is where nobody is asked.
type waiver struct {
	cond ssa.Value
	when bool
}

// unasked reports whether one of the policies on the way to an instruction lets a function that it calls
// through without a question.
func (u *unit) unasked(policies []waiver, instr ssa.CallInstruction, callee *ssa.Function) bool {
	return slices.ContainsFunc(policies, func(w waiver) bool { return u.noted(w.cond, instr, callee)[w.when] })
}

// waivers returns the policies on the way to a call that look at one field, or ask one method.
func (u *unit) waivers(instr ssa.CallInstruction) []waiver {
	var out []waiver
	for from := instr.Block().Idom(); from != nil; from = from.Idom() {
		branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		cond, negated := branch.Cond, false
		if not, ok := cond.(*ssa.UnOp); ok && not.Op == token.NOT {
			cond, negated = not.X, true
		}
		if _, f := flagOf(cond); f == nil && !asksMethod(cond) {
			continue
		}
		for i, to := range from.Succs {
			if u.leftToPolicy(from, to, branch.Cond) {
				out = append(out, waiver{cond, (i == 0) != negated})
			}
		}
	}
	return out
}

// flagOf returns the record and the field that a condition reads, a nil field where it does something else.
func flagOf(cond ssa.Value) (ssa.Value, *types.Var) {
	if load, ok := cond.(*ssa.UnOp); ok && load.Op == token.MUL {
		cond = load.X
	}
	x, f := selected(cond)
	if f == nil || !isBool(f.Type()) {
		return nil, nil
	}
	return x, f
}

// asksMethod reports whether a condition is what a method without parameters says of a value.
func asksMethod(cond ssa.Value) bool {
	call, ok := cond.(*ssa.Call)
	return ok && call.Call.IsInvoke() && len(call.Call.Args) == 0 && isBool(call.Type())
}

// noted returns which constants the program notes for a function that is called as an instruction does, where
// the condition looks.
func (u *unit) noted(cond ssa.Value, instr ssa.CallInstruction, callee *ssa.Function) map[bool]bool {
	if call, ok := cond.(*ssa.Call); ok {
		return u.answeredBy(call.Call.Method, callee)
	}
	_, flag := flagOf(cond)
	value := instr.Common().Value
	if load, ok := value.(*ssa.UnOp); ok && load.Op == token.MUL {
		value = load.X
	}
	_, run := selected(value)
	if run == nil || run.Pkg() != flag.Pkg() {
		return nil
	}
	key := [2]*types.Var{flag, run}
	if u.notes[key] == nil {
		u.notes[key] = u.note(flag, run)
	}
	return u.notes[key][callee]
}

// answeredBy returns what the method of a callee's receiver always says.
func (u *unit) answeredBy(m *types.Func, callee *ssa.Function) map[bool]bool {
	if callee.Signature.Recv() == nil {
		return nil
	}
	for _, f := range u.Implementations(m) {
		if f.Signature.Recv() == nil || len(f.Blocks) != 1 || !types.Identical(f.Signature.Recv().Type(), callee.Signature.Recv().Type()) {
			continue
		}
		if ret, ok := f.Blocks[0].Instrs[len(f.Blocks[0].Instrs)-1].(*ssa.Return); ok && len(ret.Results) == 1 {
			if truth, ok := boolConst(ret.Results[0]); ok {
				return map[bool]bool{truth: true}
			}
		}
	}
	return nil
}

// note returns, by function, which constants records have in a field beside the one that holds it.
func (u *unit) note(flag, run *types.Var) map[*ssa.Function]map[bool]bool {
	out := map[*ssa.Function]map[bool]bool{}
	add := func(fn, says ssa.Value) {
		truth := false // of a field that is not set
		if says != nil {
			var ok bool
			if truth, ok = boolConst(says); !ok {
				return
			}
		}
		for _, f := range u.FuncsOf(fn) {
			if out[f] == nil {
				out[f] = map[bool]bool{}
			}
			out[f][truth] = true
		}
	}
	for instr := range u.Instructions() {
		s, ok := instr.(*ssa.Store)
		if !ok {
			continue
		}
		x, field := selected(s.Addr)
		if field != run || !fresh(x) {
			continue
		}
		says := u.stated(x, flag.Name())
		if len(says) > 1 {
			continue
		}
		var said ssa.Value
		if len(says) == 1 {
			said = says[0]
		}
		param, ok := s.Val.(*ssa.Parameter)
		if !ok {
			add(s.Val, said)
			continue
		}
		for _, call := range u.Callers(s.Parent()) {
			args := ir.Args(call.Common())
			fn, known := argument(param, args), said
			if p, ok := said.(*ssa.Parameter); ok {
				known = argument(p, args)
			}
			if fn != nil && (known != nil || said == nil) {
				add(fn, known)
			}
		}
	}
	return out
}

// argument returns what a call gives for a parameter of its callee, or nil.
func argument(p *ssa.Parameter, args []ssa.Value) ssa.Value {
	if i := paramIndex(p); i >= 0 && i < len(args) {
		return args[i]
	}
	return nil
}

// fresh reports whether a record is made where it is filled in.
func fresh(x ssa.Value) bool {
	if elem, ok := x.(*ssa.IndexAddr); ok {
		x = elem.X
	}
	_, ok := x.(*ssa.Alloc)
	return ok
}

// ignoringPolicy calls do as if no policy let anything through.
func (u *unit) ignoringPolicy(do func()) {
	if u.lenient {
		do()
		return
	}
	strict := u.guards
	if u.lax == nil {
		u.lax = map[*ssa.Function]*guards{}
	}
	u.guards, u.lenient = u.lax, true
	defer func() { u.guards, u.lenient = strict, false }()
	do()
}
