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
)

// Numbers that a remote party chooses.

// remoteTexts return text from an HTTP request.
var remoteTexts = map[string]bool{
	"(*net/http.Request).FormValue":                    true,
	"(*net/http.Request).PathValue":                    true,
	"(*net/http.Request).PostFormValue":                true,
	"(net/http.Header).Get":                            true,
	"(net/url.Values).Get":                             true,
	"(*github.com/gin-gonic/gin.Context).DefaultQuery": true,
	"(*github.com/gin-gonic/gin.Context).Param":        true,
	"(*github.com/gin-gonic/gin.Context).PostForm":     true,
	"(*github.com/gin-gonic/gin.Context).Query":        true,
	"(github.com/labstack/echo/v4.Context).FormValue":  true,
	"(github.com/labstack/echo/v4.Context).Param":      true,
	"(github.com/labstack/echo/v4.Context).QueryParam": true,
	"(*github.com/gofiber/fiber/v2.Ctx).FormValue":     true,
	"(*github.com/gofiber/fiber/v2.Ctx).Params":        true,
	"(*github.com/gofiber/fiber/v2.Ctx).Query":         true,
	"github.com/go-chi/chi/v5.URLParam":                true,
}

// binders decode the body of an HTTP request into their first argument.
var binders = map[string]bool{
	"(*github.com/gin-gonic/gin.Context).Bind":           true,
	"(*github.com/gin-gonic/gin.Context).BindJSON":       true,
	"(*github.com/gin-gonic/gin.Context).ShouldBind":     true,
	"(*github.com/gin-gonic/gin.Context).ShouldBindJSON": true,
	"(github.com/labstack/echo/v4.Context).Bind":         true,
	"(*github.com/gofiber/fiber/v2.Ctx).BodyParser":      true,
	"(*github.com/gorilla/websocket.Conn).ReadJSON":      true,
}

// feeders are the functions of libraries that decode an HTTP request for a func that they are given, and call it.
var feeders = map[string]Feed{
	"github.com/danielgtaylor/huma/v2.Get":      {Param: 2, Arg: 1},
	"github.com/danielgtaylor/huma/v2.Patch":    {Param: 2, Arg: 1},
	"github.com/danielgtaylor/huma/v2.Post":     {Param: 2, Arg: 1},
	"github.com/danielgtaylor/huma/v2.Put":      {Param: 2, Arg: 1},
	"github.com/danielgtaylor/huma/v2.Register": {Param: 2, Arg: 1},
}

// remoteNumber reports whether the call parses a number from an HTTP request's text.
func remoteNumber(call *ssa.Call) bool {
	switch objmatch.Func(ir.Method(&call.Call)) {
	case "strconv.Atoi", "strconv.ParseInt", "strconv.ParseUint":
		text, ok := call.Call.Args[0].(*ssa.Call)
		return ok && remoteTexts[objmatch.Func(ir.Method(&text.Call))]
	}
	return false
}

// decoded returns the gap of a variable into which a call decodes an HTTP request.
func (q *query) decoded(instr ssa.CallInstruction, r root) (found gaps, decided bool) {
	args := ir.Args(instr.Common())
	name := objmatch.Func(ir.Method(instr.Common()))
	var into, from ssa.Value
	switch {
	case binders[name] && len(args) > 1:
		into = args[1]
	case name == "(*encoding/json.Decoder).Decode":
		into, from = args[1], args[0]
	case name == "encoding/json.Unmarshal":
		into, from = args[1], args[0]
	default:
		return nil, false
	}
	to := rootOf(into)
	if _, _, ok := rest(r.path, to.path); to.Value != r.Value || !ok || from != nil && !ofRequestBody(from, 0) {
		return nil, false
	}
	return gaps{{pos: instr.Common().Pos()}}, true
}

// ofRequestBody reports whether a value is made from the body of an HTTP request alone.
func ofRequestBody(v ssa.Value, depth int) bool {
	if depth > 10 {
		return false
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		if addr, ok := v.X.(*ssa.FieldAddr); ok {
			return fieldName(addr.X.Type(), addr.Field) == "Body" && objmatch.Type(addr.X.Type()) == "net/http.Request" && !ofClient(addr.X)
		}
	case *ssa.Extract:
		return ofRequestBody(v.Tuple, depth+1)
	case *ssa.Call:
		switch objmatch.Func(ir.Method(&v.Call)) {
		case "encoding/json.NewDecoder", "io.ReadAll", "io.LimitReader", "bufio.NewReader":
			return ofRequestBody(v.Call.Args[0], depth+1)
		case "net/http.MaxBytesReader":
			return ofRequestBody(v.Call.Args[1], depth+1)
		}
	case *ssa.ChangeInterface:
		return ofRequestBody(v.X, depth+1)
	case *ssa.MakeInterface:
		return ofRequestBody(v.X, depth+1)
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
