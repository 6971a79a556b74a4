package agentloop

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// origins says where a value is from, as far as answers matter: from an answer of Claude, and from
// which parameters of the function that computes it.
type origins uint64

// answer stands for Claude's answer; the other bits for parameters.
const answer origins = 1 << 63

func parameter(i int) origins { return 1 << min(i, 62) }

// derive finds the values that say what Claude answered: what the calls that reach Claude return,
// what is read from it, computed from it, chosen by a test of it, or stored meanwhile. Origins are
// only added, so the order of visits does not matter.
//
// What a function returns is known by its parameters, so that a helper that is given an answer in
// one place and something else in another is judged place by place. What is stored in a cell is
// either from an answer or not.
//
// That a call failed is no answer; that the answer's text could not be parsed is one. So errors
// are followed from where they are computed from an answer, not from the call itself.
func (a *analysis) derive() {
	for {
		a.news = false
		for instr := range a.Instructions() {
			a.deriveInstr(instr)
		}
		for _, f := range a.Funcs {
			a.deriveChoices(f)
		}
		if !a.news {
			return
		}
	}
}

// isDerived reports whether the value, or the memory that it points at, is derived from an answer.
func (a *analysis) isDerived(v ssa.Value) bool {
	return v != nil && a.resolve(v.Parent(), a.from(v))
}

// resolve reports whether an answer is among the origins, given what f's callers hand over.
func (a *analysis) resolve(f *ssa.Function, o origins) bool {
	if o&answer != 0 {
		return true
	}
	if f != nil {
		for i, p := range f.Params {
			if o&parameter(i) != 0 && a.given[p] {
				return true
			}
		}
	}
	return false
}

// from returns the origins of a value.
func (a *analysis) from(v ssa.Value) origins {
	if v == nil || objmatch.Type(v.Type()) == "context.Context" {
		return 0 // a context carries no answers
	}
	o := a.derived[v]
	switch v := v.(type) {
	case *ssa.Parameter:
		o |= parameter(slices.Index(v.Parent().Params, v))
	case *ssa.FreeVar:
		if b := a.bound[v]; b != nil && a.isDerived(b) {
			o |= answer
		}
	case *ssa.FieldAddr:
		f := selected(v.X.Type(), v.Field)
		if objmatch.Type(v.X.Type()) == "net/http.Response" && f.Name() != "Body" {
			return 0
		}
		o |= a.derived[a.cell(v)]
		if !isError(f.Type()) { // that a call failed lies beside its answer
			o |= a.from(v.X)
		}
	case *ssa.IndexAddr:
		o |= a.from(v.X)
	}
	return o
}

// mark adds origins to a value, or to a whole.
func (a *analysis) mark(v any, o origins) {
	if v != nil && a.derived[v]|o != a.derived[v] {
		a.derived[v] |= o
		a.news = true
	}
}

// markCell notes that function f puts something of the origins into a cell, which is derived from an answer then. What
// a test puts into one is its own affair.
func (a *analysis) markCell(f *ssa.Function, c any, o origins) {
	if c != nil && a.derived[c]&answer == 0 && a.resolve(f, o) && !a.InTest(f.Pos()) {
		a.derived[c] |= answer
		a.news = true
	}
}

// markMemory adds origins, of a value of function f, to the memory at an address.
func (a *analysis) markMemory(f *ssa.Function, addr ssa.Value, o origins) {
	switch addr := addr.(type) {
	case *ssa.Alloc:
		if addr.Parent() == f {
			a.mark(addr, o)
		} else if a.resolve(f, o) {
			a.mark(addr, answer)
		}
	case *ssa.Global:
		a.markCell(f, addr, o)
	case *ssa.FreeVar:
		if b := a.bound[addr]; b != nil {
			a.markMemory(f, b, o)
		}
	case *ssa.FieldAddr:
		a.markCell(f, a.cell(addr), o)
		if a.resolve(f, o) {
			a.fill(addr.X)
		}
		if rec := record(addr); rec != nil && !isError(addr.Type().Underlying().(*types.Pointer).Elem()) {
			a.mark(whole{rec}, o)
		}
	case *ssa.Parameter:
		if a.resolve(f, o) && !a.written[addr] {
			a.written[addr], a.given[addr] = true, true
			a.news = true
		}
	case *ssa.IndexAddr:
		a.mark(addr.X, o)
		a.markCell(f, a.loaded(addr.X), o)
	case *ssa.MakeInterface:
		a.markMemory(f, addr.X, o)
	case *ssa.ChangeType:
		a.markMemory(f, addr.X, o)
	}
}

// markEntries adds origins, of something in function f, to a map.
func (a *analysis) markEntries(f *ssa.Function, m ssa.Value, o origins) {
	a.mark(m, o)
	a.markCell(f, a.loaded(m), o)
}

// fill notes that something derived is put into a field of what a parameter points at. In the package the field tells,
// so this is for others.
func (a *analysis) fill(v ssa.Value) {
	for {
		field, ok := v.(*ssa.FieldAddr)
		if !ok {
			break
		}
		v = field.X
	}
	if p, ok := v.(*ssa.Parameter); ok && !a.filling[p] {
		a.filling[p] = true
		a.news = true
	}
}

// whole stands for the record in a variable when it is taken as a whole: copied, sent, returned. It
// is derived if one of its fields is.
type whole struct{ *ssa.Alloc }

// record returns the variable whose field, at any depth, an address is, or nil.
func record(addr *ssa.FieldAddr) *ssa.Alloc {
	switch x := addr.X.(type) {
	case *ssa.Alloc:
		return x
	case *ssa.FieldAddr:
		return record(x)
	}
	return nil
}

func (a *analysis) deriveInstr(instr ssa.Instruction) {
	f := instr.Parent()
	switch instr := instr.(type) {
	case ssa.CallInstruction:
		a.deriveCall(instr)
	case *ssa.Store:
		o := a.from(instr.Val)
		if constantLike(instr.Val) {
			o |= a.chosen(instr.Block())
		} else if p, ok := instr.Val.(*ssa.Parameter); ok && a.chosenBy(p) {
			o |= answer
		}
		if o != 0 {
			a.markMemory(f, instr.Addr, o)
		}
	case *ssa.MapUpdate:
		o := a.from(instr.Key) | a.from(instr.Value)
		if constantLike(instr.Value) {
			o |= a.chosen(instr.Block())
		}
		a.markEntries(f, instr.Map, o)
	case *ssa.Send:
		o := a.from(instr.X)
		a.mark(instr.Chan, o)
		a.markCell(f, a.loaded(instr.Chan), o)
	case *ssa.Return:
		for i, r := range instr.Results {
			a.returns(f, i, a.from(r))
		}
	case *ssa.Extract:
		if call, ok := instr.Tuple.(*ssa.Call); ok {
			a.mark(instr, a.deriveResult(call, instr.Index, instr.Type()))
		} else {
			a.mark(instr, a.from(instr.Tuple))
		}
	case *ssa.UnOp:
		o := a.from(instr.X)
		if instr.Op == token.MUL {
			if c := a.cell(instr.X); c != nil {
				o |= a.derived[c] & answer
			}
			if rec, ok := instr.X.(*ssa.Alloc); ok {
				o |= a.derived[whole{rec}]
			}
		}
		a.mark(instr, o)
	case *ssa.Field:
		f := selected(instr.X.Type(), instr.Field)
		o := a.derived[f.Origin()]
		if !isError(f.Type()) {
			o |= a.from(instr.X)
		}
		a.mark(instr, o)
	case *ssa.MakeInterface: // of what lies behind it no more is to be seen than of a copy
		o := a.from(instr.X)
		if rec, ok := instr.X.(*ssa.Alloc); ok {
			o |= a.derived[whole{rec}]
		}
		a.mark(instr, o)
	case *ssa.MakeClosure, *ssa.Alloc, *ssa.FieldAddr, *ssa.IndexAddr:
	default:
		v, ok := instr.(ssa.Value)
		for _, op := range instr.Operands(nil) {
			if ok && *op != nil {
				a.mark(v, a.from(*op))
			}
		}
	}
}

// returns adds origins to a result of f.
func (a *analysis) returns(f *ssa.Function, i int, o origins) {
	if r := (result{f, i}); a.results[r]|o != a.results[r] {
		a.results[r] |= o
		a.news = true
	}
}

// deriveCall follows values into, through and out of a call.
func (a *analysis) deriveCall(instr ssa.CallInstruction) {
	call := instr.Common()
	args := ir.Args(call)
	if b, ok := call.Value.(*ssa.Builtin); ok && b.Name() == "delete" {
		a.markEntries(instr.Parent(), args[0], a.from(args[1])|a.chosen(instr.Block()))
	}
	bodies := false
	for _, f := range a.Callees(instr) {
		if f.Blocks == nil {
			continue
		}
		bodies = true
		for i, arg := range args {
			if i >= len(f.Params) {
				continue
			}
			if !a.given[f.Params[i]] && a.isDerived(arg) && (a.InTest(f.Pos()) || !a.InTest(instr.Parent().Pos())) {
				a.given[f.Params[i]] = true
				a.news = true
			}
			if a.written[f.Params[i]] {
				a.markMemory(instr.Parent(), arg, answer)
			}
			if a.filling[f.Params[i]] {
				a.fill(arg)
			}
		}
	}
	if v, ok := instr.(*ssa.Call); ok {
		if _, tuple := v.Type().(*types.Tuple); !tuple {
			a.mark(v, a.deriveResult(v, 0, v.Type()))
		}
		for _, i := range a.filled(v) {
			a.markMemory(v.Parent(), args[i], answer)
		}
	}
	if bodies {
		return
	}
	if claudeapi.StepsRunner(ir.Method(call)) {
		a.mark(args[0], answer) // which knows whether there is more to do
	}
	a.deriveRanged(call)
	// A library that decodes an answer into what it is given, or a builder that collects one.
	if o := a.fromAny(args); o != 0 {
		for i, arg := range args {
			if (i > 0 || call.Signature().Recv() == nil || keeps(instr) || a.fills(instr)) && pointer(arg) {
				a.markMemory(instr.Parent(), arg, o)
			}
		}
	}
}

// filled returns the arguments into whose memory the callee, which the package does not show, puts the answer.
func (a *analysis) filled(call *ssa.Call) (out []int) {
	args := ir.Args(&call.Call)
	if a.sends[call] && isError(call.Type()) { // what else would it do with it
		for i, arg := range args {
			if i > 0 && pointsToRecord(arg.Type()) {
				out = append(out, i)
			}
		}
		return out
	}
	if s := a.summaryOf(call); s != nil {
		return slices.DeleteFunc(slices.Clone(s.Fills), func(i int) bool { return i >= len(args) })
	}
	return nil
}

// deriveRanged follows values out of a library's iterator into the body of a loop, which is a func literal:
// "for line := range strings.Lines(answer)".
func (a *analysis) deriveRanged(call *ssa.CallCommon) {
	body := loopBody(call)
	if body == nil || !a.isDerived(call.Value) {
		return
	}
	for _, p := range body.Params {
		if !a.given[p] {
			a.given[p] = true
			a.news = true
		}
	}
}

// deriveResult returns the origins of a result of the call.
func (a *analysis) deriveResult(call *ssa.Call, index int, t types.Type) (o origins) {
	if a.yields(call) != nil {
		return 0 // who ranges over it decides, not the model
	}
	args := ir.Args(&call.Call)
	bodies := false
	if p := a.param(call.Call.Value); p != nil && p.Parent() == call.Parent() {
		o |= a.from(p) // what is called comes with what it says
	}
	for _, f := range a.Callees(call) {
		if f.Blocks == nil {
			continue
		}
		bodies = true
		res := a.results[result{f, index}]
		o |= res & answer
		for i, arg := range args {
			if res&parameter(i) != 0 && i < len(f.Params) {
				o |= a.from(arg)
			}
		}
	}
	if a.sends[call] {
		if isError(t) {
			return 0
		}
		return o | answer
	}
	if !bodies {
		o |= a.calledResult(call, index, t)
	}
	if s := a.summaryOf(call); s != nil && (len(s.Way) > 0 || len(s.Answer) > 0) {
		if slices.Contains(s.Answer, index) {
			o |= answer
		}
		return o
	}
	if bodies || isError(t) && claudeapi.IsClient(calleePath(call)) {
		return o
	}
	if !call.Call.IsInvoke() {
		o |= a.from(call.Call.Value)
	}
	return o | a.fromAny(args)
}

// calledResult returns whether a result of a callee that the package does not show is, by its type, one of a func that
// it is given and calls, and that one an answer: what a helper that tries again returns. It may come in an interface.
func (a *analysis) calledResult(call *ssa.Call, index int, t types.Type) (o origins) {
	boxed := types.IsInterface(t) && !isError(t)
	for _, arg := range a.called(call) {
		sig, ok := arg.Type().Underlying().(*types.Signature)
		if !ok {
			continue
		}
		known := a.summaryOfFunc(arg)
		for i := range sig.Results().Len() {
			if !boxed && (i != index || !types.Identical(sig.Results().At(i).Type(), t)) {
				continue
			}
			for _, f := range a.FuncsOf(arg) {
				o |= a.results[result{f, i}] & answer
			}
			if known != nil && slices.Contains(known.Answer, i) {
				o |= answer
			}
		}
	}
	return o
}

// summaryOf returns what is known of a callee of another package, the one that calls Claude where
// there are several, or nil.
func (a *analysis) summaryOf(call ssa.CallInstruction) *Summary {
	m := ir.Method(call.Common())
	if m == nil {
		return nil
	}
	s := a.deps(m)
	if s != nil && len(s.Way) > 0 {
		return s
	}
	for _, impl := range a.implement[m] {
		if t := a.deps(impl); t != nil && (s == nil || len(t.Way) > 0) {
			s = t
		}
	}
	return s
}

// fromAny returns the origins of the values together.
func (a *analysis) fromAny(vs []ssa.Value) (o origins) {
	for _, v := range vs {
		o |= a.from(unboxed(v))
	}
	return o
}

// anyDerived reports whether one of the values is derived from an answer.
func (a *analysis) anyDerived(vs []ssa.Value) bool {
	return slices.ContainsFunc(vs, func(v ssa.Value) bool { return a.isDerived(unboxed(v)) })
}

// keeps reports whether the callee, a method, keeps its arguments in its receiver.
func keeps(call ssa.CallInstruction) bool {
	m := ir.Method(call.Common())
	if m == nil {
		return false
	}
	switch objmatch.Path(m.Pkg()) {
	case "strings", "bytes", "bufio":
		return true
	}
	return claudeapi.IsClient(objmatch.Path(m.Pkg())) && m.Name() == "Accumulate"
}

// fills reports whether the callee is a method of the program, in another package, that may keep its
// arguments in a record of the caller: "msg.Append(delta)".
func (a *analysis) fills(call ssa.CallInstruction) bool {
	m := ir.Method(call.Common())
	if m == nil || call.Common().IsInvoke() || objmatch.IsStd(objmatch.Path(m.Pkg())) || claudeapi.IsClient(objmatch.Path(m.Pkg())) {
		return false
	}
	switch ir.Args(call.Common())[0].(type) {
	case *ssa.Alloc, *ssa.Parameter:
		res := call.Common().Signature().Results()
		return res.Len() == 0 || res.Len() == 1 && isError(res.At(0).Type())
	}
	return false
}

func pointer(v ssa.Value) bool {
	_, ok := unboxed(v).Type().Underlying().(*types.Pointer)
	return ok
}

// constantLike reports whether the value says nothing but that it was chosen.
func constantLike(v ssa.Value) bool {
	_, ok := v.(*ssa.Const)
	return ok
}

// chosen returns the origins of the tests that decide whether the block is run.
func (a *analysis) chosen(b *ssa.BasicBlock) (o origins) {
	for _, cond := range tests(b) {
		o |= a.from(cond)
	}
	return o
}

// chosenBy reports whether a caller gives a parameter a constant depending on an answer: a state that is set.
func (a *analysis) chosenBy(p *ssa.Parameter) bool {
	f := p.Parent()
	i := slices.Index(f.Params, p)
	return slices.ContainsFunc(a.Callers(f), func(call ssa.CallInstruction) bool {
		args := ir.Args(call.Common())
		return i < len(args) && constantLike(args[i]) && a.resolve(call.Parent(), a.chosen(call.Block()))
	})
}

// decides reports whether the block ends by a test of something derived from an answer.
func (a *analysis) decides(b *ssa.BasicBlock) bool {
	cond := condition(b)
	return cond != nil && a.isDerived(cond)
}

// condition returns what the block tests at its end, or nil.
func condition(b *ssa.BasicBlock) ssa.Value {
	if len(b.Instrs) == 0 {
		return nil
	}
	if test, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
		return test.Cond
	}
	return nil
}

// tests returns the tests by whose outcome a block is run.
func tests(b *ssa.BasicBlock) []ssa.Value {
	var out []ssa.Value
	for d := b; d != nil; d = d.Idom() {
		if len(d.Preds) > 1 && !slices.ContainsFunc(d.Preds, func(p *ssa.BasicBlock) bool { return condition(p) == nil }) {
			for _, p := range d.Preds { // "x || y"
				out = append(out, condition(p))
			}
		}
		if top := d.Idom(); top != nil && condition(top) != nil && chooses(top, b) {
			out = append(out, condition(top))
		}
	}
	return out
}

// chooses reports whether b is run only by one outcome of the test at the end of block test.
func chooses(test, b *ssa.BasicBlock) bool {
	for _, s := range test.Succs {
		if len(s.Preds) == 1 && s.Dominates(b) {
			return true
		}
	}
	return false
}

// deriveChoices marks what is one constant or another depending on an answer: a flag, a mode, a
// returned true or false.
func (a *analysis) deriveChoices(f *ssa.Function) {
	var returns []*ssa.Return
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Phi:
				a.mark(instr, a.chosenPhi(instr))
			case *ssa.Return:
				returns = append(returns, instr)
			}
		}
	}
	for i := range f.Signature.Results().Len() {
		a.returns(f, i, a.chosenReturn(returns, i))
	}
}

// chosenPhi returns the origins of the tests that choose a constant, or a step, among the edges of a phi.
func (a *analysis) chosenPhi(phi *ssa.Phi) (o origins) {
	top := phi.Block().Idom()
	if top == nil || !slices.ContainsFunc(phi.Edges, func(e ssa.Value) bool { return !sameValue(e, phi.Edges[0]) }) {
		return 0
	}
	for i, e := range phi.Edges {
		if !constantLike(e) && (!steps(e, phi) || always(e, phi)) {
			continue
		}
		pred := phi.Block().Preds[i]
		for d := pred; d != nil && top.Dominates(d); d = d.Idom() {
			if cond := condition(d); cond != nil && (d == pred || chooses(d, pred)) {
				o |= a.from(cond)
			}
		}
	}
	return o
}

// steps reports whether e is the phi and a constant, or a list with one element more or less: how often it was added
// is chosen.
func steps(e ssa.Value, phi *ssa.Phi) bool {
	if isList(e.Type()) {
		return slices.Contains(grown(e), ssa.Value(phi))
	}
	sum, ok := e.(*ssa.BinOp)
	return ok && sum.X == phi && constantLike(sum.Y)
}

// always reports whether each way round a loop makes the value of its variable.
func always(e ssa.Value, phi *ssa.Phi) bool {
	for i, other := range phi.Edges {
		if other != e && phi.Block().Dominates(phi.Block().Preds[i]) {
			return false
		}
	}
	return slices.ContainsFunc(phi.Block().Preds, phi.Block().Dominates)
}

// chosenReturn returns the origins of the tests that choose among constants returned as result i.
// An error made because the answer was empty is not an answer but a failed call.
func (a *analysis) chosenReturn(returns []*ssa.Return, i int) (o origins) {
	for _, r := range returns {
		v := r.Results[i]
		for _, cond := range tests(r.Block()) {
			if isError(v.Type()) && (constantLike(v) || emptiness(cond) || !a.fresh(v)) {
				continue
			}
			if slices.ContainsFunc(returns, func(other *ssa.Return) bool {
				w := other.Results[i]
				return !sameValue(v, w) && (constantLike(v) || constantLike(w))
			}) {
				o |= a.from(cond)
			}
		}
	}
	return o
}

// fresh reports whether an error is made here, or beforehand to be returned here, rather than received.
func (a *analysis) fresh(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Call:
		name := objmatch.Func(ir.Method(&v.Call))
		return name == "errors.New" || name == "fmt.Errorf"
	case *ssa.MakeInterface:
		return true
	case *ssa.UnOp:
		switch c := a.loaded(v).(type) {
		case *ssa.Global:
			return true
		case *ssa.Alloc: // a closure uses it
			return len(a.stores[c]) == 1 && a.fresh(a.stores[c][0].Val)
		}
	}
	return false
}

// emptiness reports whether the condition tests only that there is something. Whether there is an
// error tells more.
func emptiness(cond ssa.Value) bool {
	switch cond := cond.(type) {
	case *ssa.UnOp:
		return cond.Op == token.NOT && emptiness(cond.X)
	case *ssa.BinOp:
		for _, v := range []ssa.Value{cond.X, cond.Y} {
			if c, ok := v.(*ssa.Const); ok {
				return c.IsNil() && !isError(c.Type()) || c.Value != nil && (c.Value.Kind() == constant.String && constant.StringVal(c.Value) == "" || c.Value.Kind() == constant.Int && constant.Sign(c.Value) == 0)
			}
		}
	}
	return false
}

func sameValue(x, y ssa.Value) bool {
	if x == y {
		return true
	}
	c, ok1 := x.(*ssa.Const)
	d, ok2 := y.(*ssa.Const)
	return ok1 && ok2 && types.Identical(c.Type(), d.Type()) &&
		(c.Value == nil && d.Value == nil || c.Value != nil && d.Value != nil && constant.Compare(c.Value, token.EQL, d.Value))
}

// used reports whether the value is a number of tokens that a conversation has used up so far.
func used(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok {
			return usedUp(selected(fa.X.Type(), fa.Field))
		}
	case *ssa.Field:
		return usedUp(selected(v.X.Type(), v.Field))
	}
	return false
}

// tallies reports whether the value is a record of numbers, such a number among them. A record that has more in it, a
// session's, is kept by whoever is told.
func tallies(v ssa.Value) bool {
	t := v.Type().Underlying()
	if ptr, ok := t.(*types.Pointer); ok {
		t = ptr.Elem().Underlying()
	}
	s, ok := t.(*types.Struct)
	if !ok {
		return false
	}
	fields := slices.Collect(s.Fields())
	return slices.ContainsFunc(fields, usedUp) && !slices.ContainsFunc(fields, func(f *types.Var) bool { return !numeric(f.Type()) })
}

func usedUp(f *types.Var) bool {
	name := f.Name()
	return name == "InputTokens" || name == "PromptTokens" || name == "TotalTokens" || strings.HasPrefix(name, "CacheReadInput")
}
