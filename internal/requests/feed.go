package requests

import (
	"go/types"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// Handlers are often made by a helper that reads the body of the request, whatever it says, and calls a
// func with it: web.JSON(s.Create). What the func sends of its parameter is then a remote party's.

// anyPath stands for every part of a value of a type that is not known.
const anyPath = "*"

// decodedPath returns the path by which other packages are told what is decoded into a value of a type
// that only they know, or that a number read from a request has.
func decodedPath(t types.Type) (string, bool) {
	if _, ok := deref(t).(*types.TypeParam); ok || isAny(t) {
		return anyPath, true
	}
	b, ok := t.Underlying().(*types.Basic)
	return "", ok && b.Info()&types.IsInteger != 0
}

func isAny(t types.Type) bool {
	iface, ok := t.Underlying().(*types.Interface)
	return ok && iface.Empty() && !isTypeParam(t)
}

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

// feeds returns with what a function calls the func values that it is given.
func (a *analysis) feeds(f *ssa.Function) []Feed {
	if !slices.ContainsFunc(f.Params, func(p *ssa.Parameter) bool { return isFunc(p.Type()) }) {
		return nil
	}
	var out []Feed
	var in func(fn *ssa.Function)
	in = func(fn *ssa.Function) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				call, ok := instr.(ssa.CallInstruction)
				if !ok || ir.Method(call.Common()) != nil {
					continue
				}
				param := slices.IndexFunc(f.Params, func(p *ssa.Parameter) bool { return a.given(call.Common().Value) == ssa.Value(p) })
				if param < 0 {
					continue
				}
				for i, arg := range call.Common().Args {
					feed := Feed{param, i}
					if slices.ContainsFunc(a.gaps(arg, anyPath, call, true), func(g gap) bool { return g.fn == nil }) && !slices.Contains(out, feed) {
						out = append(out, feed)
					}
				}
			}
		}
		for _, anon := range fn.AnonFuncs {
			in(anon)
		}
	}
	in(f)
	return out
}

func isFunc(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// given returns the parameter that a value is, also where a closure captured it, or nil.
func (a *analysis) given(v ssa.Value) ssa.Value {
	for range maxDepth {
		switch x := v.(type) {
		case *ssa.Parameter:
			return x
		case *ssa.ChangeType:
			v = x.X
		case *ssa.UnOp:
			v = x.X
		case *ssa.Alloc:
			held := (ssa.Value)(nil)
			for _, ref := range *x.Referrers() {
				if st, ok := ref.(*ssa.Store); ok && st.Addr == v {
					if held != nil {
						return nil
					}
					held = st.Val
				}
			}
			if held == nil {
				return nil
			}
			v = held
		case *ssa.FreeVar:
			mc := a.closures[x.Parent()]
			i := slices.Index(x.Parent().FreeVars, x)
			if mc == nil || i < 0 || i >= len(mc.Bindings) {
				return nil
			}
			v = mc.Bindings[i]
		default:
			return nil
		}
	}
	return nil
}

// A feeding is a call of such a helper with a func whose parameter it fills in.
type feeding struct {
	call  ssa.CallInstruction
	param int // of the func, its receiver being 0
}

// feedings reports what other packages' funcs send of what the call makes remote, and notes what the
// package's own are given.
func (a *analysis) feedings(call ssa.CallInstruction, m *types.Func, args []ssa.Value) {
	if m == nil || m.Pkg() == a.Pkg {
		return
	}
	var feeds []Feed
	if feed, ok := feeders[objmatch.Func(m)]; ok {
		feeds = []Feed{feed}
	} else if sum := a.deps(m); sum != nil {
		feeds = sum.Feeds
	}
	for _, feed := range feeds {
		if feed.Param >= len(args) {
			continue
		}
		for _, f := range a.FuncsOf(args[feed.Param]) {
			param := feed.Arg
			if f.Signature.Recv() != nil {
				param++
			}
			if validates(f, feed.Arg) {
				continue
			}
			a.fed[f] = append(a.fed[f], feeding{call, param})
			obj, ok := f.Object().(*types.Func)
			if !ok || obj.Pkg() == a.Pkg {
				continue
			}
			if of := a.deps(obj); of != nil {
				for _, sent := range of.Sends {
					if sent.Remote && sent.Param == param && sent.Address < 0 {
						s := sending{instr: call, remote: true, way: append([]Step{a.step(call, "filled in from a request's body and passed to "+short(obj))}, sent.Way...)}
						a.report(s, gap{})
					}
				}
			}
		}
	}
}

// validates reports whether a parameter has a method by which the helper may look whether it is
// acceptable.
func validates(f *ssa.Function, param int) bool {
	params := f.Signature.Params()
	if param >= params.Len() {
		return true
	}
	t := params.At(param).Type()
	if _, ok := t.Underlying().(*types.Pointer); !ok {
		t = types.NewPointer(t)
	}
	methods := types.NewMethodSet(t)
	for i := range methods.Len() {
		if validator.MatchString(methods.At(i).Obj().Name()) {
			return true
		}
	}
	return tagsBound(params.At(param).Type())
}

// validator matches the names of methods that look whether what a request says is acceptable.
var validator = regexp.MustCompile(`(?i)valid|check|clamp|normali[sz]e|saniti[sz]e|^ok$`)

// tagsBound reports whether a validator bounds some number of a struct by its tag.
func tagsBound(t types.Type) bool {
	s, ok := deref(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for i := range s.NumFields() {
		if tag := s.Tag(i); strings.Contains(strings.ToLower(s.Field(i).Name()), "token") && (boundedTag.MatchString(tag) || reflect.StructTag(tag).Get("maximum") != "") {
			return true
		}
	}
	return false
}

// fromFeeds reports what a func of the package sends of what a helper of another package fills in.
func (a *analysis) fromFeeds(d demand, s sending) {
	for _, at := range a.fed[d.fn] {
		if at.param == d.index && d.address < 0 {
			next := s
			next.way = append([]Step{a.step(at.call, "filled in from a request's body and passed to "+name(d.fn))}, s.way...)
			a.report(next, gap{pos: s.pos()})
		}
	}
}
