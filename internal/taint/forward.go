package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
)

// forwarded returns the text that a load must find in a variable or a field because it was put there
// on every way to the load and nothing may have changed it since, or nil. The places of the graph
// hold whatever is stored in them at any time; this tells a field that was overwritten with something
// harmless from one that still holds what it held before.
//
// What is stored as it came is not forwarded: the field may say more of it than the value does.
func (u *unit) forwarded(load *ssa.UnOp) ssa.Value {
	v, known := u.forwards[load]
	if !known {
		v = u.forward(load)
		u.forwards[load] = v
	}
	return v
}

func (u *unit) forward(load *ssa.UnOp) ssa.Value {
	if !textual(load.Type()) || !u.overwrites(load.X) {
		return nil
	}
	if x, f := selected(load.X); f != nil {
		if row, ok := u.know.Field(x.Type(), f); ok && len(row.Do) > 0 {
			return nil
		}
	}
	s := search{addr: load.X, visited: map[*ssa.BasicBlock]bool{}}
	if !s.back(load.Block(), u.position(load)) || s.found == nil {
		return nil
	}
	switch v := s.found.Val.(type) {
	case *ssa.Const, *ssa.Call, *ssa.Lookup, *ssa.BinOp:
		return v
	}
	return nil
}

// remade returns what each element of a list holds where an instruction looks at it, because a loop over the whole list
// has put that there, or nil.
func remade(list ssa.Value, at ssa.Instruction) ssa.Value {
	if _, ok := list.Type().Underlying().(*types.Slice); !ok || list.Referrers() == nil {
		return nil
	}
	for _, ref := range *list.Referrers() {
		elem, ok := ref.(*ssa.IndexAddr)
		if !ok || !textual(deref(elem.Type())) {
			continue
		}
		index, ok := elem.Index.(*ssa.BinOp)
		if !ok || !goesThrough(index, list) {
			continue
		}
		head := index.Block()
		over := head.Succs[1]
		if len(over.Preds) > 1 || over != at.Block() && !over.Dominates(at.Block()) {
			continue
		}
		for _, use := range *elem.Referrers() {
			st, ok := use.(*ssa.Store)
			if ok && st.Addr == elem && !slices.ContainsFunc(head.Preds, func(p *ssa.BasicBlock) bool { return head.Dominates(p) && !st.Block().Dominates(p) }) {
				return st.Val
			}
		}
	}
	return nil
}

// goesThrough reports whether a number is the index of a loop that goes through the whole list.
func goesThrough(index *ssa.BinOp, list ssa.Value) bool {
	b := index.Block()
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	below, ok := branch.Cond.(*ssa.BinOp)
	if !ok || below.Op != token.LSS || below.X != index {
		return false
	}
	n, ok := below.Y.(*ssa.Call)
	if !ok || !isBuiltin(n, "len") || n.Call.Args[0] != list {
		return false
	}
	phi, ok := index.X.(*ssa.Phi) // before the first one, it is -1
	return ok && phi.Block() == b && slices.ContainsFunc(phi.Edges, func(e ssa.Value) bool {
		n, ok := intConst(e)
		return ok && n == -1
	})
}

// A fieldOfValue is a field of the record that an address points at.
type fieldOfValue struct {
	x     ssa.Value
	field int
}

// A changes value tells what a unit does to variables and records.
type changes struct {
	fields   map[fieldOfValue]bool // texts are stored there
	captured map[ssa.Value]bool    // a closure has it
}

func (u *unit) changed() *changes {
	if u.changes != nil {
		return u.changes
	}
	u.changes = &changes{map[fieldOfValue]bool{}, map[ssa.Value]bool{}}
	for instr := range u.instrs() {
		switch instr := instr.(type) {
		case *ssa.Store:
			if fa, ok := instr.Addr.(*ssa.FieldAddr); ok && textual(instr.Val.Type()) {
				u.changes.fields[fieldOfValue{fa.X, fa.Field}] = true
			}
		case *ssa.MakeClosure:
			for _, v := range instr.Bindings {
				u.changes.captured[v] = true
			}
		}
	}
	return u.changes
}

// overwrites reports whether something is stored to an address that no closure has.
func (u *unit) overwrites(addr ssa.Value) bool {
	root := addr
	for fa, ok := root.(*ssa.FieldAddr); ok; fa, ok = root.(*ssa.FieldAddr) {
		root = fa.X
	}
	if load, ok := root.(*ssa.UnOp); ok && load.Op == token.MUL {
		root = load.X
	}
	if _, free := root.(*ssa.FreeVar); free || u.changed().captured[root] {
		return false
	}
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		return u.changed().fields[fieldOfValue{addr.X, addr.Field}]
	case *ssa.Alloc:
		return len(storesTo(addr)) > 0
	}
	return false
}

// A search looks backwards for the store that a load reads.
type search struct {
	addr    ssa.Value
	found   *ssa.Store
	visited map[*ssa.BasicBlock]bool
	seen    int // instructions
}

// maxSearch is how many instructions a search looks at.
const maxSearch = 300

// back goes back from an instruction of a block, over all ways that lead there. It returns false
// where a way has no store, another store than the others, or may have changed what is there.
func (s *search) back(b *ssa.BasicBlock, from int) bool {
	for i := from - 1; i >= 0; i-- {
		s.seen++
		if s.seen > maxSearch {
			return false
		}
		if st, ok := b.Instrs[i].(*ssa.Store); ok && sameAddr(st.Addr, s.addr) {
			if s.found != nil && s.found != st {
				return false
			}
			s.found = st
			return true
		}
		if s.changes(b.Instrs[i]) {
			return false
		}
	}
	if len(b.Preds) == 0 {
		return false
	}
	for _, p := range b.Preds {
		if s.visited[p] {
			continue
		}
		s.visited[p] = true
		if !s.back(p, len(p.Instrs)) {
			return false
		}
	}
	return true
}

// sameAddr reports whether two addresses are surely the same.
func sameAddr(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	x, ok := a.(*ssa.FieldAddr)
	y, same := b.(*ssa.FieldAddr)
	return ok && same && x.Field == y.Field && sameAddr(x.X, y.X)
}

// changes reports whether an instruction may write what is at the address.
func (s *search) changes(instr ssa.Instruction) bool {
	switch instr := instr.(type) {
	case *ssa.Store:
		return s.mayBe(instr.Addr)
	case ssa.CallInstruction:
		args := ir.Args(instr.Common())
		if mc, ok := instr.Common().Value.(*ssa.MakeClosure); ok {
			args = slices.Concat(args, mc.Bindings)
		}
		return slices.ContainsFunc(args, s.reaches)
	}
	return false
}

// mayBe reports whether a store to another address may write what is at this one: the same field
// of what may be the same record, a record as a whole, or a text by a pointer.
func (s *search) mayBe(to ssa.Value) bool {
	switch to := to.(type) {
	case *ssa.FieldAddr:
		_, f := selected(to)
		if _, mine := selected(s.addr); f == mine {
			return true
		}
	case *ssa.Alloc, *ssa.Global, *ssa.IndexAddr:
	default:
		if types.Identical(deref(to.Type()), deref(s.addr.Type())) {
			return true
		}
	}
	for fa, ok := s.addr.(*ssa.FieldAddr); ok; fa, ok = fa.X.(*ssa.FieldAddr) {
		if types.Identical(deref(to.Type()), deref(fa.X.Type())) {
			return true
		}
	}
	return false
}

// reaches reports whether who has v can write what is at the address.
func (s *search) reaches(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.ChangeInterface:
			v = x.X
			continue
		case *ssa.ChangeType:
			v = x.X
			continue
		case *ssa.MakeClosure:
			return slices.ContainsFunc(x.Bindings, s.reaches)
		}
		break
	}
	for addr := s.addr; ; {
		if sameAddr(addr, v) {
			return true
		}
		fa, ok := addr.(*ssa.FieldAddr)
		if !ok {
			return false
		}
		addr = fa.X
	}
}
