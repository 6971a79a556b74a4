package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// Functions make functions: what decodes the input of a tool for another one, logs or asks before
// it. What a function does that is returned is told by the summary of its maker, and comes true
// where a caller of the maker has it called. So two functions of one maker stay apart.

// made is the root of an argument of calls of the function that a call returns.
type made struct {
	call       *ssa.Call
	index, arg int
}

// outcome is the root of a result of calls of the function that the unit's function returns.
type outcome struct{ index, result int }

// makes seeds what the functions are called with that the unit's function returns, and connects what they
// return.
func (u *unit) makes() {
	for _, b := range u.fn.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		for j, v := range r.Results {
			called := func(to place, arg int) {
				u.seed(to, origin{kind: Made, fn: u.fn, index: j, arg: arg})
			}
			u.arguments(v, called)
			u.declared(v, r.Pos(), called)
			u.outcomes(v, r.Pos(), func(i int) place { return place{outcome{j, i}, ""} })
		}
	}
}

// outcomes connects the results of calls of a func value with the places that to returns, by number.
func (u *unit) outcomes(v ssa.Value, pos token.Pos, to func(result int) place) {
	sig := signatureOf(v)
	if sig == nil {
		return
	}
	funcs, ports := u.held(v)
	results := slices.Collect(func(yield func(int) bool) {
		for i := range sig.Results().Len() {
			if carries(sig.Results().At(i).Type()) && !yield(i) {
				return
			}
		}
	})
	if len(results) == 0 {
		return
	}
	for _, f := range funcs {
		if f != u.fn && u.within(f) {
			for _, i := range results {
				u.edge(place{ret{f, i}, ""}, to(i), edge{cure: agreed(u.confirms(f))})
			}
		} else if sum := u.summaries[f]; sum != nil {
			u.gives(f.Name(), sum, pos, to)
		}
	}
	for _, p := range ports {
		for _, i := range results {
			from := u.portResult(p, i)
			if p.param != nil {
				u.seed(from, origin{kind: Callback, fn: u.fn, index: paramIndex(p.param), arg: i})
			}
			u.edge(from, to(i), edge{})
		}
	}
}

// agreed returns what is done to the results of a function that returns after a person's yes only.
func agreed(confirms bool) rows.Cure {
	if confirms {
		return rows.Confirmed
	}
	return 0
}

// passes adds what a call of the function that another call made answers with of what it is given.
func (u *unit) passes(instr ssa.CallInstruction, m *made) {
	v := instr.Value()
	if v == nil {
		return
	}
	args := instr.Common().Args
	pos, end := u.Range(instr.Pos())
	sums, _ := u.summariesOf(m.call)
	for _, sum := range sums {
		for _, f := range sum.Flows {
			if f.From.Kind != Made || f.To.Kind != Made || f.From.Index != m.index || f.To.Index != m.index || f.From.Arg < 0 || f.From.Arg >= len(args) {
				continue
			}
			e := u.callEdge(instr, "")
			e.cure, e.deep, e.steps = e.cure|f.Cure, f.Deep, f.Steps
			u.applyFlow(instr, args[f.From.Arg], f, e, []place{result(v, f.To.Arg).sub(f.To.Path)}, site{pos, end})
		}
	}
}

// gives adds what calls of a function return, whatever it is called with.
func (u *unit) gives(name string, sum *Summary, pos token.Pos, to func(result int) place) {
	for _, f := range sum.Flows {
		if f.To.Kind != Return {
			continue
		}
		at := to(f.To.Index).sub(f.To.Path)
		switch f.From.Kind {
		case Source:
			way := steps(f.Steps, u.one(u.step(pos, "returned by "+name)))
			u.seed(at, origin{kind: Source, label: f.Label, what: f.What, pos: pos, steps: way, cure: f.Cure | agreed(sum.Confirms)})
		case Cell:
			u.edge(place{cell(f.From.Name), f.From.Path}, at, edge{deep: f.Deep, cure: f.Cure | agreed(sum.Confirms), steps: f.Steps})
		}
	}
}

// signatureOf returns the signature of a func value, or of those that a container holds, nil of all else.
func signatureOf(v ssa.Value) *types.Signature {
	if sig, ok := v.Type().Underlying().(*types.Signature); ok {
		return sig
	}
	sig, _ := elem(v.Type()).(*types.Signature)
	return sig
}

// held returns the functions that a func value may be, or that a container is given here, and where calls of
// others go.
func (u *unit) held(v ssa.Value) (funcs []*ssa.Function, ports []port) {
	if elem(v.Type()) == nil {
		return u.FuncsOf(v), u.ports(v)
	}
	ps, others := parts(v)
	for _, p := range ps {
		funcs, ports = append(funcs, u.FuncsOf(p)...), append(ports, u.ports(p)...)
	}
	for _, o := range others {
		ports = append(ports, u.elemPorts(o, nil)...)
	}
	return funcs, ports
}

// declared calls do with each argument of calls of the declared functions that a func value may be, or that a
// container is given here, or of those that a field or a variable holds, and with the cell that stands for it.
func (u *unit) declared(v ssa.Value, pos token.Pos, do func(to place, arg int)) {
	sig := signatureOf(v)
	if sig == nil {
		return
	}
	funcs, ports := u.held(v)
	for _, f := range funcs {
		if f.Parent() != nil {
			continue
		}
		u.portArgs(u.nameFunc(f, sig, pos), sig, do)
	}
	for _, p := range ports {
		if p.name != "" {
			u.portArgs(p, sig, do)
		}
	}
}

// portArgs calls do with each argument of calls that go through a port.
func (u *unit) portArgs(p port, sig *types.Signature, do func(to place, arg int)) {
	do(u.portArg(p, rows.Running), rows.Running)
	for i := range sig.Params().Len() {
		do(u.portArg(p, i), i)
	}
}

// arguments calls do with each argument of calls of a func value, or of those in a container, and where it
// arrives: in a function that is written inside the unit's, in what is made here or is a parameter.
func (u *unit) arguments(v ssa.Value, do func(to place, arg int)) {
	sig := signatureOf(v)
	if sig == nil {
		return
	}
	funcs, ports := u.held(v)
	for _, f := range funcs {
		if f == u.fn || !u.within(f) {
			continue
		}
		do(place{running{f}, ""}, rows.Running)
		for i, p := range f.Params {
			do(place{p, ""}, i)
		}
	}
	for _, p := range ports {
		if p.param == nil && p.made == nil {
			continue
		}
		u.portArgs(p, sig, do)
	}
}

// linkMade connects calls of what a func value is stored as with what the unit knows of it, given
// how many arguments come before its own.
func (u *unit) linkMade(name string, v ssa.Value, before int) {
	u.arguments(v, func(to place, arg int) {
		if p, ok := to.root.(ssa.Value); ok && !u.takesFunc(p.Parent()) {
			return // by its own summary
		}
		if r, ok := to.root.(running); ok && !u.takesFunc(r.fn) {
			return
		}
		if u.askedAround(calledAt(to)) {
			return
		}
		if arg != rows.Running {
			arg += before
		}
		u.edge(place{cell(callCell(name, arg)), ""}, to, edge{})
	})
	u.linkResults(name, v)
}

// linkResults connects the results of a func value that the unit's function was given or that a call made
// with those of calls of what it is stored as: who gives or makes it knows what it returns.
func (u *unit) linkResults(name string, v ssa.Value) {
	sig := signatureOf(v)
	if sig == nil {
		return
	}
	_, ports := u.held(v)
	for _, p := range ports {
		if p.param == nil && p.made == nil {
			continue
		}
		for i := range sig.Results().Len() {
			if !carries(sig.Results().At(i).Type()) {
				continue
			}
			from := u.portResult(p, i)
			if p.param != nil {
				u.seed(from, origin{kind: Callback, fn: u.fn, index: paramIndex(p.param), arg: i})
			}
			u.edge(from, place{cell(retCell(name, i)), ""}, edge{})
		}
	}
}

// takesFunc reports whether a function captures func values that the unit's function was given: its
// own summary cannot tell what it does with them.
func (u *unit) takesFunc(f *ssa.Function) bool {
	return slices.ContainsFunc(f.FreeVars, func(fv *ssa.FreeVar) bool {
		b := u.bound[fv]
		return b != nil && slices.ContainsFunc(u.ports(b), func(p port) bool { return p.param != nil || p.made != nil })
	}) || slices.ContainsFunc(f.AnonFuncs, u.takesFunc)
}

// makers returns what the function that a call returns is known as, if its maker's summary tells
// what it does.
func (u *unit) makers(call *ssa.Call, index int) []port {
	sums, _ := u.summariesOf(call)
	if slices.ContainsFunc(sums, func(s *Summary) bool {
		return slices.ContainsFunc(s.Flows, func(f Flow) bool {
			return f.From.Kind == Made && f.From.Index == index || f.To.Kind == Made && f.To.Index == index
		})
	}) && !u.behindLayer(call) {
		return []port{{made: &made{call: call, index: index}}}
	}
	return nil
}

// applyMade adds a flow from what the function is called with that a call returns.
func (u *unit) applyMade(instr ssa.CallInstruction, f Flow, to []place, way []Step, at site) {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return
	}
	from := place{made{call, f.From.Index, f.From.Arg}, f.From.Path}
	if f.site.pos.IsValid() {
		at = f.site
	}
	if f.To.Kind == Made {
		return // each call of its own, see through
	}
	if f.To.Kind == Sink {
		u.harm(from, use{target: f.Target, sink: f.To.Name, reach: f.Reach, args: f.Args, cure: f.Cure, site: at, steps: way})
		return
	}
	for _, t := range to {
		u.edge(from, t, edge{deep: f.Deep, cure: f.Cure, steps: way})
	}
}

// wireFunc connects a func value that becomes an interface with the method by which it is called.
func (u *unit) wireFunc(mi *ssa.MakeInterface, m *types.Func) {
	sig, ok := mi.X.Type().Underlying().(*types.Signature)
	if !ok || !types.Identical(sig.Params(), m.Signature().Params()) {
		return
	}
	name := objmatch.Func(m)
	u.linkMade(name, mi.X, 1)
	for _, f := range u.FuncsOf(mi.X) {
		if u.within(f) && u.takesFunc(f) {
			continue
		}
		shift := -1
		if f.Signature.Recv() != nil {
			shift = 0
		}
		pos, end := u.Range(position(mi))
		if l, ok := linkOf(name, f, shift, site{pos, end}); ok {
			u.link(l)
		}
	}
}

// wireResults adds what the methods of a func value's own type, which makes it what a library asks for, do
// with what it returns.
func (u *unit) wireResults(mi *ssa.MakeInterface) {
	if named := u.own(mi.X.Type()); named == nil || !isFunc(named) {
		return
	}
	pos, end := u.Range(position(mi))
	for m := range mi.Type().Underlying().(*types.Interface).Methods() {
		obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), false, m.Pkg(), m.Name())
		fn, ok := obj.(*types.Func)
		if !ok {
			continue
		}
		sum := u.summaryOf(link{fn: fn})
		if sum == nil {
			continue
		}
		for _, f := range sum.Flows {
			if f.From.Kind != Callback || f.From.Index != 0 || f.To.Kind != Sink {
				continue
			}
			for _, p := range u.handed(mi.X, mi.Pos()) {
				u.answered(u.portResult(p, f.From.Arg).sub(f.From.Path), f, f.Cure, f.Steps, site{pos, end})
			}
		}
	}
}

// linkOf returns the link of a name with a function.
func linkOf(name string, f *ssa.Function, shift int, at site) (link, bool) {
	l := link{name: name, shift: shift, site: at}
	if f.Blocks != nil {
		l.body = f
		return l, true
	}
	l.fn, _ = f.Object().(*types.Func)
	return l, l.fn != nil
}

// parts returns what is put into a container that is made, or added to, where it is used, and the containers of
// which it has the parts as well.
func parts(v ssa.Value) (own, others []ssa.Value) {
	if call, ok := v.(*ssa.Call); ok {
		if b, ok := call.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
			for _, arg := range call.Call.Args {
				ps, os := parts(arg)
				own, others = append(own, ps...), append(others, os...)
			}
			return own, others
		}
	}
	if elems, ok := elements(v); ok {
		return slices.DeleteFunc(elems, func(e ssa.Value) bool { return e == nil }), nil
	}
	m, ok := v.(*ssa.MakeMap)
	if !ok {
		return nil, []ssa.Value{v}
	}
	for _, r := range *m.Referrers() {
		if up, ok := r.(*ssa.MapUpdate); ok && up.Map == m {
			own = append(own, up.Value)
		}
	}
	return own, nil
}
