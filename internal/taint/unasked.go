package taint

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
)

// A program that notes with each tool whether it needs a person's yes lets the others through unasked. What
// is noted by a constant beside a tool's function, or by a method beside the one that runs, tells which
// these are. Where one package makes the tools and another one calls them, there are cells for the calls that
// are let through: their name has what is noted.

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

// noted returns the name for calls by a name of those tools of which a flag, or a method, says something.
func noted(name, flag string, says bool) string {
	return fmt.Sprintf("%s where %s is %t", name, flag, says)
}

// letThrough calls do with the names of cells for the calls by a name that the policies on the way let through
// unasked, as if there were no policies.
func (u *unit) letThrough(policies []waiver, name string, run *types.Var, do func(name string)) {
	if name == "" {
		return
	}
	for _, w := range policies {
		flag := ""
		if call, ok := w.cond.(*ssa.Call); ok && run == nil {
			flag = call.Call.Method.Name()
		} else if _, f := flagOf(w.cond); f != nil && run != nil && f.Pkg() == run.Pkg() {
			flag = f.Name()
		}
		if flag != "" {
			u.ignoringPolicy(func() { do(noted(name, flag, w.when)) })
		}
	}
}

// runIn returns the field that has the func value which is called, nil if it is in none.
func runIn(value ssa.Value) *types.Var {
	if load, ok := value.(*ssa.UnOp); ok && load.Op == token.MUL {
		value = load.X
	}
	_, run := selected(value)
	return run
}

// notedBeside returns the names for a func value that is stored in a field of a new record, one for each flag
// beside it.
func (u *unit) notedBeside(name string, s *ssa.Store) []string {
	x, run := selected(s.Addr)
	if run == nil || name == "" || !fresh(x) || !callable(s.Val.Type()) {
		return nil
	}
	record, ok := deref(x.Type()).Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var out []string
	for f := range record.Fields() {
		if !isBool(f.Type()) {
			continue
		}
		if truth, ok := flagged(u.stated(x, f.Name())); ok {
			out = append(out, noted(name, f.Name(), truth))
		}
	}
	return out
}

// flagged returns the constant that a flag is set to, if it is set to no more than one: it is false if it is not set.
func flagged(says []ssa.Value) (truth, ok bool) {
	switch len(says) {
	case 0:
		return false, true
	case 1:
		return boolConst(says[0])
	}
	return false, false
}

// notedBy returns the names for the methods by a name of what becomes a value of an interface, one for each method that
// always says the same.
func (u *unit) notedBy(name string, mi *ssa.MakeInterface) []string {
	var out []string
	for m := range mi.Type().Underlying().(*types.Interface).Methods() {
		if m.Signature().Params().Len() > 0 || m.Signature().Results().Len() != 1 || !isBool(m.Signature().Results().At(0).Type()) {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, m.Pkg(), m.Name())
		impl, ok := obj.(*types.Func)
		if !ok || impl.Pkg() != u.Pkg {
			continue
		}
		if f := u.SSA.Prog.FuncValue(impl); f != nil {
			if truth, ok := alwaysSays(f); ok {
				out = append(out, noted(name, m.Name(), truth))
			}
		}
	}
	return out
}

// alwaysSays returns the only constant that a function returns.
func alwaysSays(f *ssa.Function) (truth, ok bool) {
	if len(f.Blocks) != 1 {
		return false, false
	}
	ret, ok := f.Blocks[0].Instrs[len(f.Blocks[0].Instrs)-1].(*ssa.Return)
	if !ok || len(ret.Results) != 1 {
		return false, false
	}
	return boolConst(ret.Results[0])
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
	run := runIn(instr.Common().Value)
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
		if f.Signature.Recv() == nil || !types.Identical(f.Signature.Recv().Type(), callee.Signature.Recv().Type()) {
			continue
		}
		if truth, ok := alwaysSays(f); ok {
			return map[bool]bool{truth: true}
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
