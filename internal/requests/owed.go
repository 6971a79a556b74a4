package requests

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A package may hand its requests to an interface and leave it to others to say who is behind it. What
// they lack there is owed: it goes out with the summary of the interface's method, and the package that
// puts something behind the interface which sends the request as it is settles it.

// An Owed is a part of a parameter of an interface's method that is named like max_tokens and that some
// call leaves out, or fills with a remote party's number.
type Owed struct {
	Param  int // the receiver being 0
	Path   string
	Field  string
	Where  string // of the call, or of what leaves it out
	Remote bool
}

// An owing is a call of an interface of which nothing is known, and what it hands over.
type owing struct {
	method string // as objmatch.Func names it: instances of a generic interface are one
	param  int
	path   string
}

// owings returns what a call hands to an interface that nothing in view implements.
func (a *analysis) owings(call ssa.CallInstruction, args []ssa.Value) []sending {
	if !call.Common().IsInvoke() {
		return nil
	}
	m := call.Common().Method
	if m.Pkg() == nil || !m.Exported() {
		return nil
	}
	if path := objmatch.Path(m.Pkg()); objmatch.IsStd(path) || claudeapi.IsClient(path) || len(a.Implementations(m)) > 0 {
		return nil
	}
	if sum := a.deps(m); sum != nil && len(sum.Sends) > 0 {
		return nil
	}
	var out []sending
	for i, arg := range args {
		if i == 0 {
			continue
		}
		for _, path := range limitsIn(arg.Type(), 0) {
			out = append(out, both(sending{instr: call, arg: i, path: path, owing: &owing{objmatch.Func(m), i, path}})...)
		}
	}
	return out
}

// owe notes what is owed.
func (a *analysis) owe(s sending, at gap) {
	o := Owed{Param: s.owing.param, Path: s.owing.path, Field: at.field, Where: at.where, Remote: s.remote}
	if o.Where == "" {
		pos := at.pos
		if !pos.IsValid() {
			pos = s.pos()
		}
		if !pos.IsValid() || a.InTest(pos) {
			return
		}
		o.Where = a.where(pos)
	}
	if m := s.owing.method; !slices.Contains(a.owed[m], o) {
		a.owed[m] = append(a.owed[m], o)
	}
}

// settle reports where something that sends its requests as they are is put behind an interface that is
// handed requests which lack something. A package that puts something before what is behind the interface, which
// may complete the requests, settles nothing.
func (a *analysis) settle() {
	settled := map[Owed]bool{}
	decorated := map[types.Type]bool{}
	owed := func(m *types.Func) *Summary {
		if m.Pkg() == nil || objmatch.IsStd(objmatch.Path(m.Pkg())) {
			return nil
		}
		if sum := a.deps(m); sum != nil && len(sum.Owed) > 0 {
			return sum
		}
		return nil
	}
	at := func(iface types.Type, sum *Summary, m *types.Func, sends []Sent, places ...token.Pos) {
		if len(sends) == 0 {
			return
		}
		if _, known := decorated[iface]; !known {
			decorated[iface] = a.decorates(iface.Underlying().(*types.Interface))
		}
		pos := cmp.Or(places...)
		if decorated[iface] || !pos.IsValid() || a.InTest(pos) {
			return
		}
		for _, o := range sum.Owed {
			i := slices.IndexFunc(sends, func(s Sent) bool {
				return s.Param == o.Param && s.Path == o.Path && s.Remote == o.Remote && s.Address < 0
			})
			if i < 0 || settled[o] {
				continue
			}
			settled[o] = true
			text := "handed to " + short(m) + " without it"
			if o.Remote {
				text = "handed to " + short(m)
			}
			from, to := a.Range(pos)
			a.unlimited = append(a.unlimited, Unlimited{
				Pos: from, End: to, Field: lastField(o.Path), Number: true, Remote: o.Remote,
				Way: append([]Step{{Where: o.Where, Text: text}}, sends[i].Way...), Default: sends[i].Default,
			})
		}
	}
	for instr := range a.Instructions() {
		switch instr := instr.(type) {
		case *ssa.MakeInterface:
			iface, ok := instr.Type().Underlying().(*types.Interface)
			if !ok || instr.Referrers() == nil {
				continue
			}
			for m := range iface.Methods() {
				sum := owed(m)
				if sum == nil {
					continue
				}
				obj, _, _ := types.LookupFieldOrMethod(instr.X.Type(), true, m.Pkg(), m.Name())
				if impl, ok := obj.(*types.Func); ok {
					for _, user := range *instr.Referrers() {
						at(instr.Type(), sum, m, a.sendsOf(impl), user.Pos(), instr.Pos(), instr.X.Pos())
					}
				}
			}
		case ssa.CallInstruction:
			for _, arg := range instr.Common().Args {
				iface, ok := arg.Type().Underlying().(*types.Interface)
				if !ok || !a.madeElsewhere(arg) {
					continue
				}
				for m := range iface.Methods() {
					if sum := owed(m); sum != nil {
						at(arg.Type(), sum, m, sum.Sends, instr.Pos(), arg.Pos())
					}
				}
			}
		}
	}
}

// madeElsewhere reports whether a value is what a function of another package makes.
func (a *analysis) madeElsewhere(v ssa.Value) bool {
	if e, ok := v.(*ssa.Extract); ok {
		v = e.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	m := ir.Method(&call.Call)
	return m != nil && m.Pkg() != a.Pkg
}

// sendsOf returns what a method sends of its parameters.
func (a *analysis) sendsOf(m *types.Func) []Sent {
	if m.Pkg() == a.Pkg {
		if f := a.SSA.Prog.FuncValue(m.Origin()); f != nil {
			return a.sent[ir.Target(f)]
		}
		return nil
	}
	if sum := a.deps(m); sum != nil {
		return sum.Sends
	}
	return nil
}

// decorates reports whether the package puts something before what is behind an interface: it has a type that
// implements the interface and holds one, or calls what makes one of one.
func (a *analysis) decorates(iface *types.Interface) bool {
	behind := func(t types.Type) bool { return types.Implements(t, iface) }
	for instr := range a.Instructions() {
		switch instr := instr.(type) {
		case *ssa.Store:
			if fa, ok := instr.Addr.(*ssa.FieldAddr); ok && types.IsInterface(instr.Val.Type()) && behind(instr.Val.Type()) && behind(fa.X.Type()) {
				return true
			}
		case ssa.CallInstruction:
			res := instr.Common().Signature().Results()
			if res.Len() > 0 && behind(res.At(0).Type()) && slices.ContainsFunc(instr.Common().Args, func(v ssa.Value) bool { return types.IsInterface(v.Type()) && behind(v.Type()) }) {
				return true
			}
		}
	}
	return false
}
