package agentloop

import (
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A cap that a setting can switch off, as in
//
//	if max > 0 && turns >= max { ... }
//
// is a cap only where the setting has a value. Settings are read as what they are when nobody sets
// them: their default where the package shows one, and zero where it does not.

// gates decides the tests that switch a cap of the scope on or off. It returns, for each block that
// ends by such a test, the outcome that the setting rules out, and a setting that switches a cap
// off.
func (s *scope) gates() (infeasible map[*ssa.BasicBlock]int, off string) {
	infeasible = map[*ssa.BasicBlock]int{}
	var limits []ssa.Value // what counters are compared with
	for _, b := range s.fn.Blocks {
		if cmp, ok := condition(b).(*ssa.BinOp); ok && s.within(b) && numeric(cmp.X.Type()) {
			if s.counter(cmp.X) {
				limits = append(limits, cmp.Y)
			} else if s.counter(cmp.Y) {
				limits = append(limits, cmp.X)
			}
		}
	}
	for _, b := range s.fn.Blocks {
		cmp, ok := condition(b).(*ssa.BinOp)
		if !ok || !s.within(b) || s.counter(cmp.X) {
			continue
		}
		c, ok := cmp.Y.(*ssa.Const)
		if !ok || !slices.ContainsFunc(limits, func(v ssa.Value) bool { return s.sameSetting(v, cmp.X) }) {
			continue
		}
		values, known := s.settings(cmp.X, 0)
		if len(values) == 0 {
			values, known = []int64{0}, false
		}
		taken := [2]bool{}
		for _, v := range values {
			if outcome(v, cmp.Op, c) {
				taken[0] = true
			} else {
				taken[1] = true
			}
		}
		if taken[0] && taken[1] {
			off = settingName(cmp.X)
			continue
		}
		ruledOut := 0
		if taken[0] {
			ruledOut = 1
		}
		infeasible[b] = ruledOut
		if !known || slices.Contains(values, 0) {
			off = settingName(cmp.X)
		}
	}
	return infeasible, off
}

// sameSetting reports whether two values are the same setting, or one is what the other points at.
func (s *scope) sameSetting(v, w ssa.Value) bool {
	v, w = unconverted(v), unconverted(w)
	if v == w {
		return true
	}
	if c := s.loaded(v); c != nil && c == s.loaded(w) {
		return true
	}
	if deref, ok := v.(*ssa.UnOp); ok && deref.Op == token.MUL {
		return deref.X == w || s.loaded(deref.X) != nil && s.loaded(deref.X) == s.loaded(w)
	}
	return false
}

func unconverted(v ssa.Value) ssa.Value {
	for {
		switch c := v.(type) {
		case *ssa.Convert:
			v = c.X
		case *ssa.ChangeType:
			v = c.X
		default:
			return v
		}
	}
}

// outcome evaluates "v op c"; a nil pointer is 0.
func outcome(v int64, op token.Token, c *ssa.Const) bool {
	limit := constant.MakeInt64(0)
	if c.Value != nil && c.Value.Kind() != constant.String {
		limit = c.Value
	}
	return constant.Compare(constant.ToFloat(constant.MakeInt64(v)), op, constant.ToFloat(limit))
}

// settingName returns how the source names a setting.
func settingName(v ssa.Value) string {
	switch v := unconverted(v).(type) {
	case *ssa.Parameter:
		return v.Name()
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.FieldAddr:
			return selected(x.X.Type(), x.Field).Name()
		case *ssa.Global:
			return x.Name()
		case *ssa.Alloc:
			return x.Comment
		case *ssa.FreeVar:
			return x.Name()
		case *ssa.UnOp:
			return settingName(x)
		}
	case *ssa.Field:
		return selected(v.X.Type(), v.Field).Name()
	case *ssa.Phi:
		return v.Comment
	}
	return "the limit"
}

// settings returns the values that the package provably gives to a setting, and whether these are
// all. A pointer has the value 0 for nil and 1 for anything else.
func (a *analysis) settings(v ssa.Value, depth int) (values []int64, known bool) {
	if depth > maxDepth {
		return nil, false
	}
	union := func(vs []ssa.Value) {
		known = len(vs) > 0
		for _, v := range vs {
			x, k := a.settings(v, depth+1)
			known = known && k
			for _, n := range x {
				if !slices.Contains(values, n) {
					values = append(values, n)
				}
			}
		}
	}
	switch v := v.(type) {
	case *ssa.Const:
		switch {
		case v.IsNil():
			return []int64{0}, true
		case v.Value != nil && (v.Value.Kind() == constant.Int || v.Value.Kind() == constant.Float):
			n, _ := constant.Int64Val(constant.ToInt(v.Value))
			if n == 0 && constant.Sign(v.Value) > 0 {
				n = 1
			}
			return []int64{n}, true
		}
	case *ssa.Alloc:
		return []int64{1}, true
	case *ssa.Convert:
		return a.settings(v.X, depth+1)
	case *ssa.ChangeType:
		return a.settings(v.X, depth+1)
	case *ssa.Call:
		return a.settingCall(v, depth)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return a.settingCall(call, depth)
		}
	case *ssa.Phi:
		return a.settingPhi(v, depth)
	case *ssa.Parameter:
		f := v.Parent()
		i := slices.Index(f.Params, v)
		var vs []ssa.Value
		for _, call := range a.Callers(f) {
			if args := ir.Args(call.Common()); i < len(args) {
				vs = append(vs, args[i])
			}
		}
		union(vs)
		return values, known
	case *ssa.UnOp:
		if v.Op != token.MUL {
			return nil, false
		}
		if c := a.cell(v.X); c != nil {
			return a.settingCell(c, depth)
		}
		if ptr, ok := v.X.(*ssa.UnOp); ok { // *maxTurns, where maxTurns = flag.Int(...)
			if c := a.cell(ptr.X); c != nil {
				return a.settingCell(c, depth)
			}
		}
		if call, ok := v.X.(*ssa.Call); ok {
			return a.settingCall(call, depth)
		}
	case *ssa.Field:
		return a.settingCell(selected(v.X.Type(), v.Field).Origin(), depth)
	}
	return nil, false
}

// settingCell returns what is stored in a cell: by assignments, by flags bound to it, by its tag.
// A default stored under a test of the cell itself replaces zero.
func (a *analysis) settingCell(c any, depth int) (values []int64, known bool) {
	add := func(ns []int64) {
		for _, n := range ns {
			if !slices.Contains(values, n) {
				values = append(values, n)
			}
		}
	}
	known = true
	defaulted := false
	for _, st := range a.stores[c] {
		ns, k := a.settings(st.Val, depth+1)
		known = known && k
		add(ns)
		if cond, ok := condition(idomOf(st.Block())).(*ssa.BinOp); ok && a.loaded(cond.X) == c {
			defaulted = true
		}
	}
	ns, bound := a.flagDefault(c)
	add(ns)
	if f, ok := c.(*types.Var); ok {
		add(a.tagDefault(f))
	}
	if defaulted {
		values = slices.DeleteFunc(values, func(n int64) bool { return n == 0 })
	}
	return values, known && (len(a.stores[c]) > 0 || bound)
}

func idomOf(b *ssa.BasicBlock) *ssa.BasicBlock {
	if d := b.Idom(); d != nil {
		return d
	}
	return b
}

// settingPhi joins the edges. An edge that is taken where a test found the value good is not zero.
func (a *analysis) settingPhi(phi *ssa.Phi, depth int) (values []int64, known bool) {
	known = true
	tested := func(e ssa.Value) bool {
		cond, ok := condition(idomOf(phi.Block())).(*ssa.BinOp)
		return ok && unconverted(cond.X) == unconverted(e)
	}
	for _, e := range phi.Edges {
		ns, k := a.settings(e, depth+1)
		known = known && k
		for _, n := range ns {
			if (n != 0 || !tested(e)) && !slices.Contains(values, n) {
				values = append(values, n)
			}
		}
	}
	return values, known
}

// settingCall returns the default of a flag that the call declares, or what a helper returns.
func (a *analysis) settingCall(call *ssa.Call, depth int) (values []int64, known bool) {
	if f := ir.Method(&call.Call); f != nil && flagPackage(objmatch.Path(f.Pkg())) {
		args := ir.Args(&call.Call)
		for _, arg := range args[min(1, len(args)):] {
			if c, ok := arg.(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.Int {
				return a.settings(c, depth+1)
			}
		}
	}
	for _, f := range a.Callees(call) {
		for _, b := range f.Blocks {
			r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
			if !ok || len(r.Results) == 0 {
				continue
			}
			ns, _ := a.settings(r.Results[0], depth+1)
			values = append(values, ns...)
		}
	}
	return values, false
}

func flagPackage(path string) bool { return path == "flag" || path == "github.com/spf13/pflag" }

// flagDefault returns the default of a flag that is bound to a cell: flag.IntVar(&c, "name", 10, "").
func (a *analysis) flagDefault(c any) (values []int64, bound bool) {
	for instr := range a.Instructions() {
		call, ok := instr.(*ssa.Call)
		if !ok {
			continue
		}
		f := ir.Method(&call.Call)
		if f == nil || !flagPackage(objmatch.Path(f.Pkg())) {
			continue
		}
		args := ir.Args(&call.Call)
		for i, arg := range args {
			if _, ptr := arg.Type().Underlying().(*types.Pointer); !ptr || a.cell(arg) != c {
				continue
			}
			for _, rest := range args[i+1:] {
				if k, ok := rest.(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.Int {
					n, _ := constant.Int64Val(k.Value)
					values, bound = append(values, n), true
				}
			}
		}
	}
	return values, bound
}

// tagDefault returns the default that a struct tag gives to a field.
func (a *analysis) tagDefault(field *types.Var) []int64 {
	for _, name := range a.Pkg.Scope().Names() {
		obj, ok := a.Pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok {
			continue
		}
		s, ok := obj.Type().Underlying().(*types.Struct)
		if !ok {
			continue
		}
		for i := range s.NumFields() {
			if s.Field(i) != field {
				continue
			}
			for _, key := range []string{"default", "envDefault", "env-default"} {
				if n, err := strconv.ParseInt(reflect.StructTag(s.Tag(i)).Get(key), 10, 64); err == nil {
					return []int64{n}
				}
			}
		}
	}
	return nil
}
