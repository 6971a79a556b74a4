package taint

import (
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

// A person's answer need not be a bool: it is one of several constants, or a record that holds one,
// and comes from a function that asks, or through a channel.

// chosen reports whether a value that equals a constant, or does not, is a person's yes.
func (u *unit) chosen(v ssa.Value, c *ssa.Const, equal bool) bool {
	v = u.untrimmed(v)
	choice, heard := u.choice(v), received(v, 0) || u.released(v, 0) || u.polled(v, 0) || equal && (u.marked(v, func(c *ssa.Const) bool { return meaning(c) == yes }) || agreeing(c) && u.sentIn(v))
	typed := !equal && u.answer(v)
	if !choice && !heard && !typed { // what constants mean is dear to find out
		return false
	}
	switch meaning(c) {
	case no:
		return !equal && (choice && !u.evades(v, c) || typed || heard && agreesElse(c))
	case yes:
		return equal && (choice || heard)
	}
	return equal && choice
}

// agreeing reports whether a constant is a word by which somebody agrees, and nothing else.
func agreeing(c *ssa.Const) bool {
	s, ok := literal(c)
	return ok && slices.Contains([]string{"accept", "allow", "approve", "confirm", "ok", "y", "yes"}, strings.ToLower(strings.Trim(s, "!/ ")))
}

// sentIn reports whether a value is what somebody writes to the program from elsewhere: in a chat, in a form.
func (u *unit) sentIn(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Call:
		if obj := ir.Method(&v.Call); obj != nil {
			effects, _ := u.know.Func(obj)
			return slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.IsSource(rows.Remote) })
		}
	case *ssa.UnOp:
		x, f := selected(v.X)
		return f != nil && v.Op == token.MUL && u.holdsLabelled(x.Type(), f, rows.Remote)
	}
	return false
}

// evades reports whether who was asked may choose something unconfirmed that is neither a yes nor the constant: that
// there was nobody to ask.
func (u *unit) evades(v ssa.Value, c *ssa.Const) bool {
	if c.Value == nil || !judges(c.Type()) {
		return false
	}
	sums, _ := u.summariesOf(resultOf(v, 0))
	for _, other := range constantsOf(c.Type()) {
		if constant.Compare(other, token.EQL, c.Value) || meaning(ssa.NewConst(other, c.Type())) != neither {
			continue
		}
		for _, s := range sums {
			if slices.ContainsFunc(s.Judgements, func(j Judgement) bool { return j.Const == other.ExactString() && !j.Confirms }) {
				return true
			}
		}
	}
	return false
}

// agrees reports whether a call that compares two texts, or looks for one in the other, has one that is a person's
// answer, and one that is a yes.
func (u *unit) agrees(args []ssa.Value) bool {
	if len(args) != 2 {
		return false
	}
	c, ok := args[1].(*ssa.Const)
	return ok && meaning(c) == yes && u.chosen(args[0], c, true)
}

// choice reports whether a value says what a person who was asked chose.
func (u *unit) choice(v ssa.Value) bool {
	call := resultOf(v, 0)
	if call == nil {
		return false
	}
	t := answered(&call.Call)
	return u.asksIn(call) || u.saysSo(call) || (textual(t) || mayAnswer(t)) && u.questions(call)
}

// saysSo reports whether a function that is called says by its name that it asks a person, or that of
// its type, and its body, where it can be seen, does not say otherwise. What a package is called by,
// only those of its methods say that do ask.
func (u *unit) saysSo(call *ssa.Call) bool {
	name, recv := calleeName(&call.Call)
	if u.questions(call) && isBool(answered(&call.Call)) {
		return true
	}
	if u.promised(call) && !asksNobody(name) {
		return true
	}
	if !confirms(name) && (asksNobody(name) || !confirmingType(recv) && (!confirmingPackage(recv) || !u.asksIn(call))) {
		return false
	}
	sums, _ := u.summariesOf(call)
	if !confirms(name) && slices.ContainsFunc(sums, (*Summary).asksModel) { // an asker of Claude
		return false
	}
	if call.Call.IsInvoke() { // who implements it, and with which modes, is for the program to choose
		return true
	}
	return !slices.ContainsFunc(sums, func(s *Summary) bool { return s.Skips })
}

// promised reports whether what the program has elsewhere to decide has a result that is called a person's yes.
func (u *unit) promised(call *ssa.Call) bool {
	res := call.Call.Signature().Results()
	return (call.Call.IsInvoke() || ir.Method(&call.Call) == nil) && res.Len() > 0 && isBool(res.At(0).Type()) && confirms(res.At(0).Name())
}

// asksModel reports whether the function puts what it is given into a message to Claude, or returns what
// Claude says.
func (s *Summary) asksModel() bool {
	return slices.ContainsFunc(s.Flows, func(f Flow) bool {
		return f.From.Kind == Param && f.To.Kind == Sink && f.Target == rows.Turn ||
			f.From.Kind == Source && f.Label == rows.Model && f.To.Kind == Return
	})
}

// answered returns the type of a call's first result, an invalid one for none.
func answered(call *ssa.CallCommon) types.Type {
	if res := call.Signature().Results(); res.Len() > 0 {
		return res.At(0).Type()
	}
	return types.Typ[types.Invalid]
}

// questions reports whether a call hands a text, or a record, to what the program has elsewhere to put a question:
// an interface of its own, or a func, whose name says so, or that says yes or no to a sentence, and that nothing in
// sight implements, but what says no for want of somebody to ask.
func (u *unit) questions(call *ssa.Call) bool {
	obj := ir.Method(&call.Call)
	if obj != nil && (!call.Call.IsInvoke() || obj.Pkg() == nil || obj.Pkg() != u.Pkg && !u.know.Own(obj.Pkg())) {
		return false
	}
	name, _ := calleeName(&call.Call)
	called := hasWord(name, questionWords)
	if !called && (!isBool(answered(&call.Call)) || asksNobody(name) || !slices.ContainsFunc(call.Call.Args, u.sentence)) {
		return false
	}
	if sums, _ := u.summariesOf(call); len(sums) > 0 {
		stands := u.Callees(call)
		if len(stands) == 0 || slices.ContainsFunc(stands, func(f *ssa.Function) bool { return !neverTrue(f) }) {
			return false
		}
	}
	return !called || slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool { return textual(a.Type()) || u.own(a.Type()) != nil })
}

// sentence reports whether a value is a text for somebody to read: of words of the program's and others.
func (u *unit) sentence(v ssa.Value) bool {
	if !textual(v.Type()) {
		return false
	}
	ps := u.pieces(v)
	return slices.ContainsFunc(ps, func(p piece) bool { return p.hole != nil }) &&
		slices.ContainsFunc(ps, func(p piece) bool { return p.hole == nil && strings.ContainsAny(p.text, " \n") })
}

// neverTrue reports whether a function's bool is false, whatever happens.
func neverTrue(f *ssa.Function) bool {
	res := f.Signature.Results()
	return len(f.Blocks) > 0 && res.Len() == 1 && isBool(res.At(0).Type()) && !slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			return false
		}
		truth, known := boolConst(yields(r, 0))
		return !known || truth
	})
}

// skips reports whether a mode that no person chose while the program runs, or that nobody answers in
// time, makes a function's result a yes: what it is called does not count then.
func (u *unit) skips(f *ssa.Function) bool {
	if !verdictIn(f.Signature) && answerAt(f.Signature) < 0 {
		return false
	}
	return slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
		if len(b.Instrs) == 0 {
			return false
		}
		i, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			return false
		}
		cond, on := i.Cond, 0
		if not, ok := cond.(*ssa.UnOp); ok && not.Op == token.NOT {
			cond, on = not.X, 1
		}
		return (u.isMode(cond) || timesOut(cond)) && saysYes(b, b.Succs[on])
	})
}

// timesOut reports whether a value is true where a function no longer waits for an answer.
func timesOut(v ssa.Value) bool {
	eq, ok := v.(*ssa.BinOp)
	if !ok || eq.Op != token.EQL {
		return false
	}
	chosen, ok := eq.X.(*ssa.Extract)
	if !ok {
		return false
	}
	sel, ok := chosen.Tuple.(*ssa.Select)
	n, known := intConst(eq.Y)
	if !ok || !known || chosen.Index != 0 || int(n) >= len(sel.States) || waited(sel.States[n].Chan.Type()) {
		return false
	}
	return slices.ContainsFunc(sel.States, func(s *ssa.SelectState) bool { return waited(s.Chan.Type()) })
}

// saysYes reports whether the way from one block to another ends in a result that is true, or in no
// error, whatever happens.
func saysYes(from, to *ssa.BasicBlock) bool {
	r, ok := to.Instrs[len(to.Instrs)-1].(*ssa.Return)
	if !ok || len(r.Results) == 0 {
		return false
	}
	at := answerAt(r.Parent().Signature)
	if at < 0 || !isBool(r.Results[at].Type()) {
		at = len(r.Results) - 1
	}
	v := yields(r, at)
	if phi, ok := v.(*ssa.Phi); ok && phi.Block() == to {
		v = phi.Edges[slices.Index(to.Preds, from)]
	}
	c, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	if isError(c.Type()) {
		return c.IsNil()
	}
	yes, ok := boolConst(c)
	return ok && yes
}

// isMode reports whether a value is a switch by whose name nobody is asked, and which no answer of a
// person sets: "always", typed at the question, is an answer.
func (u *unit) isMode(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		p, ok := v.(*ssa.Parameter)
		return ok && contains(p.Name(), skipWords)
	}
	if flag, ok := load.X.(*ssa.UnOp); ok {
		return u.isMode(flag)
	}
	if g, ok := load.X.(*ssa.Global); ok {
		return contains(g.Name(), skipWords) && !u.setByAnswer(func(addr ssa.Value) bool { return addr == g })
	}
	_, f := selected(load.X)
	return f != nil && contains(f.Name(), skipWords) && !u.setByAnswer(func(addr ssa.Value) bool {
		_, to := selected(addr)
		return to == f
	})
}

// setByAnswer reports whether something is stored, where a person has said yes, at an address that fits.
func (u *unit) setByAnswer(fits func(addr ssa.Value) bool) bool {
	for instr := range u.instrs() {
		if s, ok := instr.(*ssa.Store); ok && fits(s.Addr) && u.validAt(s.Block()).confirmed {
			return true
		}
	}
	return false
}

// skipWords say that nobody is asked.
var skipWords = []string{"assume", "auto", "bypass", "force", "nonint", "noask", "noconfirm", "skip", "unattended", "yes", "yolo"}

// resultOf returns the call whose result, or a field of it, a value is.
func resultOf(v ssa.Value, depth int) *ssa.Call {
	if depth > maxDepth {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Call:
		return v
	case *ssa.Extract:
		return resultOf(v.Tuple, depth+1)
	case *ssa.Field:
		return resultOf(v.X, depth+1)
	case *ssa.FieldAddr:
		return resultOf(v.X, depth+1)
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return resultOf(v.X, depth+1)
		}
	case *ssa.Alloc:
		if stores := storesTo(v); len(stores) > 0 {
			return resultOf(stores[0].Val, depth+1)
		}
	}
	return nil
}

// answerField reports whether v selects the yes of an answer that came through a channel, or from
// a function that asks.
func (u *unit) answerField(v ssa.Value) bool {
	x, f := selected(v)
	if f == nil || !isBool(f.Type()) || !hasAnswerName(f.Name()) {
		return false
	}
	call := resultOf(x, 0)
	return received(x, 0) || u.polled(x, 0) || signalled(x) && !strings.EqualFold(f.Name(), "ok") || call != nil && (u.saysSo(call) || u.asksIn(call) && !strings.EqualFold(f.Name(), "ok"))
}

func hasAnswerName(name string) bool {
	return contains(name, []string{"accept", "agree", "allow", "always", "approv", "confirm", "grant", "ok", "once", "release", "yes"})
}

// A says is what a constant says.
type says int

const (
	neither says = iota
	yes
	no
)

// meaning returns what a constant says, by its name if its type has a name, or by its text.
func meaning(c *ssa.Const) says {
	names := []string{}
	if s, ok := stringConst(c); ok {
		names = append(names, s)
	}
	if t := objmatch.Named(c.Type()); t != nil && t.Obj().Pkg() != nil && c.Value != nil {
		scope := t.Obj().Pkg().Scope()
		for _, name := range scope.Names() {
			d, ok := scope.Lookup(name).(*types.Const)
			if ok && types.Identical(d.Type(), t) && constant.Compare(d.Val(), token.EQL, c.Value) {
				names = append(names, name)
			}
		}
	}
	for _, name := range names {
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "n" || name == "no" || contains(name, refusals) {
			return no
		}
		if name == "y" || hasAnswerName(name) {
			return yes
		}
	}
	return neither
}

// agreesElse reports whether all constants of the type of one but those with its value say yes.
func agreesElse(c *ssa.Const) bool {
	t := objmatch.Named(c.Type())
	if t == nil || t.Obj().Pkg() == nil || c.Value == nil {
		return false
	}
	scope, found := t.Obj().Pkg().Scope(), false
	for _, name := range scope.Names() {
		d, ok := scope.Lookup(name).(*types.Const)
		if !ok || !types.Identical(d.Type(), t) || constant.Compare(d.Val(), token.EQL, c.Value) {
			continue
		}
		if !hasAnswerName(name) || contains(name, refusals) {
			return false
		}
		found = true
	}
	return found
}

// refusals are in the names of constants that say no. That an elicitation was not declined is no
// yes: it may have been cancelled.
var refusals = []string{"denied", "deny", "disagree", "disallow", "disapprov", "refuse", "reject", "stop"}

// answerAt returns which result of a function is a person's answer, given that its last one is an
// error, or -1.
func answerAt(sig *types.Signature) int {
	n := sig.Results().Len()
	if n < 2 || !isError(sig.Results().At(n-1).Type()) {
		return -1
	}
	for i := range n - 1 {
		if mayAnswer(sig.Results().At(i).Type()) {
			return i
		}
	}
	return -1
}

// mayAnswer reports whether a type can tell a yes from a no: a bool, a record with a field that
// says so, or a type with a constant that does.
func mayAnswer(t types.Type) bool {
	if isBool(t) {
		return true
	}
	named := objmatch.Named(t)
	if named == nil || named.Obj().Pkg() == nil {
		return false
	}
	switch s := named.Underlying().(type) {
	case *types.Struct:
		for f := range s.Fields() {
			if hasAnswerName(f.Name()) && isBool(f.Type()) {
				return true
			}
		}
	case *types.Basic:
		scope := named.Obj().Pkg().Scope()
		return slices.ContainsFunc(scope.Names(), func(name string) bool {
			c, ok := scope.Lookup(name).(*types.Const)
			return ok && types.Identical(c.Type(), named) && hasAnswerName(name)
		})
	}
	return false
}

// asks reports whether a person is asked something in a function, or in what it calls.
func (u *unit) asks(f *ssa.Function) bool {
	return slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool { return slices.ContainsFunc(b.Instrs, u.asksAt) })
}

// asksAt reports whether an instruction asks a person something, or waits for the answer.
func (u *unit) asksAt(instr ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	return ok && u.asksIn(call) || u.waitsAt(instr)
}

// waitsAt reports whether an instruction waits for a person's answer.
func (u *unit) waitsAt(instr ssa.Instruction) bool {
	switch instr := instr.(type) {
	case *ssa.Call: // of what looks the state up
		f := instr.Call.StaticCallee()
		return f != nil && f.Pkg == u.SSA && judges(instr.Type()) && mayAnswer(instr.Type()) && u.waits(instr.Block())
	case *ssa.Lookup:
		m, ok := instr.X.Type().Underlying().(*types.Map)
		return ok && (!isBool(m.Elem()) || instr.CommaOk) && mayAnswer(m.Elem()) && u.polled(instr, 0)
	case *ssa.UnOp:
		if _, f := selected(instr.X); f != nil && instr.Op == token.MUL {
			return mayAnswer(f.Type()) && (!isBool(f.Type()) || hasAnswerName(f.Name())) && u.waits(instr.Block())
		}
		return instr.Op == token.ARROW && (waited(instr.X.Type()) || leftOpen(instr.X))
	case *ssa.Select:
		return slices.ContainsFunc(instr.States, func(s *ssa.SelectState) bool {
			return s.Dir == types.RecvOnly && (waited(s.Chan.Type()) || leftOpen(s.Chan))
		})
	}
	return false
}

// leftOpen reports whether a channel of texts is one that a function made and left where others find it who have
// something to answer.
func leftOpen(ch ssa.Value) bool {
	c, ok := ch.Type().Underlying().(*types.Chan)
	if !ok || !isString(c.Elem()) {
		return false
	}
	made, ok := plain(ch).(*ssa.MakeChan)
	return ok && slices.ContainsFunc(*made.Referrers(), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			return r.Value == made
		case *ssa.Store:
			_, f := selected(r.Addr)
			return f != nil
		}
		return false
	})
}

// isQuestion reports whether a message that is sent is the question: the function returns the answer for
// which it waits after it.
func (u *unit) isQuestion(sent ssa.CallInstruction) bool {
	f := sent.Parent()
	var isAnswer func(ssa.Instruction) bool
	switch res := f.Signature.Results(); {
	case res.Len() == 1 && waited(res.At(0).Type()): // who called it waits
		return true
	case res.Len() == 1 && mayAnswer(res.At(0).Type()), res.Len() == 2 && answerAt(f.Signature) == 0:
		isAnswer = u.asksAt
	case res.Len() == 1 && isError(res.At(0).Type()), res.Len() > 0 && isString(res.At(0).Type()): // it may ask about something else that it does
		isAnswer = u.waitsAt
	default:
		return false
	}
	return slices.ContainsFunc(sent.Block().Instrs[u.position(sent)+1:], isAnswer) ||
		slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
			return slices.ContainsFunc(b.Instrs, isAnswer) && reachable(sent.Block(), succs)[b]
		})
}

// asksIn reports whether a call asks a person something.
func (u *unit) asksIn(call *ssa.Call) bool {
	obj := ir.Method(&call.Call)
	if obj != nil {
		effects, complete := u.know.Func(obj)
		asks := slices.ContainsFunc(effects, func(e rows.Resolved) bool {
			return (e.Kind == rows.KindAsk || e.Kind == rows.KindConfirm) && u.shows(e, &call.Call)
		})
		if asks || complete {
			return asks && u.fromPerson(call)
		}
	}
	for _, callee := range u.Callees(call) {
		if sum := u.summaries[callee]; sum != nil && sum.Asks {
			return true
		}
	}
	if obj != nil {
		if sum, _ := u.know.Summary(obj); sum != nil && sum.Asks {
			return true
		}
	}
	return false
}

// waited reports whether what comes through a channel of the type is an answer.
func waited(t types.Type) bool {
	c, ok := t.Underlying().(*types.Chan)
	return ok && mayAnswer(c.Elem())
}

// retyped reports whether a text, where it equals another one that the program makes, is a person's yes: it was typed,
// or came through a channel as it is.
func (u *unit) retyped(v ssa.Value) bool {
	if u.answer(v) {
		return true
	}
	v = u.untrimmed(v)
	read := v
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		read = load.X
	}
	_, of := selected(read)
	return of == nil && textual(v.Type()) && received(v, 0)
}

// untrimmed returns what a value was made from by calls that keep what matters: without spaces, in small letters.
func (u *unit) untrimmed(v ssa.Value) ssa.Value {
	for range maxDepth {
		s := u.same(v)
		if s == nil {
			break
		}
		v = s
	}
	return v
}

// received reports whether a value came through a channel.
func received(v ssa.Value, depth int) bool {
	if depth > 10 {
		return false
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		return v.Op == token.ARROW || v.Op == token.MUL && received(v.X, depth+1)
	case *ssa.Field:
		return received(v.X, depth+1)
	case *ssa.FieldAddr:
		return received(v.X, depth+1)
	case *ssa.Extract:
		if _, ok := v.Tuple.(*ssa.Select); ok {
			return v.Index >= 2
		}
		return received(v.Tuple, depth+1)
	case *ssa.Alloc:
		return slices.ContainsFunc(storesTo(v), func(s *ssa.Store) bool { return received(s.Val, depth+1) })
	}
	return false
}
