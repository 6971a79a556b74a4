package flows

import (
	"cmp"
	"go/types"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/agentloop"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/requests"
	"github.com/claudelint/claudelint/internal/taint"
)

// A Lent is what a package hands on of another one's fact: the go command shows a package no facts but those of its
// imports, and app.Claude.Ask(…) calls a method of a package that the caller need not import.
type Lent struct {
	Path string
	Fact *Fact
}

// lent returns what the package's importers need to know of the types that they reach through what it exports,
// sorted by import path.
func (k *knowledge) lent() []Lent {
	if k.pass.Pkg.Name() == "main" {
		return nil
	}
	var out []Lent
	for path, types := range k.reached() {
		fact := k.fact(types[0].Obj().Pkg())
		if fact == nil {
			continue // see Own
		}
		var names []string
		for _, t := range types {
			names = append(names, objmatch.Type(t))
		}
		if part := fact.of(names); part != nil {
			out = append(out, Lent{path, part})
		}
	}
	slices.SortFunc(out, func(a, b Lent) int { return cmp.Compare(a.Path, b.Path) })
	return out
}

// reached returns the types of other packages with facts that exported fields and results lead to, by import path.
func (k *knowledge) reached() map[string][]*types.Named {
	const deep, most = 3, 400
	out := map[string][]*types.Named{}
	seen := map[*types.Named]bool{}
	var walk func(t types.Type, depth int)
	results := func(f *types.Func, depth int) {
		for v := range f.Signature().Results().Variables() {
			walk(v.Type(), depth)
		}
	}
	walk = func(t types.Type, depth int) {
		if c, ok := t.Underlying().(interface{ Elem() types.Type }); ok && objmatch.Named(t) == nil { // also of a pointer's
			walk(c.Elem(), depth)
			return
		}
		n := objmatch.Named(t)
		if n == nil || n.Obj().Pkg() == nil || depth > deep || seen[n.Origin()] || len(seen) > most || !k.Own(n.Obj().Pkg()) {
			return
		}
		n = n.Origin()
		seen[n] = true
		if p := n.Obj().Pkg(); p != k.pass.Pkg {
			out[objmatch.Path(p)] = append(out[objmatch.Path(p)], n)
		}
		for m := range n.Methods() {
			if m.Exported() {
				results(m, depth+1)
			}
		}
		switch u := n.Underlying().(type) {
		case *types.Struct:
			for f := range u.Fields() {
				if f.Exported() || f.Embedded() {
					walk(f.Type(), depth+1)
				}
			}
		case *types.Interface:
			for m := range u.Methods() {
				results(m, depth+1)
			}
		}
	}
	scope := k.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.TypeName, *types.Var:
			if obj.Exported() {
				walk(obj.Type(), 0)
			}
		case *types.Func:
			if obj.Exported() {
				results(obj, 0)
			}
		}
	}
	return out
}

// of returns the part of a fact that tells of the types, nil if there is nothing.
func (f *Fact) of(names []string) *Fact {
	method := func(name string) bool { // "(*path.T).M"
		recv, _, ok := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(name, "("), "*"), ").")
		return ok && slices.Contains(names, recv)
	}
	part := *f
	part.Lent, part.Texts = nil, nil
	part.Values = slices.DeleteFunc(slices.Clone(f.Values), func(s taint.Summary) bool { return !method(s.Func) })
	part.Requests = slices.DeleteFunc(slices.Clone(f.Requests), func(s requests.Summary) bool { return !method(s.Func) })
	part.Loops = slices.DeleteFunc(slices.Clone(f.Loops), func(s agentloop.Summary) bool { return !method(s.Func) })
	part.Cells = f.around(part.Values, method)
	if len(part.Values)+len(part.Requests)+len(part.Loops)+len(part.Cells)+len(part.Lessons) == 0 {
		return nil
	}
	return &part
}

// around returns the flows between cells that lead on from where the functions' flows end, or to where they begin,
// and those of the methods of interfaces.
func (f *Fact) around(funcs []taint.Summary, method func(string) bool) []taint.Flow {
	into, outOf := map[string]bool{}, map[string]bool{}
	for _, s := range funcs {
		for _, fl := range s.Flows {
			into[fl.To.Name] = into[fl.To.Name] || fl.To.Kind == taint.Cell
			outOf[fl.From.Name] = outOf[fl.From.Name] || fl.From.Kind == taint.Cell
		}
	}
	ofMethod := func(cell string) bool {
		_, name, _ := strings.Cut(cell, " ")
		return method(name)
	}
	taken := make([]bool, len(f.Cells))
	for more := true; more; {
		more = false
		for i, fl := range f.Cells {
			if !taken[i] && (into[fl.From.Name] || outOf[fl.To.Name] || ofMethod(fl.From.Name) || ofMethod(fl.To.Name)) {
				taken[i], more = true, true
				into[fl.To.Name] = into[fl.To.Name] || fl.To.Kind == taint.Cell && into[fl.From.Name]
				outOf[fl.From.Name] = outOf[fl.From.Name] || fl.From.Kind == taint.Cell && outOf[fl.To.Name]
			}
		}
	}
	var out []taint.Flow
	for i, fl := range f.Cells {
		if taken[i] {
			out = append(out, fl)
		}
	}
	return out
}

// borrowed returns what the imports hand on of facts of packages that are not imported, by import path.
func (k *knowledge) borrowed() map[string]*Fact {
	if k.loans != nil {
		return k.loans
	}
	k.loans = map[string]*Fact{}
	direct := map[string]bool{objmatch.Path(k.pass.Pkg): true}
	for _, p := range k.pass.Pkg.Imports() {
		direct[objmatch.Path(p)] = true
	}
	for _, p := range k.pass.Pkg.Imports() { // in the order of the source's imports, which does not matter: see plus
		fact := new(Fact)
		if !k.pass.ImportPackageFact(p, fact) || fact.Version != version {
			continue
		}
		for _, l := range fact.Lent {
			switch old := k.loans[l.Path]; {
			case direct[l.Path] || l.Fact.Version != version:
			case old == nil:
				k.loans[l.Path] = l.Fact
			default:
				k.loans[l.Path] = old.plus(l.Fact)
			}
		}
	}
	return k.loans
}

// plus puts together two parts of the same fact.
func (f *Fact) plus(g *Fact) *Fact {
	sum := *f
	sum.Values = merged(f.Values, g.Values, func(s taint.Summary) string { return s.Func })
	sum.Requests = merged(f.Requests, g.Requests, func(s requests.Summary) string { return s.Func })
	sum.Loops = merged(f.Loops, g.Loops, func(s agentloop.Summary) string { return s.Func })
	sum.Cells = slices.Concat(f.Cells, g.Cells) // the engine drops what it has twice
	return &sum
}

// merged merges two sorted lists; what both have is the same.
func merged[S any](a, b []S, key func(S) string) []S {
	out := slices.Concat(a, b)
	slices.SortStableFunc(out, func(x, y S) int { return cmp.Compare(key(x), key(y)) })
	return slices.CompactFunc(out, func(x, y S) bool { return key(x) == key(y) })
}
