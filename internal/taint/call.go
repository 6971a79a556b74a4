package taint

import (
	"cmp"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// call adds what a call does: what rows say, or the summaries of what it may run, or the default.
func (u *unit) call(instr ssa.CallInstruction) {
	common := instr.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		u.builtin(instr, b.Name())
		return
	}
	if common.IsInvoke() && common.Method.Pkg() == nil { // the text of an error
		if v := instr.Value(); v != nil {
			u.flow(common.Value, "", []place{{v, ""}}, instr, edge{deep: true})
		}
		return
	}
	obj := cmp.Or(ir.Method(common), u.offered(common.Value))
	if obj != nil {
		effects, complete := u.know.Func(obj)
		u.apply(instr, obj, effects)
		if obj.Pkg() != u.Pkg && !u.know.Own(obj.Pkg()) {
			u.runsArgs(instr, effects)
		}
		if complete {
			return
		}
	}
	var ports []port
	if obj == nil {
		if _, all := u.Held(common); !all {
			ports = u.ports(common.Value)
		}
		if f := named(common.Value); f != nil {
			effects, complete := u.know.Func(f)
			u.apply(instr, f, effects)
			if complete {
				return
			}
		}
	}
	// What a caller passes to be called, the caller connects: others' func values stay apart.
	passed := slices.ContainsFunc(ports, func(p port) bool { return p.param != nil && (!p.among || u.writtenOut(p.param)) }) || obj == nil && u.produces(instr)
	if maker, ok := plain(common.Value).(*ssa.Call); ok && u.behindLayer(maker) {
		return
	}
	var policies []waiver
	if obj == nil || common.IsInvoke() {
		policies = u.waivers(instr)
	}
	known := false
	for _, callee := range u.Callees(instr) {
		if passed || common.IsInvoke() && u.behind(instr, callee) || obj == nil && u.askedAround(callee) {
			continue
		}
		if callee.Blocks == nil {
			if fn, ok := callee.Object().(*types.Func); ok && obj == nil && len(ports) == 0 {
				u.applyForeign(instr, fn)
			}
			continue
		}
		known = true
		run := func() {
			if u.within(callee) && callee.Parent() != nil {
				u.enter(instr, callee)
			} else if sum := u.summaries[callee]; sum != nil {
				u.applySummary(instr, callee.Name(), sum, u.shift(common, callee))
			}
		}
		if u.unasked(policies, instr, callee) {
			u.ignoringPolicy(run)
		} else {
			run()
		}
	}
	switch {
	case common.IsInvoke():
		if methods, all := u.Concrete(common); all {
			for _, f := range methods {
				if f.Pkg() == u.Pkg {
					continue
				}
				effects, complete := u.know.Func(f)
				u.apply(instr, f, effects)
				if sum, _ := u.know.Summary(f); sum != nil && !complete {
					u.applySummary(instr, f.Name(), sum, 0)
				}
			}
			return
		}
		name := objmatch.Func(common.Method)
		u.dispatch(instr, common.Method, name)
		u.letThrough(policies, name, nil, func(name string) { u.dispatch(instr, common.Method, name) })
	case obj == nil:
		u.iterates(instr)
		run := fieldRead(common.Value)
		for _, p := range ports {
			u.through(instr, p)
			u.letThrough(policies, p.name, run, func(name string) { u.through(instr, port{name: name}) })
		}
	case !known:
		sum, analysed := u.know.Summary(obj)
		if sum != nil {
			u.applySummary(instr, obj.Name(), sum, 0)
		} else if !analysed {
			u.unknown(instr, obj)
		}
	}
}

// writtenOut reports whether the package shows each of the functions that are in the lists that it gives a function
// for a parameter.
func (u *unit) writtenOut(p *ssa.Parameter) bool {
	callers := u.Callers(p.Parent())
	return len(callers) > 0 && !slices.ContainsFunc(callers, func(c ssa.CallInstruction) bool {
		args, i := ir.Args(c.Common()), paramIndex(p)
		if i >= len(args) {
			return true
		}
		_, others := parts(args[i])
		return len(others) > 0
	})
}

// applyForeign adds what a function of another package does that a func value may be.
func (u *unit) applyForeign(instr ssa.CallInstruction, f *types.Func) {
	sum, _ := u.know.Summary(f)
	if sum == nil {
		return
	}
	shift := 0
	if f.Signature().Recv() != nil && f.Signature().Params().Len() == len(instr.Common().Args) {
		shift = 1
	}
	u.applySummary(instr, f.Name(), sum, shift)
}

// named returns the func value that a field, a parameter or another variable of its own package holds as a
// function of that name, nil for others.
func named(v ssa.Value) *types.Func {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		v = load.X
	}
	var holds *types.Var
	if _, f := selected(v); f != nil {
		holds = f
	} else if p, ok := v.(*ssa.Parameter); ok {
		holds, _ = p.Object().(*types.Var)
	}
	if holds == nil || holds.Pkg() == nil {
		return nil
	}
	sig, ok := holds.Type().Underlying().(*types.Signature)
	if !ok {
		return nil
	}
	return types.NewFunc(holds.Pos(), holds.Pkg(), holds.Name(), sig)
}

// offered returns the function that stands for a variable of a library, where rows say what the
// function in it does.
func (u *unit) offered(v ssa.Value) *types.Func {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return nil
	}
	g, ok := load.X.(*ssa.Global)
	if !ok || g.Pkg.Pkg == u.Pkg || u.know.Own(g.Pkg.Pkg) {
		return nil
	}
	f, ok := u.offers[g]
	if !ok {
		if sig, isFunc := g.Object().Type().Underlying().(*types.Signature); isFunc {
			f = types.NewFunc(g.Pos(), g.Pkg.Pkg, g.Name(), sig)
			if effects, _ := u.know.Func(f); len(effects) == 0 {
				f = nil
			}
		}
		u.offers[g] = f
	}
	return f
}

// shift returns how many of the callee's parameters are not among the call's arguments, because
// the callee is a method bound to its receiver.
func (u *unit) shift(call *ssa.CallCommon, callee *ssa.Function) int {
	if callee.Signature.Recv() != nil && len(callee.Params) == len(ir.Args(call))+1 {
		return 1
	}
	return 0
}

// enter connects a call with a function of the same unit.
func (u *unit) enter(instr ssa.CallInstruction, callee *ssa.Function) {
	u.runsFunc(instr, callee)
	args := ir.Args(instr.Common())
	for i, arg := range args {
		if i < len(callee.Params) {
			p := place{callee.Params[i], ""}
			u.flow(arg, "", []place{p}, instr, u.callEdge(instr, ""))
			if aliases(arg.Type()) {
				for _, t := range u.targets(arg) {
					u.edge(p, t, edge{content: !writes(arg.Type())}) // of a builder, the text is its own
				}
			}
		}
	}
	if v := instr.Value(); v != nil {
		for i := range callee.Signature.Results().Len() {
			u.edge(place{ret{callee, i}, ""}, result(v, i), edge{})
		}
	}
}

// callEdge returns an edge for what a call does to its arguments.
func (u *unit) callEdge(instr ssa.CallInstruction, text string) edge {
	var e edge
	if u.validBefore(instr).confirmed {
		e.cure = rows.Confirmed
	}
	if text != "" {
		e.steps = u.one(u.step(instr.Pos(), text))
	}
	return e
}

func (u *unit) one(s Step) []Step { return []Step{s} }

// dispatch connects a call through an interface with the cells, by the name of its method, that stand for whatever it
// runs elsewhere.
func (u *unit) dispatch(instr ssa.CallInstruction, m *types.Func, name string) {
	if m.Pkg() == nil || m.Pkg() != u.Pkg && !u.know.Own(m.Pkg()) {
		return
	}
	u.runsMethod(instr, m, name)
	sorted := u.sortedOut(instr.Block(), u.choosingTexts(chosenBy(instr.Common())))
	for i, arg := range ir.Args(instr.Common()) {
		if i > 0 || !sorted {
			u.flow(arg, "", []place{{cell(callCell(name, i)), ""}}, instr, u.callEdge(instr, handedTo+short(objmatch.Func(m))))
		}
	}
	if v := instr.Value(); v != nil {
		for i := range instr.Common().Signature().Results().Len() {
			u.edge(place{cell(retCell(name, i)), ""}, result(v, i), edge{})
		}
	}
	for i, arg := range ir.Args(instr.Common()) {
		if i > 0 && filledIn(arg) {
			for _, t := range u.targets(arg) {
				u.edge(place{cell(retCell(name, outParam+i)), ""}, t, edge{})
			}
		}
	}
}

// outParam is the number, as a result, of the first parameter through which a function hands something
// back.
const outParam = 64

// filledIn reports whether a function may fill in what an argument points at.
func filledIn(arg ssa.Value) bool {
	switch t := dynamicType(arg); t.Underlying().(type) {
	case *types.Pointer, *types.Map:
		return carries(t)
	}
	return false
}

// A port is where calls of a func value go: to cells, to a parameter of the unit, or to what it makes.
type port struct {
	name  string         // of the cells, or
	param *ssa.Parameter // the func-valued parameter, or
	made  *made          // what a call returns
	// among says that the parameter is a container of the functions.
	among bool
}

// ports returns where calls of a func value go, or of those in a container.
func (u *unit) ports(v ssa.Value) []port { return u.portsOf(v, nil) }

// portsOf goes around a loop once: seen holds the values that start one.
func (u *unit) portsOf(v ssa.Value, seen []ssa.Value) []port {
	var out []port
	switch v := v.(type) {
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.FieldAddr, *ssa.Global, *ssa.FreeVar, *ssa.Alloc:
			return u.portsOf(x, seen)
		case *ssa.IndexAddr:
			return u.elemPorts(x.X, seen)
		}
	case *ssa.FieldAddr:
		return u.fieldPort(v.X.Type(), v.Field)
	case *ssa.Global:
		if obj, ok := v.Object().(*types.Var); ok && (obj.Pkg() == u.Pkg || u.know.Own(obj.Pkg())) {
			return []port{{name: varCell(obj)}}
		}
	case *ssa.Lookup:
		return u.elemPorts(v.X, seen)
	case *ssa.Index:
		return u.elemPorts(v.X, seen)
	case *ssa.Call:
		return u.makers(v, 0)
	case *ssa.Phi:
		if !callable(v.Type()) || slices.Contains(seen, ssa.Value(v)) {
			return nil
		}
		for _, e := range v.Edges {
			out = append(out, u.portsOf(e, append(seen[:len(seen):len(seen)], v))...)
		}
	case *ssa.Extract:
		switch t := v.Tuple.(type) {
		case *ssa.Call:
			return u.makers(t, v.Index)
		case *ssa.Lookup:
			return u.elemPorts(t.X, seen)
		case *ssa.Next:
			if r, ok := t.Iter.(*ssa.Range); ok {
				return u.elemPorts(r.X, seen)
			}
		}
	case *ssa.Field:
		out = u.fieldPort(v.X.Type(), v.Field)
	case *ssa.Parameter:
		if v.Parent() == u.fn {
			out = append(out, port{param: v})
		}
	case *ssa.FreeVar:
		if b := u.bound[v]; b != nil {
			return u.portsOf(b, seen)
		}
	case *ssa.ChangeType:
		return u.portsOf(v.X, seen)
	case *ssa.MakeInterface:
		return u.portsOf(v.X, seen)
	case *ssa.Alloc:
		if !callable(v.Type()) || slices.Contains(seen, ssa.Value(v)) {
			return nil
		}
		for _, r := range *v.Referrers() {
			if s, ok := r.(*ssa.Store); ok && s.Addr == v {
				out = append(out, u.portsOf(s.Val, append(seen[:len(seen):len(seen)], v))...)
			}
		}
	}
	return out
}

// elemPorts returns where calls of the func values go that a container holds.
func (u *unit) elemPorts(container ssa.Value, seen []ssa.Value) []port {
	if elem(container.Type()) == nil || !callable(elem(container.Type())) {
		return nil
	}
	var out []port
	for _, p := range u.portsOf(container, seen) {
		switch {
		case p.name != "":
			out = append(out, port{name: p.name + "[]"})
		case p.param != nil:
			out = append(out, port{param: p.param, among: true})
		case p.made != nil:
			out = append(out, p)
		}
	}
	return out
}

// callable reports whether values of the type are functions, or containers of such.
func callable(t types.Type) bool {
	const deepest = 4
	for range deepest {
		if _, ok := t.Underlying().(*types.Signature); ok {
			return true
		}
		if t = elem(t); t == nil {
			return false
		}
	}
	return false
}

func (u *unit) fieldPort(t types.Type, i int) []port {
	f := fieldOf(t, i)
	if owner := u.own(t); owner != nil && f != nil {
		return []port{{name: fieldCell(owner, f.Name())}}
	}
	return nil
}

// through connects a call of a func value with its port.
func (u *unit) through(instr ssa.CallInstruction, p port) {
	if p.made != nil {
		u.passes(instr, p.made)
	}
	u.runs(u.deciders(instr), u.portArg(p, rows.Running), nil)
	handed := ""
	if v, ok := strings.CutPrefix(p.name, "var "); ok && !strings.HasPrefix(v, objmatch.Path(u.Pkg)+".") { // of another package
		handed = handedTo + short(v)
	} else if p.made != nil {
		if f := ir.Method(&p.made.call.Call); f != nil && f.Pkg() != u.Pkg {
			handed = handedTo + "what " + f.Name() + " returned"
		}
	}
	for i, arg := range instr.Common().Args {
		u.flow(arg, "", []place{u.portArg(p, i)}, instr, u.callEdge(instr, handed))
	}
	if v := instr.Value(); v != nil {
		for i := range instr.Common().Signature().Results().Len() {
			from := u.portResult(p, i)
			if cb, ok := from.root.(callback); ok {
				u.seed(from, origin{kind: Callback, fn: u.fn, index: cb.index, arg: i})
			}
			u.edge(from, result(v, i), edge{})
		}
	}
	for i, arg := range instr.Common().Args {
		if !filledIn(arg) {
			continue
		}
		from := u.portResult(p, outParam+i)
		if cb, ok := from.root.(callback); ok {
			u.seed(from, origin{kind: Callback, fn: u.fn, index: cb.index, arg: outParam + i})
		}
		for _, t := range u.targets(arg) {
			u.edge(from, t, edge{})
		}
	}
}

// portArg returns the place of an argument of calls through a port.
func (u *unit) portArg(p port, i int) place {
	if p.param != nil {
		return place{callback{u.fn, paramIndex(p.param), i}, ""}
	}
	if p.made != nil {
		return place{made{p.made.call, p.made.index, i}, ""}
	}
	return place{cell(callCell(p.name, i)), ""}
}

// portResult returns the place of a result of calls through a port.
func (u *unit) portResult(p port, i int) place {
	if p.param != nil {
		return place{callback{u.fn, paramIndex(p.param), -1 - i}, ""}
	}
	if p.made != nil {
		return place{made{p.made.call, p.made.index, -1 - i}, ""}
	}
	return place{cell(retCell(p.name, i)), ""}
}

func paramIndex(p *ssa.Parameter) int {
	for i, q := range p.Parent().Params {
		if p == q {
			return i
		}
	}
	return -1
}

// handed returns the ports of a func value that is handed to a function of another package: the
// functions of this package that it may be get cells of their own.
func (u *unit) handed(v ssa.Value, pos token.Pos) []port {
	var out []port
	if elem(v.Type()) != nil && callable(v.Type()) {
		ps, others := parts(v)
		for _, p := range ps {
			out = append(out, u.handed(p, pos)...)
		}
		for _, o := range others {
			out = append(out, u.elemPorts(o, nil)...)
		}
		return out
	}
	if call, ok := plain(v).(*ssa.Call); ok && ir.Method(&call.Call) != nil && ir.Method(&call.Call).Pkg() != u.Pkg {
		if told := u.makers(call, 0); told != nil { // whether it asks, too
			return told
		}
	}
	for _, f := range u.FuncsOf(v) {
		p := u.nameFunc(f, cmp.Or(signatureOf(v), f.Signature), pos)
		u.linkMade(p.name, v, 0)
		out = append(out, p)
	}
	for _, p := range u.ports(v) {
		if out == nil || p.made != nil {
			out = append(out, p)
		}
	}
	return out
}

// A section is a func value that writes a part of a text, with what others write before and after it.
type section struct {
	fn            ssa.Value
	before, after []piece
}

// oneByOne returns the func values in a list, each of which writes to the same builder, its parameter, or the list as
// it is.
func (u *unit) oneByOne(v ssa.Value, param int) []section {
	all := []section{{fn: v}}
	if param < 0 || elem(v.Type()) == nil {
		return all
	}
	fns, others := parts(v)
	if len(others) > 0 {
		return all
	}
	all = make([]section, len(fns))
	for i, fn := range fns {
		all[i].fn = fn
		for _, w := range u.writtenBy(fn, param) {
			for j := range all {
				switch {
				case j < i:
					all[j].after = append(all[j].after, w)
				case j > i:
					all[j].before = append(all[j].before, w)
				}
			}
		}
	}
	return all
}

// writtenBy returns what the functions that a value may be write to a parameter.
func (u *unit) writtenBy(fn ssa.Value, param int) []piece {
	var out []piece
	for _, f := range u.FuncsOf(fn) {
		texts := u.texts[f]
		if u.within(f) {
			texts = u.wrote(f)
		}
		at := param
		if sig := signatureOf(fn); f.Signature.Recv() != nil && sig != nil && f.Signature.Params().Len() == sig.Params().Len() {
			at++
		}
		for _, w := range texts {
			if w.param == at && w.path == "" {
				out = append(out, w.pieces...)
			}
		}
	}
	return out
}

// nameFunc gives a function of this package cells of its own.
func (u *unit) nameFunc(f *ssa.Function, sig *types.Signature, pos token.Pos) port {
	name := "func " + f.String()
	u.linkEach(name, []*ssa.Function{f}, sig, pos)
	return port{name: name}
}

// locate returns the places of a row's place at a call, for reading or for writing.
func (u *unit) locate(instr ssa.CallInstruction, p rows.Place, write bool) []place {
	var ps []place
	if p.Result {
		if v := instr.Value(); v != nil {
			ps = []place{result(v, p.Index)}
		}
	} else if args := ir.Args(instr.Common()); p.Index < len(args) {
		if write {
			ps = u.targets(args[p.Index])
		} else {
			ps = u.places(args[p.Index])
		}
	}
	out := make([]place, len(ps))
	for i := range ps {
		out[i] = ps[i].sub(p.Path)
	}
	return out
}

// destination returns the places that a deep flow to p fills in: every field that can carry text.
func (u *unit) destination(instr ssa.CallInstruction, p rows.Place) []place {
	ps := u.locate(instr, p, true)
	if p.Path != "" {
		return ps
	}
	if p.Result {
		return filled(ps, resultType(instr, p.Index))
	}
	args := ir.Args(instr.Common())
	if p.Index >= len(args) {
		return ps
	}
	elems, ok := elements(args[p.Index])
	if !ok {
		return filled(ps, dynamicType(args[p.Index]))
	}
	var out []place
	for _, v := range elems { // what a variadic parameter points at: fmt.Scan(&a, &b)
		if v != nil {
			out = append(out, filled(u.targets(v), dynamicType(v))...)
		}
	}
	return out
}

// filled returns the places below ps that can carry text in a value of type t.
func filled(ps []place, t types.Type) []place {
	if t == nil || isError(t) {
		return ps
	}
	var out []place
	for _, p := range ps {
		for _, leaf := range leaves(t) {
			out = append(out, p.sub(leaf))
		}
	}
	return out
}

func resultType(instr ssa.CallInstruction, i int) types.Type {
	res := instr.Common().Signature().Results()
	if i >= res.Len() {
		return nil
	}
	return res.At(i).Type()
}

// dynamicType returns the type of a value before it became an interface.
func dynamicType(v ssa.Value) types.Type {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		return mi.X.Type()
	}
	return v.Type()
}

// hasBits reports whether a parameter that is a constant has the bits of one of the library's.
func hasBits(lib *types.Package, e rows.Resolved, args []ssa.Value) bool {
	if e.With.Index >= len(args) {
		return false
	}
	flags, ok := intConst(args[e.With.Index])
	c, isConst := lib.Scope().Lookup(e.Bits).(*types.Const)
	if !ok || !isConst {
		return false
	}
	bits, exact := constant.Int64Val(constant.ToInt(c.Val()))
	return exact && int64(flags)&bits != 0
}

// kept reports whether the first result of a call is used.
func kept(instr ssa.CallInstruction) bool {
	v := instr.Value()
	if v == nil {
		return false
	}
	if _, several := v.Type().(*types.Tuple); !several {
		return len(*v.Referrers()) > 0
	}
	return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool {
		extract, ok := r.(*ssa.Extract)
		return !ok || extract.Index == 0 && len(*extract.Referrers()) > 0
	})
}

// unarmed reports whether a sink is given nothing to do harm with.
func (u *unit) unarmed(e rows.Resolved, args []ssa.Value) bool {
	if e.Effect.With != "" && e.Bits == "" && !e.Credential {
		if e.With.Index >= len(args) {
			return false
		}
		if e.Equals != "" {
			c, ok := literal(args[e.With.Index])
			return (ok && rows.IsOneOf(c, e.Equals)) == e.Not
		}
		given := args[e.With.Index]
		return isNil(given) || e.Plain != "" && u.onlyData(given, strings.Fields(e.Plain), 0)
	}
	if e.Arms == "" || len(args) == 0 {
		return false
	}
	recv := args[0]
	if e.As != "" {
		return !declared(recv, e.As, strings.Fields(e.Arms), nil)
	}
	if load, ok := recv.(*ssa.UnOp); ok && load.Op == token.MUL {
		// A method by value, or a variable that a closure shares.
		recv = load.X
		if cell, ok := recv.(*ssa.Alloc); ok {
			if stores := storesTo(cell); len(stores) == 1 {
				recv = stores[0].Val
			}
		}
	}
	made, ok := recv.(*ssa.Call)
	if extract, isExtract := recv.(*ssa.Extract); isExtract { // beside an error
		made, ok = extract.Tuple.(*ssa.Call)
	}
	return ok && !u.armed(recv, e) && (e.Bare == "" || u.stripped(made, e.Bare, strings.Fields(e.Loads)))
}

// declared reports whether one of the methods is called on what v is, on what it was returned for, or on what it
// returns, with a constant that contains the word: before an instruction, if one is given.
func declared(v ssa.Value, word string, methods []string, at ssa.Instruction) bool {
	says := func(call *ssa.CallCommon) bool {
		m, args := ir.Method(call), ir.Args(call)
		return m != nil && slices.Contains(methods, m.Name()) && slices.ContainsFunc(args[1:], func(arg ssa.Value) bool {
			s, ok := literal(arg)
			return ok && strings.Contains(strings.ToLower(s), word)
		})
	}
	var said func(v ssa.Value) bool
	said = func(v ssa.Value) bool {
		refs := v.Referrers()
		return refs != nil && slices.ContainsFunc(*refs, func(r ssa.Instruction) bool {
			call, ok := r.(ssa.CallInstruction)
			if !ok || ir.Method(call.Common()) == nil || len(ir.Args(call.Common())) == 0 || ir.Args(call.Common())[0] != v {
				return false
			}
			on, isCall := r.(*ssa.Call) // w.Header().Set("Content-Type", "text/html")
			return says(call.Common()) && (at == nil || before(r, at)) || isCall && said(on)
		})
	}
	if call, ok := v.(*ssa.Call); ok { // a chain: c.Type("html").SendString(s)
		return says(&call.Call) || len(ir.Args(&call.Call)) > 0 && declared(ir.Args(&call.Call)[0], word, methods, at)
	}
	return said(v)
}

// stripped reports whether the call makes its object with an option set, and the package mentions none of the
// functions of the library that would give it more.
func (u *unit) stripped(made *ssa.Call, option string, loads []string) bool {
	set := false
	for _, arg := range ir.Args(&made.Call) {
		for _, v := range append(sliceElements(arg), arg) {
			if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
				v = load.X
			}
			set = set || v != nil && slices.ContainsFunc(u.stated(v, option), func(s ssa.Value) bool { b, ok := boolConst(s); return ok && b })
		}
	}
	m := ir.Method(&made.Call)
	if !set || m == nil {
		return false
	}
	for instr := range u.Instructions() {
		for _, op := range instr.Operands(nil) {
			if g, ok := (*op).(*ssa.Function); ok && g.Object() != nil && g.Object().Pkg() == m.Pkg() && slices.Contains(loads, g.Name()) {
				return false
			}
		}
	}
	return true
}

func sliceElements(v ssa.Value) []ssa.Value {
	list, _ := elements(v)
	return list
}

// armed reports whether anything but a method that is not listed, or that is given only data, is called on what v
// is; of a library that has functions to load what it leaves out, the package mentions none that does harm: see stripped.
func (u *unit) armed(v ssa.Value, e rows.Resolved) bool {
	return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.DebugRef:
			return false
		case *ssa.UnOp:
			return u.armed(r, e)
		case *ssa.Store:
			cell, ok := r.Addr.(*ssa.Alloc)
			return r.Addr != v && (!ok || len(storesTo(cell)) > 1 || u.armed(cell, e))
		case *ssa.MakeClosure:
			return u.armed(r.Fn.(*ssa.Function).FreeVars[slices.Index(r.Bindings, v)], e)
		case ssa.CallInstruction:
			m, args := ir.Method(r.Common()), ir.Args(r.Common())
			if m != nil && m.Signature().Recv() == nil && e.Bare != "" && m.Pkg() == packageOf(v.Type()) {
				return false
			}
			return m == nil || m.Signature().Recv() == nil || args[0] != v || slices.Contains(args[1:], v) ||
				slices.Contains(strings.Fields(e.Arms), m.Name()) &&
					(len(args) == 1 || slices.ContainsFunc(args[1:], func(a ssa.Value) bool { return !u.onlyData(a, nil, 0) }))
		}
		return true
	})
}

// makings returns the constant texts of the arguments of the call that made an object.
func (u *unit) makings(v ssa.Value) []Arg {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		if stores := u.storesInto(load.X); len(stores) == 1 {
			v = stores[0].Val
		}
	}
	if call, ok := v.(*ssa.Call); ok {
		return u.unpack(ir.Args(&call.Call))
	}
	return nil
}
