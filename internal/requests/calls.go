package requests

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// call returns what a call does to r, as effect does.
func (q *query) call(instr ssa.CallInstruction, r root) (found gaps, decided bool) {
	call := instr.Common()
	if found, decided, ok := q.written(instr, r); ok {
		return found, decided
	}
	if !q.remote && listOf(call.Value) != nil {
		return nil, false // see optional
	}
	if q.remote {
		if found, decided := q.decoded(instr, r); decided {
			return found, true
		}
	}
	for i, arg := range ir.Args(call) {
		given := rootOf(arg)
		if given.Value != r.Value || !refers(arg.Type()) {
			continue
		}
		below, _, ok := rest(r.path, given.path)
		if !ok {
			if _, _, deeper := rest(given.path, r.path); deeper {
				return nil, true
			}
			continue
		}
		f, d := q.handed(instr, i, below)
		if d {
			return f, true
		}
		found = found.join(f)
	}
	return found, false
}

// handed returns what a call does to part of what argument i refers to.
func (q *query) handed(instr ssa.CallInstruction, i int, path string) (found gaps, decided bool) {
	call := instr.Common()
	if b, ok := call.Value.(*ssa.Builtin); ok {
		return nil, b.Name() == "copy" && i == 0
	}
	m := ir.Method(call)
	if _, sends := q.sendOf(instr); sends || m != nil && harmless(m) {
		return nil, false
	}
	callees := q.Callees(instr)
	if len(callees) == 0 {
		return nil, true
	}
	for _, f := range callees {
		i := i + bound(instr, f)
		left, known := q.left(f, i, path, q.remote)
		if !known {
			return nil, true
		}
		kept := false
		for _, g := range left {
			if g.fn == f && g.index == i && g.path == path {
				kept = true
				continue
			}
			found = found.join(q.substituted(instr, f, gaps{g}))
		}
		decided = decided || !kept
	}
	return found, decided && len(callees) == 1
}

// bound returns how many parameters of a callee come before the arguments of a call: 1 where a method
// value is called as a func value, whose receiver was bound when it was made.
func bound(instr ssa.CallInstruction, f *ssa.Function) int {
	if ir.Method(instr.Common()) != nil || f.Signature.Recv() == nil {
		return 0
	}
	return f.Signature.Params().Len() + 1 - len(ir.Args(instr.Common()))
}

// harmless reports whether a function of the standard library only reads what it is given.
func harmless(f *types.Func) bool {
	switch path := objmatch.Path(f.Pkg()); path {
	case "fmt":
		return !strings.Contains(f.Name(), "canf") && !strings.Contains(f.Name(), "scan") && !strings.Contains(f.Name(), "Scan")
	case "log", "log/slog", "errors", "strings", "bytes", "reflect", "time":
		return f.Name() != "As"
	case "encoding/json":
		return strings.HasPrefix(f.Name(), "Marshal") || f.Name() == "NewEncoder" || f.Name() == "Encode" || f.Name() == "SetIndent" || f.Name() == "SetEscapeHTML"
	case "net/http":
		return true
	default:
		return path == "context" || objmatch.IsStd(path) && strings.HasPrefix(path, "sync")
	}
}

// result returns what is missing of a result of a call.
func (q *query) result(call *ssa.Call, k int, path string) gaps {
	if q.remote && path == "" && k == 0 && q.remoteNumber(call) {
		return gaps{{pos: call.Pos()}}
	}
	if strings.HasSuffix(path, json) {
		if found, ok := q.encoded(call, k, path); ok {
			return found
		}
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); ok {
		if b.Name() != "append" {
			return nil
		}
		var out gaps
		for _, arg := range call.Call.Args {
			out = out.join(q.value(arg, path, call))
		}
		return out
	}
	if path == "" && points(call) {
		return q.value(call.Call.Args[0], path, call)
	}
	var out gaps
	for _, f := range q.Callees(call) {
		out = out.join(q.substituted(call, f, q.returned(f, k, path, q.remote)))
	}
	for _, f := range q.mapped(call) {
		if first, below := element(path); first == "[]" {
			out = out.join(slices.DeleteFunc(slices.Clone(q.returned(f, 0, below, q.remote)), func(g gap) bool { return g.fn != nil }))
		}
	}
	return out
}

// mapped returns the func that makes the elements of the list that a call returns, as lo.Map does: the only one that a
// function of another package is given that returns such a thing.
func (q *query) mapped(call *ssa.Call) []*ssa.Function {
	list, ok := call.Type().Underlying().(*types.Slice)
	if m := ir.Method(&call.Call); !ok || m == nil || m.Pkg() == q.Pkg || m.Signature().Recv() != nil {
		return nil
	}
	for _, arg := range call.Call.Args {
		if sig, ok := arg.Type().Underlying().(*types.Signature); ok && sig.Results().Len() == 1 && types.Identical(sig.Results().At(0).Type(), list.Elem()) {
			return q.FuncsOf(arg)
		}
	}
	return nil
}

// points reports whether a call makes a pointer to the number that it is given, as aws.Int32 and lo.ToPtr do.
func points(call *ssa.Call) bool {
	m := ir.Method(&call.Call)
	if m == nil || len(call.Call.Args) != 1 {
		return false
	}
	sig := m.Signature()
	return sig.Recv() == nil && sig.Results().Len() == 1 && types.Identical(sig.Results().At(0).Type(), types.NewPointer(sig.Params().At(0).Type()))
}

// substituted returns the gaps of a callee as its caller sees them.
func (q *query) substituted(instr ssa.CallInstruction, f *ssa.Function, found gaps) gaps {
	var out gaps
	args := ir.Args(instr.Common())
	shift := bound(instr, f)
	for _, g := range found {
		index := g.index - shift
		switch {
		case g.fn != f:
			out = out.join(gaps{g})
		case index >= 0 && index < len(args) && !(g.path == "" && q.literal(q.syntax.arg(instr, index))):
			of := q.value(args[index], g.path, instr)
			if g.number {
				of = of.asNumbers()
			}
			out = out.join(of)
		}
	}
	return out
}

// A part is part of a parameter or a result of a function.
type part struct {
	f      *ssa.Function
	index  int
	path   string
	result bool
	remote bool
}

// returned returns what may be missing of a result of a function, by its own parameters.
func (a *analysis) returned(f *ssa.Function, k int, path string, remote bool) gaps {
	if f.Blocks == nil {
		found, _ := a.foreign(f, part{f, k, path, true, remote})
		return found
	}
	return a.atReturns(part{f, k, path, true, remote}, func(ret *ssa.Return) gaps {
		if k >= len(ret.Results) || path == "" && a.literal(a.syntax.result(ret, k)) {
			return nil
		}
		return a.gaps(ret.Results[k], path, ret, remote)
	})
}

// left returns what may be missing of what a parameter refers to when the function returns, and
// whether that is known.
func (a *analysis) left(f *ssa.Function, i int, path string, remote bool) (gaps, bool) {
	if f.Blocks == nil {
		return a.foreign(f, part{f, i, path, false, remote})
	}
	if i >= len(f.Params) || f.Params[i].Parent() != f {
		return nil, false
	}
	if path == json || strings.HasSuffix(path, json) {
		return nil, false
	}
	return a.atReturns(part{f, i, path, false, remote}, func(ret *ssa.Return) gaps {
		return (&query{a, map[question]bool{}, remote}).memory(root{f.Params[i], path}, ret)
	}), true
}

// atReturns joins what is missing at each return of a function that does not say that it failed.
func (a *analysis) atReturns(p part, missing func(*ssa.Return) gaps) gaps {
	if found, ok := a.parts[p]; ok {
		return found
	}
	a.parts[p] = nil // what a recursion brings is what the other returns bring
	var out gaps
	for _, b := range p.f.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && !failed(ret) {
			out = out.join(missing(ret))
		}
	}
	a.parts[p] = out
	return out
}

var errorType = types.Universe.Lookup("error").Type()

// failed reports whether a return says by its last result, an error or "ok", that the others do
// not count.
func failed(ret *ssa.Return) bool {
	if len(ret.Results) == 0 {
		return false
	}
	last := ret.Results[len(ret.Results)-1]
	if c, ok := last.(*ssa.Const); ok {
		return len(ret.Results) > 1 && c.Value != nil && c.Value.Kind() == constant.Bool && !constant.BoolVal(c.Value)
	}
	if !types.Identical(last.Type(), errorType) {
		return false
	}
	switch v := last.(type) {
	case *ssa.MakeInterface:
		return true
	case *ssa.Call:
		if m := ir.Method(&v.Call); m != nil {
			switch objmatch.Func(m) {
			case "errors.New", "errors.Join", "fmt.Errorf", "github.com/pkg/errors.Wrap", "github.com/pkg/errors.New", "github.com/pkg/errors.Errorf", "github.com/pkg/errors.Wrapf":
				return true
			}
		}
	case *ssa.UnOp:
		if g, ok := v.X.(*ssa.Global); ok && g != nil {
			return true
		}
	}
	return provenSet(last, ret.Block())
}

// foreign returns what the summary of a function of another package says of a part, and whether
// it has a summary that does.
func (a *analysis) foreign(f *ssa.Function, p part) (gaps, bool) {
	obj, ok := f.Object().(*types.Func)
	if !ok {
		return nil, false
	}
	s := a.deps(obj)
	if s == nil {
		return nil, false
	}
	parts := s.Leaves
	if p.result {
		parts = s.Returns
	}
	var out gaps
	known := false
	for _, g := range parts {
		if g.Index != p.index || g.Path != p.path && (g.Path != anyPath || p.path == "") || g.Remote != p.remote {
			continue
		}
		known = true
		if g.Where != "" {
			out = out.join(gaps{{where: g.Where, field: g.Field, number: g.Number}})
		} else {
			out = out.join(gaps{{fn: f, index: g.Param, path: g.ParamPath, number: g.Number}})
		}
	}
	return out, known
}
