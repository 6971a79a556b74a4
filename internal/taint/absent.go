package taint

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// A file that was looked for and not found is a new one: whoever writes it replaces nothing.

// absent reports whether a block is reached only where no file was found at a path, or a person said yes.
func (u *unit) absent(path ssa.Value, at *ssa.BasicBlock) bool {
	if u.notFoundAt(path, at) {
		return true
	}
	for b := at; b != nil; b = b.Idom() {
		if len(b.Preds) > 1 && !slices.ContainsFunc(b.Preds, func(from *ssa.BasicBlock) bool {
			return !u.notFoundOn(path, from, b) && !u.validOn(from, b).confirmed
		}) {
			return true
		}
	}
	return false
}

// notFoundAt reports whether what holds in a block says that there is no file at a path.
func (u *unit) notFoundAt(path ssa.Value, at *ssa.BasicBlock) bool {
	for cond, truth := range tested(at) {
		if u.notFound(cond, truth, path) {
			return true
		}
	}
	return false
}

// notFoundOn reports whether what holds when control goes from one block to the next says that there is no file at a
// path.
func (u *unit) notFoundOn(path ssa.Value, from, to *ssa.BasicBlock) bool {
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	return ok && u.notFound(branch.Cond, from.Succs[0] == to, path) || u.notFoundAt(path, from)
}

// notFound reports whether a condition that is true, or false, says that there is no file at a path.
func (u *unit) notFound(cond ssa.Value, truth bool, path ssa.Value) bool {
	switch c := cond.(type) {
	case *ssa.UnOp:
		return c.Op == token.NOT && u.notFound(c.X, !truth, path)
	case *ssa.BinOp:
		return isNil(c.Y) && (c.Op == token.NEQ) == truth && u.failedLook(c.X, path)
	case *ssa.Call:
		args := ir.Args(&c.Call)
		if truth && slices.ContainsFunc(args, func(a ssa.Value) bool { return u.failedLook(a, path) }) {
			return true // what is said of the error: it is none that is nil
		}
		f := c.Call.StaticCallee()
		if f == nil || !strings.Contains(strings.ToLower(f.Name()), "exist") {
			return false
		}
		at := slices.IndexFunc(c.Call.Args, func(a ssa.Value) bool { return u.samePath(a, path) })
		return !truth && at >= 0 && at < len(f.Params) && u.looks(f, f.Params[at])
	}
	return false
}

// looks reports whether a function looks for a file at a path that it is given.
func (u *unit) looks(f *ssa.Function, path *ssa.Parameter) bool {
	return slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool {
		return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			v, ok := instr.(ssa.Value)
			return ok && u.look(v) != nil && u.samePath(u.look(v), path)
		})
	})
}

// failedLook reports whether a value is the error of a call that looks for a file at a path.
func (u *unit) failedLook(err, path ssa.Value) bool {
	if !isError(err.Type()) {
		return false
	}
	if load, ok := err.(*ssa.UnOp); ok {
		if last := latest(load); last != nil {
			err = last
		}
	}
	e, ok := err.(*ssa.Extract)
	if !ok {
		return false
	}
	looked := u.look(e.Tuple)
	return looked != nil && u.samePath(looked, path)
}

// look returns the path at which a call looks for a file, nil for all other values.
func (u *unit) look(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	obj := ir.Method(&call.Call)
	if obj == nil {
		return nil
	}
	effects, _ := u.know.Func(obj)
	for _, e := range effects {
		if args := ir.Args(&call.Call); e.Kind == rows.KindLook && e.From.Index < len(args) {
			return args[e.From.Index]
		}
	}
	return nil
}

// samePath reports whether two values are the same text, as far as that can be seen.
func (u *unit) samePath(a, b ssa.Value) bool {
	return a == b || u.same(a) != nil && u.same(a) == b || slices.Equal(u.places(a), u.places(b)) && len(u.places(a)) > 0
}
