package taint

import (
	"cmp"
	"go/constant"
	"go/token"
	"go/types"
	"net/textproto"
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
		ports = u.ports(common.Value)
	}
	// What a caller passes to be called, the caller connects: others' func values stay apart.
	passed := slices.ContainsFunc(ports, func(p port) bool { return p.param != nil })
	known := false
	for _, callee := range u.Callees(instr) {
		if callee.Blocks == nil || passed {
			continue
		}
		known = true
		if u.within(callee) && callee.Parent() != nil {
			u.enter(instr, callee)
		} else if sum := u.summaries[callee]; sum != nil {
			u.applySummary(instr, callee.Name(), sum, u.shift(common, callee))
		}
	}
	switch {
	case common.IsInvoke():
		u.dispatch(instr, common.Method)
	case obj == nil:
		for _, port := range ports {
			u.through(instr, port)
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
					u.edge(p, t, edge{content: true})
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

// dispatch connects a call through an interface or a stored func value with the cells that stand
// for whatever it runs elsewhere.
func (u *unit) dispatch(instr ssa.CallInstruction, m *types.Func) {
	if m.Pkg() == nil || m.Pkg() != u.Pkg && !u.know.Own(m.Pkg()) {
		return
	}
	u.runsMethod(instr, m)
	name := objmatch.Func(m)
	for i, arg := range ir.Args(instr.Common()) {
		if i > 0 {
			u.flow(arg, "", []place{{cell(callCell(name, i)), ""}}, instr, u.callEdge(instr, handedTo+short(name)))
		}
	}
	if v := instr.Value(); v != nil {
		for i := range instr.Common().Signature().Results().Len() {
			u.edge(place{cell(retCell(name, i)), ""}, result(v, i), edge{})
		}
	}
}

// A port is where calls of a func value go: to cells, to a parameter of the unit, or to what it makes.
type port struct {
	name  string         // of the cells, or
	param *ssa.Parameter // the func-valued parameter, or
	made  *made          // what a call returns
}

// ports returns where calls of a func value go.
func (u *unit) ports(v ssa.Value) []port {
	var out []port
	switch v := v.(type) {
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.FieldAddr, *ssa.Global, *ssa.FreeVar, *ssa.Alloc:
			return u.ports(x)
		case *ssa.IndexAddr:
			return u.elemPorts(x.X)
		}
	case *ssa.FieldAddr:
		return u.fieldPort(v.X.Type(), v.Field)
	case *ssa.Global:
		if obj, ok := v.Object().(*types.Var); ok && (obj.Pkg() == u.Pkg || u.know.Own(obj.Pkg())) {
			return []port{{name: varCell(obj)}}
		}
	case *ssa.Lookup:
		return u.elemPorts(v.X)
	case *ssa.Index:
		return u.elemPorts(v.X)
	case *ssa.Call:
		return u.makers(v, 0)
	case *ssa.Extract:
		switch t := v.Tuple.(type) {
		case *ssa.Call:
			return u.makers(t, v.Index)
		case *ssa.Lookup:
			return u.elemPorts(t.X)
		case *ssa.Next:
			if r, ok := t.Iter.(*ssa.Range); ok {
				return u.elemPorts(r.X)
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
			return u.ports(b)
		}
	case *ssa.ChangeType:
		return u.ports(v.X)
	case *ssa.MakeInterface:
		return u.ports(v.X)
	case *ssa.Alloc:
		for _, r := range *v.Referrers() {
			if s, ok := r.(*ssa.Store); ok && s.Addr == v {
				if p, ok := s.Val.(*ssa.Parameter); ok {
					return u.ports(p)
				}
			}
		}
	}
	return out
}

// elemPorts returns where calls of the func values go that a container holds.
func (u *unit) elemPorts(container ssa.Value) []port {
	if _, ok := elem(container.Type()).(*types.Signature); !ok {
		return nil
	}
	var out []port
	for _, p := range u.ports(container) {
		if p.name != "" {
			out = append(out, port{name: p.name + "[]"})
		}
	}
	return out
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
	u.runs(u.deciders(instr), u.portArg(p, rows.Running), nil)
	for i, arg := range instr.Common().Args {
		u.flow(arg, "", []place{u.portArg(p, i)}, instr, u.callEdge(instr, ""))
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
	for _, f := range u.FuncsOf(v) {
		name := "func " + f.String()
		u.linkFuncs(name, v, pos)
		out = append(out, port{name: name})
	}
	for _, p := range u.ports(v) {
		if out == nil || p.made != nil {
			out = append(out, p)
		}
	}
	return out
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

// apply adds the effects that rows describe.
func (u *unit) apply(instr ssa.CallInstruction, obj *types.Func, effects []rows.Resolved) {
	args := ir.Args(instr.Common())
	for _, e := range effects {
		switch e.Kind {
		case rows.KindPass:
			if e.From.Result { // a writer that wraps another
				for _, from := range u.locate(instr, e.From, false) {
					for _, to := range u.locate(instr, e.To, true) {
						u.edge(from, to, edge{deep: e.Deep, cure: e.Cure})
					}
				}
				continue
			}
			if e.From.Index >= len(args) {
				continue
			}
			if e.OfHeader && e.With.Index < len(args) {
				e = u.ofHeader(e, args[e.With.Index])
			} else if e.Effect.With != "" && e.With.Index < len(args) && u.filters(args[e.With.Index], args) {
				continue
			}
			to := u.locate(instr, e.To, true)
			if e.Deep {
				to = u.destination(instr, e.To)
			}
			if !e.To.Result && e.To.Index < len(args) {
				to = append(to, u.outputs(instr, args[e.To.Index])...)
			}
			cure := e.Cure
			if e.Clean && u.beginning(first(args[e.From.Index])) == "/" { // no detour leads above it
				cure |= rows.ForPath
			}
			if name, ok := literal(args[0]); ok && e.To.Result && u.know.Masked(obj, name) {
				continue
			}
			if elems, ok := elements(args[e.From.Index]); ok && e.InFolder {
				u.folders(elems, to, instr, cure)
				continue
			}
			encode := u.encoderOf(obj, "")
			u.reveal(args[e.From.Index], e.From.Path, to, instr, edge{deep: e.Deep, cure: cure, encodes: encode != nil}, u.hidden(obj, args[e.From.Index], ""))
			u.leak(instr, u.shown(args[e.From.Index], instr, encode), to)
		case rows.KindFormat, rows.KindJoin, rows.KindReplace, rows.KindAppend, rows.KindFill:
			u.compose(instr, e, args)
		case rows.KindSource:
			if e.OfSettings && !u.know.Setting(obj.Pkg()) {
				continue
			}
			whats := []string{e.What}
			if e.Effect.With != "" && e.With.Index < len(args) {
				name := u.named(args[e.With.Index])
				if e.Credential && !u.know.Credential(name) {
					name = cmp.Or(u.among(args[e.With.Index]), name)
				}
				if e.Credential && !u.know.Credential(name) { // its name would have told whether it is one
					u.namedBy(args[e.With.Index], e.What, u.destination(instr, e.To))
					continue
				}
				names := []string{name}
				if e.Label == rows.Secret {
					names = u.namesOf(args[e.With.Index])
				}
				whats = nil
				for _, name := range names {
					whats = append(whats, strings.TrimSpace(e.What+" "+name))
				}
			}
			if e.Label == rows.Secret && e.To.Result && instr.Value() != nil && sifted(instr.Value()) {
				continue
			}
			for _, p := range u.destination(instr, e.To) {
				for _, what := range whats {
					u.source(p, e.Label, what, instr.Pos())
				}
			}
		case rows.KindSink:
			var when When
			if e.With.Index < len(args) && e.Effect.With != "" {
				when = u.left(args[e.With.Index:][:1], e.Effect)
			}
			if when.Param == 0 && unarmed(e, args) || e.Bits != "" && !hasBits(obj.Pkg(), e, args) || e.Credential && !u.know.Credential(u.named(args[e.With.Index])) {
				continue
			}
			if e.Target == rows.Public {
				u.show(instr, obj, e, args)
			} else if v := instr.Value(); e.From.Result && v != nil {
				u.use(v, result(v, e.From.Index).path+e.From.Path, instr, e.Target, e.What, u.makings(args[0]))
			} else if !e.From.Result && e.From.Index < len(args) {
				u.useWhen(args[e.From.Index], e.From.Path, instr, e.Target, e.What, u.unpack(args), when)
			}
		case rows.KindShow:
			u.show(instr, obj, e, args)
		case rows.KindHandler:
			if e.Method != "" && e.From.Index < len(args) {
				u.methods(u.heldIn(args[e.From.Index], e.From.Path), e.Effect, instr.Pos())
			} else if e.From.Index < len(args) {
				fns, ok := elements(args[e.From.Index]) // of a variadic parameter
				if !ok {
					fns = args[e.From.Index:][:1]
				}
				for _, fn := range fns {
					if fn != nil {
						u.handler(fn, e.Effect, instr.Pos())
					}
				}
			}
		case rows.KindAct:
			if e.Bits == "" || hasBits(obj.Pkg(), e, args) {
				u.acts(instr, e, args)
			}
		}
	}
}

// ofHeader returns the effect with the element of the header as the place that it reads or writes.
func (u *unit) ofHeader(e rows.Resolved, name ssa.Value) rows.Resolved {
	elem := "[]"
	if s, ok := u.only(name, 0); ok && !strings.ContainsAny(s, "[]") {
		elem = "[" + textproto.CanonicalMIMEHeaderKey(s) + "]"
	}
	if e.To.Result {
		e.From.Path += elem
	} else {
		e.To.Path += elem
	}
	return e
}

// named returns the constant text by which something is named, or what it ends in, "" if that is
// not known.
func (u *unit) named(v ssa.Value) string {
	if name, ok := u.only(v, 0); ok {
		return name
	}
	if ps := u.pieces(v); len(ps) > 0 && ps[len(ps)-1].hole == nil {
		return ps[len(ps)-1].text
	}
	if call, ok := v.(*ssa.Call); ok { // filepath.Join(home, ".ssh", "id_rsa")
		args := ir.Args(&call.Call)
		if len(args) > 0 {
			if elems, ok := elements(args[len(args)-1]); ok && len(elems) > 0 && elems[len(elems)-1] != nil {
				name, _ := literal(elems[len(elems)-1])
				return name
			}
		}
	}
	return ""
}

// redacts reports whether what a call returns no longer holds what is secret.
func (u *unit) redacts(instr ssa.CallInstruction) bool {
	m := ir.Method(instr.Common())
	if m == nil {
		return false
	}
	effects, _ := u.know.Func(m)
	name := strings.ToLower(m.Name())
	named := func(w string) bool { return strings.Contains(name, w) }
	return hasWord(name, redactWords) || !strings.HasPrefix(name, "un") && slices.ContainsFunc(redactStems, named) || slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindRedact })
}

// The names of functions that take secrets out of a text begin with a word or contain a stem.
var (
	redactWords = []string{"hash", "hide", "sanitize", "strip"}
	redactStems = []string{"anonymi", "censor", "digest", "fingerprint", "mask", "obfuscat", "obscure", "redact", "scrub"}
)

// first returns the first element of a list that is written out, or what is no list.
func first(v ssa.Value) ssa.Value {
	if elems, ok := elements(v); ok && len(elems) > 0 && elems[0] != nil {
		return elems[0]
	}
	return v
}

// handler labels the argument that a func value will be called with, as is agreed at a position.
func (u *unit) handler(fn ssa.Value, e rows.Effect, at token.Pos) {
	pos, end := u.Range(at)
	given := origin{
		kind: Source, label: e.Label, what: e.What, pos: at,
		steps: u.one(u.step(at, e.What)), at: site{pos, end},
	}
	for _, p := range u.handed(fn, at) {
		u.seed(u.portArg(p, e.Arg).sub(e.Below), given)
		if e.Runs != "" {
			u.seed(u.portArg(p, rows.Running), given.running(e.Runs))
		}
	}
}

// applySummary adds what a function's summary says, with the arguments in place of parameters.
func (u *unit) applySummary(instr ssa.CallInstruction, name string, sum *Summary, shift int) {
	args := ir.Args(instr.Common())
	arg := func(i int) ssa.Value {
		if i -= shift; i >= 0 && i < len(args) {
			return args[i]
		}
		return nil
	}
	pos, end := u.Range(instr.Pos())
	redacts := u.redacts(instr)
	u.runsSummary(instr, name, sum, arg)
	for _, f := range sum.Flows {
		if f.From.Kind == Param && f.From.Index == rows.Running {
			continue
		}
		e := u.callEdge(instr, "")
		e.cure |= u.beside(f.Cure, arg)
		if redacts && f.To.Kind == Return {
			e.cure |= rows.Redacted
		}
		e.deep = f.Deep
		e.steps = steps(u.one(u.step(instr.Pos(), "passed to "+name)), f.Steps)
		var meant bool
		if f.If, meant = u.met(f.If, arg); !meant {
			continue
		}
		to := u.arrivals(instr, f.To, arg)
		if w := arg(f.To.Index); f.To.Kind == Param && w != nil {
			to = append(to, u.outputsBelow(instr, w, f.To.Path)...)
		}
		switch f.From.Kind {
		case Made:
			u.applyMade(instr, f, to, e.steps, site{pos, end})
		case Param:
			v := arg(f.From.Index)
			if v == nil {
				continue
			}
			if what, ok := nameOf(f.From.Path); ok {
				e.named = true
				u.applyName(instr, v, what, f, e, to)
			} else {
				u.readBelow(v, f.From.Path, instr.Pos())
			}
			if hidden := u.unseen(v, f); hidden != nil {
				shown := e
				shown.hidden = hidden
				u.applyFlow(instr, v, f, shown, to, site{pos, end})
				e.cure |= rows.Redacted
			}
			fills := u.fills(f.Cure, v, arg)
			for _, h := range fills {
				part, into := f, u.joining(instr, f.Cure&^rows.Marks|h.cure)
				part.From.Path = extend(f.From.Path, h.path)
				into.deep, into.hidden, into.cure = e.deep, e.hidden, into.cure|e.cure&^rows.Marks
				into.steps = steps(e.steps, into.steps)
				u.applyFlow(instr, v, part, into, to, site{pos, end})
			}
			if fills == nil {
				u.applyFlow(instr, v, f, e, to, site{pos, end})
			}
		case Cell:
			e.steps = f.Steps
			for _, t := range to {
				u.edge(place{cell(f.From.Name), f.From.Path}, t, e)
			}
		case Callback:
			v := arg(f.From.Index)
			if v == nil {
				continue
			}
			e.steps = nil
			for _, p := range u.handed(v, instr.Pos()) {
				from := u.portResult(p, f.From.Arg).sub(f.From.Path)
				for _, t := range to {
					u.edge(from, t, e)
				}
			}
		case Source:
			s := steps(f.Steps, u.one(u.step(instr.Pos(), "returned by "+name)))
			for _, t := range to {
				cure := e.cure
				if f.To.Kind == Param {
					before, after := u.writtenTo(t, instr)
					cure |= u.mark(slices.Concat(before, after), nil) | within(before, after)
				}
				u.seed(t, origin{kind: Source, label: f.Label, what: f.What, pos: instr.Pos(), steps: s, cure: cure})
			}
		}
	}
}

// applyFlow adds what a flow of the callee does to an argument.
func (u *unit) applyFlow(instr ssa.CallInstruction, v ssa.Value, f Flow, e edge, to []place, at site) {
	if f.To.Kind == Sink {
		u.applyUse(instr, v, f, e, at)
		return
	}
	if encodes(v, f) {
		e.encodes = true
		u.leak(instr, u.shown(v, instr, u.know.Encoded), to)
	}
	for _, t := range to {
		into := e
		if f.To.Kind == Param {
			before, after := u.writtenTo(t, instr)
			j := u.joining(instr, u.mark(slices.Concat(before, after), v)|within(before, after))
			into.cure |= j.cure
			into.steps = steps(into.steps, j.steps)
		}
		u.flow(v, f.From.Path, []place{t}, instr, into)
	}
}

// beside returns the cure of a flow through a call, given what the callee joins it with.
func (u *unit) beside(c rows.Cure, arg func(int) ssa.Value) rows.Cure {
	params := c.Params()
	if params == nil {
		return c
	}
	c &^= rows.Marks &^ rows.Mixed &^ rows.Joined
	for _, i := range params {
		v := arg(i)
		if v == nil {
			continue
		}
		if t := u.templateParam(v); t != nil {
			c |= u.mark([]piece{{hole: t, given: true}}, nil)
			continue
		}
		c |= u.mark(u.pieces(v), nil)
		if texts, all := u.constants(v); all && !slices.ContainsFunc(texts, func(s string) bool { return !encloses(s) }) {
			c |= rows.Delimited
		}
	}
	return c
}

// applyUse records that an argument does harm inside the callee. Harm in this package is reported
// where it happens, harm in another one at the call.
func (u *unit) applyUse(instr ssa.CallInstruction, v ssa.Value, f Flow, e edge, at site) {
	if f.site.pos.IsValid() {
		at = f.site
	}
	for _, p := range u.places(v) {
		p = p.sub(f.From.Path)
		valid, chosen := u.validPaths(p.root, instr)
		u.harm(p, use{
			target: f.Target, sink: f.To.Name, reach: f.Reach, args: f.Args, cure: e.cure, encodes: encodes(v, f),
			except: valid, hidden: slices.Concat(e.hidden, chosen), site: at, steps: e.steps, when: f.If,
		})
	}
	if encodes(v, f) {
		p := place{encoding{instr, v}, ""}
		u.harm(p, use{target: f.Target, sink: f.To.Name, reach: f.Reach, args: f.Args, cure: e.cure, site: at, steps: e.steps, when: f.If})
		u.leak(instr, u.shown(v, instr, u.know.Encoded), []place{p})
	}
}

// arrivals returns the places at a call where a summary's flow ends.
func (u *unit) arrivals(instr ssa.CallInstruction, to End, arg func(int) ssa.Value) []place {
	switch to.Kind {
	case Return:
		if v := instr.Value(); v != nil {
			return []place{result(v, to.Index).sub(to.Path)}
		}
	case Param:
		if v := arg(to.Index); v != nil {
			var out []place
			for _, p := range u.targets(v) {
				out = append(out, p.sub(to.Path))
			}
			return out
		}
	case Cell:
		return []place{{cell(to.Name), to.Path}}
	case Callback:
		if v := arg(to.Index); v != nil {
			var out []place
			for _, p := range u.handed(v, instr.Pos()) {
				out = append(out, u.portArg(p, to.Arg).sub(to.Path))
			}
			return out
		}
	}
	return nil
}

// unknown is the default for a function of which nothing is known: text that is made from text
// may contain it, and an accessor returns part of its receiver. Nothing else passes.
func (u *unit) unknown(instr ssa.CallInstruction, obj *types.Func) {
	v := instr.Value()
	if v == nil {
		return
	}
	args := ir.Args(instr.Common())
	res := instr.Common().Signature().Results()
	accessor := obj.Signature().Recv() != nil && len(args) == 1
	var cure rows.Cure
	if u.redacts(instr) {
		cure = rows.Redacted
	}
	for i := range res.Len() {
		if !textual(res.At(i).Type()) {
			continue
		}
		for _, arg := range args {
			if textual(arg.Type()) || accessor {
				u.flow(arg, "", []place{result(v, i)}, instr, edge{deep: true, cure: cure})
			}
		}
	}
}

// builtin adds what a built-in function does.
func (u *unit) builtin(instr ssa.CallInstruction, name string) {
	args := instr.Common().Args
	switch name {
	case "append":
		v := instr.Value()
		if v == nil {
			return // the arguments of a go or defer statement
		}
		for _, arg := range args {
			u.flow(arg, "", []place{{v, ""}}, instr, edge{})
		}
	case "copy":
		u.flow(args[1], "", u.targets(args[0]), instr, edge{})
	case "min", "max":
		if v := instr.Value(); v != nil {
			for _, arg := range args {
				u.flow(arg, "", []place{{v, ""}}, instr, edge{})
			}
		}
	}
}

// unpack describes a call's arguments, those of a variadic slice one by one.
func (u *unit) unpack(args []ssa.Value) []Arg {
	var out []Arg
	for _, a := range args {
		if elems, ok := elements(a); ok {
			for _, e := range elems {
				out = append(out, u.arg(e))
			}
			continue
		}
		if _, isText := a.Type().Underlying().(*types.Basic); isText {
			out = append(out, u.arg(a))
		} else if textual(a.Type()) {
			out = append(out, Arg{})
		}
	}
	return out
}

func (u *unit) arg(v ssa.Value) Arg {
	if v == nil {
		return Arg{}
	}
	if s, ok := u.only(v, 0); ok {
		return Arg{s, true}
	}
	return Arg{Const: u.beginning(v)}
}

// only returns the one constant text that the value can be, if it is not empty: looked up as a
// program, chosen by a function of the package, or made once.
func (u *unit) only(v ssa.Value, depth int) (string, bool) {
	const deepest = 6
	if s, ok := literal(v); ok || depth > deepest {
		return s, ok
	}
	switch v := v.(type) {
	case *ssa.Phi:
		return u.onlyOf(v.Edges, depth)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return u.onlyResult(call, v.Index, depth)
		}
	case *ssa.Call:
		return u.onlyResult(v, 0, depth)
	}
	return "", false
}

// onlyOf returns the one constant text that all values are, but for empty ones.
func (u *unit) onlyOf(vs []ssa.Value, depth int) (string, bool) {
	var text string
	for _, v := range vs {
		s, ok := u.only(v, depth+1)
		if !ok || text != "" && s != "" && s != text {
			return "", false
		}
		text = cmp.Or(text, s)
	}
	return text, len(vs) > 0
}

func (u *unit) onlyResult(call *ssa.Call, index, depth int) (string, bool) {
	if m := ir.Method(&call.Call); m != nil {
		effects, _ := u.know.Func(m)
		for _, e := range effects {
			if e.Kind == rows.KindPass && e.Cure == 0 && e.To.Result && e.To.Index == index && !e.From.Result && e.Effect.Same {
				return u.only(ir.Args(&call.Call)[e.From.Index], depth+1)
			}
		}
	}
	var results []ssa.Value
	for _, f := range u.Callees(call) {
		for _, b := range f.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && index < len(r.Results) {
				results = append(results, yields(r, index))
			}
		}
	}
	return u.onlyOf(results, depth)
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

// unarmed reports whether a sink is given nothing to do harm with.
func unarmed(e rows.Resolved, args []ssa.Value) bool {
	if e.Effect.With != "" && e.Bits == "" && !e.Credential {
		if e.With.Index >= len(args) {
			return false
		}
		if e.Equals != "" {
			c, ok := literal(args[e.With.Index])
			return (ok && c == e.Equals) == e.Not
		}
		return isNil(args[e.With.Index])
	}
	if e.Arms == "" || len(args) == 0 {
		return false
	}
	recv := args[0]
	if load, ok := recv.(*ssa.UnOp); ok && load.Op == token.MUL {
		recv = load.X // a method by value
	}
	made, ok := recv.(*ssa.Call)
	return ok && !armed(made, strings.Fields(e.Arms))
}

// armed reports whether anything but a method that is not listed is called on what v is.
func armed(v ssa.Value, methods []string) bool {
	return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.DebugRef:
			return false
		case *ssa.UnOp:
			return armed(r, methods)
		case ssa.CallInstruction:
			m, args := ir.Method(r.Common()), ir.Args(r.Common())
			return m == nil || m.Signature().Recv() == nil || args[0] != v || slices.Contains(args[1:], v) ||
				slices.Contains(methods, m.Name())
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

// storesInto returns what the unit stores at an address.
func (u *unit) storesInto(addr ssa.Value) []*ssa.Store {
	var out []*ssa.Store
	for _, p := range u.targets(addr) {
		out = append(out, u.stores(p)...)
	}
	return out
}

// elements returns the elements of a slice that was written out where it is used, or put together
// by append, in order, nil for those that are not known. Of what is appended on some paths only, it
// returns all.
func elements(v ssa.Value) ([]ssa.Value, bool) {
	return elementsOf(v, map[*ssa.Phi][]ssa.Value{}, 0)
}

// elementsOf follows loops once: around holds what is known of the slices that they append to.
func elementsOf(v ssa.Value, around map[*ssa.Phi][]ssa.Value, depth int) ([]ssa.Value, bool) {
	const deepest = 12
	if depth > deepest {
		return nil, false
	}
	if phi, ok := v.(*ssa.Phi); ok {
		if list, ok := around[phi]; ok {
			return list, true
		}
		var all []ssa.Value
		for _, e := range phi.Edges {
			list, ok := elementsOf(e, around, depth+2)
			if !ok {
				return nil, false
			}
			short, long := all, list
			if len(short) > len(long) {
				short, long = long, short
			}
			if !slices.Equal(short, long[:len(short)]) {
				return nil, false
			}
			all = long
			around[phi] = all
		}
		return all, true
	}
	if c, ok := v.(*ssa.Const); ok && c.IsNil() {
		return nil, true
	}
	if call, ok := v.(*ssa.Call); ok {
		if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" {
			return nil, false
		}
		head, ok := elementsOf(call.Call.Args[0], around, depth+1)
		if !ok {
			return nil, false
		}
		tail, ok := elementsOf(call.Call.Args[1], around, depth+1)
		return slices.Concat(head, tail), ok
	}
	sl, ok := v.(*ssa.Slice)
	if !ok {
		return nil, false
	}
	alloc, ok := sl.X.(*ssa.Alloc)
	if !ok {
		return nil, false
	}
	arr, ok := alloc.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array)
	if !ok || arr.Len() > 1000 {
		return nil, false
	}
	out := make([]ssa.Value, arr.Len())
	for _, r := range *alloc.Referrers() {
		ia, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		i, ok := intConst(ia.Index)
		if !ok || i < 0 || i >= len(out) {
			continue
		}
		for _, rr := range *ia.Referrers() {
			if s, ok := rr.(*ssa.Store); ok && s.Addr == ia {
				out[i] = s.Val
			}
		}
	}
	return out, true
}
