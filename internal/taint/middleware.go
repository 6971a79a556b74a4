package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// Functions are put behind middleware by a loop over a list, by what makes tools of them, or by a registry
// that was given it when it was made, or later. Which function runs behind which is not followed: those that the
// package hands over together with middleware that asks, or that may, are behind it, unless they are handed
// over elsewhere with middleware that does not.

// asking says whether middleware asks a person before it lets a call through.
type asking int

const (
	noLayer asking = iota // it is no middleware
	letsPass
	mayAsk
	asksAll
)

// A layering says which functions run behind middleware that asks, or may.
type layering struct {
	asked, open map[*ssa.Function]bool
	rest        bool                    // all that are not open are asked, as some cannot be told
	registries  map[*types.Named]asking // by the type of what is given middleware
	known       int                     // how many of the makers were known
}

// layers holds the calls of a package that are given middleware, and what is known from them.
type layers struct {
	calls      []ssa.CallInstruction // in the order of the source
	registries map[*types.Named]bool // types of what is given middleware
	makers     []*ssa.Function       // functions that are middleware, or return it
	layering
}

// askedAround reports whether a person may be asked whenever a function is called, by middleware that the package
// puts around it.
func (e *engine) askedAround(f *ssa.Function) bool {
	l := e.layered()
	return f != nil && !l.open[f] && (l.asked[f] || l.rest)
}

// asksAroundWhat reports whether middleware that asks a person stands beside what a call hands over, or is given to it
// elsewhere, or such that may ask.
func (u *unit) asksAroundWhat(call ssa.CallInstruction) bool {
	return u.layerOf(call) == asksAll || slices.ContainsFunc(ir.Args(call.Common()), func(arg ssa.Value) bool {
		t := objmatch.Named(arg.Type())
		return t != nil && u.layered().registries[t] >= mayAsk
	})
}

// layered returns what is known so far of which functions are behind what.
func (e *engine) layered() *layering {
	if e.layers == nil {
		e.layers = e.layersOf()
	}
	l := e.layers
	known := 1
	for _, m := range l.makers {
		if e.summaries[m] != nil {
			known++
		}
	}
	if len(l.calls) > 0 && known != l.known {
		l.layering = e.layering(known)
	}
	return &l.layering
}

// bodyOf returns the function that a link connects.
func (e *engine) bodyOf(l link) *ssa.Function {
	if l.body != nil {
		return l.body
	}
	return e.SSA.Prog.FuncValue(l.fn)
}

// calledAt returns the function to whose parameter, or to whose running, a place belongs.
func calledAt(p place) *ssa.Function {
	switch r := p.root.(type) {
	case *ssa.Parameter:
		return r.Parent()
	case running:
		return r.fn
	}
	return nil
}

// layersOf finds the calls that are given middleware, and those of registries that are.
func (e *engine) layersOf() *layers {
	l := &layers{registries: map[*types.Named]bool{}}
	for _, f := range e.Funcs {
		if res := f.Signature.Results(); res.Len() == 1 && (isMiddleware(f.Signature) || isMiddleware(res.At(0).Type())) {
			l.makers = append(l.makers, f)
		}
	}
	given := map[ssa.CallInstruction]bool{}
	for instr := range e.Instructions() {
		if call, ok := instr.(ssa.CallInstruction); ok && e.givesLayer(call) {
			given[call] = true
			for _, t := range e.registriesOf(call) {
				l.registries[t] = true
			}
		}
	}
	if len(given) == 0 {
		return l
	}
	for instr := range e.Instructions() {
		if call, ok := instr.(ssa.CallInstruction); ok && (given[call] || e.registry(l, call) != nil) {
			l.calls = append(l.calls, call)
		}
	}
	return l
}

// givesLayer reports whether a call of a function of the program, or of middleware, is given middleware, or is one.
func (e *engine) givesLayer(call ssa.CallInstruction) bool {
	common := call.Common()
	if obj := ir.Method(common); obj != nil {
		return obj.Pkg() != nil && (obj.Pkg() == e.Pkg || e.know.Own(obj.Pkg())) && slices.ContainsFunc(ir.Args(common), holdsLayer)
	}
	return isMiddleware(common.Value.Type())
}

// registriesOf returns the types of the program's structs and interfaces that a call belongs to, or returns.
func (e *engine) registriesOf(call ssa.CallInstruction) []*types.Named {
	var out []*types.Named
	add := func(t types.Type) {
		if n := e.own(t); n != nil && !isFunc(n) {
			out = append(out, n)
		}
	}
	sig := call.Common().Signature()
	if sig.Recv() != nil {
		add(sig.Recv().Type())
	}
	if sig.Results().Len() > 0 {
		add(sig.Results().At(0).Type())
	}
	return out
}

// registry returns the type of what a method call belongs to, if it is given middleware somewhere.
func (e *engine) registry(l *layers, call ssa.CallInstruction) *types.Named {
	recv := call.Common().Signature().Recv()
	if recv == nil {
		return nil
	}
	if n := objmatch.Named(recv.Type()); n != nil && l.registries[n] {
		return n
	}
	return nil
}

// layering finds out which functions are behind what.
func (e *engine) layering(known int) layering {
	l := e.layers
	out := layering{asked: map[*ssa.Function]bool{}, open: map[*ssa.Function]bool{}, registries: map[*types.Named]asking{}, known: known}
	units := map[*ssa.Function]*unit{}
	unitOf := func(call ssa.CallInstruction) *unit {
		top := ir.Unit(call.Parent())
		if units[top] == nil {
			units[top] = bareUnit(e, top)
		}
		return units[top]
	}
	verdicts := map[ssa.CallInstruction]asking{}
	for _, call := range l.calls {
		v := unitOf(call).layerOf(call)
		verdicts[call] = v
		for _, t := range e.registriesOf(call) {
			out.registries[t] = max(out.registries[t], v)
		}
	}
	for _, call := range l.calls {
		v := verdicts[call]
		if t := e.registry(l, call); t != nil {
			v = max(v, out.registries[t])
		}
		u, args := unitOf(call), ir.Args(call.Common())
		if call.Common().Signature().Recv() != nil && len(args) > 0 {
			args = args[1:]
		}
		for _, arg := range args {
			fs, all := u.carried(arg, 0)
			for _, f := range fs {
				switch {
				case v >= mayAsk:
					out.asked[f] = true
				case v == letsPass:
					out.open[f] = true
				}
			}
			out.rest = out.rest || !all && v >= mayAsk
		}
	}
	return out
}

// behindLayer reports whether a call is given middleware that asks, or may. Who gives a package functions and middleware
// knows better than the package.
func (u *unit) behindLayer(call ssa.CallInstruction) bool {
	if !u.givesLayer(call) {
		return false
	}
	v := u.layerOf(call)
	return v == asksAll || v == mayAsk && slices.ContainsFunc(ir.Args(call.Common()), func(arg ssa.Value) bool {
		fs, _ := u.carried(arg, 0)
		return len(fs) > 0
	})
}

// throughFunc reports whether a flow leads through a function that a call is given, or that it returns.
func (f *Flow) throughFunc() bool {
	through := func(e End) bool { return e.Kind == Callback || e.Kind == Made }
	return through(f.From) || through(f.To)
}

// layerOf returns what the middleware asks that a call is given, or that it calls.
func (u *unit) layerOf(call ssa.CallInstruction) asking {
	out := noLayer
	if ir.Method(call.Common()) == nil {
		out = u.layer(call.Common().Value, map[ssa.Value]bool{})
	}
	for _, arg := range ir.Args(call.Common()) {
		out = max(out, u.layer(arg, map[ssa.Value]bool{}))
	}
	return out
}

// layer returns what middleware asks, a list of it, or an option or settings with some.
func (u *unit) layer(v ssa.Value, seen map[ssa.Value]bool) asking {
	if v = plain(v); seen[v] || !holdsLayer(v) {
		return noLayer
	}
	seen[v] = true
	out := letsPass
	if c, ok := v.(*ssa.Const); ok && c.IsNil() {
		return out
	}
	var all []ssa.Value
	switch t := v.Type().Underlying().(type) {
	case *types.Slice:
		own, others := parts(v)
		all = own
		if !isMiddleware(t.Elem()) {
			others = nil // of options, those that are written out
		}
		for _, o := range others {
			from := u.made(o)
			if slices.Contains(from, o) {
				out = mayAsk
				continue
			}
			all = append(all, from...)
		}
	case *types.Signature:
		if !isMiddleware(t) {
			break
		}
		if list := listOf(v); list != nil {
			return u.layer(list, seen)
		}
		if u.isGate(v) {
			return asksAll
		}
		if slices.ContainsFunc(u.made(v), func(m ssa.Value) bool { return !u.transparent(m) }) {
			return mayAsk
		}
		return letsPass
	}
	if call, ok := v.(*ssa.Call); ok {
		all = append(all, ir.Args(&call.Call)...)
	} else if s := structOf(v.Type()); s != nil {
		for f := range s.Fields() {
			if middlewareIn(f.Type()) {
				all = append(all, u.assigned()[f]...)
			}
		}
	}
	for _, w := range all {
		out = max(out, u.layer(w, seen))
	}
	return out
}

func (u *unit) layerSummary(f *ssa.Function) *Summary {
	l, ok := linkOf("", f, 0, site{})
	if !ok {
		return nil
	}
	if sum := u.summaryOf(l); sum != nil || !u.within(f) {
		return sum
	}
	return u.inner(f)
}

// transparent reports whether middleware, where it is made, changes nothing of the calls.
func (u *unit) transparent(v ssa.Value) bool {
	var sums []*Summary
	if call, ok := v.(*ssa.Call); ok {
		sums, _ = u.summariesOf(call)
	} else {
		for _, f := range u.FuncsOf(v) {
			sums = append(sums, u.layerSummary(f))
		}
	}
	return len(sums) > 0 && !slices.ContainsFunc(sums, func(s *Summary) bool { return s == nil || !s.Passes })
}

// carried returns the functions that a value brings, but for middleware, and whether these are all.
func (u *unit) carried(v ssa.Value, depth int) (fs []*ssa.Function, all bool) {
	v = plain(v)
	if depth > maxDepth || holdsLayer(v) && isFunc(v.Type()) || middlewareIn(v.Type()) {
		return nil, true
	}
	t := v.Type()
	if e := elem(t); e != nil {
		if _, ptr := t.Underlying().(*types.Pointer); !ptr {
			t = e
		}
	}
	switch fields := funcFields(t); {
	case isFunc(t):
		fs = u.FuncsOf(v)
		if elem(v.Type()) != nil {
			fs = u.ElementsOf(v)
		}
	case len(fields) > 0:
		for _, f := range fields {
			fs = append(fs, u.FuncsIn(f)...)
		}
	default:
		return nil, true
	}
	if call, ok := v.(*ssa.Call); ok {
		for _, arg := range ir.Args(&call.Call) {
			more, _ := u.carried(arg, depth+1)
			fs = append(fs, more...)
		}
	}
	own, _ := parts(v)
	for _, p := range own {
		more, _ := u.carried(p, depth+1)
		fs = append(fs, more...)
	}
	fs = slices.DeleteFunc(fs, func(f *ssa.Function) bool { // of an interface: nobody's
		m, ok := f.Object().(*types.Func)
		return ok && m.Signature().Recv() != nil && types.IsInterface(m.Signature().Recv().Type())
	})
	return fs, len(fs) > 0 || isFunc(t)
}

// listOf returns the list of which a value is an element, nil for others.
func listOf(v ssa.Value) ssa.Value {
	switch v := v.(type) {
	case *ssa.UnOp:
		if at, ok := v.X.(*ssa.IndexAddr); ok {
			return at.X
		}
	case *ssa.Index:
		return v.X
	}
	return nil
}

// isMiddleware reports whether values of the type make a function of one of its type, or what has a method that is
// called: not a handler of net/http, whose middleware is about who the client is.
func isMiddleware(t types.Type) bool {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Results().Len() != 1 || calledAs(sig.Results().At(0).Type()) == nil {
		return false
	}
	if n := objmatch.Named(sig.Results().At(0).Type()); n != nil && types.IsInterface(n) && (n.Obj().Pkg() == nil || objmatch.IsStd(objmatch.Path(n.Obj().Pkg()))) {
		return false
	}
	for p := range sig.Params().Variables() {
		if types.Identical(p.Type(), sig.Results().At(0).Type()) {
			return true
		}
	}
	return false
}

// middlewareIn reports whether values of the type are middleware, or lists of it.
func middlewareIn(t types.Type) bool {
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	return isMiddleware(t)
}

// holdsLayer reports whether a value is middleware, a list of it, or an option or settings with some.
func holdsLayer(v ssa.Value) bool {
	v = plain(v)
	if middlewareIn(v.Type()) {
		return true
	}
	if s := structOf(v.Type()); s != nil {
		for f := range s.Fields() {
			if middlewareIn(f.Type()) {
				return true
			}
		}
		return false
	}
	if _, ok := v.Type().Underlying().(*types.Slice); ok {
		own, _ := parts(v)
		return slices.ContainsFunc(own, holdsLayer)
	}
	call, ok := v.(*ssa.Call)
	return ok && isFunc(call.Type()) && slices.ContainsFunc(ir.Args(&call.Call), func(arg ssa.Value) bool { return middlewareIn(arg.Type()) })
}

// funcFields returns the fields with functions of the struct that values of the type are, or point at.
func funcFields(t types.Type) []*types.Var {
	var out []*types.Var
	if s := structOf(t); s != nil {
		for f := range s.Fields() {
			if isFunc(f.Type()) {
				out = append(out, f)
			}
		}
	}
	return out
}

// structOf returns the struct that values of the type are, or point at, nil for others.
func structOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}
