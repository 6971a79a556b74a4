package taint

import (
	"go/token"
	"go/types"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// shaped returns the index of the parameter that the shape labels, or -1.
func shaped(f *ssa.Function, s rows.Shape) int {
	params := f.Params
	if f.Signature.Recv() != nil && len(params) > 0 {
		params = params[1:]
	}
	for i := 0; i+len(s.Params) <= len(params); i++ {
		match := true
		for j, want := range s.Params {
			t := params[i+j].Type()
			if objmatch.Type(t) != want && types.TypeString(t, nil) != want {
				match = false
				break
			}
		}
		if match {
			return i + s.Given + len(f.Params) - len(params)
		}
	}
	return -1
}

// wire connects the methods of a concrete value with the interface that it becomes.
func (u *unit) wire(mi *ssa.MakeInterface) {
	iface, ok := mi.Type().Underlying().(*types.Interface)
	if !ok || iface.NumMethods() == 0 {
		return
	}
	u.wireResults(mi)
	asked := u.gated(mi)
	notes := sync.OnceValue(func() []note { return u.notedOf(mi.X.Type(), mi.Type()) })
	for m := range iface.Methods() {
		if m.Pkg() == nil || m.Pkg() != u.Pkg && !u.know.Own(m.Pkg()) {
			continue // a library's: see implementations
		}
		obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, m.Pkg(), m.Name())
		impl, ok := obj.(*types.Func)
		if !ok || impl.Pkg() == nil {
			continue
		}
		pos, end := u.Range(position(mi))
		if impl.Pkg() != u.Pkg {
			u.brings(objmatch.Func(m), impl, position(mi), site{pos, end})
			if !u.know.Own(impl.Pkg()) {
				continue
			}
		}
		u.link(link{name: objmatch.Func(m), fn: impl, site: site{pos, end}, asked: asked})
		for _, n := range notes() {
			u.link(link{name: noted(objmatch.Func(m), n.flag, n.says), fn: impl, site: site{pos, end}, asked: asked})
		}
		if !asked {
			u.wireFunc(mi, m)
		}
	}
}

// brings labels what a library's method brings that stands behind an interface of the program's own.
func (u *unit) brings(name string, impl *types.Func, pos token.Pos, at site) {
	effects, _ := u.know.Func(impl)
	for _, e := range effects {
		if e.Kind != rows.KindSource || e.Effect.With != "" || e.Credential || e.OfSettings {
			continue
		}
		i := e.To.Index
		if !e.To.Result {
			i += outParam
		}
		u.seed(place{cell(retCell(name, i)), e.To.Path}, origin{
			kind: Source, label: e.Label, what: e.What, pos: pos, steps: u.one(u.step(pos, e.What)), at: at,
		})
	}
}

// implementations labels what the package's own types receive through library interfaces that
// rows describe: implementing one of them is taken as being used as one.
func (u *unit) implementations() {
	for _, name := range u.know.Given() {
		iface, m := u.interfaceMethod(name)
		if iface == nil {
			continue
		}
		effects, _ := u.know.Func(m)
		for _, impl := range u.Implementations(m) {
			obj, ok := impl.Object().(*types.Func)
			if !ok {
				continue
			}
			pos, end := u.Range(obj.Pos())
			u.link(link{name: name, fn: obj, site: site{pos, end}})
			for _, e := range effects {
				if e.Kind == rows.KindGiven {
					u.receives(name, e, obj.Pos(), site{pos, end})
				}
			}
		}
	}
}

// home connects the methods of the package's interfaces with those of its own types, as far as these do harm or
// get text from somewhere: who is handed such a value is mostly another package than the one that makes it.
func (u *unit) home() {
	scope := u.Pkg.Scope()
	for _, name := range scope.Names() {
		t, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !t.Exported() || t.IsAlias() || !types.IsInterface(t.Type()) || t.Type().(*types.Named).TypeParams().Len() > 0 {
			continue
		}
		for m := range t.Type().Underlying().(*types.Interface).Methods() {
			if !m.Exported() || m.Pkg() != u.Pkg {
				continue
			}
			for _, impl := range u.Implementations(m) {
				if u.onlyBehind(m, impl) {
					if u.shielded == nil {
						u.shielded = map[*ssa.Function]bool{}
					}
					u.shielded[impl] = true
					continue
				}
				if obj, ok := impl.Object().(*types.Func); ok {
					pos, end := u.Range(obj.Pos())
					u.link(link{name: objmatch.Func(m), fn: obj, site: site{pos, end}, home: true})
					for _, n := range u.notedOf(impl.Signature.Recv().Type(), t.Type()) {
						u.link(link{name: noted(objmatch.Func(m), n.flag, n.says), fn: obj, site: site{pos, end}, home: true})
					}
				}
			}
		}
	}
}

// interfaceMethod finds the interface method "(path.T).M" among the packages that are imported.
func (e *engine) interfaceMethod(name string) (*types.Interface, *types.Func) {
	recv, method, _ := strings.Cut(strings.TrimPrefix(name, "("), ").")
	dot := strings.LastIndexByte(recv, '.')
	for _, p := range e.Pkg.Imports() {
		if dot < 0 || objmatch.Path(p) != recv[:dot] {
			continue
		}
		obj := p.Scope().Lookup(recv[dot+1:])
		if obj == nil {
			continue
		}
		iface, ok := obj.Type().Underlying().(*types.Interface)
		if !ok {
			continue
		}
		for m := range iface.Methods() {
			if m.Name() == method {
				return iface, m
			}
		}
	}
	return nil, nil
}

// receives says that whoever implements a method receives labelled text.
func (u *unit) receives(name string, e rows.Resolved, pos token.Pos, at site) {
	given := origin{kind: Source, label: e.Label, what: e.What, pos: pos, steps: u.one(u.step(pos, e.What)), at: at}
	u.seed(place{cell(callCell(name, e.To.Index)), ""}, given)
	if e.Runs != "" {
		u.seed(place{cell(callCell(name, rows.Running)), ""}, given.running(e.Runs))
	}
}

func (u *unit) link(l link) {
	k := l
	k.site = site{}
	if !u.links[k] {
		u.links[k] = true
		u.linkList = append(u.linkList, l)
	}
}

// linkFuncs connects the functions that a value may be with the calls of what they are stored as.
func (u *unit) linkFuncs(name string, v ssa.Value, pos token.Pos) {
	if sig, ok := v.Type().Underlying().(*types.Signature); ok && name != "" {
		u.linkEach(name, u.FuncsOf(v), sig, pos)
		u.linkMade(name, v, 0)
	}
}

// linkElems connects the functions that a container may hold with the calls of its elements.
func (u *unit) linkElems(name string, v ssa.Value, pos token.Pos) {
	if sig, ok := elem(v.Type()).(*types.Signature); ok && name != "" {
		u.linkEach(name+"[]", u.ElementsOf(v), sig, pos)
		u.linkMade(name+"[]", v, 0)
	}
}

// elem returns the underlying type of what a container of the type holds, or nil.
func elem(t types.Type) types.Type {
	if c, ok := t.Underlying().(interface{ Elem() types.Type }); ok {
		return c.Elem().Underlying()
	}
	return nil
}

func (u *unit) linkEach(name string, fs []*ssa.Function, sig *types.Signature, pos token.Pos) {
	p, end := u.Range(pos)
	for _, f := range fs {
		shift := 0
		if f.Signature.Recv() != nil && f.Signature.Params().Len() == sig.Params().Len() {
			shift = 1
		}
		if l, ok := linkOf(name, f, shift, site{p, end}); ok {
			u.link(l)
			u.answersAs(f, name)
		}
	}
}

// answersAs adds that a closure which is kept somewhere answers there with what its unit's func-valued parameters
// return: a typed handler of a tool, in the one that decodes its input and encodes its answer.
func (u *unit) answersAs(f *ssa.Function, name string) {
	if f == u.fn || !u.within(f) {
		return
	}
	for i := range f.Signature.Results().Len() {
		if carries(f.Signature.Results().At(i).Type()) {
			u.edge(place{ret{f, i}, ""}, place{cell(retCell(name, i)), ""}, edge{answers: true})
		}
	}
}
