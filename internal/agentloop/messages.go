package agentloop

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// Programs with a terminal interface have no loop of their own: a command makes a message, the
// runtime hands it to Update, and Update returns the next command. The cycle is one of message
// types: from a type to the commands that Update's case for it returns, and from a command to the
// types of message that it makes.

// An update is a method that receives messages and returns commands.
type update struct {
	fn    *ssa.Function
	cases []*messageCase
}

// A messageCase is what an update does with messages of one type.
type messageCase struct {
	typ      types.Type
	blocks   []*ssa.BasicBlock
	commands []command
}

// A command is a function that makes messages, and where the case comes by it.
type command struct {
	fn *ssa.Function
	at ssa.Instruction
}

// messageCycles returns the commands that run again and again as long as an answer asks for it.
func (a *analysis) messageCycles() []Cycle {
	var out []Cycle
	for _, f := range a.Funcs {
		if u := a.update(f); u != nil {
			out = append(out, a.updateCycles(u)...)
		}
	}
	return out
}

// update returns f's cases, or nil if it is no update.
func (a *analysis) update(f *ssa.Function) *update {
	sig := f.Signature
	if sig.Recv() == nil || f.Name() != "Update" || sig.Params().Len() != 1 || sig.Results().Len() != 2 ||
		!claudeapi.IsCommand(sig.Results().At(1).Type()) {
		return nil
	}
	u := &update{fn: f}
	msg := f.Params[1]
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			assert, ok := instr.(*ssa.TypeAssert)
			if !ok || assert.X != msg || !assert.CommaOk {
				continue
			}
			if body := taken(assert); body != nil {
				u.cases = append(u.cases, a.messageCase(f, assert.AssertedType, body))
			}
		}
	}
	return u
}

// taken returns the block that is run where the assertion holds, or nil.
func taken(assert *ssa.TypeAssert) *ssa.BasicBlock {
	for _, ref := range *assert.Referrers() {
		ok, isExtract := ref.(*ssa.Extract)
		if !isExtract || ok.Index != 1 {
			continue
		}
		for _, use := range *ok.Referrers() {
			if test, isIf := use.(*ssa.If); isIf {
				return test.Block().Succs[0]
			}
		}
	}
	return nil
}

func (a *analysis) messageCase(f *ssa.Function, typ types.Type, body *ssa.BasicBlock) *messageCase {
	c := &messageCase{typ: typ}
	for _, b := range f.Blocks {
		if !body.Dominates(b) {
			continue
		}
		c.blocks = append(c.blocks, b)
		for _, instr := range b.Instrs {
			v, ok := instr.(ssa.Value)
			if !ok || !makesMessages(v.Type()) {
				continue
			}
			for _, fn := range a.FuncsOf(v) {
				if fn.Blocks != nil && !slices.ContainsFunc(c.commands, func(x command) bool { return x.fn == fn }) {
					c.commands = append(c.commands, command{fn, instr})
				}
			}
		}
	}
	return c
}

// makesMessages reports whether a value of the type is a command, or a tuple with one.
func makesMessages(t types.Type) bool {
	if tuple, ok := t.(*types.Tuple); ok {
		return tuple.Len() > 0 && makesMessages(tuple.At(tuple.Len()-1).Type())
	}
	sig, ok := t.Underlying().(*types.Signature)
	return ok && sig.Params().Len() == 0 && sig.Results().Len() == 1 && claudeapi.IsMessage(sig.Results().At(0).Type())
}

// updateCycles returns the cycles of message types that call Claude and that no bound ends.
func (a *analysis) updateCycles(u *update) []Cycle {
	byType := func(t types.Type) int {
		return slices.IndexFunc(u.cases, func(c *messageCase) bool { return types.Identical(c.typ, t) })
	}
	next := make([]map[int]bool, len(u.cases))
	for i, c := range u.cases {
		next[i] = map[int]bool{}
		for _, cmd := range c.commands {
			for _, t := range made(cmd.fn) {
				if j := byType(t); j >= 0 {
					next[i][j] = true
				}
			}
		}
	}
	var out []Cycle
	var seen []*ssa.Function
	for i, c := range u.cases {
		cycle := reachable(next, i)
		if !cycle[i] || a.caseBounded(u.fn, c) {
			continue
		}
		for _, cmd := range c.commands {
			if slices.Contains(seen, cmd.fn) || a.ways[cmd.fn] == nil || a.waiting[cmd.fn] ||
				!slices.ContainsFunc(made(cmd.fn), func(t types.Type) bool { j := byType(t); return j >= 0 && (j == i || reachable(next, j)[i]) }) {
				continue
			}
			test := a.messageTest(u, cycle, next, i)
			if test == nil || a.functionBounded(cmd.fn) {
				continue
			}
			seen = append(seen, cmd.fn)
			pos, end := a.Range(cmd.at.Pos())
			cyc := Cycle{Kind: Messages, Pos: pos, End: end, Way: a.ways[cmd.fn]}
			cyc.Decides, cyc.Test = a.test(test)
			out = append(out, cyc)
		}
	}
	return out
}

// reachable returns what is reached from i by at least one step.
func reachable(next []map[int]bool, i int) map[int]bool {
	seen := map[int]bool{}
	var visit func(int)
	visit = func(i int) {
		for j := range next[i] {
			if !seen[j] {
				seen[j] = true
				visit(j)
			}
		}
	}
	visit(i)
	return seen
}

// made returns the types of message that the command makes.
func made(f *ssa.Function) []types.Type {
	var out []types.Type
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			if mi, ok := instr.(*ssa.MakeInterface); ok && claudeapi.IsMessage(mi.Type()) && objmatch.Named(mi.X.Type()) != nil {
				out = append(out, mi.X.Type())
			}
		}
	}
	return out
}

// messageTest returns the test by which an answer decides whether the cycle through case i goes
// on: in a case, in a command, or in a helper that chooses the command.
func (a *analysis) messageTest(u *update, cycle map[int]bool, next []map[int]bool, i int) *ssa.BasicBlock {
	for j, c := range u.cases {
		if !cycle[j] || !reachable(next, j)[i] {
			continue
		}
		for _, b := range c.blocks {
			if a.choice(b) {
				return b
			}
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok && call.Value() != nil && makesMessages(call.Value().Type()) {
					for _, f := range a.Callees(call) {
						if k := slices.IndexFunc(f.Blocks, a.choice); k >= 0 {
							return f.Blocks[k]
						}
					}
				}
			}
		}
		for _, cmd := range c.commands {
			if k := slices.IndexFunc(cmd.fn.Blocks, a.choice); k >= 0 {
				return cmd.fn.Blocks[k]
			}
		}
	}
	return nil
}

// choice reports whether the block tests something that the model chose: not an error, not
// whether the stream goes on.
func (a *analysis) choice(b *ssa.BasicBlock) bool {
	if !a.decides(b) {
		return false
	}
	cond := condition(b)
	if call := origin(cond); call != nil && a.readsStream(call) {
		return false
	}
	cmp, ok := cond.(*ssa.BinOp)
	return !ok || !isError(cmp.X.Type()) && !isNil(cmp.Y)
}

// caseBounded reports whether the case tests a bound.
func (a *analysis) caseBounded(f *ssa.Function, c *messageCase) bool {
	s := &scope{analysis: a, fn: f}
	return slices.ContainsFunc(c.blocks, func(b *ssa.BasicBlock) bool {
		if cond := condition(b); cond != nil && s.bounds(cond) {
			return true
		}
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok && call.Value() != nil && makesMessages(call.Value().Type()) {
				if slices.ContainsFunc(a.Callees(call), a.functionBounded) {
					return true
				}
			}
		}
		return false
	})
}

// functionBounded reports whether the function tests a bound that outlives it.
func (a *analysis) functionBounded(f *ssa.Function) bool {
	s := &scope{analysis: a, fn: f}
	return slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
		cond := condition(b)
		return cond != nil && s.bounds(cond)
	})
}
