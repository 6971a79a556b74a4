package taint

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
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
	return slices.ContainsFunc(policies, func(w waiver) bool {
		if kind := kindOf(w.cond); kind != nil {
			recv := callee.Signature.Recv()
			return recv != nil && types.Implements(recv.Type(), kind.Underlying().(*types.Interface)) == w.when
		}
		f := flagOf(w.cond)
		if f.method != nil {
			says := u.answeredBy(f.method, callee)
			return says != nil && f.holds(says) == w.when
		}
		return slices.ContainsFunc(u.notesOn(f, instr, callee), func(says constant.Value) bool { return f.holds(says) == w.when })
	})
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
		if flagOf(cond) == nil && kindOf(cond) == nil {
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
func noted(name, flag string, says constant.Value) string {
	return fmt.Sprintf("%s where %s is %s", name, flag, says.ExactString())
}

// letThrough calls do with the names of cells for the calls by a name that the policies on the way let through
// unasked, as if there were no policies.
func (u *unit) letThrough(policies []waiver, name string, run *types.Var, do func(name string)) {
	if name == "" {
		return
	}
	for _, w := range policies {
		if kind := kindOf(w.cond); kind != nil {
			if run == nil {
				u.ignoringPolicy(func() { do(noted(name, objmatch.Type(kind), constant.MakeBool(w.when))) })
			}
			continue
		}
		f := flagOf(w.cond)
		if f == nil || (f.method != nil) != (run == nil) || run != nil && f.field.Pkg() != run.Pkg() {
			continue
		}
		for _, says := range f.values() {
			if f.holds(says) == w.when {
				u.ignoringPolicy(func() { do(noted(name, f.name(), says)) })
			}
		}
	}
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
		if says := flagged(f, u.stated(x, f.Name())); says != nil {
			out = append(out, noted(name, f.Name(), says))
		}
	}
	return out
}

// flagged returns the constant that a flag is set to, its type's zero if it is not set, nil if that is not known, or
// the field is no flag.
func flagged(f *types.Var, says []ssa.Value) constant.Value {
	zero := zeroOf(f.Type())
	if zero == nil || len(says) > 1 {
		return nil
	}
	if len(says) == 0 {
		return zero
	}
	if c, ok := says[0].(*ssa.Const); ok {
		return c.Value
	}
	return nil
}

// zeroOf returns the zero of a type that a flag may have: a truth, or what a program decides in.
func zeroOf(t types.Type) constant.Value {
	b, ok := t.Underlying().(*types.Basic)
	switch {
	case ok && b.Info()&types.IsBoolean != 0:
		return constant.MakeBool(false)
	case !judges(t):
		return nil
	case b.Info()&types.IsString != 0:
		return constant.MakeString("")
	}
	return constant.MakeInt64(0)
}

// A note is what a flag, or a method, says of a tool, or whether it is a value of an interface.
type note struct {
	flag string
	says constant.Value
}

// notedOf returns what is noted of a type whose values become those of an interface: by each method that always says the
// same, and by each interface beside that one which it is a type of, or is not.
func (e *engine) notedOf(t, iface types.Type) []note {
	var out []note
	for m := range types.NewMethodSet(t).Methods() {
		if impl, ok := m.Obj().(*types.Func); ok && notes(impl.Signature()) {
			if says := e.saysAlways(impl); says != nil {
				out = append(out, note{impl.Name(), says})
			}
		}
	}
	named := objmatch.Named(iface)
	if named == nil || named.Obj().Pkg() == nil {
		return out
	}
	for _, other := range e.interfacesOf(named.Obj().Pkg()) {
		if other != named {
			out = append(out, note{objmatch.Type(other), constant.MakeBool(types.Implements(t, other.Underlying().(*types.Interface)))})
		}
	}
	return out
}

// notes reports whether a method may be one that notes something of a tool.
func notes(sig *types.Signature) bool {
	return sig.Recv() != nil && sig.Params().Len() == 0 && sig.Results().Len() == 1 && zeroOf(sig.Results().At(0).Type()) != nil
}

// saysAlways returns the only constant that a method returns, of whatever package of the program's, or nil.
func (e *engine) saysAlways(impl *types.Func) constant.Value {
	if impl.Pkg() == e.Pkg {
		if f := e.SSA.Prog.FuncValue(impl.Origin()); f != nil {
			return alwaysSays(f)
		}
		return nil
	}
	sum, _ := e.know.Summary(impl)
	if sum == nil || sum.Says == "" {
		return nil
	}
	switch zeroOf(impl.Signature().Results().At(0).Type()).Kind() {
	case constant.Bool:
		return constant.MakeBool(sum.Says == "true")
	case constant.String:
		return constant.MakeFromLiteral(sum.Says, token.STRING, 0)
	}
	return constant.MakeFromLiteral(sum.Says, token.INT, 0)
}

// saidOf returns the constant that a method always returns if it may be one that notes something of a tool, as
// constant.Value.ExactString gives it.
func saidOf(f *ssa.Function) string {
	if notes(f.Signature) {
		if says := alwaysSays(f); says != nil {
			return says.ExactString()
		}
	}
	return ""
}

// interfacesOf returns the interfaces with methods that a package declares, but for generic ones, by their names.
func (e *engine) interfacesOf(p *types.Package) []*types.Named {
	all, ok := e.interfaces[p]
	if ok {
		return all
	}
	for _, name := range p.Scope().Names() {
		obj, ok := p.Scope().Lookup(name).(*types.TypeName)
		if !ok || obj.IsAlias() {
			continue
		}
		named, ok := obj.Type().(*types.Named)
		if !ok || named.TypeParams().Len() > 0 {
			continue
		}
		if i, ok := named.Underlying().(*types.Interface); ok && i.NumMethods() > 0 {
			all = append(all, named)
		}
	}
	if e.interfaces == nil {
		e.interfaces = map[*types.Package][]*types.Named{}
	}
	e.interfaces[p] = all
	return all
}

// kindOf returns the interface of the program's that a condition asks a tool for, nil where it does something else.
func kindOf(cond ssa.Value) types.Type {
	if e, ok := cond.(*ssa.Extract); ok && e.Index == 1 {
		if a, ok := e.Tuple.(*ssa.TypeAssert); ok && types.IsInterface(a.AssertedType) && objmatch.Named(a.AssertedType) != nil {
			return a.AssertedType
		}
	}
	return nil
}

// alwaysSays returns the only constant that a function returns, or nil.
func alwaysSays(f *ssa.Function) constant.Value {
	if len(f.Blocks) != 1 {
		return nil
	}
	ret, ok := f.Blocks[0].Instrs[len(f.Blocks[0].Instrs)-1].(*ssa.Return)
	if !ok || len(ret.Results) != 1 {
		return nil
	}
	c, ok := ret.Results[0].(*ssa.Const)
	if !ok {
		return nil
	}
	return c.Value
}

// A flag is what a condition says of a field, or of what a method without parameters answers: that it is true, or how
// it compares with a constant.
type flag struct {
	field  *types.Var
	method *types.Func // of an interface; or field
	typ    types.Type
	op     token.Token
	with   constant.Value // nil of a truth
}

func (f *flag) name() string {
	if f.method != nil {
		return f.method.Name()
	}
	return f.field.Name()
}

// flagOf returns what a condition says of a field or a method, nil where it does something else.
func flagOf(cond ssa.Value) *flag {
	var out flag
	if cmp, ok := cond.(*ssa.BinOp); ok {
		c, ok := cmp.Y.(*ssa.Const)
		if !ok || c.Value == nil {
			return nil
		}
		cond, out.op, out.with = cmp.X, cmp.Op, c.Value
	}
	if call, ok := cond.(*ssa.Call); ok && call.Call.IsInvoke() && len(call.Call.Args) == 0 {
		out.method = call.Call.Method
	} else if out.field = fieldRead(cond); out.field == nil {
		return nil
	}
	out.typ = cond.Type()
	if zeroOf(out.typ) == nil || out.with == nil && !isBool(out.typ) {
		return nil
	}
	return &out
}

// fieldRead returns the field that a value is read from, nil of others.
func fieldRead(v ssa.Value) *types.Var {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		v = load.X
	}
	_, f := selected(v)
	return f
}

// holds reports whether the condition holds where the field is a constant.
func (f *flag) holds(says constant.Value) bool {
	switch {
	case f.with == nil:
		return constant.BoolVal(says)
	case says.Kind() == f.with.Kind():
		return constant.Compare(says, f.op, f.with)
	}
	return false
}

// values returns the constants that the field may be set to, or the method may answer.
func (f *flag) values() []constant.Value {
	if isBool(f.typ) {
		return []constant.Value{zeroOf(f.typ), constant.MakeBool(true)}
	}
	return constantsOf(f.typ)
}

// notesOn returns which constants the program notes for a function that is called as an instruction does.
func (u *unit) notesOn(f *flag, instr ssa.CallInstruction, callee *ssa.Function) []constant.Value {
	run := fieldRead(instr.Common().Value)
	if run == nil || run.Pkg() != f.field.Pkg() {
		return nil
	}
	key := [2]*types.Var{f.field, run}
	if u.notes[key] == nil {
		u.notes[key] = u.note(f.field, run)
	}
	return u.notes[key][callee]
}

// answeredBy returns what the method of a callee's receiver always says, or nil.
func (u *unit) answeredBy(m *types.Func, callee *ssa.Function) constant.Value {
	if callee.Signature.Recv() == nil {
		return nil
	}
	for _, f := range u.Implementations(m) {
		if f.Signature.Recv() == nil || !types.Identical(f.Signature.Recv().Type(), callee.Signature.Recv().Type()) {
			continue
		}
		if says := alwaysSays(f); says != nil {
			return says
		}
	}
	return nil
}

// note returns, by function, which constants records have in a field beside the one that holds it.
func (u *unit) note(flag, run *types.Var) map[*ssa.Function][]constant.Value {
	out := map[*ssa.Function][]constant.Value{}
	add := func(fn ssa.Value, said []ssa.Value) {
		if says := flagged(flag, said); says != nil {
			for _, f := range u.FuncsOf(fn) {
				out[f] = append(out[f], says)
			}
		}
	}
	for _, instr := range u.settersOf(run) {
		s, ok := instr.(*ssa.Store)
		if !ok {
			continue
		}
		x, _ := selected(s.Addr)
		if !fresh(x) {
			continue
		}
		says := u.stated(x, flag.Name())
		if len(says) > 1 {
			continue
		}
		param, ok := s.Val.(*ssa.Parameter)
		if !ok {
			add(s.Val, says)
			continue
		}
		for _, call := range u.Callers(s.Parent()) {
			args := ir.Args(call.Common())
			known := slices.Clone(says)
			for i, said := range says {
				if p, ok := said.(*ssa.Parameter); ok {
					known[i] = argument(p, args)
				}
			}
			if fn := argument(param, args); fn != nil {
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
