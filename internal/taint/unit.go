package taint

import (
	"go/token"
	"go/types"
	"iter"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// An edge says that text below a place gets below another one.
type edge struct {
	from    path
	to      place
	deep    bool      // whatever is below from becomes all of to
	content bool      // only what is below from, not from itself: the other direction of an alias
	encodes bool      // see shown
	cure    rows.Cure // what happens to the text
	except  []path    // what has been validated where the edge is taken
	hidden  []path    // what is not shown there
	named   bool      // see namedBy
	roles   []refusal // of the records where the edge is taken
	answers bool      // see answersAs
	guessed bool      // see unknown
	kept    string    // see keptBy

	unencoded []path // fields of a value that becomes one of any type, which encodings leave out

	sets  bool // the text becomes a header
	at    ssa.Instruction
	steps []Step
}

// A use is a place whose text does harm.
type use struct {
	path    path
	target  rows.Target
	sink    string // where it is, if that is another package
	reach   string
	args    []Arg
	cure    rows.Cure
	encodes bool   // see shown
	named   bool   // of what the text names, see namedBy
	except  []path // what has been validated
	hidden  []path // what is not shown
	roles   []refusal
	steps   []Step
	site    site
	when    When
	kept    string          // see keptBy
	behind  bool            // see behindInterface
	at      ssa.Instruction // the call that does it, if it runs there and then
}

// A unit is a function with the functions written inside it.
type unit struct {
	*engine
	fn    *ssa.Function
	fns   []*ssa.Function
	edges map[any][]edge
	roots []any // of edges, in the order in which they came
	uses  map[any][]use

	mentioned   map[*types.Var]bool // fields that the unit selects
	guards      map[*ssa.Function]*guards
	asides      map[*ssa.Function]bool    // see aside
	forURL      bool                      // see validFor
	lax         map[*ssa.Function]*guards // see ignoringPolicy
	lenient     bool
	refused     map[*ssa.Function]map[*ssa.BasicBlock]map[place]rows.Cure // see rolesAt
	blocks      map[*ssa.BasicBlock]blockFacts
	writings    map[place][]writing           // nil until it is asked for
	storesTo    map[place][]*ssa.Store        // by the places that they write
	joins       map[place][]place             // see pathsOf
	spells      map[*ssa.BasicBlock]ssa.Value // see spelled
	erasures    map[any][]erasure             // see erased
	open        map[question]bool             // being answered
	answers     map[question]validity         // given meanwhile
	inners      map[*ssa.Function]*Summary    // see inner
	checkable   map[place]bool                // places that are checked, and that constants are stored in
	positions   map[*ssa.BasicBlock]map[ssa.Instruction]int
	changes     *changes                                   // see changed
	forwards    map[*ssa.UnOp]ssa.Value                    // see forwarded
	asked       map[any]bool                               // values that a person's answer was read into
	given       []givenTo                                  // see credentials
	at          ssa.Instruction                            // that is being looked at
	reuses      map[*ssa.Alloc]reuse                       // see reused
	parts       []Part                                     // see besidePart
	libraryVars map[any]bool                               // variables of libraries that rows say to hold labelled text
	waiting     map[*ssa.Function]map[*ssa.BasicBlock]bool // see waits
	facts
}

// bareUnit returns a unit without its graph: enough to ask what holds where.
func bareUnit(e *engine, fn *ssa.Function) *unit {
	u := &unit{
		engine: e, fn: fn,
		edges: map[any][]edge{},
		uses:  map[any][]use{},

		guards:      map[*ssa.Function]*guards{},
		inners:      map[*ssa.Function]*Summary{},
		forwards:    map[*ssa.UnOp]ssa.Value{},
		libraryVars: map[any]bool{},

		positions: map[*ssa.BasicBlock]map[ssa.Instruction]int{},
	}
	u.facts.init()
	u.collect(fn)
	return u
}

// newUnit builds the graph of a unit.
func newUnit(e *engine, fn *ssa.Function) *unit {
	u := bareUnit(e, fn)
	u.budget = minFacts
	for _, f := range u.fns {
		for _, b := range f.Blocks {
			u.budget += moreFacts * len(b.Instrs)
		}
	}
	if fn.Name() == "init" && fn.Synthetic != "" {
		u.implementations()
		u.home()
	}
	u.captures()
	u.makes()
	for _, f := range u.fns {
		u.params(f)
		for _, b := range f.Blocks {
			for _, u.at = range b.Instrs {
				u.instr(u.at)
			}
		}
	}
	u.at = nil
	u.credentials()
	return u
}

// collect lists the functions of the unit.
func (u *unit) collect(f *ssa.Function) {
	u.fns = append(u.fns, f)
	for _, anon := range f.AnonFuncs {
		u.collect(anon)
	}
}

// instrs returns the instructions of the unit, in the order of its functions.
func (u *unit) instrs() iter.Seq[ssa.Instruction] {
	return func(yield func(ssa.Instruction) bool) {
		for _, f := range u.fns {
			for _, b := range f.Blocks {
				for _, instr := range b.Instrs {
					if !yield(instr) {
						return
					}
				}
			}
		}
	}
}

// bind notes what the closures that a function makes capture.
func (e *engine) bind(f *ssa.Function) {
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			if mc, ok := instr.(*ssa.MakeClosure); ok {
				inner := mc.Fn.(*ssa.Function)
				if inner.Parent() == f {
					for i, fv := range inner.FreeVars {
						e.bound[fv] = mc.Bindings[i]
					}
				}
			}
		}
	}
}

// captures gives cells to what closures capture that leave the unit, to be called elsewhere: what
// they do to their parameters with it is seen there.
func (u *unit) captures() {
	for instr := range u.instrs() {
		mc, ok := instr.(*ssa.MakeClosure)
		if !ok || !escapes(mc, 0) {
			continue
		}
		inner := mc.Fn.(*ssa.Function)
		if yielding(inner.Signature) != nil && len(u.returnedAs(inner)) > 0 { // the result tells what it yields
			continue
		}
		for i, fv := range inner.FreeVars {
			if !carries(fv.Type()) || u.bound[fv] == nil {
				continue
			}
			name := capturedBy + inner.String() + " " + fv.Name()
			for _, p := range u.places(mc.Bindings[i]) {
				u.seed(p, origin{kind: Cell, name: name})
				u.edge(p, place{cell(name), ""}, edge{})
			}
		}
	}
}

// capturedBy begins the names of those cells.
const capturedBy = "captured "

// escapes reports whether a func value is returned or stored.
func escapes(v ssa.Value, depth int) bool {
	if v.Referrers() == nil || depth > 3 {
		return false
	}
	return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.Return, *ssa.MapUpdate:
			return true
		case *ssa.Store:
			return r.Val == v
		case *ssa.ChangeType:
			return escapes(r, depth+1)
		case *ssa.MakeInterface:
			return escapes(r, depth+1)
		}
		return false
	})
}

// within reports whether f is one of the unit's functions.
func (u *unit) within(f *ssa.Function) bool { return ir.Unit(f) == u.fn }

// params seeds the parameters of a function: each is an origin of its own, and some carry a label
// by the function's parameter list.
func (u *unit) params(f *ssa.Function) {
	for i, p := range f.Params {
		if bears(p.Type()) {
			u.seed(place{p, ""}, origin{kind: Param, fn: f, index: i})
		}
	}
	for _, shape := range u.know.Shapes() {
		if i := shaped(f, shape); i >= 0 {
			u.source(place{f.Params[i], ""}, shape.Label, shape.What, f.Params[i].Pos())
		}
	}
	if i := ir.RPCRequest(f); i > 0 {
		u.source(place{f.Params[i], ""}, rows.Remote, "gRPC request", f.Params[i].Pos())
	}
	recv := f.Signature.Recv()
	if recv == nil || len(f.Params) == 0 || validates(f.Name()) && verdictIn(f.Signature) { // what is checked was put there by others
		return
	}
	if _, ok := types.Unalias(recv.Type()).(*types.Pointer); !ok {
		return
	}
	u.fieldCells(place{f.Params[0], ""}, recv.Type(), true)
}

// edge adds an edge.
func (u *unit) edge(from, to place, e edge) {
	if from == to {
		return
	}
	e.to = u.filledNow(to)
	for _, from := range u.readNow(from) {
		e.from = from.path
		u.touch(from.root)
		if u.edges[from.root] == nil {
			u.roots = append(u.roots, from.root)
		}
		u.edges[from.root] = append(u.edges[from.root], e)
	}
}

// harm adds a use.
func (u *unit) harm(p place, s use) {
	s.path = p.path
	for _, p := range u.readNow(p) {
		if s.target == rows.Client {
			u.given = append(u.given, givenTo{p, s})
		}
		u.touch(p.root)
		u.uses[p.root] = append(u.uses[p.root], s)
	}
}

// seed says that text at p comes from o.
func (u *unit) seed(p place, o origin) {
	if o.kind == Source && o.when.Param == 0 {
		o.when = u.onlyWhen(u.at)
	}
	u.facts.seed(u.filledNow(p), o)
}

// onlyWhen returns what a branch on a bool parameter of the unit's limits an instruction to: the whole environment is
// shown where all of it is asked for.
func (u *unit) onlyWhen(at ssa.Instruction) When {
	if at == nil || at.Parent() != u.fn {
		return When{}
	}
	for cond, truth := range tested(at.Block()) {
		if not, ok := cond.(*ssa.UnOp); ok && not.Op == token.NOT {
			cond, truth = not.X, !truth
		}
		if p := u.ownParam(cond); p > 0 {
			return When{Param: p, Equals: strconv.FormatBool(!truth), Not: true}
		}
	}
	return When{}
}

// touch makes a cell that something is read from an origin of its own.
func (u *unit) touch(root any) {
	if c, ok := root.(cell); ok && u.edges[root] == nil && u.uses[root] == nil {
		u.seed(place{c, ""}, origin{kind: Cell, name: string(c)})
	}
}

// flow adds edges from what v holds below sub to the targets, as instruction at sees it.
func (u *unit) flow(v ssa.Value, sub path, to []place, at ssa.Instruction, e edge) {
	if !bears(v.Type()) {
		return
	}
	if below, ok := strings.CutPrefix(sub, "[]"); ok || sub == "" && e.deep {
		if text := remade(v, at); text != nil {
			u.flow(text, below, to, at, e)
			return
		}
	}
	if text, rest := u.inPlaceOf(v, sub, at); text != nil {
		u.flow(text, rest, to, at, e)
		return
	}
	given, hidden := e, e.hidden
	e.at = at
	if u.picked(v) {
		e.cure |= rows.Confirmed
	}
	if mi, ok := v.(*ssa.MakeInterface); ok && (!e.deep || e.handsOver()) {
		_, inMap := at.(*ssa.MapUpdate)
		box := boxes(at, mi)
		if box || inMap {
			e.unencoded = u.know.HiddenEncoded(mi.X.Type(), true)
		}
		if box {
			u.boxed(mi, at, to)
		}
	}
	if isError(v.Type()) {
		e.cure |= rows.InError
	}
	aside, cure := u.aside(at.Parent()), e.cure
	for _, from := range u.places(v) {
		if e.cure = cure; aside != nil && takenAlong(from.root, aside) {
			e.cure |= rows.Confirmed
		}
		from = from.sub(sub)
		valid, chosen := u.validPaths(from.root, at)
		e.except, e.hidden, e.roles = valid, slices.Concat(hidden, chosen), u.refusals(from.root, at)
		parts, instead := u.remaining(v, sub, from, at)
		if len(e.unencoded) > 0 && sub == "" && slices.Equal(parts, []path{""}) {
			parts = leaves(dynamicType(v))
		}
		for _, leaf := range parts {
			for _, t := range to {
				if !e.deep {
					t = t.sub(leaf)
				}
				u.edge(from.sub(leaf), t, e)
			}
		}
		for _, made := range instead {
			for _, t := range to {
				if !e.deep {
					t = t.sub(made.path)
				}
				u.flow(made.store.Val, "", []place{t}, at, given)
			}
		}
	}
}

// instr adds what one instruction does.
func (u *unit) instr(instr ssa.Instruction) {
	switch instr := instr.(type) {
	case *ssa.Alloc:
		if ptr, ok := instr.Type().Underlying().(*types.Pointer); ok {
			u.fieldCells(place{instr, ""}, ptr.Elem(), false, u.vouched(instr)...)
		}
	case *ssa.Store:
		u.store(instr)
	case *ssa.Phi:
		for i, v := range instr.Edges {
			valid := u.validOn(instr.Block().Preds[i], instr.Block())
			for _, from := range u.places(v) {
				if bears(v.Type()) {
					var e edge
					e.except, e.hidden = valid.under(from.root)
					e.roles = u.refusalsOn(from.root, instr.Block().Preds[i], instr.Block())
					if isError(v.Type()) {
						e.cure = rows.InError
					} else if brief(v, instr.Block().Preds[i], instr.Block()) {
						e.cure = rows.Redacted
					}
					u.edge(from, place{instr, ""}, e)
				}
			}
		}
	case *ssa.BinOp:
		if x, y, ok := sum(instr); ok {
			u.concat(instr, instr, x, y)
		}
	case *ssa.MapUpdate:
		u.mapUse(instr)
		for _, d := range u.writer(instr.Map, false, 0) { // a header of an answer
			if d.done(instr) {
				u.use(instr.Value, "", instr, d.target, d.what, nil)
			}
		}
		for _, p := range u.elemPorts(instr.Map, nil) {
			u.linkFuncs(p.name, instr.Value, instr.Pos())
			u.linkElems(p.name, instr.Value, instr.Pos())
		}
		for _, m := range u.targets(instr.Map) {
			u.reveal(instr.Value, "", []place{m.sub(key(instr.Key))}, instr, edge{}, u.hiddenAnyway(instr.Value))
			u.flow(instr.Key, "", []place{m.sub("[#]")}, instr, edge{})
		}
		u.puts(instr.Value, instr, edge{})
	case *ssa.Send:
		for _, c := range u.targets(instr.Chan) {
			u.flow(instr.X, "", []place{c.sub("[]")}, instr, u.sent(c, instr.Pos()))
		}
	case *ssa.Select:
		for _, s := range instr.States {
			if s.Dir == types.SendOnly {
				for _, c := range u.targets(s.Chan) {
					u.flow(s.Send, "", []place{c.sub("[]")}, instr, u.sent(c, s.Pos))
				}
			}
		}
	case *ssa.Return:
		for i := range instr.Results {
			var e edge
			r := handedBack(instr, i)
			if brief(r, instr.Block(), nil) {
				e.cure = rows.Redacted
			}
			u.flow(r, "", []place{{ret{instr.Parent(), i}, ""}}, instr, e)
		}
		u.answersWith(instr)
	case *ssa.Range:
		u.ranged(instr)
	case *ssa.ChangeType:
		u.converted(instr, instr.X)
	case *ssa.Convert:
		u.converted(instr, instr.X)
	case *ssa.Panic:
		u.panics(instr)
	case *ssa.Slice:
		if masks(instr) || nameBefore(instr) {
			u.flow(instr.X, "", u.places(instr), instr, edge{cure: rows.Redacted})
		}
	case *ssa.IndexAddr:
		if nameBefore(instr) {
			u.flow(instr.X, "[]", u.places(instr), instr, edge{cure: rows.Redacted})
		}
	case *ssa.Lookup:
		u.looked(instr)
	case *ssa.MakeInterface:
		u.wire(instr)
		u.errorText(instr)
	case *ssa.ChangeInterface:
		// The methods were wired when the value became an interface.
	case *ssa.FieldAddr:
		if reads(instr) {
			u.field(instr.X, instr.Field, instr.Pos())
			u.recalled(instr.X, fieldOf(instr.X.Type(), instr.Field))
			u.typed(instr.X, instr.Field)
		}
	case *ssa.Field:
		u.typed(instr.X, instr.Field)
		u.field(instr.X, instr.Field, instr.Pos())
		u.recalled(instr.X, fieldOf(instr.X.Type(), instr.Field))
	case *ssa.UnOp:
		if g, ok := instr.X.(*ssa.Global); ok && instr.Op == token.MUL {
			if obj, ok := g.Object().(*types.Var); ok {
				if row, ok := u.know.Var(obj); ok {
					for _, e := range row.Do {
						if e.Kind != rows.KindSource {
							continue
						}
						u.source(place{instr.X, ""}, e.Label, e.What, instr.Pos())
						for _, p := range u.places(instr) {
							u.source(p, e.Label, e.What, instr.Pos())
							u.libraryVars[p.root] = true
						}
					}
				}
			}
		}
	case ssa.CallInstruction:
		u.call(instr)
	}
}

// sent returns an edge for what is sent on a channel, with a step where others of the package receive it.
func (u *unit) sent(c place, pos token.Pos) edge {
	if _, ok := c.root.(*ssa.Parameter); !ok || c.path == "" {
		return edge{}
	}
	return edge{steps: u.one(u.step(pos, "sent on a channel"))}
}

// converted records what a conversion means.
func (u *unit) converted(v ssa.Value, from ssa.Value) {
	if row, ok := u.know.Type(v.Type()); ok {
		for _, e := range row.Converted {
			if e.Kind != rows.KindSink {
				continue
			}
			u.use(from, "", v.(ssa.Instruction), e.Target, e.What, nil)
		}
	}
}

// mapUse records what storing at a constant key of a map means.
func (u *unit) mapUse(m *ssa.MapUpdate) {
	at, ok := literal(m.Key)
	if !ok {
		return
	}
	entries := map[string]string{}
	if refs := m.Map.Referrers(); refs != nil {
		for _, r := range *refs {
			if other, ok := r.(*ssa.MapUpdate); ok {
				if k, ok := literal(other.Key); ok {
					entries[k], _ = literal(other.Value)
				}
			}
		}
	}
	for _, e := range u.know.Key(entries, at, plain(m.Value).Type()) {
		if e.Kind == rows.KindSink {
			u.use(m.Value, e.From, m, e.Target, e.What, nil)
		}
	}
	if _, own := entries["system"]; own || at != "messages" {
		return
	}
	body, ok := m.Map.(*ssa.MakeMap) // others may add to it
	if !ok {
		return
	}
	entries["system"] = ""
	for _, e := range u.know.Key(entries, "system", plain(m.Value).Type()) {
		if e.Kind == rows.KindSink {
			u.use(body, "[system]"+e.From, body, e.Target, e.What, nil)
		}
	}
}

// use records that what v holds below sub does harm at an instruction.
func (u *unit) use(v ssa.Value, sub path, at ssa.Instruction, target rows.Target, reach string, args []Arg) {
	u.useWhen(v, sub, at, target, reach, args, When{}, 0)
}

// useWhen is use of what the callers of the unit may rule out, or what was done to the text before.
func (u *unit) useWhen(v ssa.Value, sub path, at ssa.Instruction, target rows.Target, reach string, args []Arg, when When, cure rows.Cure) {
	if !bears(v.Type()) {
		return
	}
	pos, end := u.Range(at.Pos())
	if u.confirmedAt(at) || u.picked(v) {
		cure |= rows.Confirmed
	}
	aside := u.aside(at.Parent())
	for _, p := range u.places(v) {
		cure := cure
		if aside != nil && takenAlong(p.root, aside) {
			cure |= rows.Confirmed
		}
		p = p.sub(sub)
		valid, chosen := u.validFor(target, p.root, at)
		u.harm(p, use{
			target: target, reach: reach, args: args, cure: cure, except: valid, hidden: chosen, roles: u.refusals(p.root, at),
			site: site{pos, end}, steps: u.one(u.step(at.Pos(), reach)), when: when,
		})
	}
}

// source labels a place.
func (u *unit) source(p place, label rows.Label, what string, pos token.Pos) {
	u.seed(p, origin{kind: Source, label: label, what: what, pos: pos, steps: u.one(u.step(pos, what))})
}

// position returns where an instruction is in the source: where its value is used, for one that an
// implicit conversion made.
func position(v ssa.Value) token.Pos {
	for depth := 0; depth < 10; depth++ {
		if v.Pos().IsValid() {
			return v.Pos()
		}
		refs := v.Referrers()
		if refs == nil || len(*refs) == 0 {
			break
		}
		use := (*refs)[0]
		if use.Pos().IsValid() {
			return use.Pos()
		}
		next, ok := use.(ssa.Value)
		if !ok {
			break
		}
		v = next
	}
	return v.Parent().Pos()
}
