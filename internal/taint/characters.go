package taint

import (
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A text that is looked at character by character is as good as the characters that are let
// through. Which ones are is found by running the code with each of a few.

// probes are the characters that are tried.
var probes = slices.Concat(ascii, []rune("é中\u2028\ufeff"))

// spelled returns what holds when a loop over the characters of a text has come to its end: each of
// them was let through to the next round.
func (u *unit) spelled(header *ssa.BasicBlock) validity {
	text, known := u.spells[header]
	if !known {
		if t, passed, ok := through(header); ok && isWord(passed) {
			text = t
		}
		if u.spells == nil {
			u.spells = map[*ssa.BasicBlock]ssa.Value{}
		}
		u.spells[header] = text
	}
	if text == nil {
		return validity{}
	}
	return u.accept(text)
}

// through returns the text over whose characters a loop goes, given the block that begins each round, and those of
// the probes with which a round comes to its end.
func through(header *ssa.BasicBlock) (text ssa.Value, passed []rune, ok bool) {
	if len(header.Instrs) == 0 || len(header.Succs) != 2 {
		return nil, nil, false
	}
	branch, isIf := header.Instrs[len(header.Instrs)-1].(*ssa.If)
	if !isIf {
		return nil, nil, false
	}
	var chars []ssa.Value // what holds the character of the round
	switch cond := branch.Cond.(type) {
	case *ssa.Extract:
		next, isNext := cond.Tuple.(*ssa.Next)
		if !isNext || !next.IsString {
			return nil, nil, false
		}
		text = next.Iter.(*ssa.Range).X
		for _, r := range *next.Referrers() {
			if e, isPart := r.(*ssa.Extract); isPart && e.Index == 2 {
				chars = append(chars, e)
			}
		}
	case *ssa.BinOp:
		length, isCall := cond.Y.(*ssa.Call)
		if !isCall || cond.Op != token.LSS || len(length.Call.Args) != 1 || length.Call.Value.Name() != "len" {
			return nil, nil, false
		}
		text, chars = spelledAt(length.Call.Args[0], cond.X)
	}
	if text == nil || len(chars) == 0 {
		return nil, nil, false
	}
	done := header.Succs[1]
	for _, r := range probes {
		known := map[ssa.Value]constant.Value{}
		for _, c := range chars {
			known[c] = constant.MakeInt64(int64(r))
		}
		m := machine{known: known, fuel: 1000, forks: true}
		switch end, _ := m.run(header, header.Succs[0], header, done); end {
		case header:
			passed = append(passed, r)
		case nil:
			if !m.returned {
				return nil, nil, false
			}
		}
	}
	return text, passed, true
}

// spelledAt returns the text that a list is, or is the characters of, and what reads its character at an index.
func spelledAt(list, index ssa.Value) (text ssa.Value, chars []ssa.Value) {
	text = list
	if c, ok := list.(*ssa.Convert); ok { // []rune(s), []byte(s)
		text = c.X
	}
	if !isString(text.Type()) || list.Referrers() == nil {
		return nil, nil
	}
	at := func(v ssa.Value) bool {
		if v == index {
			return true
		}
		// for i := range list: the index is one more than in the round before.
		sum, ok := v.(*ssa.BinOp)
		return ok && sum == index
	}
	for _, r := range *list.Referrers() {
		switch r := r.(type) {
		case *ssa.Lookup:
			if r.X == list && at(r.Index) {
				chars = append(chars, r)
			}
		case *ssa.Index:
			if r.X == list && at(r.Index) {
				chars = append(chars, r)
			}
		case *ssa.IndexAddr:
			if r.X != list || !at(r.Index) {
				continue
			}
			for _, load := range *r.Referrers() {
				if load, ok := load.(*ssa.UnOp); ok && load.Op == token.MUL {
					chars = append(chars, load)
				}
			}
		}
	}
	return text, chars
}

// denied reports whether the loop lets through whatever it does not name.
func denied(passed []rune) bool { return slices.Contains(passed, 1) }

// characters returns what holds when a call that looks at each character of a text has found none, or trimmed
// all of them away.
func (u *unit) characters(call *ssa.Call) validity {
	args := ir.Args(&call.Call)
	if len(args) != 2 {
		return validity{}
	}
	var passed []rune
	switch objmatch.Func(ir.Method(&call.Call)) {
	case "strings.ContainsFunc", "strings.IndexFunc":
		passed = u.decided(args[1], false)
	case "strings.TrimFunc", "strings.TrimLeftFunc", "strings.TrimRightFunc":
		passed = u.decided(args[1], true)
	case "strings.Trim", "strings.TrimLeft", "strings.TrimRight":
		cutset, ok := literal(args[1])
		if !ok {
			return validity{}
		}
		passed = []rune(cutset)
	}
	if len(passed) == 0 || !isWord(passed) {
		return validity{}
	}
	return u.accept(args[0])
}

// decided returns the probes for which a func says so, none if that is not known.
func (u *unit) decided(by ssa.Value, truth bool) []rune {
	var out []rune
	for _, made := range u.made(by) {
		f, ok := made.(*ssa.Function)
		if !ok {
			return nil
		}
		for _, r := range probes {
			m := machine{fuel: 1000}
			said := m.call(f, []constant.Value{constant.MakeInt64(int64(r))})
			if said == nil || said.Kind() != constant.Bool {
				return nil
			}
			if constant.BoolVal(said) == truth {
				out = append(out, r)
			}
		}
	}
	return out
}

// A machine runs code of which some values are known. What it does not understand has no known
// value; it stops where such a value decides, unless it forks.
type machine struct {
	known    map[ssa.Value]constant.Value
	fuel     int // blocks that it may run, as a loop may not end
	depth    int
	forks    bool // where it is not known which way it goes, it goes both
	returned bool
}

// value returns the value of an operand, nil if it is not known.
func (m *machine) value(v ssa.Value) constant.Value {
	if c, ok := v.(*ssa.Const); ok {
		return c.Value
	}
	return m.known[v]
}

// call returns the one result of a function, nil if it is not known.
func (m *machine) call(f *ssa.Function, args []constant.Value) constant.Value {
	const deepest = 3
	if obj := f.Object(); obj != nil && len(f.Blocks) == 0 {
		return m.library(objmatch.Func(obj.(*types.Func)), args)
	}
	if len(f.Params) != len(args) || len(f.FreeVars) > 0 || len(f.Blocks) == 0 || m.depth >= deepest {
		return nil
	}
	inner := machine{known: map[ssa.Value]constant.Value{}, fuel: m.fuel, depth: m.depth + 1}
	for i, p := range f.Params {
		inner.known[p] = args[i]
	}
	_, result := inner.run(nil, f.Blocks[0])
	m.fuel = inner.fuel
	return result
}

// run goes from a block to one of those at which it stops, and returns that, or to the end of the function, and returns
// the one result, if it is known.
func (m *machine) run(prev, block *ssa.BasicBlock, stops ...*ssa.BasicBlock) (*ssa.BasicBlock, constant.Value) {
	for ; m.fuel > 0; m.fuel-- {
		if slices.Contains(stops, block) {
			return block, nil
		}
		next := (*ssa.BasicBlock)(nil)
		for _, instr := range block.Instrs {
			switch instr := instr.(type) {
			case *ssa.Phi:
				if prev != nil {
					m.set(instr, m.value(instr.Edges[slices.Index(block.Preds, prev)]))
				}
			case *ssa.BinOp:
				m.set(instr, binary(instr.Op, m.value(instr.X), m.value(instr.Y)))
			case *ssa.UnOp:
				if x := m.value(instr.X); x != nil && instr.Op == token.NOT {
					m.set(instr, constant.UnaryOp(token.NOT, x, 0))
				}
			case *ssa.Convert:
				m.set(instr, converted(m.value(instr.X), instr.Type()))
			case *ssa.ChangeType:
				m.set(instr, m.value(instr.X))
			case *ssa.Call:
				if f := instr.Call.StaticCallee(); f != nil {
					args := make([]constant.Value, len(instr.Call.Args))
					for i, a := range instr.Call.Args {
						args[i] = m.value(a)
					}
					m.set(instr, m.call(f, args))
				}
			case *ssa.If:
				cond := m.value(instr.Cond)
				if cond == nil || cond.Kind() != constant.Bool {
					return m.both(block, stops), nil
				}
				next = block.Succs[1]
				if constant.BoolVal(cond) {
					next = block.Succs[0]
				}
			case *ssa.Jump:
				next = block.Succs[0]
			case *ssa.Return:
				m.returned = true
				if len(instr.Results) != 1 {
					return nil, nil
				}
				return nil, m.value(instr.Results[0])
			case *ssa.Panic:
				m.returned = true
			}
		}
		if next == nil {
			return nil, nil
		}
		prev, block = block, next
	}
	return nil, nil
}

// both goes both ways from a block, and returns where one of them stops, the first stop before the others.
func (m *machine) both(block *ssa.BasicBlock, stops []*ssa.BasicBlock) *ssa.BasicBlock {
	if !m.forks {
		return nil
	}
	best, returned := -1, true
	for _, next := range block.Succs {
		way := machine{known: maps.Clone(m.known), fuel: m.fuel / 2, depth: m.depth, forks: true}
		end, _ := way.run(block, next, stops...)
		if end == nil {
			returned = returned && way.returned
		} else if i := slices.Index(stops, end); best < 0 || i < best {
			best = i
		}
	}
	m.returned = returned
	if !returned || best < 0 {
		return nil
	}
	return stops[best]
}

// set keeps a value. Of a round that is run again, none stays that is no longer known.
func (m *machine) set(v ssa.Value, c constant.Value) {
	if c == nil {
		delete(m.known, v)
		return
	}
	m.known[v] = c
}

// converted returns a number as one of another type, or as the text that is the character.
func converted(x constant.Value, to types.Type) constant.Value {
	if x == nil || x.Kind() != constant.Int {
		return nil
	}
	b, ok := to.Underlying().(*types.Basic)
	n, exact := constant.Int64Val(x)
	switch {
	case !ok || !exact:
	case b.Info()&types.IsInteger != 0 && (n < 128 || b.Kind() != types.Uint8 && b.Kind() != types.Int8):
		return x
	case b.Info()&types.IsString != 0:
		return constant.MakeString(string(rune(n)))
	}
	return nil
}

// library returns the value of a call of a library's that tests or changes a character, nil if it is not known.
func (m *machine) library(name string, args []constant.Value) constant.Value {
	char := func(i int) (rune, bool) {
		if i >= len(args) || args[i] == nil || args[i].Kind() != constant.Int {
			return 0, false
		}
		n, ok := constant.Int64Val(args[i])
		return rune(n), ok
	}
	text := func(i int) (string, bool) {
		if i >= len(args) || args[i] == nil || args[i].Kind() != constant.String {
			return "", false
		}
		return constant.StringVal(args[i]), true
	}
	set, hasSet := text(0)
	switch name {
	case "strings.ContainsRune", "strings.IndexRune", "strings.IndexByte":
		r, ok := char(1)
		switch {
		case !ok || !hasSet:
		case name == "strings.ContainsRune":
			return constant.MakeBool(strings.ContainsRune(set, r))
		default:
			return constant.MakeInt64(int64(strings.IndexRune(set, r)))
		}
	case "strings.Contains":
		if part, ok := text(1); ok && hasSet {
			return constant.MakeBool(strings.Contains(set, part))
		}
	default:
		if is := classes[name]; is != nil {
			if r, ok := char(0); ok {
				return constant.MakeBool(is(r))
			}
		}
		if change := cases[name]; change != nil {
			if r, ok := char(0); ok {
				return constant.MakeInt64(int64(change(r)))
			}
		}
	}
	return nil
}
