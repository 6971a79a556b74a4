package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/rows"
)

// fieldCells connects the fields of a long-lived value with their cells: what one method stores,
// another one reads, but for what has been checked.
func (u *unit) fieldCells(p place, t types.Type, read bool, checked ...path) {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for f := range s.Fields() {
		if !u.mentions(f) || slices.Contains(checked, path("."+f.Name())) {
			continue
		}
		at := p.sub("." + f.Name())
		c, ok := u.cellOf(t, f)
		if !ok {
			u.settingCells(at, t, f, read)
			continue
		}
		if read {
			u.edge(c, at, edge{})
		}
		u.edge(at, c, edge{})
	}
}

// A field that is a reader, and that is somewhere set to what a person types, is the person's for whoever
// reads from it: where else a reader comes from does not matter there.

// typed connects a reader in a field with the cell of what is typed.
func (u *unit) typed(x ssa.Value, i int) {
	f := fieldOf(x.Type(), i)
	named := u.own(x.Type())
	if f == nil || named == nil || !reader(f.Type()) {
		return
	}
	for _, p := range u.places(x) {
		u.edge(typedCell(named, f), p.sub("."+f.Name()), edge{})
	}
}

// typedInto adds that a field is set to a variable of a library that holds what a person types.
func (u *unit) typedInto(owner types.Type, f *types.Var, v ssa.Value, at ssa.Instruction) {
	named := u.own(owner)
	if named == nil || !reader(f.Type()) {
		return
	}
	load, ok := plain(v).(*ssa.UnOp)
	if !ok {
		return
	}
	if g, ok := load.X.(*ssa.Global); ok && g.Pkg.Pkg != u.Pkg && !u.know.Own(g.Pkg.Pkg) {
		u.flow(v, "", []place{typedCell(named, f)}, at, edge{})
	}
}

func typedCell(owner *types.Named, f *types.Var) place {
	return place{cell(fieldCell(owner, f.Name()) + " is typed"), ""}
}

// reader reports whether values of the type, an interface, are read from.
func reader(t types.Type) bool {
	if !types.IsInterface(t) {
		return false
	}
	m, _, _ := types.LookupFieldOrMethod(t, false, nil, "Read")
	_, ok := m.(*types.Func)
	return ok
}

// settingCells connects the texts of a record that a field keeps with their cells, where the unit
// selects them.
func (u *unit) settingCells(at place, owner types.Type, f *types.Var, read bool) {
	for _, s := range u.settings(owner, f) {
		if read && !u.mentions(s.text) {
			continue
		}
		if read {
			u.edge(s.cell, at.sub(s.path), edge{cure: rows.Confirmed})
		}
		u.edge(at.sub(s.path), s.cell, edge{})
	}
}

// A setting is a text in a record that a long-lived value keeps. It has a cell of its own, so that
// the texts of a record stay apart.
type setting struct {
	path path
	text *types.Var
	cell place
}

// settings returns the texts of the record that a field of a long-lived value keeps, and of the records
// in it. What the model says in a record that is kept waits for somebody to release it: see recalled.
func (u *unit) settings(owner types.Type, kept *types.Var) []setting {
	named := u.own(owner)
	if named == nil || !hasPointerMethods(named) || chains(named) {
		return nil
	}
	const most = 40
	var out []setting
	var walk func(t types.Type, p path, depth int)
	walk = func(t types.Type, p path, depth int) {
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem()
		}
		s, ok := t.Underlying().(*types.Struct)
		if !ok || u.own(t) == nil && depth == 0 {
			return
		}
		for f := range s.Fields() {
			below := p + "." + f.Name()
			if (textual(f.Type()) || byName(f.Type())) && len(out) < most {
				out = append(out, setting{below, f, place{cell(fieldCell(named, kept.Name()) + below), ""}})
			} else if depth == 0 {
				walk(f.Type(), below, depth+1)
			}
		}
	}
	walk(kept.Type(), "", 0)
	return out
}

// byName reports whether the type is a map of texts.
func byName(t types.Type) bool {
	m, ok := t.Underlying().(*types.Map)
	return ok && textual(m.Elem())
}

// cellOf returns the cell of a field of a struct type or a pointer to one. Only types with pointer
// methods are taken to be long-lived; a plain record passed around is followed value by value, and
// so is the text that a chained builder grows into.
func (u *unit) cellOf(t types.Type, f *types.Var) (place, bool) {
	named := u.own(t)
	if named != nil && u.byID(named) && len(u.keptTexts(f)) > 0 {
		return place{cell(fieldCell(named, f.Name())), ""}, true
	}
	if named == nil || !hasPointerMethods(named) || !lasting(f.Type(), func(t types.Type) bool { return u.own(t) != nil }) ||
		chains(named) && (grows(f.Type()) || u.gathered(named, f) || ofTexts(named)) {
		return place{}, false
	}
	return place{cell(fieldCell(named, f.Name())), ""}, true
}

// heldCell returns the cell that the text at a path below a value has because the value's own type is long-lived.
func (u *unit) heldCell(t types.Type, p path) (place, bool) {
	end := segmentEnd(p, 0)
	obj, _, _ := types.LookupFieldOrMethod(t, true, packageOf(t), p[1:end])
	f, ok := obj.(*types.Var)
	if !ok {
		return place{}, false
	}
	if c, ok := u.cellOf(t, f); ok {
		return c.sub(p[end:]), true
	}
	if own := u.own(t); own != nil {
		for _, s := range u.settings(own, f) {
			if s.path == p[end:] {
				return s.cell, true
			}
		}
	}
	return place{}, false
}

// ofTexts reports whether a record holds texts and the like and nothing to send them with, and only the methods of
// its chain are given texts: a prompt, which is put together and done with, as opposed to a client that is set up in
// a chain, and to a talk that goes on.
func ofTexts(n *types.Named) bool {
	for m := range n.Origin().Methods() {
		for p := range m.Signature().Params().Variables() {
			if textual(p.Type()) && !chained(m.Signature()) {
				return false
			}
		}
	}
	s, ok := n.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range s.Fields() {
		t := f.Type().Underlying()
		if c, ok := t.(interface{ Elem() types.Type }); ok {
			if t = c.Elem().Underlying(); grows(c.Elem()) {
				continue
			}
		}
		if r, ok := t.(*types.Struct); ok && !flat(r) {
			return false
		}
		switch t.(type) {
		case *types.Basic, *types.Struct:
		default:
			return false
		}
	}
	return true
}

// gathered reports whether a field is a list of its own to which only the methods of a chain add.
func (u *unit) gathered(owner *types.Named, f *types.Var) bool {
	if _, ok := f.Type().Underlying().(*types.Slice); !ok || f.Exported() || owner.Obj().Pkg() != u.Pkg {
		return false
	}
	return !slices.ContainsFunc(u.assigned()[f], func(v ssa.Value) bool {
		in := v.Parent()
		return in != nil && in.Signature.Recv() != nil && !chained(in.Signature)
	})
}

// hasPointerMethods reports whether the type has methods on its pointer, other than those that protoc generates for
// a message: it only reads what it was sent.
func hasPointerMethods(n *types.Named) bool {
	for m := range n.Origin().Methods() {
		if _, ok := types.Unalias(m.Signature().Recv().Type()).(*types.Pointer); ok && !ofMessage(n, m) {
			return true
		}
	}
	return false
}

// ofMessage reports whether a method is one that protoc generates for a message: GetX for a field X, and a few more.
func ofMessage(n *types.Named, m *types.Func) bool {
	if m.Signature().Params().Len() > 0 {
		return false
	}
	switch m.Name() {
	case "Reset", "String", "ProtoMessage", "ProtoReflect", "Descriptor":
		return true
	}
	field, ok := strings.CutPrefix(m.Name(), "Get")
	s, record := n.Underlying().(*types.Struct)
	return ok && record && slices.ContainsFunc(slices.Collect(s.Fields()), func(f *types.Var) bool { return f.Name() == field })
}

// chains reports whether a method of the type returns its receiver, or another value of the type: a
// prompt is put together that way, and then it is done with.
func chains(n *types.Named) bool {
	for m := range n.Origin().Methods() {
		if chained(m.Signature()) {
			return true
		}
	}
	return false
}

// chained reports whether a method returns nothing but a value of its receiver's type.
func chained(method *types.Signature) bool {
	res := method.Results()
	return res.Len() == 1 && types.Identical(res.At(0).Type(), method.Recv().Type())
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
func (u *unit) readBelow(v ssa.Value, p path, at ssa.Instruction) {
	if slices.Contains(u.overwritten(plain(v), at), strings.TrimPrefix(p, ".")) {
		return
	}
	pos := at.Pos()
	for _, e := range u.credentialAt(v.Type(), p) {
		for _, from := range u.places(v) {
			u.seed(from.sub(p).sub(e.To), origin{
				kind: Source, label: e.Label, what: e.What, pos: pos, steps: u.one(u.step(pos, e.What)), hindsight: true,
			})
		}
	}
}

// readBoxed labels what a callee reads of a record that it is handed as a value that can be anything, if that is a field
// that holds a secret or personal data: a template names it, and the callee does not see its type.
func (u *unit) readBoxed(v ssa.Value, p path, at ssa.Instruction) {
	mi, ok := v.(*ssa.MakeInterface)
	dot := strings.LastIndexByte(p, '.')
	if !ok || !isAny(mi.Type()) || dot < 0 || segmentEnd(p, dot) != len(p) || slices.Contains(u.overwritten(plain(v), at), strings.TrimPrefix(p, ".")) {
		return
	}
	owner := typeAt(mi.X.Type(), p[:dot])
	if owner == nil {
		return
	}
	obj, _, _ := types.LookupFieldOrMethod(owner, true, packageOf(owner), p[dot+1:])
	f, ok := obj.(*types.Var)
	if !ok {
		return
	}
	row, _ := u.know.Field(owner, f)
	for _, e := range row.Do {
		if e.Kind != rows.KindSource || e.Label == rows.Key {
			continue
		}
		for _, from := range u.places(v) {
			u.source(from.sub(p).sub(e.To), e.Label, e.What, at.Pos())
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
	given := u.givenRole(s.Addr)
	u.flow(s.Val, "", to, s, edge{cure: given})
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
		if u.putBehind(s.Addr) {
			break // what asks before it calls the func is stored as well
		}
		u.linkFuncs(p.name, s.Val, s.Pos())
		u.linkElems(p.name, s.Val, s.Pos())
		for _, name := range u.notedBeside(p.name, s) {
			u.linkFuncs(name, s.Val, s.Pos())
		}
	}
	u.storeInto(s)
	addr, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	f := fieldOf(addr.X.Type(), addr.Field)
	if f == nil {
		return
	}
	if c, ok := u.cellOf(addr.X.Type(), f); ok {
		u.flow(s.Val, "", []place{c}, s, edge{cure: given})
		if _, ok := f.Type().Underlying().(*types.Chan); ok { // what is sent by way of the field, others receive
			for _, from := range u.targets(s.Val) {
				u.edge(c.sub("[]"), from.sub("[]"), edge{})
			}
		}
	} else if record, c := u.keptField(addr.X, f); record != nil && len(u.keptTexts(f)) > 0 {
		u.flow(s.Val, "", []place{c}, s, edge{cure: given})
	} else {
		for _, t := range u.settings(addr.X.Type(), f) {
			u.flow(s.Val, t.path, []place{t.cell}, s, edge{cure: given})
			if c, ok := u.heldCell(f.Type(), t.path); ok { // what others put there
				u.edge(c, t.cell, edge{})
			}
		}
	}
	u.typedInto(addr.X.Type(), f, s.Val, s)
	if row, ok := u.know.Field(addr.X.Type(), f); ok {
		for _, e := range row.Do {
			switch e.Kind {
			case rows.KindSink:
				when := u.left(u.stated(addr.X, e.With), e)
				if e.With != "" && when.Param == 0 && u.holds(addr.X, e.With, e.Equals) == e.Not {
					continue
				}
				cure := u.unstated(addr.X, e)
				for _, v := range added(s) {
					args := u.makings(addr.X)
					if _, isLit := addr.X.(*ssa.Alloc); isLit && args == nil {
						if elems, ok := elements(v); ok && len(elems) > 0 { // of a list that is written out
							args = u.unpack([]ssa.Value{v})
						}
					}
					u.useWhen(v, e.From, s, e.Target, e.What, args, when, cure)
				}
			case rows.KindFed:
				for _, p := range u.targets(s.Val) {
					u.source(p, e.Label, e.What, s.Pos())
				}
			case rows.KindHandler:
				u.handler(s.Val, e, s.Pos(), 0)
			}
		}
	}
}

// storeInto records that a text is put into an element of a list that is a sink: p.System[0].Text += s.
func (u *unit) storeInto(s *ssa.Store) {
	addr := s.Addr
	for fa, ok := addr.(*ssa.FieldAddr); ok; fa, ok = addr.(*ssa.FieldAddr) {
		addr = fa.X
	}
	elem, ok := addr.(*ssa.IndexAddr)
	if !ok || !textual(s.Val.Type()) || !adds(s) {
		return
	}
	load, ok := elem.X.(*ssa.UnOp)
	if !ok {
		return
	}
	list, f := selected(load.X)
	if f == nil {
		return
	}
	row, _ := u.know.Field(list.Type(), f)
	for _, e := range row.Do {
		if e.Kind == rows.KindSink && e.With == "" {
			u.useWhen(s.Val, "", s, e.Target, e.What, nil, When{}, 0)
		}
	}
}

// adds reports whether a store adds something other than constants to what was there, or replaces it.
func adds(s *ssa.Store) bool {
	v := s.Val
	for sum, ok := v.(*ssa.BinOp); ok; sum, ok = v.(*ssa.BinOp) {
		if _, isConst := sum.Y.(*ssa.Const); !isConst {
			return true
		}
		v = sum.X
	}
	load, ok := v.(*ssa.UnOp)
	return !ok || !sameAddr(load.X, s.Addr)
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
		return want == rows.Anything || ok && rows.IsOneOf(c, want)
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
	p := u.ownParam(decides[0])
	if p == 0 {
		return When{}
	}
	return When{Param: p, Equals: e.Equals, Not: e.Not}
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
	if w.Words {
		return u.metWords(w, arg)
	}
	c, ok := literal(plain(v))
	if b, isBool := boolConst(v); isBool {
		c, ok = strconv.FormatBool(b), true
	}
	if ok {
		return When{}, rows.IsOneOf(c, w.Equals) != w.Not
	}
	rest := u.left([]ssa.Value{v}, rows.Effect{Equals: w.Equals, Not: w.Not})
	return rest, rest.Param > 0 || w.Not
}
