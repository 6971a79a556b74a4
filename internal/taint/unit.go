package taint

import (
	"fmt"
	"go/token"
	"go/types"
	"iter"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// A place is where text can be: an access path below a root. A root is an ssa.Value, a cell, a
// ret, a callback or a running.
type place struct {
	root any
	path path
}

func (p place) sub(q path) place { return place{p.root, extend(p.path, q)} }

// Roots that are no values.
type (
	cell string   // outlives the call
	ret  struct { // what a function returns
		fn    *ssa.Function
		index int
	}
	callback struct { // the argument of a call of a func-valued parameter
		fn         *ssa.Function
		index, arg int
	}
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
	steps   []Step
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
	except  []path // what has been validated
	hidden  []path // what is not shown
	steps   []Step
	site    site
	when    When
}

// A unit is a function with the functions written inside it.
type unit struct {
	*engine
	fn    *ssa.Function
	fns   []*ssa.Function
	edges map[any][]edge
	roots []any // of edges, in the order in which they came
	uses  map[any][]use

	mentioned map[*types.Var]bool // fields that the unit selects
	guards    map[*ssa.Function]*guards
	blocks    map[*ssa.BasicBlock]blockFacts
	writings  map[place][]writing    // nil until it is asked for
	storesTo  map[place][]*ssa.Store // by the places that they write
	joins     map[place][]place      // see pathsOf
	erasures  map[any][]erasure      // see erased
	open      map[question]bool      // being answered
	answers   map[question]validity  // given meanwhile
	checkable map[place]bool         // places that are checked, and that constants are stored in
	positions map[*ssa.BasicBlock]map[ssa.Instruction]int
	changes   *changes                                   // see changed
	forwards  map[*ssa.UnOp]ssa.Value                    // see forwarded
	asked     map[any]bool                               // values that a person's answer was read into
	given     []givenTo                                  // see credentials
	waiting   map[*ssa.Function]map[*ssa.BasicBlock]bool // see waits
	facts
}

// bareUnit returns a unit without its graph: enough to ask what holds where.
func bareUnit(e *engine, fn *ssa.Function) *unit {
	u := &unit{
		engine: e, fn: fn,
		edges: map[any][]edge{},
		uses:  map[any][]use{},

		guards:   map[*ssa.Function]*guards{},
		forwards: map[*ssa.UnOp]ssa.Value{},

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
	}
	u.captures()
	u.makes()
	for _, f := range u.fns {
		u.params(f)
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				u.instr(instr)
			}
		}
	}
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
		for i, fv := range inner.FreeVars {
			if !carries(fv.Type()) || u.bound[fv] == nil {
				continue
			}
			name := "captured " + inner.String() + " " + fv.Name()
			for _, p := range u.places(mc.Bindings[i]) {
				u.seed(p, origin{kind: Cell, name: name})
				u.edge(p, place{cell(name), ""}, edge{})
			}
		}
	}
}

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
	recv := f.Signature.Recv()
	if recv == nil || len(f.Params) == 0 {
		return
	}
	if _, ok := types.Unalias(recv.Type()).(*types.Pointer); !ok {
		return
	}
	u.fieldCells(place{f.Params[0], ""}, recv.Type(), true)
}

// shaped returns the index of the parameter that the shape labels, or -1.
func shaped(f *ssa.Function, s rows.Shape) int {
	params := f.Params
	if f.Signature.Recv() != nil && len(params) > 0 {
		params = params[1:]
	}
	for i := 0; i+len(s.Params) <= len(params); i++ {
		match := true
		for j, want := range s.Params {
			t := params[i+j].Type()
			if objmatch.Type(t) != want && types.TypeString(t, nil) != want {
				match = false
				break
			}
		}
		if match {
			return i + s.Given + len(f.Params) - len(params)
		}
	}
	return -1
}

// fieldCells connects the fields of a long-lived value with their cells: what one method stores,
// another one reads.
func (u *unit) fieldCells(p place, t types.Type, read bool) {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for f := range s.Fields() {
		c, ok := u.cellOf(t, f)
		if !ok || !u.mentions(f) {
			continue
		}
		at := p.sub("." + f.Name())
		if read {
			u.edge(c, at, edge{})
		}
		u.edge(at, c, edge{})
	}
}

// cellOf returns the cell of a field of a struct type or a pointer to one. Only types with pointer
// methods are taken to be long-lived; a plain record passed around is followed value by value, and
// so is the text that a chained builder grows into.
func (u *unit) cellOf(t types.Type, f *types.Var) (place, bool) {
	named := u.own(t)
	if named == nil || !hasPointerMethods(named) || !lasting(f.Type(), func(t types.Type) bool { return u.own(t) != nil }) ||
		grows(f.Type()) && chains(named) {
		return place{}, false
	}
	return place{cell(fieldCell(named, f.Name())), ""}, true
}

func hasPointerMethods(n *types.Named) bool {
	for m := range n.Origin().Methods() {
		if _, ok := types.Unalias(m.Signature().Recv().Type()).(*types.Pointer); ok {
			return true
		}
	}
	return false
}

// chains reports whether a method of the type returns its receiver, or another value of the type: a
// prompt is put together that way, and then it is done with.
func chains(n *types.Named) bool {
	for m := range n.Origin().Methods() {
		res := m.Signature().Results()
		if res.Len() == 1 && types.Identical(res.At(0).Type(), m.Signature().Recv().Type()) {
			return true
		}
	}
	return false
}

// mentions reports whether the unit selects the field anywhere.
func (u *unit) mentions(field *types.Var) bool {
	if u.mentioned == nil {
		u.mentioned = map[*types.Var]bool{}
		for instr := range u.instrs() {
			if v, ok := instr.(ssa.Value); ok {
				if _, f := selected(v); f != nil {
					u.mentioned[f.Origin()] = true
				}
			}
		}
	}
	return u.mentioned[field.Origin()]
}

// fieldOf returns the field selected from a struct or a pointer to one, or nil.
func fieldOf(t types.Type, i int) *types.Var {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if s, ok := coreType(t).(*types.Struct); ok && i < s.NumFields() {
		return s.Field(i)
	}
	return nil
}

// selected returns of what a value selects a field, or its address, and which one; nil for others.
func selected(v ssa.Value) (ssa.Value, *types.Var) {
	switch v := v.(type) {
	case *ssa.FieldAddr:
		return v.X, fieldOf(v.X.Type(), v.Field)
	case *ssa.Field:
		return v.X, fieldOf(v.X.Type(), v.Field)
	}
	return nil, nil
}

// coreType returns the underlying type, that of a type parameter being the one its terms share.
func coreType(t types.Type) types.Type {
	tp, ok := types.Unalias(t).(*types.TypeParam)
	if !ok {
		return t.Underlying()
	}
	var core types.Type = t.Underlying()
	if iface, ok := tp.Constraint().Underlying().(*types.Interface); ok {
		for e := range iface.EmbeddedTypes() {
			if un, ok := e.(*types.Union); ok && un.Len() > 0 {
				core = un.Term(0).Type().Underlying()
			} else {
				core = e.Underlying()
			}
		}
	}
	return core
}

// edge adds an edge.
func (u *unit) edge(from, to place, e edge) {
	if from == to {
		return
	}
	e.from, e.to = from.path, to
	u.touch(from.root)
	if u.edges[from.root] == nil {
		u.roots = append(u.roots, from.root)
	}
	u.edges[from.root] = append(u.edges[from.root], e)
}

// harm adds a use.
func (u *unit) harm(p place, s use) {
	s.path = p.path
	if s.target == rows.Client {
		u.given = append(u.given, givenTo{p, s})
	}
	u.touch(p.root)
	u.uses[p.root] = append(u.uses[p.root], s)
}

// touch makes a cell that something is read from an origin of its own.
func (u *unit) touch(root any) {
	if c, ok := root.(cell); ok && u.edges[root] == nil && u.uses[root] == nil {
		u.seed(place{c, ""}, origin{kind: Cell, name: string(c)})
	}
}

// places returns the names of what v holds or points at.
func (u *unit) places(v ssa.Value) []place { return u.name(v, false, 0) }

// targets returns the places that are written when something is stored through v: those of v, and
// of all that v may point at.
func (u *unit) targets(v ssa.Value) []place { return u.name(v, true, 0) }

func (u *unit) name(v ssa.Value, write bool, depth int) []place {
	below := func(x ssa.Value, p path) []place {
		ps := u.name(x, write, depth+1)
		out := make([]place, len(ps))
		for i := range ps {
			out[i] = ps[i].sub(p)
		}
		return out
	}
	if depth > 100 {
		return []place{{v, ""}}
	}
	switch v := v.(type) {
	case *ssa.Const:
		return nil
	case *ssa.Global:
		if obj, ok := v.Object().(*types.Var); ok {
			return []place{{cell(varCell(obj)), ""}}
		}
	case *ssa.FreeVar:
		if b := u.bound[v]; b != nil {
			return below(b, "")
		}
	case *ssa.FieldAddr:
		if f := fieldOf(v.X.Type(), v.Field); f != nil {
			return below(v.X, "."+f.Name())
		}
	case *ssa.Field:
		if f := fieldOf(v.X.Type(), v.Field); f != nil {
			return below(v.X, "."+f.Name())
		}
	case *ssa.IndexAddr:
		return below(v.X, "[]")
	case *ssa.Index:
		if carries(v.Type()) {
			return below(v.X, "[]")
		}
	case *ssa.UnOp:
		switch v.Op {
		case token.MUL:
			if w := u.forwarded(v); w != nil && !write {
				return u.name(w, write, depth+1)
			}
			return below(v.X, "")
		case token.ARROW:
			if !v.CommaOk {
				return below(v.X, "[]")
			}
		}
	case *ssa.ChangeType:
		return below(v.X, "")
	case *ssa.ChangeInterface:
		return below(v.X, "")
	case *ssa.MakeInterface:
		if carries(v.X.Type()) && !isError(v.Type()) { // of an error, its text counts
			return below(v.X, "")
		}
	case *ssa.Convert:
		if carries(v.X.Type()) && carries(v.Type()) {
			return below(v.X, "")
		}
	case *ssa.MultiConvert:
		return below(v.X, "")
	case *ssa.SliceToArrayPointer:
		return below(v.X, "")
	case *ssa.Slice:
		if write || !masks(v) {
			return below(v.X, "")
		}
	case *ssa.TypeAssert:
		if !v.CommaOk {
			if !bears(v.AssertedType) {
				return nil
			}
			return below(v.X, "")
		}
	case *ssa.Lookup:
		if !v.CommaOk {
			return u.element(v, write, depth)
		}
	case *ssa.Extract:
		return u.component(v, write, depth)
	case *ssa.Call:
		if x := u.itself(v); write && x != nil { // the next method of a chain
			return append(u.name(x, write, depth+1), place{v, ""})
		}
	case *ssa.Phi:
		ps := []place{{v, ""}}
		if write && depth < 20 {
			for _, e := range v.Edges {
				ps = append(ps, u.name(e, write, depth+20)...)
			}
		}
		return ps
	}
	return []place{{v, ""}}
}

// element names what a map look-up finds.
func (u *unit) element(v *ssa.Lookup, write bool, depth int) []place {
	if _, ok := v.X.Type().Underlying().(*types.Map); !ok {
		return []place{{v, ""}}
	}
	seg := key(v.Index)
	var out []place
	for _, p := range u.name(v.X, write, depth+1) {
		out = append(out, p.sub(seg))
	}
	return out
}

// key returns the segment of a map element.
func key(index ssa.Value) path {
	if s, ok := literal(index); ok && !strings.ContainsAny(s, "[]") {
		return "[" + s + "]"
	}
	return "[]"
}

// component names one value of a tuple.
func (u *unit) component(v *ssa.Extract, write bool, depth int) []place {
	var x ssa.Value
	seg := path("")
	switch t := v.Tuple.(type) {
	case *ssa.TypeAssert:
		if v.Index == 0 && bears(t.AssertedType) {
			x = t.X
		}
	case *ssa.Lookup:
		if v.Index == 0 {
			return u.element(t, write, depth)
		}
	case *ssa.UnOp:
		if v.Index == 0 {
			x, seg = t.X, "[]"
		}
	case *ssa.Next:
		r, ok := t.Iter.(*ssa.Range)
		if ok && v.Index > 0 && !t.IsString && (v.Index == 1 || u.rangedAs(r) == nil) {
			if x, seg = r.X, "[]"; v.Index == 1 {
				seg = "[#]"
			}
		}
	case *ssa.Select:
		n := 2
		for _, s := range t.States {
			if s.Dir == types.RecvOnly {
				if n == v.Index {
					x, seg = s.Chan, "[]"
				}
				n++
			}
		}
	default:
		x, seg = v.Tuple, fmt.Sprintf("#%d", v.Index)
	}
	if x == nil || !bears(v.Type()) {
		return []place{{v, ""}}
	}
	var out []place
	for _, p := range u.name(x, write, depth+1) {
		out = append(out, p.sub(seg))
	}
	return out
}

// result returns the place of a call's result.
func result(call ssa.Value, index int) place {
	if t, ok := call.Type().(*types.Tuple); ok && t.Len() > 1 {
		return place{call, fmt.Sprintf("#%d", index)}
	}
	return place{call, ""}
}

// literal returns the text of a string constant.
func literal(v ssa.Value) (string, bool) {
	switch v := v.(type) {
	case *ssa.Const:
		return stringConst(v)
	case *ssa.ChangeType:
		return literal(v.X)
	case *ssa.Convert:
		return literal(v.X)
	case *ssa.MakeInterface:
		return literal(v.X)
	}
	return "", false
}

// flow adds edges from what v holds below sub to the targets, as instruction at sees it.
func (u *unit) flow(v ssa.Value, sub path, to []place, at ssa.Instruction, e edge) {
	if !bears(v.Type()) {
		return
	}
	hidden := e.hidden
	if isError(v.Type()) {
		e.cure |= rows.InError
	}
	for _, from := range u.places(v) {
		from = from.sub(sub)
		valid, chosen := u.validPaths(from.root, at)
		e.except, e.hidden = valid, slices.Concat(hidden, chosen)
		for _, leaf := range u.remaining(v, sub, from, at) {
			for _, t := range to {
				if !e.deep {
					t = t.sub(leaf)
				}
				u.edge(from.sub(leaf), t, e)
			}
		}
	}
}

// instr adds what one instruction does.
func (u *unit) instr(instr ssa.Instruction) {
	switch instr := instr.(type) {
	case *ssa.Alloc:
		if ptr, ok := instr.Type().Underlying().(*types.Pointer); ok {
			u.fieldCells(place{instr, ""}, ptr.Elem(), false)
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
					if isError(v.Type()) {
						e.cure = rows.InError
					}
					u.edge(from, place{instr, ""}, e)
				}
			}
		}
	case *ssa.BinOp:
		if instr.Op == token.ADD && textual(instr.Type()) {
			u.concat(instr)
		}
	case *ssa.MapUpdate:
		u.mapUse(instr)
		for _, e := range u.writer(instr.Map, false, 0) { // a header of an answer
			u.use(instr.Value, "", instr, e.Target, e.What, nil)
		}
		for _, p := range u.elemPorts(instr.Map) {
			u.linkFuncs(p.name, instr.Value, instr.Pos())
		}
		for _, m := range u.targets(instr.Map) {
			u.reveal(instr.Value, "", []place{m.sub(key(instr.Key))}, instr, edge{}, u.hiddenAnyway(instr.Value))
			u.flow(instr.Key, "", []place{m.sub("[#]")}, instr, edge{})
		}
	case *ssa.Send:
		for _, c := range u.targets(instr.Chan) {
			u.flow(instr.X, "", []place{c.sub("[]")}, instr, edge{})
		}
	case *ssa.Select:
		for _, s := range instr.States {
			if s.Dir == types.SendOnly {
				for _, c := range u.targets(s.Chan) {
					u.flow(s.Send, "", []place{c.sub("[]")}, instr, edge{})
				}
			}
		}
	case *ssa.Return:
		for i, r := range instr.Results {
			u.flow(r, "", []place{{ret{instr.Parent(), i}, ""}}, instr, edge{})
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
		if masks(instr) {
			u.flow(instr.X, "", []place{{instr, ""}}, instr, edge{cure: rows.Redacted})
		}
	case *ssa.MakeInterface:
		u.wire(instr)
		u.errorText(instr)
	case *ssa.ChangeInterface:
		// The methods were wired when the value became an interface.
	case *ssa.FieldAddr:
		if reads(instr) {
			u.field(instr.X, instr.Field, instr.Pos())
		}
	case *ssa.Field:
		u.field(instr.X, instr.Field, instr.Pos())
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
						}
					}
				}
			}
		}
	case ssa.CallInstruction:
		u.call(instr)
	}
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
}

// reads reports whether something is read through the address.
func reads(addr *ssa.FieldAddr) bool {
	for _, r := range *addr.Referrers() {
		if s, ok := r.(*ssa.Store); ok && s.Addr == addr {
			continue
		}
		return true
	}
	return false
}

// field labels a field that a row says to hold labelled text.
func (u *unit) field(x ssa.Value, i int, pos token.Pos) {
	f := fieldOf(x.Type(), i)
	if f == nil {
		return
	}
	row, ok := u.know.Field(x.Type(), f)
	if !ok {
		return
	}
	for _, e := range row.Do {
		if e.Kind == rows.KindSource {
			for _, p := range u.places(x) {
				u.seed(p.sub("."+f.Name()).sub(e.To), origin{
					kind: Source, label: e.Label, what: e.What, pos: pos, steps: u.one(u.step(pos, e.What)),
					hindsight: e.Label == rows.Key,
				})
			}
		}
	}
}

// readBelow labels what a callee reads of an argument, if that is a field that holds a credential: the
// caller need not have read it.
func (u *unit) readBelow(v ssa.Value, p path, pos token.Pos) {
	for _, e := range u.credentialAt(v.Type(), p) {
		for _, at := range u.places(v) {
			u.seed(at.sub(p).sub(e.To), origin{
				kind: Source, label: e.Label, what: e.What, pos: pos, steps: u.one(u.step(pos, e.What)), hindsight: true,
			})
		}
	}
}

// credentialAt returns what rows say of the field at the end of a path below a value of the type, if it
// holds a credential.
func (e *engine) credentialAt(t types.Type, p path) rows.Do {
	dot := strings.LastIndexByte(p, '.')
	if dot < 0 || segmentEnd(p, dot) != len(p) {
		return nil
	}
	owner := typeAt(t, p[:dot])
	if owner == nil {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(owner, true, packageOf(owner), p[dot+1:])
	f, ok := obj.(*types.Var)
	if !ok {
		return nil
	}
	row, _ := e.know.Field(owner, f)
	return slices.DeleteFunc(slices.Clone(row.Do), func(e rows.Effect) bool { return e.Kind != rows.KindSource || e.Label != rows.Key })
}

// store adds an assignment: its flow, what the field that is assigned means, and, for pointers,
// the way back: what is later written through the one is seen through the other.
func (u *unit) store(s *ssa.Store) {
	to := u.targets(s.Addr)
	u.flow(s.Val, "", to, s, edge{})
	writer := writes(s.Val.Type())
	for _, p := range shared(s.Val.Type()) {
		for _, t := range to {
			if _, isCell := t.root.(cell); isCell {
				continue
			}
			for _, from := range u.targets(s.Val) {
				u.edge(t.sub(p), from.sub(p), edge{content: !writer})
			}
		}
	}
	for _, p := range u.ports(s.Addr) {
		u.linkFuncs(p.name, s.Val, s.Pos())
		u.linkElems(p.name, s.Val, s.Pos())
	}
	addr, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	f := fieldOf(addr.X.Type(), addr.Field)
	if f == nil {
		return
	}
	if c, ok := u.cellOf(addr.X.Type(), f); ok {
		u.flow(s.Val, "", []place{c}, s, edge{})
	}
	if row, ok := u.know.Field(addr.X.Type(), f); ok {
		for _, e := range row.Do {
			switch e.Kind {
			case rows.KindSink:
				when := u.left(u.stated(addr.X, e.With), e)
				if e.With != "" && when.Param == 0 && u.holds(addr.X, e.With, e.Equals) == e.Not {
					continue
				}
				for _, v := range added(s) {
					u.useWhen(v, e.From, s, e.Target, e.What, u.makings(addr.X), when)
				}
			case rows.KindFed:
				for _, p := range u.targets(s.Val) {
					u.source(p, e.Label, e.What, s.Pos())
				}
			case rows.KindHandler:
				u.handler(s.Val, e, s.Pos())
			}
		}
	}
}

// added returns what an assignment adds to what its place held before: in x = append(x, v), that
// is v.
func added(s *ssa.Store) []ssa.Value {
	call, ok := s.Val.(*ssa.Call)
	if !ok {
		return []ssa.Value{s.Val}
	}
	b, ok := call.Call.Value.(*ssa.Builtin)
	if !ok || b.Name() != "append" {
		return []ssa.Value{s.Val}
	}
	if load, ok := call.Call.Args[0].(*ssa.UnOp); ok && load.Op == token.MUL && sameField(load.X, s.Addr) {
		return call.Call.Args[1:]
	}
	return []ssa.Value{s.Val}
}

func sameField(a, b ssa.Value) bool {
	x, ok := a.(*ssa.FieldAddr)
	y, ok2 := b.(*ssa.FieldAddr)
	return ok && ok2 && x.Field == y.Field && (x.X == y.X || sameField(x.X, y.X))
}

// shared returns the parts of a value of the type that its copies share: itself, if it is a
// reference, or the fields of a struct that are.
func shared(t types.Type) []path {
	if aliases(t) || writes(t) {
		return []path{""}
	}
	var out []path
	if s, ok := t.Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			if aliases(f.Type()) {
				out = append(out, "."+f.Name())
			}
		}
	}
	return out
}

// aliases reports whether two variables of the type can name the same memory.
func aliases(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Pointer:
		_, ok := t.Elem().Underlying().(*types.Struct)
		return ok
	case *types.Map, *types.Chan:
		return true
	}
	return false
}

// writes reports whether values of the type, an interface or a pointer, are written to: what is
// written to one variable of the type is written to what all hold.
func writes(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Interface, *types.Pointer:
		m, _, _ := types.LookupFieldOrMethod(t, false, nil, "Write")
		_, ok := m.(*types.Func)
		return ok
	}
	return false
}

// holds reports whether a field of a struct is set to a constant, or to anything.
func (u *unit) holds(x ssa.Value, name, want string) bool {
	return slices.ContainsFunc(u.stated(x, name), func(v ssa.Value) bool {
		c, ok := literal(v)
		return want == rows.Anything || ok && c == want
	})
}

// stated returns what a field of a struct is set to.
func (u *unit) stated(x ssa.Value, name string) []ssa.Value {
	refs := x.Referrers()
	if refs == nil || name == "" {
		return nil
	}
	var out []ssa.Value
	for _, r := range *refs {
		fa, ok := r.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		if f := fieldOf(fa.X.Type(), fa.Field); f != nil && f.Name() == name {
			for _, s := range storesTo(fa) {
				out = append(out, s.Val)
			}
		}
	}
	return out
}

// left returns what the unit leaves to its callers: whether they give the constant that an effect asks
// for, where the one value that decides is a parameter.
func (u *unit) left(decides []ssa.Value, e rows.Effect) When {
	if e.Equals == "" || e.Equals == rows.Anything || len(decides) != 1 {
		return When{}
	}
	p, ok := plain(decides[0]).(*ssa.Parameter)
	if !ok || p.Parent() != u.fn {
		return When{}
	}
	return When{Param: paramIndex(p) + 1, Equals: e.Equals, Not: e.Not}
}

// met returns what is left of a callee's limit at a call, and whether the call may be meant.
func (u *unit) met(w When, arg func(int) ssa.Value) (When, bool) {
	if w.Param == 0 {
		return w, true
	}
	v := arg(w.Param - 1)
	if v == nil {
		return When{}, w.Not
	}
	if c, ok := literal(plain(v)); ok {
		return When{}, (c == w.Equals) != w.Not
	}
	rest := u.left([]ssa.Value{v}, rows.Effect{Equals: w.Equals, Not: w.Not})
	return rest, rest.Param > 0 || w.Not
}

// use records that what v holds below sub does harm at an instruction.
func (u *unit) use(v ssa.Value, sub path, at ssa.Instruction, target rows.Target, reach string, args []Arg) {
	u.useWhen(v, sub, at, target, reach, args, When{})
}

// useWhen is use of what the callers of the unit may rule out.
func (u *unit) useWhen(v ssa.Value, sub path, at ssa.Instruction, target rows.Target, reach string, args []Arg, when When) {
	if !bears(v.Type()) {
		return
	}
	pos, end := u.Range(at.Pos())
	var cure rows.Cure
	if u.validBefore(at).confirmed {
		cure = rows.Confirmed
	}
	for _, p := range u.places(v) {
		p = p.sub(sub)
		valid, chosen := u.validPaths(p.root, at)
		u.harm(p, use{
			target: target, reach: reach, args: args, cure: cure, except: valid, hidden: chosen,
			site: site{pos, end}, steps: u.one(u.step(at.Pos(), reach)), when: when,
		})
	}
}

// source labels a place.
func (u *unit) source(p place, label rows.Label, what string, pos token.Pos) {
	u.seed(p, origin{kind: Source, label: label, what: what, pos: pos, steps: u.one(u.step(pos, what))})
}

// wire connects the methods of a concrete value with the interface that it becomes.
func (u *unit) wire(mi *ssa.MakeInterface) {
	iface, ok := mi.Type().Underlying().(*types.Interface)
	if !ok || iface.NumMethods() == 0 {
		return
	}
	for m := range iface.Methods() {
		if m.Pkg() == nil || m.Pkg() != u.Pkg && !u.know.Own(m.Pkg()) {
			continue // a library's: see implementations
		}
		obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, m.Pkg(), m.Name())
		impl, ok := obj.(*types.Func)
		if !ok || impl.Pkg() == nil || impl.Pkg() != u.Pkg && !u.know.Own(impl.Pkg()) {
			continue
		}
		pos, end := u.Range(position(mi))
		u.link(link{name: objmatch.Func(m), fn: impl, site: site{pos, end}})
		u.wireFunc(mi, m)
	}
}

// implementations labels what the package's own types receive through library interfaces that
// rows describe: implementing one of them is taken as being used as one.
func (u *unit) implementations() {
	for _, name := range u.know.Given() {
		iface, m := u.interfaceMethod(name)
		if iface == nil {
			continue
		}
		effects, _ := u.know.Func(m)
		for _, impl := range u.Implementations(m) {
			obj, ok := impl.Object().(*types.Func)
			if !ok {
				continue
			}
			pos, end := u.Range(obj.Pos())
			u.link(link{name: name, fn: obj, site: site{pos, end}})
			for _, e := range effects {
				if e.Kind == rows.KindGiven {
					u.receives(name, e, obj.Pos(), site{pos, end})
				}
			}
		}
	}
}

// interfaceMethod finds the interface method "(path.T).M" among the packages that are imported.
func (u *unit) interfaceMethod(name string) (*types.Interface, *types.Func) {
	recv, method, _ := strings.Cut(strings.TrimPrefix(name, "("), ").")
	dot := strings.LastIndexByte(recv, '.')
	for _, p := range u.Pkg.Imports() {
		if dot < 0 || objmatch.Path(p) != recv[:dot] {
			continue
		}
		obj := p.Scope().Lookup(recv[dot+1:])
		if obj == nil {
			continue
		}
		iface, ok := obj.Type().Underlying().(*types.Interface)
		if !ok {
			continue
		}
		for m := range iface.Methods() {
			if m.Name() == method {
				return iface, m
			}
		}
	}
	return nil, nil
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

// receives says that whoever implements a method receives labelled text.
func (u *unit) receives(name string, e rows.Resolved, pos token.Pos, at site) {
	given := origin{kind: Source, label: e.Label, what: e.What, pos: pos, steps: u.one(u.step(pos, e.What)), at: at}
	u.seed(place{cell(callCell(name, e.To.Index)), ""}, given)
	if e.Runs != "" {
		u.seed(place{cell(callCell(name, rows.Running)), ""}, given.running(e.Runs))
	}
}

func (u *unit) link(l link) {
	k := l
	k.site = site{}
	if !u.links[k] {
		u.links[k] = true
		u.linkList = append(u.linkList, l)
	}
}

// linkFuncs connects the functions that a value may be with the calls of what they are stored as.
func (u *unit) linkFuncs(name string, v ssa.Value, pos token.Pos) {
	if sig, ok := v.Type().Underlying().(*types.Signature); ok && name != "" {
		u.linkEach(name, u.FuncsOf(v), sig, pos)
		u.linkMade(name, v, 0)
	}
}

// linkElems connects the functions that a container may hold with the calls of its elements.
func (u *unit) linkElems(name string, v ssa.Value, pos token.Pos) {
	if sig, ok := elem(v.Type()).(*types.Signature); ok && name != "" {
		u.linkEach(name+"[]", u.ElementsOf(v), sig, pos)
		u.linkParts(name+"[]", v)
	}
}

// elem returns the underlying type of what a container of the type holds, or nil.
func elem(t types.Type) types.Type {
	if c, ok := t.Underlying().(interface{ Elem() types.Type }); ok {
		return c.Elem().Underlying()
	}
	return nil
}

func (u *unit) linkEach(name string, fs []*ssa.Function, sig *types.Signature, pos token.Pos) {
	p, end := u.Range(pos)
	for _, f := range fs {
		shift := 0
		if f.Signature.Recv() != nil && f.Signature.Params().Len() == sig.Params().Len() {
			shift = 1
		}
		if l, ok := linkOf(name, f, shift, site{p, end}); ok {
			u.link(l)
		}
	}
}
