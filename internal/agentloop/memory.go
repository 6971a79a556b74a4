package agentloop

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// memory knows what the package stores where. Memory is divided into cells: a field of all values
// of its struct type, a package variable, a local variable whose address is taken.
type memory struct {
	bound  map[*ssa.FreeVar]ssa.Value // what closures capture
	stores map[any][]*ssa.Store       // by cell
	counts map[any]bool               // cells that are counted up or down somewhere
}

func newMemory(p *ir.Program) memory {
	m := memory{bound: map[*ssa.FreeVar]ssa.Value{}, stores: map[any][]*ssa.Store{}, counts: map[any]bool{}}
	for instr := range p.Instructions() {
		if mc, ok := instr.(*ssa.MakeClosure); ok {
			for i, fv := range mc.Fn.(*ssa.Function).FreeVars {
				m.bound[fv] = mc.Bindings[i]
			}
		}
	}
	for instr := range p.Instructions() {
		switch instr := instr.(type) {
		case *ssa.Store:
			if c := m.cell(instr.Addr); c != nil {
				m.stores[c] = append(m.stores[c], instr)
				if m.counted(instr.Val, c, 0) {
					m.counts[c] = true
				}
			}
		case *ssa.MapUpdate:
			if c := m.entries(instr.Map); c != nil && m.counted(instr.Value, c, 0) {
				m.counts[c] = true
			}
		case ssa.CallInstruction:
			if atomicAdd(instr.Common()) {
				if c := m.cell(ir.Args(instr.Common())[0]); c != nil {
					m.counts[c] = true
				}
			}
		}
	}
	return m
}

// cell returns the cell that an address stands for, or nil.
func (m memory) cell(addr ssa.Value) any {
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		if f := selected(addr.X.Type(), addr.Field); f != nil {
			return f.Origin()
		}
	case *ssa.Global:
		return addr
	case *ssa.Alloc:
		return addr
	case *ssa.FreeVar:
		if b := m.bound[addr]; b != nil && b != addr {
			return m.cell(b)
		}
		return addr
	}
	return nil
}

// loaded returns the cell that a value was read from, or nil.
func (m memory) loaded(v ssa.Value) any {
	switch v := v.(type) {
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return m.cell(v.X)
		}
	case *ssa.Field:
		if f := selected(v.X.Type(), v.Field); f != nil {
			return f.Origin()
		}
	case *ssa.Lookup:
		return m.entries(v.X)
	case *ssa.Extract:
		if l, ok := v.Tuple.(*ssa.Lookup); ok {
			return m.entries(l.X)
		}
	}
	return nil
}

// entries returns the cell that the entries of a map stand for, or nil.
func (m memory) entries(v ssa.Value) any {
	if made, ok := v.(*ssa.MakeMap); ok {
		return made
	}
	return m.loaded(v)
}

// counted reports whether v is what the cell held before, and something more or less.
func (m memory) counted(v ssa.Value, c any, depth int) bool {
	if depth > maxDepth {
		return false
	}
	for _, x := range grown(v) {
		if m.loaded(x) == c || m.counted(x, c, depth+1) {
			return true
		}
	}
	return false
}

// grown returns the values that v is more or less of: the operands of arithmetic, what is
// appended to, what is sliced.
func grown(v ssa.Value) []ssa.Value {
	switch v := v.(type) {
	case *ssa.BinOp:
		if numeric(v.Type()) || v.Op == token.ADD { // numbers and texts
			return []ssa.Value{v.X, v.Y}
		}
	case *ssa.Slice:
		return []ssa.Value{v.X}
	case *ssa.Call:
		if b, ok := v.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
			return v.Call.Args[:1]
		}
		return ofType(v.Call.Args, v.Type()) // a helper that is given a history, a time or an amount and returns another one
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok && isList(v.Type()) { // a history, with what else there is to say
			return ofType(call.Call.Args, v.Type())
		}
	}
	return nil
}

// ofType returns those of the values that have the type.
func ofType(vs []ssa.Value, t types.Type) (out []ssa.Value) {
	for _, v := range vs {
		if types.Identical(v.Type(), t) {
			out = append(out, v)
		}
	}
	return out
}

func isList(t types.Type) bool {
	_, ok := t.Underlying().(*types.Slice)
	return ok
}

// same returns the values that v shows in another form: converted, or measured.
func same(v ssa.Value) []ssa.Value {
	switch v := v.(type) {
	case *ssa.Convert:
		return []ssa.Value{v.X}
	case *ssa.ChangeType:
		return []ssa.Value{v.X}
	case *ssa.MultiConvert:
		return []ssa.Value{v.X}
	case *ssa.Call:
		if b, ok := v.Call.Value.(*ssa.Builtin); ok {
			switch b.Name() {
			case "len", "cap", "min", "max":
				return v.Call.Args
			}
		}
		if callee := objmatch.Func(ir.Method(&v.Call)); callee == "time.Now" {
			return nil
		}
	}
	return nil
}

// atomicAdd reports whether the call adds to the number that its first argument points at.
func atomicAdd(call *ssa.CallCommon) bool {
	f := ir.Method(call)
	if f == nil || objmatch.Path(f.Pkg()) != "sync/atomic" && objmatch.Path(f.Pkg()) != "go.uber.org/atomic" {
		return false
	}
	switch f.Name() {
	case "Add", "AddInt32", "AddInt64", "AddUint32", "AddUint64", "Inc", "Dec", "Sub":
		return true
	}
	return false
}

// atomicLoad returns the address of the number whose value the call returns, or nil.
func atomicLoad(call *ssa.CallCommon) ssa.Value {
	f := ir.Method(call)
	if f == nil || objmatch.Path(f.Pkg()) != "sync/atomic" && objmatch.Path(f.Pkg()) != "go.uber.org/atomic" {
		return nil
	}
	return ir.Args(call)[0]
}

// selected returns the field selected from a struct or a pointer to one, or nil.
func selected(t types.Type, i int) *types.Var {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if s, ok := t.Underlying().(*types.Struct); ok && i < s.NumFields() {
		return s.Field(i)
	}
	return nil
}

func numeric(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

func boolean(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

var errorType = types.Universe.Lookup("error").Type()

func isError(t types.Type) bool { return types.Identical(t, errorType) }
