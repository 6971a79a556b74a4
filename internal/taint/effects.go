package taint

import (
	"cmp"
	"go/token"
	"go/types"
	"net/textproto"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

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
				if w := u.walks(args[e.With.Index]); w.from != nil && !w.all {
					continue // of others
				}
				e = u.ofHeader(e, args[e.With.Index])
			} else if e.Effect.With != "" && e.With.Index < len(args) && u.filters(e, args) {
				if !e.Finds {
					continue
				}
				e.Cure |= rows.Checked // and a secret all the same
			}
			to := u.locate(instr, e.To, true)
			if e.Deep {
				to = u.destination(instr, e.To)
			}
			if !e.To.Result && e.To.Index < len(args) {
				to = append(to, u.outputs(instr, args[e.To.Index])...)
			}
			cure := e.Cure
			if e.To.Result {
				cure |= u.untagged(e.From, effects, args)
			}
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
			u.reveal(args[e.From.Index], e.From.Path, to, instr, edge{deep: e.Deep, cure: cure, encodes: encode != nil && !opaque(args[e.From.Index]), sets: e.OfHeader && !e.To.Result}, u.hidden(obj, args[e.From.Index], ""))
			u.leak(instr, u.shown(args[e.From.Index], instr, encode), to)
		case rows.KindFormat, rows.KindJoin, rows.KindReplace, rows.KindAppend, rows.KindFill:
			u.compose(instr, e, args)
		case rows.KindChat:
			u.chat(instr, e, args)
		case rows.KindKeep, rows.KindRecall:
			u.keep(instr, e, args)
		case rows.KindSource:
			if e.OfSettings && !u.know.Setting(obj.Pkg()) {
				continue
			}
			if e.Label == rows.Secret && e.Effect.With == "" && len(args) > 0 && u.thinned(args[0], instr) {
				continue // headers, written without those that matter
			}
			if e.Only != nil && contains(u.named(args[e.With.Index]), e.Only) {
				continue
			}
			whats := []string{e.What}
			if e.Effect.With != "" && e.Only == nil && e.With.Index < len(args) {
				name := u.named(args[e.With.Index])
				if e.Credential && !u.know.Credential(name) {
					name = cmp.Or(u.among(args[e.With.Index]), name)
				}
				if e.Credential && !u.know.Credential(name) { // its name would have told whether it is one
					u.namedBy(args[e.With.Index], e.What, u.destination(instr, e.To))
					continue
				}
				names := []string{name}
				if name == "" && e.Label == rows.Secret {
					if w := u.walks(args[e.With.Index]); w.from != nil {
						u.dumps(w, args[0], instr, u.destination(instr, e.To))
						continue
					}
				}
				if e.Label == rows.Secret {
					names = u.namesOf(args[e.With.Index])
				}
				if name == "" && len(names) < 2 {
					u.namedBy(args[e.With.Index], e.What, u.destination(instr, e.To))
				}
				whats = nil
				for _, name := range names {
					whats = append(whats, strings.TrimSpace(e.What+" "+name))
				}
			}
			if e.Label == rows.Secret && e.To.Result && instr.Value() != nil && u.sifted(instr.Value()) {
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
			if e.Kept && !kept(instr) || e.Target == rows.SQL && !e.From.Result && e.From.Index < len(args) && u.boundAll(args[e.From.Index]) {
				continue
			}
			if when.Param == 0 && u.unarmed(e, args) || e.Bits != "" && !hasBits(obj.Pkg(), e, args) || e.Credential && !u.know.Credential(u.named(args[e.With.Index])) {
				continue
			}
			if e.Target == rows.Public {
				u.show(instr, obj, e, args)
			} else if v := instr.Value(); e.From.Result && v != nil {
				u.use(v, result(v, e.From.Index).path+e.From.Path, instr, e.Target, e.What, u.makings(args[0]))
			} else if !e.From.Result && e.From.Index < len(args) {
				u.useWhen(args[e.From.Index], e.From.Path, instr, e.Target, e.What, u.unpack(args), when, 0)
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
						var cure rows.Cure
						if e.Label == rows.Model && u.gatesCall(instr, fn) {
							cure = rows.Confirmed
						}
						u.handler(fn, e.Effect, instr.Pos(), cure)
					}
				}
			}
		case rows.KindFails:
			u.fails(instr, e, args)
		case rows.KindAct:
			if e.Bits == "" || hasBits(obj.Pkg(), e, args) {
				u.acts(instr, e, args)
			}
		}
	}
}

// boundAll reports whether a condition is a record of the program's, or a map: its values are bound as
// arguments, and none of them is the text of a statement.
func (u *unit) boundAll(v ssa.Value) bool {
	mi, ok := v.(*ssa.MakeInterface)
	if !ok || textual(mi.X.Type()) {
		return false
	}
	_, isMap := mi.X.Type().Underlying().(*types.Map)
	return isMap || u.own(mi.X.Type()) != nil
}

// fails adds the flow of the error that a function value returns, or that a value holds which is none,
// to where the call leaves it.
func (u *unit) fails(instr ssa.CallInstruction, e rows.Resolved, args []ssa.Value) {
	var from []place
	if fn := args[e.From.Index]; isFunc(fn.Type()) {
		for _, f := range u.FuncsOf(fn) {
			for i := range f.Signature.Results().Len() {
				if u.within(f) && isError(f.Signature.Results().At(i).Type()) {
					from = append(from, place{ret{f, i}, ""})
				}
			}
		}
	} else {
		from = u.places(fn)
	}
	for _, to := range u.locate(instr, e.To, true) {
		for _, p := range from {
			u.edge(p, to, edge{})
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
	switch x := plain(v).(type) {
	case *ssa.BinOp:
		if x.Op == token.ADD {
			return u.named(x.Y)
		}
	case *ssa.Parameter: // each caller has its own
		if texts, _ := u.constants(x); len(texts) == 1 {
			return texts[0]
		}
		return ""
	}
	if ps := u.pieces(v); len(ps) > 0 && ps[len(ps)-1].hole == nil {
		return ps[len(ps)-1].text
	}
	if x, ok := v.(*ssa.Extract); ok && x.Index == 0 {
		v = x.Tuple
	}
	if call, ok := v.(*ssa.Call); ok { // filepath.Join(home, ".ssh", "id_rsa")
		args := ir.Args(&call.Call)
		if len(args) == 1 && isString(args[0].Type()) { // os.ExpandEnv("$HOME/.netrc")
			return u.named(args[0])
		}
		if len(args) > 0 {
			if elems, ok := elements(args[len(args)-1]); ok && len(elems) > 0 && elems[len(elems)-1] != nil {
				name := u.named(elems[len(elems)-1])
				if n := len(elems); n > 1 && elems[n-2] != nil && slices.Contains(vague, name) {
					if folder, ok := literal(elems[n-2]); ok {
						return folder + "/" + name
					}
				}
				return name
			}
		}
	}
	return ""
}

// vague are names of files that tell something only together with their folder's.
var vague = []string{"config", "config.json", "hosts.yml", "token"}

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

// handler labels the argument that a func value will be called with, as is agreed at a position, with a cure.
func (u *unit) handler(fn ssa.Value, e rows.Effect, at token.Pos, cure rows.Cure) {
	pos, end := u.Range(at)
	given := origin{
		kind: Source, label: e.Label, what: e.What, pos: at, cure: cure,
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
	shielded := sync.OnceValue(func() bool { return u.behindLayer(instr) }) // mostly, no flow leads through a func
	u.runsSummary(instr, name, sum, arg)
	for _, f := range sum.Flows {
		if f.From.Kind == Param && f.From.Index == rows.Running || f.throughFunc() && shielded() {
			continue
		}
		e := u.callEdge(instr, "")
		alone, with := u.besideParts(f.Cure, sum.Parts, arg)
		told := u.joining(instr, (u.beside(alone, arg)|with)&^(alone&rows.Mixed))
		e.cure |= told.cure | alone&rows.Mixed
		if redacts && f.To.Kind == Return {
			e.cure |= rows.Redacted
		}
		e.deep, e.guessed = f.Deep, f.Guessed
		way := steps(u.one(u.step(instr.Pos(), passedTo+name)), f.Steps)
		e.steps = steps(told.steps, way)
		var meant bool
		if f.If, meant = u.met(f.If, arg); !meant {
			continue
		}
		f.Args = u.argsAt(f.Args, arg)
		to := u.arrivals(instr, f.To, arg)
		if w := arg(f.To.Index); f.To.Kind == Param && w != nil {
			to = append(to, u.outputsBelow(instr, w, f.To.Path)...)
		}
		switch f.From.Kind {
		case Made:
			u.applyMade(instr, f, to, steps(u.one(u.step(instr.Pos(), madeBy+name)), f.Steps), site{pos, end})
		case Param:
			v := arg(f.From.Index)
			if v == nil {
				continue
			}
			if _, ok := nameOf(f.From.Path); ok {
				e.named = true
				u.applyName(instr, v, f, e, to)
			} else {
				u.readBelow(v, f.From.Path, instr)
				u.recalledBelow(v, f.From.Path)
				u.readBoxed(v, f.From.Path, instr)
			}
			if hidden := u.unseen(instr, v, f); hidden != nil {
				shown := e
				shown.hidden = hidden
				u.applyFlow(instr, v, f, shown, to, site{pos, end})
				e.cure |= rows.Redacted
			}
			fills := u.fills(f.Cure, v, arg)
			for _, h := range fills {
				of, part, into := v, f, u.joining(instr, f.Cure&^rows.Marks|h.cure)
				part.From.Path = extend(f.From.Path, h.path)
				if h.hole != plain(v) { // an element of a list
					of, part.From.Path = h.hole, strings.TrimPrefix(part.From.Path, "[]")
				}
				into.deep, into.hidden, into.cure = e.deep, e.hidden, into.cure|e.cure&^rows.Marks
				if f.To.Kind == Sink { // in the callee
					into.steps = steps(into.steps, way)
				} else {
					into.steps = steps(way, into.steps)
				}
				u.applyFlow(instr, of, part, into, to, site{pos, end})
			}
			if fills == nil {
				u.applyFlow(instr, v, f, e, to, site{pos, end})
			}
		case Cell:
			if f.To.Kind == Param && u.keptBy(instr, f.To) != "" && !token.IsExported(f.To.Path[1:]) {
				continue // the cell of the field has it
			}
			if u.ofOwn(instr, f.From.Name) {
				continue // what is in it, its own flows tell
			}
			e.steps = f.Steps
			for _, t := range to {
				u.edge(place{cell(f.From.Name), f.From.Path}, t, e)
			}
		case Callback:
			v := arg(f.From.Index)
			if v == nil {
				continue
			}
			if e.steps = nil; f.To.Kind == Cell {
				e.steps = u.one(u.step(instr.Pos(), passedTo+name))
			}
			u.encodedAnswers(v, f, to)
			for _, h := range u.oneByOne(v, f.From.Arg-outParam) {
				joined := u.joining(instr, u.mark(slices.Concat(h.before, h.after), nil)|within(h.before, h.after))
				into := e
				into.cure, into.steps = e.cure|joined.cure, steps(joined.steps, e.steps)
				for _, p := range u.handed(h.fn, instr.Pos()) {
					from := u.portResult(p, f.From.Arg).sub(f.From.Path)
					if f.To.Kind == Sink {
						u.answered(from, f, into.cure, steps(u.one(u.step(instr.Pos(), passedTo+name)), f.Steps), site{pos, end})
					}
					for _, t := range to {
						u.edge(from, t, into)
					}
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
				u.seed(t, origin{kind: Source, label: f.Label, what: f.What, pos: instr.Pos(), steps: s, cure: cure, kept: u.keptBy(instr, f.To), when: f.If})
			}
		}
	}
}

// keptBy returns the cell of the field of its receiver that a method of another package fills in or uses, "" for
// anything else. What one method of a type keeps in such a field, and another one uses, their package tells: who
// calls both has nothing to add.
func (u *unit) keptBy(instr ssa.CallInstruction, at End) string {
	all := u.keeper(instr)
	if all == "" || at.Kind != Param || at.Index != 0 || at.Path == "" || at.Path[0] != '.' {
		return ""
	}
	m := ir.Method(instr.Common())
	recv := m.Signature().Recv().Type()
	field, _, _ := types.LookupFieldOrMethod(recv, true, m.Pkg(), at.Path[1:segmentEnd(at.Path, 0)])
	f, ok := field.(*types.Var)
	if !ok {
		return ""
	}
	if _, ok := u.cellOf(deref(recv), f); !ok {
		return ""
	}
	return all + f.Name()
}

// behindInterface reports whether a method that is called through an interface uses a field of its receiver. What one
// type gives to a client as its key is in no field of another type, whatever that is called, and what two methods of
// one type do with a field, their package tells.
func behindInterface(instr ssa.CallInstruction, at End) bool {
	return instr.Common().IsInvoke() && at.Kind == Param && at.Index == 0 && at.Path != ""
}

// keeper returns what the names of the cells begin with of the fields of the receiver of a method of another
// package, "" where that is no method of a value that is long-lived.
func (u *unit) keeper(instr ssa.CallInstruction) string {
	m := ir.Method(instr.Common())
	if m == nil || m.Pkg() == u.Pkg || m.Signature().Recv() == nil {
		return ""
	}
	named := u.own(m.Signature().Recv().Type())
	if named == nil || named.Obj().Pkg() != m.Pkg() || chains(named) {
		return ""
	}
	return fieldCell(named, "")
}

// answered adds that what a func value returns does harm in the function that it was handed to.
func (u *unit) answered(from place, f Flow, cure rows.Cure, way []Step, at site) {
	if f.site.pos.IsValid() {
		at = f.site
	}
	u.harm(from, use{target: f.Target, sink: f.To.Name, reach: f.Reach, args: f.Args, cure: cure, steps: way, site: at})
}

// applyFlow adds what a flow of the callee does to an argument.
func (u *unit) applyFlow(instr ssa.CallInstruction, v ssa.Value, f Flow, e edge, to []place, at site) {
	if f.To.Kind == Sink {
		u.applyUse(instr, v, f, e, at)
		return
	}
	if encode := u.encoderIn(instr, v, f); encode != nil {
		e.encodes = true
		u.leak(instr, u.shown(v, instr, encode), to)
	}
	if f.To.Kind == Cell {
		if e.kept = u.keptBy(instr, f.From); f.From.Index == 0 && f.From.Path == "" {
			e.kept = u.keeper(instr)
		}
	}
	for _, t := range to {
		into := e
		if f.To.Kind == Param {
			before, after := u.writtenTo(t, instr)
			j := u.joining(instr, u.mark(slices.Concat(before, after), v)|within(before, after))
			into.cure |= j.cure
			into.steps = steps(into.steps, j.steps)
			if f.From.Path == "" && !f.Deep && strings.HasSuffix(f.To.Path, "[]") {
				u.puts(v, instr, into)
			}
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
	if text, rest := u.inPlaceOf(v, f.From.Path, instr); text != nil {
		v, f.From.Path = text, rest
	}
	if f.site.pos.IsValid() {
		at = f.site
	}
	encode := u.encoderIn(instr, v, f)
	kept, behind := u.keptBy(instr, f.From), behindInterface(instr, f.From)
	if behind && f.Target != rows.Client && f.Target.Concerns(rows.Key) {
		e.cure |= rows.Redacted
	}
	var now ssa.Instruction
	if call, ok := instr.(*ssa.Call); ok {
		now = call
	}
	for _, p := range u.places(v) {
		p = p.sub(f.From.Path)
		valid, chosen := u.validFor(f.Target, p.root, instr)
		u.harm(p, use{
			kept: kept, behind: behind, at: now, named: e.named, target: f.Target, sink: f.To.Name, reach: f.Reach, args: f.Args, cure: e.cure, encodes: encode != nil,
			except: valid, hidden: slices.Concat(e.hidden, chosen), roles: u.refusals(p.root, instr), site: at, steps: e.steps, when: f.If,
		})
	}
	if encode != nil {
		p := place{encoding{instr, v}, ""}
		u.harm(p, use{target: f.Target, sink: f.To.Name, reach: f.Reach, args: f.Args, cure: e.cure, site: at, steps: e.steps, when: f.If})
		u.leak(instr, u.shown(v, instr, encode), []place{p})
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
	case Made:
		if call, ok := instr.(*ssa.Call); ok {
			return []place{u.portResult(port{made: &made{call: call, index: to.Index}}, to.Arg).sub(to.Path)}
		}
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
				u.flow(arg, "", []place{result(v, i)}, instr, edge{deep: true, cure: cure, guessed: true})
			}
		}
	}
}
