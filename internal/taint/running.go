package taint

import (
	"cmp"
	"fmt"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// That a function runs is followed like a value. It comes from whoever calls the function, and from
// the texts that were found equal to others on the way to a call: the name of a tool, say. It ends
// in what cannot be undone, unless a person was asked before.

// running is the root of that parameter.
type running struct{ fn *ssa.Function }

// maxCalls is how many calls may lie on the way from a function's running to an end: the nearest ends
// are what people can do something about.
const maxCalls = 7

// running returns the origin of a function's running, given that of its argument.
func (o origin) running(what string) origin {
	o.what = what
	return o
}

// runs adds that to is reached where an instruction runs, given what decides that.
func (u *unit) runs(deciders []place, to place, way []Step) {
	for _, p := range deciders {
		u.edge(p, to, edge{deep: true, steps: way})
	}
}

// act records that what cannot be undone happens where an instruction runs, given what decides that.
func (u *unit) act(instr ssa.CallInstruction, deciders []place, done use) {
	if done.target == rows.Message && len(deciders) > 0 && u.isQuestion(instr) {
		return
	}
	for _, p := range deciders {
		u.harm(p, done)
	}
}

// deciders returns the places on which it depends that an instruction runs: that its function does,
// and the texts of which something is known there. After a person's yes, there are none.
func (u *unit) deciders(instr ssa.CallInstruction) []place {
	if u.confirmedAt(instr) {
		return nil
	}
	valid := u.validBefore(instr)
	own := place{running{instr.Parent()}, ""}
	u.seed(own, origin{kind: Param, fn: instr.Parent(), index: rows.Running})
	var then map[place]bool // what held where it was put aside decides nothing
	if aside := u.aside(instr.Parent()); aside != nil {
		then = u.inherited(aside).places
	}
	var texts []place
	for p := range valid.places {
		if !then[p] {
			texts = append(texts, p)
		}
	}
	for _, v := range u.begun(instr.Block()) {
		texts = append(texts, u.places(v)...)
	}
	slices.SortFunc(texts, func(a, b place) int {
		return cmp.Or(cmp.Compare(rootName(a.root), rootName(b.root)), cmp.Compare(a.path, b.path))
	})
	chosen := chosenBy(instr.Common())
	by := u.choosingTexts(chosen)
	texts = append(texts, by...)
	if instr.Common().IsInvoke() && resultOf(chosen, 0) != nil && !u.sortedOut(instr.Block(), by) {
		for _, p := range u.places(chosen) {
			texts = append(texts, p.sub(whole))
		}
	}
	return append(texts, own)
}

// choosingTexts returns the texts by which what a call runs was chosen, as the name of a tool.
func (u *unit) choosingTexts(chosen ssa.Value) (by []place) {
	for _, v := range choosers(chosen, 0) {
		if textual(v.Type()) {
			by = append(by, u.places(v)...)
		}
	}
	return by
}

// sortedOut reports whether the function has looked, on the way to a block, at one of the texts by which what a call there
// runs was chosen, by more than to find it: which of all that the call may run is left, is not known.
func (u *unit) sortedOut(at *ssa.BasicBlock, by []place) bool {
	for cond := range tested(at) {
		var looked []ssa.Value
		switch c := cond.(type) {
		case *ssa.Call:
			looked = ir.Args(&c.Call)
		case *ssa.BinOp:
			looked = []ssa.Value{c.X, c.Y}
		}
		for _, v := range looked {
			if textual(v.Type()) && slices.ContainsFunc(u.places(v), func(p place) bool { return slices.Contains(by, p) }) {
				return true
			}
		}
	}
	return false
}

// begun returns the texts of which the beginning was found to be that of another one on the way to a
// block: names of tools that are called fs_something.
func (u *unit) begun(at *ssa.BasicBlock) []ssa.Value {
	var out []ssa.Value
	for cond, truth := range tested(at) {
		call, ok := cond.(*ssa.Call)
		if !ok || !truth {
			continue
		}
		obj, args := ir.Method(&call.Call), ir.Args(&call.Call)
		if obj == nil {
			continue
		}
		effects, _ := u.know.Func(obj)
		for _, e := range effects {
			if e.Kind == rows.KindBelow && e.From.Index < len(args) && textual(args[e.From.Index].Type()) {
				out = append(out, args[e.From.Index])
			}
		}
	}
	return out
}

// chosenBy returns the value on which it depends what a call runs: the func value, the receiver of an interface's
// method, or that of a method of a struct with functions in it, as records of tools are.
func chosenBy(call *ssa.CallCommon) ssa.Value {
	f := call.StaticCallee()
	if f != nil && f.Signature.Recv() != nil && len(call.Args) > 0 && len(funcFields(f.Signature.Recv().Type())) > 0 {
		return call.Args[0]
	}
	return call.Value
}

// choosers returns what a func value, or the receiver of an interface method, was chosen by: the
// index of a look-up, the arguments of the function that returned it.
func choosers(v ssa.Value, depth int) []ssa.Value {
	if depth > maxDepth {
		return nil
	}
	switch v := plain(v).(type) {
	case *ssa.Lookup:
		return []ssa.Value{v.Index}
	case *ssa.Call:
		return ir.Args(&v.Call)
	case *ssa.Extract:
		return choosers(v.Tuple, depth+1)
	case *ssa.TypeAssert:
		return choosers(v.X, depth+1)
	case *ssa.Field:
		return choosers(v.X, depth+1)
	case *ssa.FieldAddr:
		return choosers(v.X, depth+1)
	case *ssa.UnOp:
		return choosers(v.X, depth+1)
	case *ssa.Alloc:
		if stores := storesTo(v); len(stores) > 0 {
			return choosers(stores[0].Val, depth+1)
		}
	}
	return nil
}

// whole stands for what is in a value only where all that is in it comes from one text: a command that was decoded, and
// not an agent that remembers what was said.
const whole path = ".(all)"

// rootName returns a name of a root by which places can be sorted.
func rootName(root any) string {
	if v, ok := root.(ssa.Value); ok && v.Parent() != nil {
		return v.Parent().String() + " " + v.Name()
	}
	return fmt.Sprint(root)
}

// runsFunc adds that a function runs where an instruction does.
func (u *unit) runsFunc(instr ssa.CallInstruction, f *ssa.Function) {
	if u.within(f) {
		if f != instr.Parent() {
			u.runs(u.deciders(instr), place{running{f}, ""}, nil)
		}
	} else if sum := u.summaries[f]; sum != nil {
		u.runsSummary(instr, f.Name(), sum, nil)
	}
}

// runsSummary adds what a function's running leads to. How a person is asked is no action of its own.
func (u *unit) runsSummary(instr ssa.CallInstruction, name string, sum *Summary, arg func(int) ssa.Value) {
	if sum.Confirms {
		return
	}
	pos, end := u.Range(instr.Pos())
	var deciders []place
	first := true
	for _, f := range sum.Flows {
		if f.From.Kind != Param || f.From.Index != rows.Running {
			continue
		}
		limited := f.If.Param > 0
		if limited {
			if arg == nil {
				continue
			}
			var meant bool
			if f.If, meant = u.met(f.If, arg); !meant {
				continue
			}
		}
		if first { // most summaries tell nothing of running
			deciders, first = u.deciders(instr), false
		}
		way := steps(u.one(u.step(instr.Pos(), calls+name)), f.Steps)
		switch f.To.Kind {
		case Sink:
			at := site{pos, end}
			if f.site.pos.IsValid() && !(limited && f.If.Param == 0) { // who says what is done has the choice
				at = f.site
			}
			u.act(instr, deciders, use{target: f.Target, sink: f.To.Name, reach: f.Reach, steps: way, site: at, when: f.If})
		case Cell:
			u.runs(deciders, place{cell(f.To.Name), ""}, way)
		case Callback:
			if arg == nil || arg(f.To.Index) == nil {
				continue
			}
			for _, f := range u.FuncsOf(arg(f.To.Index)) {
				u.runsFunc(instr, f)
			}
		}
	}
}

// runsArgs adds that a library may run the functions that it is given.
func (u *unit) runsArgs(instr ssa.CallInstruction, effects []rows.Resolved) {
	for i, arg := range ir.Args(instr.Common()) {
		if _, ok := arg.Type().Underlying().(*types.Signature); !ok {
			continue
		}
		if slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindHandler && e.From.Index == i }) {
			continue
		}
		for _, f := range u.FuncsOf(arg) {
			u.runsFunc(instr, f)
		}
	}
}

// runsMethod adds that what implements an interface method elsewhere runs.
func (u *unit) runsMethod(instr ssa.CallInstruction, m *types.Func, name string) {
	if m.Signature().Params().Len() < 2 && slices.Contains(idle, m.Name()) {
		return
	}
	u.runs(u.deciders(instr), place{cell(callCell(name, rows.Running)), ""}, u.one(u.step(instr.Pos(), calls+short(objmatch.Func(m)))))
}

// idle lists methods that do what everybody expects of them, with one parameter at most.
var idle = []string{
	"Close", "Description", "Done", "Err", "Error", "Format", "GoString", "Len", "Less", "Lock", "MarshalJSON", "Name", "Read",
	"RLock", "RUnlock", "Schema", "String", "Swap", "Unlock", "UnmarshalJSON", "Unwrap", "Write",
}

// acts applies a row about what cannot be undone.
func (u *unit) acts(instr ssa.CallInstruction, e rows.Resolved, args []ssa.Value) {
	if e.From.Index >= len(args) || rehearsed(e, args) {
		return
	}
	var when When
	switch arg := args[e.From.Index]; {
	case e.Only != nil:
		if u.worded(e, args) {
			break
		}
		if when = u.toldWords(e, args); when.Param == 0 {
			return
		}
	case e.Effect.From != "":
		_, known := u.constants(arg)
		if u.temporary(arg, 0) || u.doneBefore(rows.KindTemporary, arg, instr) || e.Empty && (u.doneBefore(rows.KindList, arg, instr) || u.expired(arg, instr)) || e.Target == rows.Replacing && (known || u.absent(arg, instr.Block())) {
			return
		}
	}
	pos, end := u.Range(instr.Pos())
	u.act(instr, u.deciders(instr), use{target: e.Target, reach: e.What, site: site{pos, end}, steps: u.one(u.step(instr.Pos(), e.What)), when: when})
}

// rehearsed reports whether a call sets what makes it a rehearsal.
func rehearsed(e rows.Resolved, args []ssa.Value) bool {
	return e.Dry != "" && slices.ContainsFunc(args, func(v ssa.Value) bool {
		return slices.ContainsFunc(fieldStores(plain(first(v))), func(s *ssa.Store) bool {
			addr := s.Addr.(*ssa.FieldAddr)
			f := fieldOf(addr.X.Type(), addr.Field)
			return f != nil && f.Name() == e.Dry && !isNil(s.Val)
		})
	})
}

// fieldStores returns the assignments to fields of a struct that was written out.
func fieldStores(v ssa.Value) []*ssa.Store {
	if load, ok := v.(*ssa.UnOp); ok {
		v = load.X
	}
	refs := v.Referrers()
	if refs == nil {
		return nil
	}
	var out []*ssa.Store
	for _, r := range *refs {
		if fa, ok := r.(*ssa.FieldAddr); ok {
			out = append(out, storesTo(fa)...)
		}
	}
	return out
}

// temporary reports whether a path is that of a file or a folder that the program made for itself,
// or lies below one.
func (u *unit) temporary(v ssa.Value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	values := u.made(first(v))
	return len(values) > 0 && !slices.ContainsFunc(values, func(v ssa.Value) bool {
		if e, ok := v.(*ssa.Extract); ok {
			v = e.Tuple
		}
		if op, ok := v.(*ssa.BinOp); ok {
			return !u.temporary(op.X, depth+1)
		}
		call, ok := v.(*ssa.Call)
		if !ok {
			return true
		}
		obj := ir.Method(&call.Call)
		if obj == nil {
			return true
		}
		effects, _ := u.know.Func(obj)
		if slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindTemporary && e.Effect.From == "" }) {
			return false
		}
		args := ir.Args(&call.Call)
		return len(args) == 0 || !u.temporary(args[0], depth+1)
	})
}

// doneBefore reports whether the unit itself has done something with a path before an instruction. A file that it made,
// beside another one, it removes where that cannot be put in its place; a folder that it has listed is one, and goes
// only when it is empty.
func (u *unit) doneBefore(kind rows.Kind, path ssa.Value, at ssa.Instruction) bool {
	all := u.places(path)
	if len(all) != 1 {
		return false
	}
	for instr := range u.instrs() {
		call, ok := instr.(*ssa.Call)
		if !ok || call.Parent() == at.Parent() && !before(call, at) {
			continue
		}
		obj := ir.Method(&call.Call)
		if obj == nil {
			continue
		}
		effects, _ := u.know.Func(obj)
		args := ir.Args(&call.Call)
		if slices.ContainsFunc(effects, func(e rows.Resolved) bool {
			return e.Kind == kind && e.Effect.From != "" && (e.Bits == "" || hasBits(obj.Pkg(), e, args)) && slices.Equal(u.places(args[e.From.Index]), all)
		}) {
			return true
		}
	}
	return false
}

// acts reports whether a flow ends in what cannot be undone.
func (f *Flow) acts() bool {
	return f.To.Kind == Sink && slices.Contains([]rows.Target{rows.Act, rows.Message, rows.Replacing}, f.Target)
}

// isRunning reports whether a flow tells what something's running leads to.
func (f *Flow) isRunning() bool {
	return f.acts() || f.From.Kind == Param && f.From.Index == rows.Running ||
		f.From.Kind == Made && f.From.Arg == rows.Running ||
		f.To.Kind == Callback && f.To.Arg == rows.Running ||
		strings.HasPrefix(f.To.Name, "run ") || strings.HasPrefix(f.From.Name, "run ")
}
