package taint

import (
	"cmp"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// builtin adds what a built-in function does.
func (u *unit) builtin(instr ssa.CallInstruction, name string) {
	args := instr.Common().Args
	switch name {
	case "append":
		v := instr.Value()
		if v == nil {
			return // the arguments of a go or defer statement
		}
		if x, y, ok := sum(instr); ok {
			u.concat(v, instr, x, y)
			return
		}
		u.flow(args[0], "", []place{{v, ""}}, instr, edge{})
		for _, arg := range args[1:] { // of what is added only after a person's yes, a list is what they chose
			u.flow(arg, "", []place{{v, ""}}, instr, u.callEdge(instr, ""))
		}
	case "copy":
		u.flow(args[1], "", u.targets(args[0]), instr, edge{})
	case "min", "max":
		if v := instr.Value(); v != nil {
			for _, arg := range args {
				u.flow(arg, "", []place{{v, ""}}, instr, edge{})
			}
		}
	}
}

// head returns the list whose first element is that of another one: of one to which something was added, that to
// which it was, if a function has made that.
func head(list ssa.Value) ssa.Value {
	call, ok := list.(*ssa.Call)
	if !ok || !isBuiltin(call, "append") {
		return list
	}
	switch first := call.Call.Args[0].(type) {
	case *ssa.Call:
		return head(first)
	case *ssa.Extract:
		return first
	}
	return list
}

// unpack describes a call's arguments, those of a variadic slice one by one.
func (u *unit) unpack(args []ssa.Value) []Arg {
	var out []Arg
	for i := 0; i < len(args); i++ {
		a := args[i]
		if list := headAndTail(args[i:]); list != nil {
			a = list
			i++
		}
		if elems, ok := elements(a); ok {
			for _, e := range elems {
				out = append(out, u.arg(e))
			}
			continue
		}
		if call, ok := a.(*ssa.Call); ok && isBuiltin(call, "append") {
			out = append(out, u.unpack(call.Call.Args)...)
		} else if _, isText := a.Type().Underlying().(*types.Basic); isText {
			out = append(out, u.arg(a))
		} else if textual(a.Type()) {
			out = append(out, Arg{Param: u.numbered(a), value: a})
		}
	}
	return out
}

// headAndTail returns the list, that callers give or that is written out, of which the first argument is the first
// element, and the second one all others, or nil: exec.Command(argv[0], argv[1:]...).
func headAndTail(args []ssa.Value) ssa.Value {
	if len(args) < 2 {
		return nil
	}
	load, ok := args[0].(*ssa.UnOp)
	tail, sliced := args[1].(*ssa.Slice)
	if !ok || !sliced || tail.High != nil {
		return nil
	}
	head, ok := load.X.(*ssa.IndexAddr)
	if !ok || head.X != tail.X {
		return nil
	}
	first, ok := intConst(head.Index)
	if low, cut := intConst(tail.Low); !ok || !cut || first != 0 || low != 1 {
		return nil
	}
	if _, param := head.X.(*ssa.Parameter); param {
		return head.X
	}
	if _, written := elements(head.X); written {
		return head.X
	}
	return nil
}

// argsAt returns the arguments of a call inside a callee, given what the callee is called with.
func (u *unit) argsAt(args []Arg, given func(int) ssa.Value) []Arg {
	if !slices.ContainsFunc(args, func(a Arg) bool { return a.Param > 0 }) {
		return args
	}
	var out []Arg
	for _, a := range args {
		if v := given(a.Param - 1); a.Param > 0 && v != nil {
			out = append(out, u.unpack([]ssa.Value{v})...)
		} else {
			out = append(out, a)
		}
	}
	return out
}

func isBuiltin(call *ssa.Call, name string) bool {
	b, ok := call.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == name
}

// numbered returns which parameter of the function a value is, the first being 1, 0 for none.
func (u *unit) numbered(v ssa.Value) int {
	if p, ok := v.(*ssa.Parameter); ok && p.Parent() == u.fn {
		return paramIndex(p) + 1
	}
	return 0
}

func (u *unit) arg(v ssa.Value) Arg {
	if v == nil {
		return Arg{}
	}
	if s, ok := u.only(v, 0); ok {
		return Arg{Const: s, Known: true}
	}
	arg := Arg{Const: u.beginning(v), Param: u.numbered(v), value: v, last: u.command(v)}
	if texts, all := u.constants(v); all && len(texts) > 0 {
		arg.Or = texts
	}
	return arg
}

// command returns what a text ends with that is open and begins a command of its own, behind && or ; or the like,
// nil for nothing.
func (u *unit) command(v ssa.Value) ssa.Value {
	ps := slices.DeleteFunc(u.pieces(v), func(p piece) bool { return p.hole == nil && p.text == "" })
	if n := len(ps); n > 1 && ps[n-1].hole != nil {
		if before := strings.TrimRight(ps[n-2].text, " \t"); before != "" && strings.ContainsRune("&;|\n", rune(before[len(before)-1])) {
			return plain(ps[n-1].hole)
		}
	}
	return nil
}

// only returns the one constant text that the value can be, if it is not empty: looked up as a
// program, chosen by a function of the package, or made once.
func (u *unit) only(v ssa.Value, depth int) (string, bool) {
	const deepest = 6
	if s, ok := literal(v); ok || depth > deepest {
		return s, ok
	}
	switch v := v.(type) {
	case *ssa.Phi:
		return u.onlyOf(v.Edges, depth)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return u.onlyResult(call, v.Index, depth)
		}
	case *ssa.Call:
		return u.onlyResult(v, 0, depth)
	}
	return "", false
}

// onlyOf returns the one constant text that all values are, but for empty ones.
func (u *unit) onlyOf(vs []ssa.Value, depth int) (string, bool) {
	var text string
	for _, v := range vs {
		s, ok := u.only(v, depth+1)
		if !ok || text != "" && s != "" && s != text {
			return "", false
		}
		text = cmp.Or(text, s)
	}
	return text, len(vs) > 0
}

func (u *unit) onlyResult(call *ssa.Call, index, depth int) (string, bool) {
	if m := ir.Method(&call.Call); m != nil {
		effects, _ := u.know.Func(m)
		for _, e := range effects {
			if e.Kind == rows.KindPass && e.Cure == 0 && e.To.Result && e.To.Index == index && !e.From.Result && e.Effect.Same {
				return u.only(ir.Args(&call.Call)[e.From.Index], depth+1)
			}
		}
	}
	var results []ssa.Value
	for _, f := range u.Callees(call) {
		for _, b := range f.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && index < len(r.Results) {
				results = append(results, yields(r, index))
			}
		}
	}
	return u.onlyOf(results, depth)
}

// storesInto returns what the unit stores at an address.
func (u *unit) storesInto(addr ssa.Value) []*ssa.Store {
	var out []*ssa.Store
	for _, p := range u.targets(addr) {
		out = append(out, u.stores(p)...)
	}
	return out
}

// elements returns the elements of a slice that was written out where it is used, or put together
// by append, in order, nil for those that are not known. Of what is appended on some paths only, it
// returns all.
func elements(v ssa.Value) ([]ssa.Value, bool) {
	return elementsOf(v, map[*ssa.Phi][]ssa.Value{}, 0)
}

// elementsOf follows loops once: around holds what is known of the slices that they append to.
func elementsOf(v ssa.Value, around map[*ssa.Phi][]ssa.Value, depth int) ([]ssa.Value, bool) {
	const deepest = 12
	if depth > deepest {
		return nil, false
	}
	if phi, ok := v.(*ssa.Phi); ok {
		if list, ok := around[phi]; ok {
			return list, true
		}
		var all []ssa.Value
		for _, e := range phi.Edges {
			list, ok := elementsOf(e, around, depth+2)
			if !ok {
				return nil, false
			}
			short, long := all, list
			if len(short) > len(long) {
				short, long = long, short
			}
			if !slices.Equal(short, long[:len(short)]) {
				return nil, false
			}
			all = long
			around[phi] = all
		}
		return all, true
	}
	if c, ok := v.(*ssa.Const); ok && c.IsNil() {
		return nil, true
	}
	if call, ok := v.(*ssa.Call); ok {
		if !isBuiltin(call, "append") {
			return nil, false
		}
		head, ok := elementsOf(call.Call.Args[0], around, depth+1)
		if !ok {
			return nil, false
		}
		tail, ok := elementsOf(call.Call.Args[1], around, depth+1)
		return slices.Concat(head, tail), ok
	}
	sl, ok := v.(*ssa.Slice)
	if !ok {
		return nil, false
	}
	alloc, ok := sl.X.(*ssa.Alloc)
	if !ok {
		return nil, false
	}
	arr, ok := alloc.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array)
	if !ok || arr.Len() > 1000 {
		return nil, false
	}
	out := make([]ssa.Value, arr.Len())
	for _, r := range *alloc.Referrers() {
		ia, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		i, ok := intConst(ia.Index)
		if !ok || i < 0 || i >= len(out) {
			continue
		}
		for _, rr := range *ia.Referrers() {
			if s, ok := rr.(*ssa.Store); ok && s.Addr == ia {
				out[i] = s.Val
			}
		}
	}
	return out, true
}
