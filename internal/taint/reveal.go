package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// A shown value is an argument of which a call makes text.
type shown struct {
	value ssa.Value
	spec  string // of the verb that shows it, "" if there is none or it is not known
	name  string // the constant before it in a list of names and values
}

// displayed returns the arguments of which a call makes text, as the effect says, the elements of a
// list one by one.
func (u *unit) displayed(e rows.Resolved, args []ssa.Value) []shown {
	if e.From.Index >= len(args) {
		return nil
	}
	from := args[e.From.Index]
	elems, ok := elements(from)
	if !ok {
		return []shown{{value: from}}
	}
	var out []shown
	if e.Effect.With != "" && (e.Kind == rows.KindFormat || e.Kind == rows.KindShow) && e.With.Index < len(args) {
		if texts, all := u.constants(args[e.With.Index]); all && len(texts) == 1 {
			eachVerb(texts[0], func(_ string, v verb) {
				if v.name != '%' && !v.blind() && v.arg >= 0 && v.arg < len(elems) && elems[v.arg] != nil {
					out = append(out, shown{value: elems[v.arg], spec: v.spec})
				}
			})
			return out
		}
	}
	for i, v := range elems {
		s := shown{value: v}
		if i > 0 && elems[i-1] != nil {
			s.name, _ = literal(elems[i-1])
		}
		if v != nil {
			out = append(out, s)
		}
	}
	return out
}

// A display is where one call shows values.
type display struct {
	instr  ssa.CallInstruction
	target rows.Target
}

// show records that a call shows values where it does harm.
func (u *unit) show(instr ssa.CallInstruction, obj *types.Func, e rows.Resolved, args []ssa.Value) {
	values := u.displayed(e, args)
	if e.Kind == rows.KindShow && e.Effect.With != "" && e.With.Index < len(args) {
		values = append(values, shown{value: args[e.With.Index]})
	}
	p := place{display{instr, e.Target}, ""}
	for _, s := range values {
		if _, isConst := plain(s.value).(*ssa.Const); isConst || u.know.Masked(obj, s.name) {
			continue
		}
		if u.uses[p.root] == nil {
			pos, end := u.Range(instr.Pos())
			u.harm(p, use{target: e.Target, reach: e.What, site: site{pos, end}, steps: u.one(u.step(instr.Pos(), e.What))})
		}
		u.reveal(s.value, e.From.Path, []place{p}, instr, edge{deep: true}, u.hidden(obj, s.value, s.spec))
		u.leak(instr, u.shown(s.value, instr, u.encoderOf(obj, s.spec)), []place{p})
	}
}

// panics records that the message of a panic shows a value.
func (u *unit) panics(p *ssa.Panic) {
	for _, e := range u.know.Panic() {
		u.printed(p.X, p, e, false)
	}
}

// answering notes the functions whose results do harm because of what they are stored or converted
// to.
func (e *engine) answering(f *ssa.Function) {
	note := func(do rows.Do, fn ssa.Value) {
		for _, effect := range do {
			if effect.Kind == rows.KindReturned {
				for _, f := range e.FuncsOf(fn) {
					e.answerers[f] = append(e.answerers[f], effect)
				}
			}
		}
	}
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case ssa.CallInstruction:
				e.replying(instr)
			case *ssa.Store:
				if x, field := selected(instr.Addr); field != nil && isFunc(field.Type()) {
					row, _ := e.know.Field(x.Type(), field)
					note(row.Do, instr.Val)
				}
			case *ssa.ChangeType:
				if isFunc(instr.Type()) {
					row, _ := e.know.Type(instr.Type())
					note(row.Converted, instr.X)
				}
			}
		}
	}
}

// replying notes the functions whose results do harm because of the function that they are handed to.
func (e *engine) replying(call ssa.CallInstruction) {
	obj := ir.Method(call.Common())
	if obj == nil || call.Common().IsInvoke() {
		return
	}
	effects, _ := e.know.Func(obj)
	for _, effect := range effects {
		args := ir.Args(call.Common())
		if effect.Kind != rows.KindReply || effect.Effect.From == "" || effect.From.Index >= len(args) {
			continue
		}
		for _, f := range e.FuncsOf(args[effect.From.Index]) {
			e.answerers[f] = append(e.answerers[f], effect.Effect)
		}
	}
}

// implementing notes the methods whose results do harm because of the library's interface that they
// implement.
func (e *engine) implementing() {
	for _, name := range e.know.Given() {
		_, m := e.interfaceMethod(name)
		if m == nil {
			continue
		}
		effects, _ := e.know.Func(m)
		for _, effect := range effects {
			if effect.Kind == rows.KindReply && effect.Effect.From == "" {
				for _, f := range e.Implementations(m) {
					e.answerers[f] = append(e.answerers[f], effect.Effect)
				}
			}
		}
	}
}

func isFunc(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// answersWith records what it means that a function returns values.
func (u *unit) answersWith(r *ssa.Return) {
	for _, e := range u.answerers[r.Parent()] {
		if e.Kind == rows.KindReply {
			u.replies(r, e)
			continue
		}
		for i := range r.Results {
			v := handedBack(r, i)
			u.printed(v, r, e, !isError(v.Type()))
		}
	}
}

// A reply is what an instruction makes a text of, as what a function returns, encoded.
type reply struct {
	at ssa.Instruction
	v  ssa.Value
}

// replies records that a result of a function is encoded where it does harm. What another tool has
// answered is told there.
func (u *unit) replies(r *ssa.Return, e rows.Effect) {
	if e.Arg >= len(r.Results) || failed(r) {
		return
	}
	v := handedBack(r, e.Arg)
	if u.relays(v, e) {
		return
	}
	if _, ok := v.(*ssa.Const); ok {
		return
	}
	p := u.encoded(v, r, e, edge{deep: true, encodes: true}, true)
	u.leak(r, u.shown(v, r, u.know.Encoded), []place{p})
}

// failed reports whether a function returns an error there, beside which nobody looks at its other results.
func failed(r *ssa.Return) bool {
	err := yields(r, len(r.Results)-1)
	if !isError(err.Type()) {
		return false
	}
	if _, made := err.(*ssa.MakeInterface); made {
		return true
	}
	for cond, truth := range tested(r.Block()) {
		if eq, ok := cond.(*ssa.BinOp); ok && truth && eq.Op == token.NEQ && eq.X == err && isNil(eq.Y) {
			return true
		}
	}
	return false
}

// relays reports whether a value is what an interface method has returned of whose results the same is
// known.
func (u *unit) relays(v ssa.Value, e rows.Effect) bool {
	call := resultOf(v, 0)
	if call == nil || !call.Call.IsInvoke() {
		return false
	}
	effects, _ := u.know.Func(call.Call.Method)
	return slices.ContainsFunc(effects, func(o rows.Resolved) bool { return o.Kind == e.Kind && o.Target == e.Target })
}

// printed records that an instruction makes a text of a value where it does harm.
func (u *unit) printed(v ssa.Value, at ssa.Instruction, e rows.Effect, quoted bool) {
	if bears(v.Type()) {
		u.encoded(v, at, e, edge{deep: true}, quoted)
	}
}

// encoded connects a value with the text that an instruction makes of it where it does harm, which it returns.
func (u *unit) encoded(v ssa.Value, at ssa.Instruction, e rows.Effect, into edge, quoted bool) place {
	p := place{reply{at, v}, ""}
	pos, end := u.Range(at.Pos())
	u.harm(p, use{target: e.Target, reach: e.What, site: site{pos, end}, steps: u.one(u.step(at.Pos(), e.What))})
	u.reveal(v, "", []place{p}, at, into, u.know.HiddenEncoded(dynamicType(v), quoted))
	return p
}

// hidden returns the paths below an argument of which a call that can make text of any value shows
// nothing.
func (u *unit) hidden(obj *types.Func, v ssa.Value, spec string) []path {
	mi, ok := v.(*ssa.MakeInterface)
	if !ok || mi.Type().Underlying().(*types.Interface).NumMethods() > 0 {
		return nil
	}
	if isString(mi.X.Type()) && cutsOff(spec) {
		return []path{""}
	}
	return u.know.Hidden(obj, mi.X.Type(), spec)
}

// reveal adds the flow of what a text shows of v. What is hidden may still be in the text, in the
// words of the value itself, but nothing secret.
func (u *unit) reveal(v ssa.Value, sub path, to []place, at ssa.Instruction, e edge, hidden []path) {
	if u.relieved(v, at) {
		e.cure |= rows.Redacted
	}
	if len(hidden) == 0 {
		u.flow(v, sub, to, at, e)
		return
	}
	shown := e
	shown.hidden = hidden
	for _, leaf := range leaves(dynamicType(v)) {
		if !slices.ContainsFunc(hidden, func(h path) bool { _, more, ok := cut(leaf, h); return ok && more == "" }) {
			u.flow(v, extend(sub, leaf), to, at, shown)
		}
	}
	if slices.Contains(hidden, "") {
		u.ownText(v, to, at, e.cure)
	}
	e.cure |= rows.Redacted
	u.flow(v, sub, to, at, e)
}

// ownText adds the flow of a credential that a value's own method puts into its text, which it makes in
// no other way.
func (u *unit) ownText(v ssa.Value, to []place, at ssa.Instruction, cure rows.Cure) {
	mi, ok := v.(*ssa.MakeInterface)
	if !ok {
		return
	}
	var by *types.Func
	if call, ok := at.(ssa.CallInstruction); ok {
		by = ir.Method(call.Common())
	}
	name := u.know.TextMethod(by, mi.X.Type())
	if name == "" {
		return
	}
	obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), false, nil, name)
	fn, ok := obj.(*types.Func)
	if !ok {
		return
	}
	sum := u.summaryOf(link{fn: fn})
	if sum == nil {
		return
	}
	for _, f := range sum.Flows {
		switch {
		case f.To.Kind != Return:
		case f.From.Kind == Param:
			u.readBelow(v, f.From.Path, at)
			u.flow(v, f.From.Path, to, at, edge{deep: true, cure: cure | f.Cure&^rows.Marks})
		case f.From.Kind == Source && f.Label == rows.Key:
			for _, t := range to {
				u.seed(t, origin{kind: Source, label: f.Label, what: f.What, pos: at.Pos(), steps: f.Steps, cure: cure | f.Cure&^rows.Marks})
			}
		}
	}
}

// relieved reports whether a credential was removed from a map before the instruction is reached:
// who does that has thought of what else is in it.
func (u *unit) relieved(v ssa.Value, at ssa.Instruction) bool {
	return u.lacks(v, at, u.know.Credential)
}

// thinned reports the same of what says who the client of any service is.
// So does a record whose map it was removed from, and not put into again.
func (u *unit) thinned(v ssa.Value, at ssa.Instruction) bool {
	return u.lacks(v, at, u.know.Guarded) || slices.ContainsFunc(mapsOf(plain(v)), func(m ssa.Value) bool {
		return u.lacks(m, at, u.know.Guarded) && !u.regains(m, at)
	})
}

// regains reports whether an element with such a name is set in a map before the instruction is reached.
func (u *unit) regains(m ssa.Value, at ssa.Instruction) bool {
	return slices.ContainsFunc(readings(m), func(same ssa.Value) bool {
		return slices.ContainsFunc(*same.Referrers(), func(r ssa.Instruction) bool {
			call, ok := r.(*ssa.Call)
			if !ok || ir.Method(&call.Call) == nil || !before(call, at) {
				return false
			}
			effects, _ := u.know.Func(ir.Method(&call.Call))
			args := ir.Args(&call.Call)
			return slices.ContainsFunc(effects, func(e rows.Resolved) bool {
				return e.OfHeader && !e.To.Result && e.With.Index < len(args) && u.know.Guarded(u.named(args[e.With.Index]))
			})
		})
	})
}

// lacks reports whether an element with such a name was removed from a map before the instruction is reached.
func (u *unit) lacks(v ssa.Value, at ssa.Instruction, such func(name string) bool) bool {
	v = plain(v)
	if _, ok := v.Type().Underlying().(*types.Map); !ok {
		return false
	}
	return slices.ContainsFunc(readings(v), func(same ssa.Value) bool {
		return same.Referrers() != nil && slices.ContainsFunc(*same.Referrers(), func(r ssa.Instruction) bool {
			call, ok := r.(*ssa.Call)
			if !ok {
				return false
			}
			name := u.removes(call, same)
			return name != nil && (before(call, at) || eachBefore(name, at)) && slices.ContainsFunc(u.namesOf(name), such)
		})
	})
}

// eachBefore reports whether a loop that takes a name from a list ends before an instruction is reached.
func eachBefore(name ssa.Value, at ssa.Instruction) bool {
	load, ok := name.(*ssa.UnOp)
	if !ok {
		return false
	}
	elem, ok := load.X.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	next, ok := elem.Index.(ssa.Instruction) // in the head of the loop
	return ok && next.Parent() == at.Parent() && next.Block() != elem.Block() && next.Block().Dominates(at.Block())
}

// mapsOf returns the maps that are read from the fields of a record: the headers of a request.
func mapsOf(record ssa.Value) []ssa.Value {
	ptr, ok := record.Type().Underlying().(*types.Pointer)
	if !ok || record.Referrers() == nil {
		return nil
	}
	if _, ok := ptr.Elem().Underlying().(*types.Struct); !ok {
		return nil
	}
	var out []ssa.Value
	for _, r := range *record.Referrers() {
		field, ok := r.(*ssa.FieldAddr)
		if !ok || field.Referrers() == nil {
			continue
		}
		for _, rr := range *field.Referrers() {
			load, ok := rr.(*ssa.UnOp)
			if !ok {
				continue
			}
			if _, isMap := load.Type().Underlying().(*types.Map); isMap {
				out = append(out, load)
			}
		}
	}
	return out
}

// removes returns the name of the element that a call removes from a map, nil if it does not.
func (u *unit) removes(call *ssa.Call, from ssa.Value) ssa.Value {
	args := ir.Args(&call.Call)
	if b, ok := call.Call.Value.(*ssa.Builtin); ok && b.Name() == "delete" {
		return args[1]
	}
	if m := ir.Method(&call.Call); m != nil && len(args) > 1 && args[0] == from {
		effects, _ := u.know.Func(m)
		for _, e := range effects {
			if e.Kind == rows.KindRemove {
				return args[e.With.Index]
			}
		}
	}
	return nil
}

// readings returns the value and, of a field that is read, what other reads of the same field yield.
func readings(v ssa.Value) []ssa.Value {
	out := []ssa.Value{v}
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return out
	}
	field, ok := load.X.(*ssa.FieldAddr)
	if !ok || field.X.Referrers() == nil {
		return out
	}
	for _, r := range *field.X.Referrers() {
		other, ok := r.(*ssa.FieldAddr)
		if !ok || other.Field != field.Field {
			continue
		}
		for _, rr := range *other.Referrers() {
			if l, ok := rr.(*ssa.UnOp); ok && l != load {
				out = append(out, l)
			}
		}
	}
	return out
}

// unseen returns the paths below an argument of which a flow through the callee shows nothing,
// because it makes a text of whatever it is given.
func (u *unit) unseen(instr ssa.CallInstruction, v ssa.Value, f Flow) []path {
	if !f.Deep || f.From.Path != "" {
		return nil
	}
	t := boxed(instr, v, f.From.Index)
	if t == nil {
		return nil
	}
	return u.know.HiddenEncoded(t, f.Cure&rows.Quoted != 0)
}

// hiddenAnyway returns the paths below a value, put where it can be anything, of which no text shows
// anything, however it is made.
func (u *unit) hiddenAnyway(v ssa.Value) []path {
	mi, ok := v.(*ssa.MakeInterface)
	if !ok {
		return nil
	}
	var out []path
	inJSON := u.know.HiddenEncoded(mi.X.Type(), true)
	for _, p := range u.know.HiddenEncoded(mi.X.Type(), false) {
		for _, q := range inJSON {
			if strings.HasPrefix(q, p) {
				out = append(out, q)
			} else if strings.HasPrefix(p, q) {
				out = append(out, p)
			}
		}
	}
	return out
}

// fewCharacters is how much of a text may be shown without giving it away.
const fewCharacters = 12

// cutsOff reports whether a verb with such a spec shows a few characters of a text only: "%.8s".
func cutsOff(spec string) bool {
	_, after, ok := strings.Cut(spec, ".")
	if !ok || after == "" {
		return false
	}
	verb := len(after) - 1
	n, err := strconv.Atoi("0" + after[:verb]) // no digits are 0
	return err == nil && n <= fewCharacters && strings.IndexByte("sqv", after[verb]) >= 0
}

// masks reports whether a part of a text is so small that the text cannot be guessed from it: a few
// characters at its beginning or its end.
func masks(s *ssa.Slice) bool {
	if !isText(s.X.Type()) {
		return false
	}
	low, lowKnown := 0, true
	if s.Low != nil {
		low, lowKnown = intConst(s.Low)
	}
	if high, ok := constOrNil(s.High); ok && lowKnown {
		return high-low <= fewCharacters
	}
	if s.High != nil {
		return false
	}
	from := s.Low
	if call, ok := from.(*ssa.Call); ok && isBuiltin(call, "max") && len(call.Call.Args) == 2 {
		if from = call.Call.Args[0]; isConst(from) {
			from = call.Call.Args[1]
		}
	}
	sub, ok := from.(*ssa.BinOp) // key[len(key)-4:]
	if !ok {
		return false
	}
	n, ok := constOrNil(sub.Y)
	call, isCall := sub.X.(*ssa.Call)
	if !ok || !isCall || n > fewCharacters {
		return false
	}
	return isBuiltin(call, "len")
}

// brief reports whether a text is known, where control goes from one block to the next, to be so short that it
// need not be masked: what a helper returns that shows the last characters.
func brief(v ssa.Value, from, to *ssa.BasicBlock) bool {
	if !isText(v.Type()) {
		return false
	}
	for edge := to; from != nil; from, to = from.Idom(), from {
		branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
		if !ok || to == nil || from.Succs[0] == from.Succs[1] {
			continue
		}
		cond, ok := branch.Cond.(*ssa.BinOp)
		if !ok {
			continue
		}
		n, known := intConst(cond.Y)
		if !known || n > fewCharacters || !lengthOf(cond.X, v) {
			continue
		}
		taken := from.Succs[0]
		switch cond.Op {
		case token.LEQ, token.LSS:
		case token.GTR, token.GEQ:
			taken = from.Succs[1]
		default:
			continue
		}
		if taken == edge && to == edge || len(taken.Preds) == 1 && taken.Dominates(to) {
			return true
		}
	}
	return false
}

// lengthOf reports whether n is the length of a text.
func lengthOf(n, text ssa.Value) bool {
	call, ok := n.(*ssa.Call)
	if !ok {
		return false
	}
	return isBuiltin(call, "len") && call.Call.Args[0] == text
}

// constOrNil is like intConst for a value that may be nil.
func constOrNil(v ssa.Value) (int, bool) {
	if v == nil {
		return 0, false
	}
	return intConst(v)
}

// givenTo is a place whose text a client of Claude is given as its credential.
type givenTo struct {
	place
	use use
}

// credentials labels what the unit gives to clients of Claude as their credential, and whatever it
// was before: an argument that is passed on, a setting, a field.
func (u *unit) credentials() {
	if len(u.given) == 0 {
		return
	}
	type step struct {
		from any
		edge *edge
	}
	into := map[any][]step{}
	for _, root := range u.roots {
		edges := u.edges[root]
		for i := range edges {
			into[edges[i].to.root] = append(into[edges[i].to.root], step{root, &edges[i]})
		}
	}
	for _, g := range u.given {
		if !mayBeText(g.place) {
			continue // it was read from there, and more may be
		}
		origin := origin{
			kind: Source, label: rows.Key, what: "key of the client", pos: g.use.site.pos, steps: g.use.steps, hindsight: true,
		}
		todo, seen := []place{g.place}, map[place]bool{g.place: true}
		for len(todo) > 0 {
			p := todo[0]
			todo = todo[1:]
			if !g.use.behind || !strings.HasSuffix(string(p.path), string(g.path)) { // others cannot read the field
				u.seed(p, origin)
			}
			for _, s := range into[p.root] {
				rest, more, ok := cut(p.path, s.edge.to.path)
				if !ok || more != "" || s.edge.guessed || s.edge.cure&(rows.Marks&^rows.Mixed) != 0 || s.edge.deep && (rest != "" || !wholeText(place{s.from, s.edge.from}) || !wholeText(s.edge.to)) {
					continue
				}
				if q := (place{s.from, extend(s.edge.from, rest)}); !seen[q] {
					seen[q] = true
					todo = append(todo, q)
				}
			}
		}
	}
}

// guessed reports whether a fact follows from what is only supposed of a function: see Flow.
func (n *fact) guessed() bool {
	for ; n != nil; n = n.prev {
		if n.via != nil && n.via.guessed {
			return true
		}
	}
	return false
}

// wholeText reports whether a place is a value that is a text.
func wholeText(p place) bool {
	v, ok := p.root.(ssa.Value)
	if !ok {
		return false
	}
	t := typeAt(v.Type(), p.path)
	return t != nil && isText(t)
}

// mayBeText reports whether a place is a text, as far as its type is known.
func mayBeText(p place) bool {
	v, ok := p.root.(ssa.Value)
	if !ok {
		return true
	}
	t := typeAt(v.Type(), p.path)
	return t == nil || isText(t) || types.IsInterface(t)
}

// isText reports whether a type is one text, and no list of texts.
func isText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return ok && (b.Kind() == types.Byte || b.Kind() == types.Rune)
	}
	return false
}

// typeAt returns the type of what lies at a path below a value of type t, nil if it is not known.
func typeAt(t types.Type, p path) types.Type {
	for i := 0; i < len(p); {
		end := segmentEnd(p, i)
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem()
		}
		switch seg := p[i:end]; {
		case seg[0] == '.':
			obj, _, _ := types.LookupFieldOrMethod(t, true, packageOf(t), seg[1:])
			f, ok := obj.(*types.Var)
			if !ok {
				return nil
			}
			t = f.Type()
		case seg == "[#]" || seg[0] == '#':
			return nil
		default:
			c, ok := t.Underlying().(interface{ Elem() types.Type })
			if !ok {
				return nil
			}
			t = c.Elem()
		}
		i = end
	}
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	return t
}

// packageOf returns the package whose fields a type has.
func packageOf(t types.Type) *types.Package {
	if n := objmatch.Named(t); n != nil {
		return n.Obj().Pkg()
	}
	if s, ok := t.Underlying().(*types.Struct); ok && s.NumFields() > 0 {
		return s.Field(0).Pkg()
	}
	return nil
}

// bears reports whether a value of the type can bear text: whether it carries text or is an error.
func bears(t types.Type) bool { return carries(t) || t != nil && isError(t) }

// errorText adds the flow of what an error's own type puts into its text.
func (u *unit) errorText(mi *ssa.MakeInterface) {
	if !isError(mi.Type()) {
		return
	}
	obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, nil, "Error")
	method, ok := obj.(*types.Func)
	if !ok {
		return
	}
	sum := u.summaryOf(link{fn: method})
	if sum == nil {
		return
	}
	for _, f := range sum.Flows {
		if f.From.Kind == Param && f.To.Kind == Return {
			u.flow(mi.X, f.From.Path, []place{{mi, ""}}, mi, edge{deep: f.Deep, cure: f.Cure&^rows.Marks | rows.InError})
		}
	}
}
