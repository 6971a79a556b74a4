package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// leftToPolicy reports whether a branch is taken only for calls that the program's own policy lets
// through: the condition looks at the tool, and on the other branch a person is asked, or the call is
// kept for a person to release later.
func (u *unit) leftToPolicy(from, to *ssa.BasicBlock, cond ssa.Value) bool {
	other := from.Succs[0]
	if other == to {
		other = from.Succs[1]
	}
	if other.Dominates(to) || to.Dominates(other) && len(other.Preds) > 1 {
		return false
	}
	switch {
	case u.looksAtTool(cond):
		if u.findsTool(cond) {
			return u.asksForOther(other)
		}
		return u.asksBelow(other) || u.keepsBelow(other)
	case u.looksAtName(cond):
		// Of the cases of a switch, the one does not say what another one lets through: they
		// must meet again where the tool is called, or the branch hand the name on.
		return u.asksOnTheWay(from, other, to) || u.handsOn(to, cond) && u.keepsBelow(other)
	}
	return false
}

// asksBelow reports whether what a person says is tested in what a block dominates.
func (u *unit) asksBelow(top *ssa.BasicBlock) bool { return len(u.yesBelow(top)) > 0 }

// asksOnTheWay reports whether a person's yes leads from one branch to where the other one goes.
func (u *unit) asksOnTheWay(from, branch, to *ssa.BasicBlock) bool {
	return slices.ContainsFunc(u.yesBelow(branch), func(b *ssa.BasicBlock) bool {
		return goesTo(b, to, map[*ssa.BasicBlock]bool{from: true})
	})
}

// yesBelow returns the blocks to which a person's yes leads, of those that a block dominates.
func (u *unit) yesBelow(top *ssa.BasicBlock) []*ssa.BasicBlock {
	var out []*ssa.BasicBlock
	for _, b := range top.Parent().Blocks {
		if !top.Dominates(b) || len(b.Instrs) == 0 {
			continue
		}
		if i, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			for n, truth := range []bool{true, false} {
				if u.known(i.Cond, truth).confirmed {
					out = append(out, b.Succs[n])
				}
			}
		}
	}
	return out
}

// goesTo reports whether control can go from one block to another without what was visited.
func goesTo(from, to *ssa.BasicBlock, visited map[*ssa.BasicBlock]bool) bool {
	if from == to {
		return true
	}
	if visited[from] {
		return false
	}
	visited[from] = true
	return slices.ContainsFunc(from.Succs, func(s *ssa.BasicBlock) bool { return goesTo(s, to, visited) })
}

// keepsBelow reports whether model output is put into a record in what a block dominates.
func (u *unit) keepsBelow(top *ssa.BasicBlock) bool {
	return slices.ContainsFunc(top.Parent().Blocks, func(b *ssa.BasicBlock) bool {
		return top.Dominates(b) && slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			s, ok := instr.(*ssa.Store)
			return ok && u.keeps(s)
		})
	})
}

// findsTool reports whether a condition only asks whether a tool is among those of a map: that is how
// tools are found, and tells nothing about them.
func (u *unit) findsTool(cond ssa.Value) bool {
	if not, ok := plain(cond).(*ssa.UnOp); ok && not.Op == token.NOT {
		return u.findsTool(not.X)
	}
	ok, isExtract := plain(cond).(*ssa.Extract)
	if !isExtract {
		return false
	}
	l, isLookup := ok.Tuple.(*ssa.Lookup)
	if !isLookup {
		return false
	}
	return slices.ContainsFunc(*l.Referrers(), func(r ssa.Instruction) bool {
		found, ok := r.(*ssa.Extract)
		return ok && found.Index == 0 && (u.isCalled(found) || u.isTool(found) && runs(found.Type()))
	})
}

// runs reports whether values of the type are called, or have methods that are.
func runs(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Signature, *types.Interface:
		return true
	}
	return false
}

// asksForOther reports whether a person's yes leads to the call of a tool that was found by its name,
// too, in what a block dominates: the program keeps those apart that need it.
func (u *unit) asksForOther(top *ssa.BasicBlock) bool {
	return slices.ContainsFunc(u.yesBelow(top), func(yes *ssa.BasicBlock) bool {
		return slices.ContainsFunc(top.Parent().Blocks, func(b *ssa.BasicBlock) bool {
			return yes.Dominates(b) && slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
				call, ok := instr.(ssa.CallInstruction)
				return ok && slices.ContainsFunc(choosers(call.Common().Value, 0), func(c ssa.Value) bool {
					_, isConst := c.(*ssa.Const)
					return !isConst && textual(c.Type())
				})
			})
		})
	})
}

// looksAtTool reports whether a condition is what the program says about a tool: what a function
// says about a text, what a map holds for it, or a method, a field or the kind of what was looked up by one.
func (u *unit) looksAtTool(cond ssa.Value) bool {
	switch c := plain(cond).(type) {
	case *ssa.UnOp:
		if fa, ok := c.X.(*ssa.FieldAddr); ok && c.Op == token.MUL {
			return u.isTool(fa.X)
		}
		return c.Op == token.NOT && u.looksAtTool(c.X)
	case *ssa.Field:
		return u.isTool(c.X)
	case *ssa.BinOp:
		return !isNil(c.Y) && (u.looksAtTool(c.X) || u.looksAtTool(c.Y))
	case *ssa.Extract:
		if a, ok := c.Tuple.(*ssa.TypeAssert); ok {
			return kindOf(c) != nil && u.isTool(a.X)
		}
		l, ok := c.Tuple.(*ssa.Lookup)
		return ok && u.looksAtTool(l)
	case *ssa.Lookup:
		_, isConst := c.Index.(*ssa.Const)
		return !isConst && textual(c.Index.Type()) && !ofCommand(c.Index)
	case *ssa.Call:
		obj := ir.Method(&c.Call)
		if obj == nil || obj.Pkg() == nil {
			return false
		}
		if obj.Pkg() != u.Pkg && !u.know.Own(obj.Pkg()) { // whether it is on a list
			effects, _ := u.know.Func(obj)
			args := ir.Args(&c.Call)
			return slices.ContainsFunc(effects, func(e rows.Resolved) bool {
				return e.Kind == rows.KindCheck && e.From.Index < len(args) && textual(args[e.From.Index].Type())
			})
		}
		return slices.ContainsFunc(c.Call.Args, func(a ssa.Value) bool { return textual(a.Type()) }) ||
			slices.ContainsFunc(ir.Args(&c.Call), u.isTool)
	}
	return false
}

// ofCommand reports whether a text is one of the words of another one, as the program of a command line is: what is said
// of it says nothing of the rest.
func ofCommand(v ssa.Value) bool {
	if load, ok := v.(*ssa.UnOp); ok {
		if elem, ok := load.X.(*ssa.IndexAddr); ok {
			v = elem.X
		}
	}
	if e, ok := v.(*ssa.Extract); ok {
		v = e.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	switch objmatch.Func(ir.Method(&call.Call)) {
	case "strings.Fields":
		return true
	case "strings.Cut", "strings.Split", "strings.SplitN":
		sep, ok := literal(call.Call.Args[1])
		return ok && sep == " "
	}
	return false
}

// isTool reports whether a value was chosen by a text, or is called, or holds what is called.
func (u *unit) isTool(v ssa.Value) bool {
	for _, c := range choosers(v, 0) {
		if _, isConst := c.(*ssa.Const); !isConst && textual(c.Type()) {
			return true
		}
	}
	refs := v.Referrers()
	if p, ok := v.(*ssa.Parameter); refs == nil || ok && p.Parent().Signature.Recv() != nil && p == p.Parent().Params[0] {
		return false // an agent that has a handler
	}
	return slices.ContainsFunc(*refs, func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.FieldAddr:
			return u.isCalled(r)
		case *ssa.Field:
			return u.isCalled(r)
		}
		return false
	}) || u.isInvoked(v)
}

// isCalled reports whether a field is a func value that the model's words are given to.
func (u *unit) isCalled(field ssa.Value) bool {
	refs := field.Referrers()
	return refs != nil && slices.ContainsFunc(*refs, func(r ssa.Instruction) bool {
		if load, ok := r.(*ssa.UnOp); ok && load.Op == token.MUL {
			return u.isCalled(load)
		}
		call, ok := r.(ssa.CallInstruction)
		return ok && call.Common().Value == field && slices.ContainsFunc(call.Common().Args, u.isInput)
	})
}

// isInvoked reports whether a method of an interface value is given the model's words.
func (u *unit) isInvoked(v ssa.Value) bool {
	refs := v.Referrers()
	return refs != nil && slices.ContainsFunc(*refs, func(r ssa.Instruction) bool {
		call, ok := r.(ssa.CallInstruction)
		return ok && call.Common().IsInvoke() && call.Common().Value == v && slices.ContainsFunc(call.Common().Args, u.isInput)
	})
}

// isInput reports whether a value is a tool's input, as it arrives or decoded.
func (u *unit) isInput(v ssa.Value) bool {
	switch t := v.Type().Underlying().(type) {
	case *types.Slice:
		return textual(t)
	case *types.Map:
		return isString(t.Key()) && (types.IsInterface(t.Elem()) || textual(t.Elem()))
	case *types.Basic:
		return false // its name
	}
	return u.ofModel(v)
}

// looksAtName reports whether a condition compares the name of a tool with a text.
func (u *unit) looksAtName(cond ssa.Value) bool { return u.nameIn(cond) != nil }

func (u *unit) nameIn(cond ssa.Value) ssa.Value {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return u.nameIn(c.X)
		}
	case *ssa.BinOp:
		if _, ok := literal(c.Y); ok && (c.Op == token.EQL || c.Op == token.NEQ) && u.isName(c.X) {
			return c.X
		}
	}
	return nil
}

// isName reports whether a text is, or is called, the name of a tool.
func (u *unit) isName(v ssa.Value) bool {
	if p, ok := v.(*ssa.Parameter); ok {
		return slices.Contains([]string{"fn", "fname", "function", "name", "tool", "toolname"}, strings.ToLower(p.Name()))
	}
	return u.ofModel(v)
}

// handsOn reports whether what a block dominates gives the name in a condition to a call.
func (u *unit) handsOn(top *ssa.BasicBlock, cond ssa.Value) bool {
	name := u.places(u.nameIn(cond))
	return slices.ContainsFunc(top.Parent().Blocks, func(b *ssa.BasicBlock) bool {
		return top.Dominates(b) && slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			call, ok := instr.(ssa.CallInstruction)
			return ok && slices.ContainsFunc(call.Common().Args, func(a ssa.Value) bool {
				return textual(a.Type()) && slices.Equal(u.places(a), name)
			})
		})
	})
}

// keeps reports whether a store puts model output into a record of the program.
func (u *unit) keeps(s *ssa.Store) bool {
	addr, ok := s.Addr.(*ssa.FieldAddr)
	return ok && u.own(addr.X.Type()) != nil && u.ofModel(s.Val)
}

// ofModel reports whether a value is a field that rows say to be the model's.
func (u *unit) ofModel(v ssa.Value) bool {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		v = load.X
	}
	x, f := selected(v)
	if f == nil {
		return false
	}
	row, ok := u.know.Field(x.Type(), f)
	return ok && slices.ContainsFunc(row.Do, func(e rows.Effect) bool { return e.Label == rows.Model })
}
