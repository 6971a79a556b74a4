package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// walked are the names by which a loop goes through a container of named secrets.
type walked struct {
	do   rows.Do   // what the container's row says of its elements
	all  bool      // nothing is chosen by the names
	from ssa.Value // where the names come from; nil if the name is no such name
}

// walks tells of a name by which an element is read whether it is one of the container's own, that the
// program took from it before: for name := range r.Header { r.Header.Get(name) }, whether it kept the
// names in a list meanwhile, and sorted it, or not.
func (u *unit) walks(name ssa.Value) walked {
	const most = 60
	var out walked
	seen := map[ssa.Value]bool{}
	var from func(v ssa.Value)
	found := func(container, names ssa.Value) {
		if row, _ := u.know.Type(container.Type()); row.Ranged != nil && out.from == nil {
			out = walked{do: row.Ranged, all: !u.sifted(names), from: names}
		}
	}
	from = func(v ssa.Value) {
		if seen[v] || len(seen) > most {
			return
		}
		seen[v] = true
		switch v := v.(type) {
		case *ssa.Extract:
			if next, ok := v.Tuple.(*ssa.Next); ok && v.Index == 1 {
				if r, ok := next.Iter.(*ssa.Range); ok {
					found(r.X, v)
				}
			}
		case *ssa.UnOp:
			if v.Op == token.MUL {
				from(v.X)
			}
		case *ssa.IndexAddr:
			from(v.X)
		case *ssa.ChangeType:
			from(v.X)
		case *ssa.Phi:
			for _, e := range v.Edges {
				from(e)
			}
		case *ssa.Slice:
			if list, ok := elements(v); ok {
				for _, e := range list {
					if e != nil {
						from(e)
					}
				}
			} else {
				from(v.X)
			}
		case *ssa.MakeSlice: // names[i] = name
			for _, r := range *v.Referrers() {
				if at, ok := r.(*ssa.IndexAddr); ok {
					for _, s := range storesTo(at) {
						from(s.Val)
					}
				}
			}
		case *ssa.Call:
			args := ir.Args(&v.Call)
			if b, ok := v.Call.Value.(*ssa.Builtin); ok {
				if b.Name() == "append" {
					from(args[0])
					from(args[1])
				}
				return
			}
			if m := ir.Method(&v.Call); m != nil {
				effects, _ := u.know.Func(m)
				for _, e := range effects {
					if e.Kind != rows.KindPass || !e.To.Result || e.From.Result || e.From.Index >= len(args) {
						continue
					}
					if e.From.Path == "[#]" {
						found(args[e.From.Index], v)
					} else {
						from(args[e.From.Index])
					}
				}
			}
			for _, r := range u.returned(v, 0) {
				from(r)
			}
		}
	}
	from(name)
	if out.from != nil && u.sifted(name) {
		out.all = false
	}
	return out
}

// looked adds what a look-up by a name that is not known finds in a container of named secrets.
func (u *unit) looked(l *ssa.Lookup) {
	if !u.byWalk(l) {
		return
	}
	w := u.walks(l.Index)
	at := place{l, ""}
	if w.from == nil || w.all {
		for _, p := range u.places(l.X) {
			u.edge(p.sub("[]"), at, edge{})
		}
	}
	u.dumps(w, l.X, l, []place{at})
}

// dumps adds that an instruction which reads by such names from a container reads all secrets in it, if nothing is
// left out.
func (u *unit) dumps(w walked, container ssa.Value, at ssa.Instruction, to []place) {
	if w.from == nil || !w.all || u.thinned(container, at) {
		return
	}
	for _, p := range to {
		for _, e := range w.do {
			u.source(p, e.Label, e.What, at.Pos())
		}
	}
}

// byWalk reports whether a look-up is in a container of named secrets, by a name that is not known.
func (u *unit) byWalk(l *ssa.Lookup) bool {
	if key(l.Index) != "[]" {
		return false
	}
	row, _ := u.know.Type(l.X.Type())
	return row.Ranged != nil
}

// nameSigns stand between a name and its value.
var nameSigns = []string{"=", " = ", ":", ": "}

// nameBefore reports whether a part of a text is what stands before the sign between a name and its
// value: line[:strings.Index(line, "=")], or the first element of strings.Split(line, "=").
func nameBefore(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Slice:
		if v.Low != nil {
			if low, ok := intConst(v.Low); !ok || low != 0 {
				return false
			}
		}
		return splits(v.High, v.X, "strings.Index", "strings.IndexByte", "strings.IndexRune")
	case *ssa.IndexAddr:
		i, ok := intConst(v.Index)
		return ok && i == 0 && splits(v.X, nil, "strings.Split", "strings.SplitN")
	}
	return false
}

// nameRead returns the first instruction that takes the same name from the same text as one that nameBefore is true of.
func nameRead(v ssa.Value) ssa.Value {
	var text ssa.Value
	var same func(r ssa.Instruction) bool
	switch v := v.(type) {
	case *ssa.Slice:
		text, same = v.X, func(r ssa.Instruction) bool {
			other, ok := r.(*ssa.Slice)
			return ok && other.X == v.X && other.High == v.High && nameBefore(other)
		}
	case *ssa.IndexAddr:
		text, same = v.X, func(r ssa.Instruction) bool {
			other, ok := r.(*ssa.IndexAddr)
			return ok && other.X == v.X && nameBefore(other)
		}
	}
	for _, r := range *text.Referrers() {
		if same(r) {
			return r.(ssa.Value)
		}
	}
	return v
}

// splits reports whether a value is what one of some functions tells of a text, nil for any, and a sign
// between names and values.
func splits(v, text ssa.Value, funcs ...string) bool {
	call, ok := v.(*ssa.Call)
	if !ok || !slices.Contains(funcs, objmatch.Func(ir.Method(&call.Call))) || text != nil && call.Call.Args[0] != text {
		return false
	}
	sign, ok := literal(call.Call.Args[1])
	if c, isConst := call.Call.Args[1].(*ssa.Const); !ok && isConst && c.Value != nil {
		sign = string(rune(c.Int64()))
	}
	return slices.Contains(nameSigns, sign)
}
