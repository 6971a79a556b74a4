package requests

import (
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"regexp"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// Numbers that a remote party chooses.

// Sources tell what libraries' functions and fields do.
type Sources interface {
	Func(f *types.Func) (effects []rows.Resolved, complete bool)
	Field(owner types.Type, field *types.Var) (rows.Field, bool)
}

// feeders are the functions of libraries that decode an HTTP request for a func that they are given, and call it.
var feeders = map[string]Feed{
	"github.com/danielgtaylor/huma/v2.Get":      {Param: 2, Arg: 1},
	"github.com/danielgtaylor/huma/v2.Patch":    {Param: 2, Arg: 1},
	"github.com/danielgtaylor/huma/v2.Post":     {Param: 2, Arg: 1},
	"github.com/danielgtaylor/huma/v2.Put":      {Param: 2, Arg: 1},
	"github.com/danielgtaylor/huma/v2.Register": {Param: 2, Arg: 1},
}

// remoteNumber reports whether the call parses a number from a remote party's text.
func (a *analysis) remoteNumber(call *ssa.Call) bool {
	switch objmatch.Func(ir.Method(&call.Call)) {
	case "strconv.Atoi", "strconv.ParseInt", "strconv.ParseUint":
		return a.remoteText(call.Call.Args[0], 0)
	}
	return false
}

// remoteText reports whether a value is a remote party's text, or some part of it.
func (a *analysis) remoteText(v ssa.Value, depth int) bool {
	if depth > 10 {
		return false
	}
	switch v := v.(type) {
	case *ssa.Call:
		return a.remoteResult(v, 0, depth)
	case *ssa.Extract:
		call, ok := v.Tuple.(*ssa.Call)
		return ok && a.remoteResult(call, v.Index, depth)
	case *ssa.Field:
		return a.remoteField(v.X.Type(), v.Field)
	case *ssa.UnOp:
		switch addr := v.X.(type) {
		case *ssa.FieldAddr:
			return a.remoteField(addr.X.Type(), addr.Field)
		case *ssa.IndexAddr:
			return a.remoteText(addr.X, depth+1)
		}
	}
	return false
}

func (a *analysis) remoteResult(call *ssa.Call, index, depth int) bool {
	m := ir.Method(&call.Call)
	if m == nil {
		return false
	}
	effects, _ := a.sources.Func(m)
	args := ir.Args(&call.Call)
	return slices.ContainsFunc(effects, func(e rows.Resolved) bool {
		if !e.To.Result || e.To.Index != index || !e.Fits(m.Signature()) {
			return false
		}
		return e.IsSource(rows.Remote) || e.Kind == rows.KindPass && !e.From.Result && e.From.Index < len(args) && a.remoteText(args[e.From.Index], depth+1)
	})
}

func (a *analysis) remoteField(owner types.Type, i int) bool {
	s, ok := deref(owner).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	row, _ := a.sources.Field(owner, s.Field(i))
	return slices.ContainsFunc(row.Do, func(e rows.Effect) bool {
		return e.IsSource(rows.Remote) && e.To == ""
	})
}

// boundTo returns the argument into which the call puts what a remote party sent, or nil.
func (a *analysis) boundTo(call ssa.CallInstruction) ssa.Value {
	m := ir.Method(call.Common())
	if m == nil {
		return nil
	}
	effects, _ := a.sources.Func(m)
	args := ir.Args(call.Common())
	for _, e := range effects {
		if e.IsSource(rows.Remote) && !e.To.Result && e.To.Path == "" && e.To.Index < len(args) {
			return args[e.To.Index]
		}
	}
	return nil
}

// decoded returns the gap of a variable into which a call decodes an HTTP request.
func (q *query) decoded(instr ssa.CallInstruction, r root) (found gaps, decided bool) {
	args := ir.Args(instr.Common())
	into, from := q.boundTo(instr), ssa.Value(nil)
	switch objmatch.Func(ir.Method(instr.Common())) {
	case "(*encoding/json.Decoder).Decode", "encoding/json.Unmarshal":
		into, from = args[1], args[0]
	}
	if into == nil {
		return nil, false
	}
	to := rootOf(into)
	if _, _, ok := rest(r.path, to.path); to.Value != r.Value || !ok || from != nil && !q.ofRequestBody(from, 0) {
		return nil, false
	}
	return gaps{{pos: instr.Common().Pos()}}, true
}

// ofRequestBody reports whether a value is made from the body of an HTTP request, or another remote message, alone.
func (a *analysis) ofRequestBody(v ssa.Value, depth int) bool {
	if depth > 10 {
		return false
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		if addr, ok := v.X.(*ssa.FieldAddr); ok {
			return fieldName(addr.X.Type(), addr.Field) == "Body" && objmatch.Type(addr.X.Type()) == "net/http.Request" && !ofClient(addr.X)
		}
	case *ssa.Extract:
		return a.remoteText(v, depth+1) || a.ofRequestBody(v.Tuple, depth+1)
	case *ssa.Call:
		switch objmatch.Func(ir.Method(&v.Call)) {
		case "encoding/json.NewDecoder", "io.ReadAll", "io.LimitReader", "bufio.NewReader":
			return a.ofRequestBody(v.Call.Args[0], depth+1)
		case "net/http.MaxBytesReader":
			return a.ofRequestBody(v.Call.Args[1], depth+1)
		}
	case *ssa.ChangeInterface:
		return a.ofRequestBody(v.X, depth+1)
	case *ssa.MakeInterface:
		return a.ofRequestBody(v.X, depth+1)
	}
	return false
}

// ofClient reports whether an HTTP request is one that the program itself makes.
func ofClient(v ssa.Value) bool {
	_, given := rootOf(v).Value.(*ssa.Parameter)
	return !given
}

// checks matches the names of functions that look whether their argument is acceptable, or make it
// so.
var checks = regexp.MustCompile(`(?i)valid|check|clamp|limit|normali[sz]e|saniti[sz]e|bound|cap`)

// boundedTag matches struct tags by which validators bound a number.
var boundedTag = regexp.MustCompile(`\b(max|lte?)=`)

// bounded reports whether a number is compared with a limit on some way to an instruction, or its
// type's tag bounds it.
func bounded(v ssa.Value, at ssa.Instruction) bool {
	x := unconverted(v)
	if _, ok := x.(*ssa.Const); ok || at.Parent() == nil {
		return false
	}
	if tagged(x) {
		return true
	}
	r := rootOf(x)
	return compares(at, func(y ssa.Value) bool { return sameValue(x, y) || readsFrom(unconverted(y), r) })
}

// boundedAt reports whether the number that is kept at r is compared with a limit on some way to an
// instruction, or what holds it is given to a check there.
func boundedAt(r root, at ssa.Instruction) bool {
	if compares(at, func(v ssa.Value) bool { return readsFrom(unconverted(v), r) }) {
		return true
	}
	for _, b := range at.Parent().Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if m := ir.Method(call.Common()); m == nil || !checks.MatchString(m.Name()) || !leadsTo(call, at) {
				continue
			}
			for _, arg := range ir.Args(call.Common()) {
				if rootOf(arg).Value == r.Value {
					return true
				}
			}
		}
	}
	return false
}

// tagged reports whether a number is read from a field whose tag bounds it.
func tagged(v ssa.Value) bool {
	t, i := types.Type(nil), 0
	switch v := v.(type) {
	case *ssa.UnOp:
		if addr, ok := v.X.(*ssa.FieldAddr); ok {
			t, i = addr.X.Type(), addr.Field
		}
	case *ssa.Field:
		t, i = v.X.Type(), v.Field
	}
	if t == nil {
		return false
	}
	s, ok := deref(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	tag := reflect.StructTag(s.Tag(i))
	return tag.Get("maximum") != "" || boundedTag.MatchString(tag.Get("validate")+" "+tag.Get("binding"))
}

// compares reports whether a number for which is holds is compared, on some way to an instruction,
// with one that is more than 1: with less, it would only be asked whether there is one.
func compares(at ssa.Instruction, is func(ssa.Value) bool) bool {
	limit := func(v ssa.Value) bool {
		c, ok := v.(*ssa.Const)
		return !ok || c.Value != nil && constant.Compare(c.Value, token.GTR, constant.MakeInt64(1))
	}
	for _, b := range at.Parent().Blocks {
		for _, instr := range b.Instrs {
			cmp, ok := instr.(*ssa.BinOp)
			if !ok {
				continue
			}
			switch cmp.Op {
			case token.LSS, token.GTR, token.LEQ, token.GEQ:
				if !isText(cmp.X.Type()) && (is(cmp.X) && limit(cmp.Y) || is(cmp.Y) && limit(cmp.X)) && leadsTo(cmp, at) {
					return true
				}
			}
		}
	}
	return false
}

// leadsTo reports whether y may run after x. Both are of one function.
func leadsTo(x, y ssa.Instruction) bool {
	if x.Block() == y.Block() && slices.Index(x.Block().Instrs, x) < slices.Index(y.Block().Instrs, y) {
		return true
	}
	seen := map[*ssa.BasicBlock]bool{}
	next := slices.Clone(x.Block().Succs)
	for len(next) > 0 {
		b := next[0]
		next = next[1:]
		if b == y.Block() {
			return true
		}
		if !seen[b] {
			seen[b] = true
			next = append(next, b.Succs...)
		}
	}
	return false
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}
