package taint

import (
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// A question is what is being asked of a value: what holds when it is true, or is nil. A question
// that comes up again while it is being answered (in a loop) is answered with nothing.
type question struct {
	v     ssa.Value
	truth bool
}

// answerTo answers a question, once for each time that something is asked from outside: the answers
// depend on what is known so far of the blocks.
func (u *unit) answerTo(q question, find func() validity) validity {
	const deepest = 40
	if v, ok := u.answers[q]; ok {
		return v
	}
	if u.open[q] || len(u.open) > deepest {
		return validity{}
	}
	if u.open == nil {
		u.open, u.answers = map[question]bool{}, map[question]validity{}
	}
	u.open[q] = true
	v := find()
	delete(u.open, q)
	u.answers[q] = v
	if len(u.open) == 0 {
		clear(u.answers)
	}
	return v
}

// known returns what holds when a condition has the truth value.
func (u *unit) known(cond ssa.Value, truth bool) validity {
	return u.answerTo(question{cond, truth}, func() validity { return u.whatIsKnown(cond, truth) })
}

func (u *unit) whatIsKnown(cond ssa.Value, truth bool) validity {
	switch c := cond.(type) {
	case *ssa.UnOp:
		switch c.Op {
		case token.NOT:
			return u.known(c.X, !truth)
		case token.ARROW:
			return validity{confirmed: truth && isBool(c.Type())}
		case token.MUL:
			v := validity{}
			if last := latest(c); last != nil {
				v = u.known(last, truth)
			}
			v.confirmed = v.confirmed || truth && (u.answerField(c.X) || u.answer(c) || u.polledYes(c) || u.markedYes(c))
			return v
		}
	case *ssa.Field:
		return validity{confirmed: truth && (u.answerField(c) || u.markedYes(c))}
	case *ssa.BinOp:
		if call, ok := c.X.(*ssa.Call); ok && foundAt(c, truth) {
			return u.checked(call)
		} else if ok && foundAt(c, !truth) {
			return u.characters(call)
		}
		if c.Op == token.EQL || c.Op == token.NEQ {
			return u.equality(c.X, c.Y, (c.Op == token.EQL) == truth)
		}
	case *ssa.Phi:
		return u.either(c, func(v ssa.Value) (validity, bool) {
			if b, ok := boolConst(v); ok {
				return validity{}, b == truth
			}
			return u.known(v, truth), !u.open[question{v, truth}]
		})
	case *ssa.Lookup:
		if truth {
			v := u.accept(c.Index)
			v.confirmed = u.released(c, 0)
			return v
		}
	case *ssa.Call:
		v := u.below(c, truth).and(u.sorted(c, truth))
		if truth {
			return u.checked(c).and(v)
		}
		return v.and(u.characters(c))
	case *ssa.Extract:
		if !truth {
			break
		}
		switch t := c.Tuple.(type) {
		case *ssa.Lookup:
			v := u.accept(t.Index)
			v.confirmed = u.polledYes(c) || u.released(t, 0)
			return v
		case *ssa.TypeAssert:
			return validity{confirmed: u.released(t, 0)}
		case *ssa.Call:
			if isBool(c.Type()) {
				return u.checked(t)
			}
		case *ssa.Select:
			return validity{confirmed: c.Index >= 2 && isBool(c.Type())}
		case *ssa.UnOp:
			return validity{confirmed: c.Index == 0 && isBool(c.Type())}
		}
	}
	return validity{}
}

// below returns what holds when a path begins with another, or does not.
func (u *unit) below(call *ssa.Call, truth bool) validity {
	obj := ir.Method(&call.Call)
	if obj == nil {
		return validity{}
	}
	effects, _ := u.know.Func(obj)
	args := ir.Args(&call.Call)
	for _, e := range effects {
		if e.Kind != rows.KindBelow || e.From.Index >= len(args) || e.With.Index >= len(args) {
			continue
		}
		path := args[e.From.Index]
		if truth && u.forURL && u.sites(args[e.With.Index]) {
			return u.accept(path)
		}
		outside := strings.HasPrefix(u.beginning(args[e.With.Index]), "..")
		if outside != truth && u.clean(path, 0) {
			return u.accept(path)
		}
	}
	return validity{}
}

// clean reports whether a path was made without detours.
func (u *unit) clean(v ssa.Value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch x := plain(v).(type) {
	case *ssa.Phi:
		return !slices.ContainsFunc(x.Edges, func(e ssa.Value) bool { return !u.clean(e, depth+1) })
	case *ssa.Extract:
		return x.Index == 0 && u.clean(x.Tuple, depth+1)
	case *ssa.BinOp: // a separator after it
		return x.Op == token.ADD && u.clean(x.X, depth+1)
	case *ssa.Call:
		if obj := ir.Method(&x.Call); obj != nil {
			effects, _ := u.know.Func(obj)
			return slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Clean })
		}
	}
	return false
}

// foundAt reports whether a comparison with the truth value means that an index is not negative.
func foundAt(c *ssa.BinOp, truth bool) bool {
	n, ok := intConst(c.Y)
	if !ok {
		return false
	}
	switch c.Op {
	case token.GEQ:
		return truth && n == 0
	case token.GTR, token.NEQ:
		return truth && n == -1
	case token.LSS:
		return !truth && n == 0
	case token.EQL, token.LEQ:
		return !truth && n == -1
	}
	return false
}

// yields returns a result of a return statement: where functions are deferred, it is stored before they
// run, and read again behind them.
func yields(r *ssa.Return, i int) ssa.Value {
	if load, ok := r.Results[i].(*ssa.UnOp); ok {
		if v := latest(load); v != nil {
			return v
		}
	}
	return r.Results[i]
}

// handedBack returns the same where functions are deferred and nothing else but returning changes the result: neither
// what is deferred, nor an assignment to a part of it.
func handedBack(r *ssa.Return, i int) ssa.Value {
	load, ok := r.Results[i].(*ssa.UnOp)
	if !ok || !slices.ContainsFunc(r.Block().Instrs, func(in ssa.Instruction) bool { _, ok := in.(*ssa.RunDefers); return ok }) {
		return r.Results[i]
	}
	variable, ok := load.X.(*ssa.Alloc)
	if !ok || slices.ContainsFunc(*variable.Referrers(), func(in ssa.Instruction) bool {
		s, isStore := in.(*ssa.Store)
		_, isLoad := in.(*ssa.UnOp)
		return !isLoad && !(isStore && s.Addr == variable)
	}) {
		return r.Results[i]
	}
	return yields(r, i)
}

// latest returns what was stored last in a local variable that is read, nil if several ways lead there. A variable
// lies in memory where functions are deferred and it is a result, or where a closure uses it.
func latest(load *ssa.UnOp) ssa.Value {
	const farthest = 100
	variable, ok := load.X.(*ssa.Alloc)
	if !ok || load.Op != token.MUL {
		return nil
	}
	b := load.Block()
	for range farthest {
		var last ssa.Value
		for _, instr := range b.Instrs {
			if instr == load {
				break
			}
			if s, ok := instr.(*ssa.Store); ok && s.Addr == variable {
				last = s.Val
			}
		}
		if last != nil || len(b.Preds) != 1 {
			return last
		}
		b = b.Preds[0]
	}
	return nil
}

// ofSite matches what a URL of one host begins with.
var ofSite = regexp.MustCompile(`^[a-z]+://[^/?#]+/`)

// sites reports whether a text is what URLs of hosts begin with that the program names.
func (u *unit) sites(v ssa.Value) bool {
	texts, all := u.constants(v)
	if !all {
		texts = u.listed(v)
	}
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(s string) bool { return !ofSite.MatchString(s) })
}

// validFor is validPaths for a target: a text that begins like a URL of a host that the program names is a valid URL.
func (u *unit) validFor(target rows.Target, root any, instr ssa.Instruction) (valid, chosen []path) {
	if target != rows.URL || !u.compares(instr.Parent()) {
		return u.validPaths(root, instr)
	}
	usual := u.guards
	defer func() { u.guards, u.forURL = usual, false }()
	u.guards, u.forURL = map[*ssa.Function]*guards{}, true
	return u.validPaths(root, instr)
}

// compares reports whether a function looks whether a text begins like a URL of the program's.
func (u *unit) compares(f *ssa.Function) bool {
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok && objmatch.Func(ir.Method(&call.Call)) == "strings.HasPrefix" && u.sites(call.Call.Args[1]) {
				return true
			}
		}
	}
	return false
}

// returnsTrue returns what holds when a function of the unit returns true.
func (u *unit) returnsTrue(f *ssa.Function) validity {
	var out validity
	first := true
	for _, b := range f.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == f.Recover || len(r.Results) != 1 {
			continue
		}
		if v, ok := boolConst(yields(r, 0)); ok && !v {
			continue
		}
		v := u.validAt(b).and(u.known(yields(r, 0), true))
		if first {
			out, first = v, false
		} else {
			out = out.or(v)
		}
	}
	return out
}

// either returns what holds whichever edge a phi came by, given what holds for the values that are
// possible.
func (u *unit) either(phi *ssa.Phi, what func(ssa.Value) (v validity, possible bool)) validity {
	var out validity
	first := true
	for i, e := range phi.Edges {
		v, possible := what(e)
		if !possible {
			continue
		}
		v = v.and(u.validOn(phi.Block().Preds[i], phi.Block()))
		if first {
			out, first = v, false
		} else {
			out = out.or(v)
		}
	}
	return out
}

// equality returns what holds when x and y are equal, or are not.
func (u *unit) equality(x, y ssa.Value, equal bool) validity {
	if _, isConst := x.(*ssa.Const); isConst {
		x, y = y, x
	}
	if b, ok := boolConst(y); ok {
		return u.known(x, b == equal)
	}
	if isNil(y) {
		if isError(x.Type()) {
			if equal {
				return u.noError(x)
			}
			return validity{}
		}
		if !equal {
			v := u.found(x)
			v.confirmed = v.confirmed || u.released(x, 0)
			return v
		}
		return validity{}
	}
	if s, ok := literal(y); ok && s == "" {
		if !equal {
			return u.found(x)
		}
		if call, ok := x.(*ssa.Call); ok {
			if v := u.characters(call); !v.empty() {
				return v
			}
		}
	}
	if c, ok := plain(y).(*ssa.Const); ok && u.chosen(x, c, equal) {
		return validity{confirmed: true}
	}
	if c, ok := y.(*ssa.Const); ok {
		if v := u.judged(x, c, equal); v.confirmed || len(v.places) > 0 {
			return v
		}
	}
	if !equal || !carries(x.Type()) {
		return validity{}
	}
	if u.retyped(x) || u.retyped(y) {
		return validity{confirmed: true}
	}
	return u.accept(x).and(u.accept(y))
}

// found returns what holds when a map look-up found something, or a parser that returns nil for
// what it cannot read.
func (u *unit) found(x ssa.Value) validity {
	switch x := x.(type) {
	case *ssa.Call:
		var out validity
		if obj := ir.Method(&x.Call); obj != nil {
			effects, _ := u.know.Func(obj)
			for _, e := range effects {
				if args := ir.Args(&x.Call); e.Kind == rows.KindCheck && e.From.Index < len(args) {
					out = out.and(u.accept(args[e.From.Index]))
				}
			}
		}
		return u.acceptResults(x, out, func(int) bool { return true })
	case *ssa.Lookup:
		return u.accept(x.Index)
	case *ssa.Extract:
		if l, ok := x.Tuple.(*ssa.Lookup); ok {
			return u.accept(l.Index)
		}
	}
	return validity{}
}

// noError returns what holds when an error is nil: the text was acceptable.
func (u *unit) noError(err ssa.Value) validity {
	v := u.withoutError(err)
	v.chosen = nil
	return v
}

func (u *unit) withoutError(err ssa.Value) validity {
	switch e := err.(type) {
	case *ssa.Const:
		return validity{}
	case *ssa.UnOp:
		if last := latest(e); last != nil {
			return u.withoutError(last)
		}
	case *ssa.Call:
		return u.checked(e)
	case *ssa.Extract:
		if call, ok := e.Tuple.(*ssa.Call); ok {
			v := u.checked(call)
			v.confirmed = v.confirmed && answerAt(call.Call.Signature()) < 0 // no error is no yes
			return v
		}
	case *ssa.Phi:
		return u.answerTo(question{err, true}, func() validity {
			return u.either(e, func(v ssa.Value) (validity, bool) {
				if _, made := v.(*ssa.MakeInterface); made {
					return validity{}, false
				}
				return u.noError(v), !u.open[question{v, true}] && !makesError(v)
			})
		})
	}
	return validity{}
}

// makesError reports whether v is a new error.
func makesError(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return true
	case *ssa.Call:
		switch objmatch.Func(ir.Method(&v.Call)) {
		case "errors.New", "fmt.Errorf":
			return true
		case "(context.Context).Err", "context.Cause":
			return interrupted(v.Block())
		}
	case *ssa.UnOp:
		_, ok := v.X.(*ssa.Global) // ErrX
		return ok
	}
	return false
}

// interrupted reports whether a block is the branch of a select statement in which a context is done.
func interrupted(b *ssa.BasicBlock) bool {
	if len(b.Preds) != 1 {
		return false
	}
	from := b.Preds[0]
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] != b {
		return false
	}
	test, ok := branch.Cond.(*ssa.BinOp)
	if !ok || test.Op != token.EQL {
		return false
	}
	which, ok := test.X.(*ssa.Extract)
	n, isConst := intConst(test.Y)
	if !ok || !isConst || which.Index != 0 {
		return false
	}
	sel, ok := which.Tuple.(*ssa.Select)
	if !ok || n < 0 || n >= len(sel.States) {
		return false
	}
	done, ok := sel.States[n].Chan.(*ssa.Call)
	return ok && objmatch.Func(ir.Method(&done.Call)) == "(context.Context).Done"
}

// isFailure reports whether an error was found not to be nil on the way to a block, or what returned it was asked for
// it before: if s.Err() != nil { return s.Err() }.
func isFailure(err ssa.Value, b *ssa.BasicBlock) bool {
	if isSet(err, b) {
		return true
	}
	call, ok := err.(*ssa.Call)
	if !ok || len(ir.Args(&call.Call)) != 1 {
		return false
	}
	return slices.ContainsFunc(readsOf(ir.Args(&call.Call)[0]), func(recv ssa.Value) bool {
		return recv.Referrers() != nil && slices.ContainsFunc(*recv.Referrers(), func(r ssa.Instruction) bool {
			other, ok := r.(*ssa.Call)
			return ok && ir.Method(&other.Call) != nil && ir.Method(&other.Call) == ir.Method(&call.Call) && isSet(other, b)
		})
	})
}

// isSet reports whether an error was found not to be nil on the way to a block.
func isSet(err ssa.Value, b *ssa.BasicBlock) bool {
	refs := err.Referrers()
	return refs != nil && slices.ContainsFunc(*refs, func(r ssa.Instruction) bool {
		test, ok := r.(*ssa.BinOp)
		if !ok || !isNil(test.Y) && !isNil(test.X) || test.Op != token.NEQ && test.Op != token.EQL {
			return false
		}
		return slices.ContainsFunc(*test.Referrers(), func(r ssa.Instruction) bool {
			branch, ok := r.(*ssa.If)
			if !ok {
				return false
			}
			failed := branch.Block().Succs[0]
			if test.Op == token.EQL {
				failed = branch.Block().Succs[1]
			}
			return len(failed.Preds) == 1 && failed.Dominates(b)
		})
	})
}

// accept returns that the text of v is validated, and whatever it was made from without changing
// what matters.
func (u *unit) accept(v ssa.Value) validity {
	first := v
	out := validity{places: map[place]bool{}, chosen: map[place]bool{}}
	for depth := 0; v != nil && depth < 10; depth++ {
		if carries(v.Type()) {
			for _, p := range u.places(v) {
				out.places[p], out.chosen[p] = true, true
			}
			if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL { // as forwarded, and where it lies
				for _, p := range u.places(load.X) {
					out.places[p], out.chosen[p] = true, true
				}
			}
		}
		v = u.same(v)
	}
	for _, again := range u.readAgain(first) {
		for _, p := range u.places(again) {
			out.places[p], out.chosen[p] = true, true
		}
	}
	for p := range out.chosen {
		for _, path := range u.pathsOf(p) {
			out.places[path] = true
		}
	}
	return out
}

// readAgain returns the other calls of the same accessor for the same thing: args.Text("file") is what it was when it
// was looked at.
func (u *unit) readAgain(v ssa.Value) []ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if got(call) != nil {
		return gotAgain(call)
	}
	f := call.Call.StaticCallee()
	if len(call.Call.Args) < 2 {
		return nil
	}
	if f == nil || len(f.Blocks) == 0 || f.Signature.Recv() == nil || writesTo(f.Params[0]) {
		return nil
	}
	var out []ssa.Value
	for _, recv := range readsOf(call.Call.Args[0]) {
		if writesTo(recv) {
			return nil
		}
		for _, r := range *recv.Referrers() {
			other, ok := r.(*ssa.Call)
			if !ok || other == call || other.Call.StaticCallee() != f || len(other.Call.Args) != len(call.Call.Args) || other.Call.Args[0] != recv {
				continue
			}
			same := true
			for i, a := range call.Call.Args[1:] {
				x, isText := literal(a)
				y, alsoText := literal(other.Call.Args[i+1])
				same = same && isText && alsoText && x == y
			}
			if same {
				out = append(out, other)
			}
		}
	}
	return out
}

// gotAgain returns the other calls that read the same field of the same message as one.
func gotAgain(call *ssa.Call) []ssa.Value {
	var out []ssa.Value
	for _, b := range call.Parent().Blocks {
		for _, instr := range b.Instrs {
			if other, ok := instr.(*ssa.Call); ok && other != call && sameGot(call, other) {
				out = append(out, other)
			}
		}
	}
	return out
}

// got returns the message of which a call reads a field, in.GetName() or in.GetUser().GetName(), or nil.
func got(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.IsInvoke() || len(call.Call.Args) != 1 {
		return nil
	}
	m := ir.Method(&call.Call)
	if m == nil || m.Signature().Recv() == nil {
		return nil
	}
	if n := objmatch.Named(m.Signature().Recv().Type()); n == nil || hasPointerMethods(n) || !ofMessage(n, m) {
		return nil
	}
	return call.Call.Args[0]
}

// sameGot reports whether two values are one, or read the same field of the same message.
func sameGot(x, y ssa.Value) bool {
	if x == y {
		return true
	}
	a, b := got(x), got(y)
	return a != nil && b != nil && ir.Method(&x.(*ssa.Call).Call) == ir.Method(&y.(*ssa.Call).Call) && sameGot(a, b)
}

// readsOf returns the values that are the same as one: itself, or what is read from a variable that is
// stored to no more than once.
func readsOf(v ssa.Value) []ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return []ssa.Value{v}
	}
	variable, ok := load.X.(*ssa.Alloc)
	if !ok || len(storesTo(variable)) > 1 {
		return nil
	}
	var out []ssa.Value
	for _, r := range *variable.Referrers() {
		if other, ok := r.(*ssa.UnOp); ok && other.X == variable {
			out = append(out, other)
		}
	}
	return out
}

// writesTo reports whether something is put into a map that a value is, or the value is not a map.
func writesTo(v ssa.Value) bool {
	if _, ok := v.Type().Underlying().(*types.Map); !ok || v.Referrers() == nil {
		return true
	}
	return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool {
		m, ok := r.(*ssa.MapUpdate)
		return ok && m.Map == v
	})
}

// pathsOf returns the places of the paths in which the text of a place is joined to folders that
// come from elsewhere: what is known of the text later is known of them, too.
func (u *unit) pathsOf(p place) []place {
	if u.joins == nil {
		u.joins = map[place][]place{}
		for instr := range u.instrs() {
			if call, ok := instr.(*ssa.Call); ok {
				u.collectJoin(call)
			}
		}
	}
	return u.joins[p]
}

func (u *unit) collectJoin(call *ssa.Call) {
	obj := ir.Method(&call.Call)
	if obj == nil {
		return
	}
	effects, _ := u.know.Func(obj)
	for _, e := range effects {
		if e.Kind != rows.KindPass || !e.InFolder || !e.To.Result {
			continue
		}
		elems, _ := elements(ir.Args(&call.Call)[e.From.Index])
		parts := make([][]place, len(elems))
		for i, v := range elems {
			if v != nil {
				parts[i] = u.places(v)
			}
		}
		for i, part := range parts {
			for _, p := range part {
				if others := slices.Concat(slices.Concat(parts[:i]...), slices.Concat(parts[i+1:]...)); !hasRoot(others, p.root) {
					u.joins[p] = append(u.joins[p], result(call, e.To.Index))
				}
			}
		}
	}
}

func hasRoot(ps []place, root any) bool {
	return slices.ContainsFunc(ps, func(p place) bool { return p.root == root })
}

// same returns what a value was made from by a call that keeps what matters, or nil.
func (u *unit) same(v ssa.Value) ssa.Value {
	switch x := v.(type) {
	case *ssa.Extract:
		v = x.Tuple
	case *ssa.MakeInterface:
		return x.X
	case *ssa.BinOp: // a path and a separator after it
		if s, ok := literal(x.Y); ok && x.Op == token.ADD && s == "/" {
			return x.X
		}
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL {
			if f := fieldOf(fa.X.Type(), fa.Field); f != nil {
				row, _ := u.know.Field(fa.X.Type(), f)
				if slices.ContainsFunc(row.Do, func(e rows.Effect) bool { return e.Same }) {
					return fa.X
				}
			}
		}
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if obj := ir.Method(&call.Call); obj != nil {
		effects, _ := u.know.Func(obj)
		args := ir.Args(&call.Call)
		for _, e := range effects {
			if e.Same && e.From.Index < len(args) {
				return args[e.From.Index]
			}
		}
	}
	return nil
}

// checked returns what holds when a call's bool result is true or its error result nil.
func (u *unit) checked(call *ssa.Call) validity {
	common := &call.Call
	args := ir.Args(common)
	var out validity
	var looked []int // at these
	accept := func(i int) {
		if i >= 0 && i < len(args) {
			out = out.and(u.accept(args[i]))
			looked = append(looked, i)
		}
	}
	obj := ir.Method(common)
	if obj != nil {
		effects, complete := u.know.Func(obj)
		for _, e := range effects {
			switch e.Kind {
			case rows.KindCheck:
				accept(e.From.Index)
			case rows.KindConfirm:
				out.confirmed = out.confirmed || u.shows(e, common)
			case rows.KindAny:
				if mc, ok := args[e.From.Index].(*ssa.MakeClosure); ok && u.within(mc.Fn.(*ssa.Function)) {
					out = out.and(u.returnsTrue(mc.Fn.(*ssa.Function)))
				}
			}
		}
		if complete {
			if isBool(call.Type()) && (slices.ContainsFunc(args, u.answer) || u.agrees(args)) {
				out.confirmed = true
			}
			return u.acceptResults(call, out, func(int) bool { return true })
		}
	}
	sums, shift := u.summariesOf(call)
	if len(sums) > 0 {
		all := func(test func(*Summary) bool) bool {
			return !slices.ContainsFunc(sums, func(s *Summary) bool { return !test(s) })
		}
		for i := range args {
			if all(func(s *Summary) bool { return slices.Contains(s.Checks, i+shift) }) {
				accept(i)
			}
		}
		if all(func(s *Summary) bool { return s.Confirms }) {
			out.confirmed = true
		}
	}
	name, _ := calleeName(common)
	if u.saysSo(call) {
		out.confirmed = true
	}
	if validates(name) && !authenticates(name, common.Signature()) && !slices.ContainsFunc(u.Callees(call), u.denies) {
		first := 0
		if common.Signature().Recv() != nil && len(args) > 1 {
			first = 1
		}
		for i := first; i < len(args); i++ {
			accept(i)
		}
	}
	return u.acceptResults(call, out, func(result int) bool {
		passes := func(s *Summary) bool {
			return slices.ContainsFunc(looked, func(i int) bool { return s.returns(i+shift, result) })
		}
		brings := func(s *Summary) bool { return s.brings(result) }
		return (len(sums) == 0 || slices.ContainsFunc(sums, passes)) && !slices.ContainsFunc(sums, brings)
	})
}

// summariesOf returns the summaries of what a call may run, and by how much their parameters are
// shifted against its arguments.
func (u *unit) summariesOf(call *ssa.Call) (sums []*Summary, shift int) {
	for _, callee := range u.Callees(call) {
		sum := u.summaries[callee]
		if sum == nil && u.within(callee) {
			sum = u.inner(callee)
		}
		if sum != nil {
			shift = u.shift(&call.Call, callee)
			sums = append(sums, sum)
		}
	}
	if obj := ir.Method(&call.Call); len(sums) == 0 && obj != nil {
		if sum, _ := u.know.Summary(obj); sum != nil {
			sums = append(sums, sum)
		}
	}
	if len(sums) == 0 && ir.Method(&call.Call) == nil {
		sums = u.madeChecks(call)
	}
	return sums, shift
}

// madeChecks returns what is known of a check that functions of other packages made: oneOf("a", "b")(s).
func (u *unit) madeChecks(call *ssa.Call) []*Summary {
	var sums []*Summary
	for _, v := range u.made(call.Call.Value) {
		maker, ok := v.(*ssa.Call)
		if !ok {
			return nil
		}
		obj := ir.Method(&maker.Call)
		if obj == nil {
			return nil
		}
		sum, _ := u.know.Summary(obj)
		if sum == nil || len(sum.Gives) == 0 {
			return nil
		}
		sums = append(sums, &Summary{Checks: sum.Gives})
	}
	return sums
}

// givesChecks returns which parameters the func that a function returns says to be acceptable.
func (u *unit) givesChecks(f *ssa.Function) []int {
	if res := f.Signature.Results(); res.Len() != 1 {
		return nil
	} else if _, ok := res.At(0).Type().Underlying().(*types.Signature); !ok {
		return nil
	}
	var out []int
	first := true
	for _, b := range f.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == f.Recover {
			continue
		}
		mc, ok := plain(r.Results[0]).(*ssa.MakeClosure)
		if !ok || !u.within(mc.Fn.(*ssa.Function)) {
			return nil
		}
		sum := u.inner(mc.Fn.(*ssa.Function))
		if sum == nil {
			return nil
		}
		if first {
			out, first = slices.Clone(sum.Checks), false
		}
		out = slices.DeleteFunc(out, func(i int) bool { return !slices.Contains(sum.Checks, i) })
	}
	return out
}

// inner returns what the result says of a function that is written inside the unit's, nil while that is being
// found out.
func (u *unit) inner(f *ssa.Function) *Summary {
	if f == u.fn {
		return nil
	}
	sum, known := u.inners[f]
	if known {
		return sum
	}
	u.inners[f] = nil
	sum = u.says(f)
	u.inners[f] = sum
	u.forget(f)
	return sum
}

// says returns a summary of what a function's result says.
func (u *unit) says(f *ssa.Function) *Summary {
	sum := &Summary{Judgements: u.judgements(f), Asks: u.asks(f), Skips: u.skips(f), Exits: u.neverReturns(f), Says: saidOf(f), True: trueFor(f), Vets: u.vets(f)}
	sum.Checks, sum.Confirms = u.verdict(f)
	sum.Gives = u.givesChecks(f)
	sum.Gates, sum.Passes = u.gates(f), u.letsCallsPass(f)
	if f == u.fn {
		sum.Parts = u.parts
	}
	sum.Wraps, sum.Keeps = u.wrapped(f), u.asideParams(f)
	return sum
}

// acceptResults adds that what a check returns beside its verdict is validated too, if it is what the check has
// looked at: who looks a tool up by its name has not looked at what the tool says.
func (u *unit) acceptResults(call *ssa.Call, v validity, looked func(result int) bool) validity {
	if len(v.places) == 0 {
		return v
	}
	more := validity{places: map[place]bool{}}
	results := call.Call.Signature().Results()
	for i := range results.Len() {
		if carries(results.At(i).Type()) && looked(i) {
			more.places[result(call, i)] = true
		}
	}
	return v.and(more)
}

func isConst(v ssa.Value) bool {
	_, ok := v.(*ssa.Const)
	return ok
}
