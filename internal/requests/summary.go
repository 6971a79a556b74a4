package requests

import (
	"cmp"
	"go/types"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// summaries describes the exported functions of the package, and the interface methods behind which
// they may be called.
func (a *analysis) summaries() []Summary {
	var out []Summary
	limits := a.sentParts()
	for _, f := range a.Funcs {
		obj, ok := f.Object().(*types.Func)
		if !ok || !obj.Exported() {
			continue
		}
		s := Summary{Func: objmatch.Func(obj), Sends: a.sent[f]}
		s.Feeds = a.feeds(f)
		for k := range f.Signature.Results().Len() {
			if path, ok := decodedPath(f.Signature.Results().At(k).Type()); ok {
				p := part{f, k, path, true, true}
				s.Returns = append(s.Returns, a.export(p, a.returned(f, k, path, true))...)
			}
			for _, path := range optionsIn(f.Signature.Results().At(k).Type(), limits) {
				s.Returns = append(s.Returns, a.export(part{f, k, path, true, false}, a.returned(f, k, path, false))...)
			}
			for _, path := range limitsOf(f.Signature.Results().At(k).Type(), limits) {
				for _, remote := range []bool{false, true} {
					p := part{f, k, path, true, remote}
					s.Returns = append(s.Returns, a.export(p, a.returned(f, k, path, remote))...)
				}
			}
		}
		for i, p := range f.Params {
			if !refers(p.Type()) {
				continue
			}
			if path, ok := decodedPath(p.Type()); ok && path == anyPath {
				if left, _ := a.left(f, i, path, true); !slices.ContainsFunc(left, func(g gap) bool { return g.fn != nil }) {
					s.Leaves = append(s.Leaves, a.export(part{f, i, path, false, true}, left)...)
				}
			}
			for _, path := range limitsOf(p.Type(), limits) {
				for _, remote := range []bool{false, true} {
					left, _ := a.left(f, i, path, remote)
					s.Leaves = append(s.Leaves, a.export(part{f, i, path, false, remote}, left)...)
				}
			}
		}
		if len(s.Sends)+len(s.Returns)+len(s.Leaves)+len(s.Feeds) > 0 {
			out = append(out, s)
		}
	}
	for _, m := range a.interfaceMethods() {
		s := Summary{Func: objmatch.Func(m)}
		for _, f := range a.Implementations(m) {
			for _, sent := range a.sent[f] {
				sent.Dynamic = true
				s.Sends = append(s.Sends, sent)
			}
		}
		if len(s.Sends) > 0 {
			out = append(out, s)
		}
	}
	for name, owed := range a.owed { // sorted below
		i := slices.IndexFunc(out, func(s Summary) bool { return s.Func == name })
		if i < 0 {
			out = append(out, Summary{Func: name})
			i = len(out) - 1
		}
		out[i].Owed = owed
	}
	slices.SortFunc(out, func(x, y Summary) int { return cmp.Compare(x.Func, y.Func) })
	return out
}

// interfaceMethods returns the exported methods of the interfaces that the package declares, or
// that it makes its own types to.
func (a *analysis) interfaceMethods() []*types.Func {
	if len(a.sent) == 0 {
		return nil
	}
	var out []*types.Func
	add := func(t types.Type) {
		if iface, ok := t.Underlying().(*types.Interface); ok && objmatch.Type(t) != "" {
			for m := range iface.Methods() {
				if m.Exported() && m.Pkg() != nil && !objmatch.IsStd(objmatch.Path(m.Pkg())) && !slices.Contains(out, m) {
					out = append(out, m)
				}
			}
		}
	}
	scope := a.Pkg.Scope()
	for _, name := range scope.Names() {
		if obj, ok := scope.Lookup(name).(*types.TypeName); ok && !obj.IsAlias() {
			add(obj.Type())
		}
	}
	for _, f := range a.Funcs {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				if mi, ok := instr.(*ssa.MakeInterface); ok {
					add(mi.Type())
				}
			}
		}
	}
	return out
}

// export returns gaps as other packages see them.
func (a *analysis) export(p part, found gaps) []Gap {
	var out []Gap
	for _, g := range found {
		e := Gap{Index: p.index, Path: p.path, Number: g.number, Field: g.field, Remote: p.remote}
		switch {
		case g.fn == nil && a.found[g.pos] && !a.dependency:
			continue // told here
		case g.fn == p.f:
			e.Param, e.ParamPath = g.index, g.path
		case g.fn == nil && g.where != "":
			e.Where = g.where
		case g.fn == nil:
			e.Where = a.where(g.pos)
		default:
			continue
		}
		out = append(out, e)
	}
	return out
}

// sentParts returns, by types, the parts of their values that functions of the package send as
// max_tokens. Where they lie in a struct that lies in another, they are parts of both: options may be
// given the one to make the other.
func (a *analysis) sentParts() map[types.Type][]string {
	parts := map[types.Type][]string{}
	for _, f := range a.Funcs {
		for _, s := range a.sent[f] {
			if s.Path == json || strings.Contains(s.Path, "(") {
				continue
			}
			t, path := deref(f.Params[s.Param].Type()), s.Path
			for t != nil && path != "" {
				if !slices.Contains(parts[t], path) {
					parts[t] = append(parts[t], path)
				}
				t, path = fieldAt(t, path)
			}
		}
	}
	return parts
}

// fieldAt returns the type of the field with which a path into a struct begins, and the path below it; nil where it
// begins with none.
func fieldAt(t types.Type, path string) (types.Type, string) {
	first, below := element(path)
	if s, ok := t.Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			if same(first, "."+f.Name()) {
				return deref(f.Type()), below
			}
		}
	}
	return nil, ""
}

// limitsOf returns the paths of the parts of a type that are, or may be, sent as max_tokens.
func limitsOf(t types.Type, sent map[types.Type][]string) []string {
	paths := limitsIn(t, 0)
	for _, p := range sent[deref(t)] {
		if !slices.Contains(paths, p) {
			paths = append(paths, p)
		}
	}
	return paths
}

// optionsIn returns the paths of what an option of the type may leave unset that is, or may be, sent as max_tokens.
func optionsIn(t types.Type, sent map[types.Type][]string) []string {
	sig, ok := t.Underlying().(*types.Signature)
	if m := sole(t); m != nil {
		sig, ok = m.Signature(), true
	}
	if !ok {
		return nil
	}
	var out []string
	for i := range sig.Params().Len() {
		if p := sig.Params().At(i).Type(); refers(p) {
			out = append(out, prefixed("("+strconv.Itoa(i)+")", limitsOf(p, sent))...)
		}
	}
	return out
}

// limitName matches the names of fields, of requests and of settings, that are sent as max_tokens.
var limitName = regexp.MustCompile(`^(Max([A-Z]\w*)?Tok(en)?s|Tok(en)?s?(Limit|Max))$|^MaxTokensToSample$`)

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
			if _, nested := deref(f.Type()).Underlying().(*types.Struct); !limitName.MatchString(f.Name()) || nested {
				if !f.Exported() && !f.Embedded() && objmatch.Type(t) == "" {
					continue
				}
				out = append(out, prefixed("."+f.Name(), limitsIn(f.Type(), depth+1))...)
				continue
			}
			out = append(out, "."+f.Name())
			if f.Name() == "MaxTokens" && hasField(u, "MaxCompletionTokens") {
				out = append(out, ".MaxTokens|MaxCompletionTokens")
			}
		}
		return out
	}
	return nil
}

func hasField(s *types.Struct, name string) bool {
	for f := range s.Fields() {
		if f.Name() == name {
			return true
		}
	}
	return false
}

func prefixed(prefix string, paths []string) []string {
	out := make([]string, len(paths))
	for i, p := range paths {
		out[i] = strings.Join([]string{prefix, p}, "")
	}
	return out
}

// Join returns what is known of an interface method from the summaries of several packages: nil if
// there are none.
func Join(all []*Summary) *Summary {
	if len(all) == 0 {
		return nil
	}
	out := &Summary{Func: all[0].Func}
	for _, s := range all {
		out.Sends = append(out.Sends, s.Sends...)
		out.Owed = append(out.Owed, s.Owed...)
	}
	return out
}
