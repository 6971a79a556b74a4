package requests

import (
	"cmp"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// summaries describes the exported functions of the package.
func (a *analysis) summaries() []Summary {
	var out []Summary
	limits := map[types.Type][]string{}
	for _, f := range a.Funcs {
		obj, ok := f.Object().(*types.Func)
		if !ok || !obj.Exported() {
			continue
		}
		s := Summary{Func: objmatch.Func(obj), Sends: a.sent[f]}
		for k := range f.Signature.Results().Len() {
			for _, path := range limitsOf(f.Signature.Results().At(k).Type(), limits) {
				s.Returns = append(s.Returns, a.export(f, k, path, a.returned(f, k, path))...)
			}
		}
		for i, p := range f.Params {
			if !refers(p.Type()) {
				continue
			}
			for _, path := range limitsOf(p.Type(), limits) {
				left, _ := a.left(f, i, path)
				s.Leaves = append(s.Leaves, a.export(f, i, path, left)...)
			}
		}
		if len(s.Sends)+len(s.Returns)+len(s.Leaves) > 0 {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(x, y Summary) int { return cmp.Compare(x.Func, y.Func) })
	return out
}

// export returns gaps as other packages see them.
func (a *analysis) export(f *ssa.Function, index int, path string, found gaps) []Gap {
	var out []Gap
	for _, g := range found {
		e := Gap{Index: index, Path: path, Number: g.number}
		switch {
		case g.param == nil && g.where != "":
			e.Where = g.where
		case g.param == nil:
			e.Where = a.where(g.pos)
		case g.param.Parent() == f:
			e.Param, e.ParamPath = slices.Index(f.Params, g.param), g.path
		default:
			continue
		}
		out = append(out, e)
	}
	return out
}

// limitsOf returns the paths of the fields of a type that may be sent as max_tokens.
func limitsOf(t types.Type, memo map[types.Type][]string) []string {
	paths, ok := memo[t]
	if !ok {
		paths = limitsIn(t, 0)
		memo[t] = paths
	}
	return paths
}

func limitsIn(t types.Type, depth int) []string {
	switch u := deref(t).Underlying().(type) {
	case *types.Slice:
		if depth < 4 {
			return prefixed("[]", limitsIn(u.Elem(), depth+1))
		}
	case *types.Struct:
		if depth >= 4 || u.NumFields() > 100 {
			return nil
		}
		var out []string
		for i := range u.NumFields() {
			f := u.Field(i)
			if _, nested := deref(f.Type()).Underlying().(*types.Struct); f.Name() != "MaxTokens" && f.Name() != "MaxTokensToSample" || nested {
				if !f.Exported() && !f.Embedded() && objmatch.Type(t) == "" {
					continue
				}
				out = append(out, prefixed("."+f.Name(), limitsIn(f.Type(), depth+1))...)
				continue
			}
			out = append(out, "."+f.Name())
		}
		return out
	}
	return nil
}

func prefixed(prefix string, paths []string) []string {
	out := make([]string, len(paths))
	for i, p := range paths {
		out[i] = strings.Join([]string{prefix, p}, "")
	}
	return out
}
