package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// Functions that read a setting, a header or a file are often given its name. What they return is then
// known where they are called: below a parameter, the path ".=environment variable" stands for the
// environment variable that the parameter names, and "[].=file" for the files that a list of them does.

const namesPath = ".="

// nameOf returns what the things are that a parameter, or each element of it, names, if a path stands for such.
func nameOf(p path) (what string, ok bool) {
	return strings.CutPrefix(strings.TrimPrefix(p, "[]"), namesPath)
}

// namedBy adds the flow of what a value names.
func (u *unit) namedBy(name ssa.Value, what string, to []place) {
	for _, from := range u.places(lastPart(name)) {
		if _, ok := from.root.(*ssa.Parameter); !ok || from.path != "" && from.path != "[]" {
			continue
		}
		for _, t := range to {
			u.edge(from.sub(namesPath+what), t, edge{named: true})
		}
	}
}

// lastPart returns what a text ends in that is put together: the name in a path, or behind a prefix.
func lastPart(v ssa.Value) ssa.Value {
	const deepest = 4
	for range deepest {
		switch x := v.(type) {
		case *ssa.BinOp:
			v = x.Y
		case *ssa.Call: // filepath.Join(dir, name)
			args := ir.Args(&x.Call)
			if len(args) == 0 {
				return v
			}
			elems, ok := elements(args[len(args)-1])
			if !ok || len(elems) == 0 || elems[len(elems)-1] == nil {
				return v
			}
			v = elems[len(elems)-1]
		default:
			return v
		}
	}
	return v
}

// A namedArg is what an argument of a call names.
type namedArg struct {
	instr ssa.CallInstruction
	name  ssa.Value
}

// applyName labels what a call does with what its argument names, if that is a credential or another secret.
func (u *unit) applyName(instr ssa.CallInstruction, v ssa.Value, f Flow, e edge, to []place) {
	what, _ := nameOf(f.From.Path)
	names := []string{u.named(v)}
	if strings.HasPrefix(f.From.Path, "[]") {
		names = u.namesIn(v)
	} else if names[0] == "" {
		u.namedBy(v, what, to)
	}
	p := place{namedArg{instr, v}, ""}
	some := false
	for _, name := range names {
		whole := what + " " + name
		if name == "" {
			continue
		}
		if u.know.Credential(name) {
			u.source(p, rows.Key, whole, instr.Pos())
			some = true
		}
		if u.know.SecretSource(whole) {
			u.source(p, rows.Secret, whole, instr.Pos())
			some = true
		}
	}
	if !some {
		return
	}
	if f.To.Kind != Sink {
		e.named = false
		for _, t := range to {
			u.edge(p, t, e)
		}
		return
	}
	at := f.site
	if !at.pos.IsValid() {
		pos, end := u.Range(instr.Pos())
		at = site{pos, end}
	}
	u.harm(p, use{target: f.Target, sink: f.To.Name, reach: f.Reach, args: f.Args, cure: e.cure, site: at, steps: e.steps})
}

// among returns the name of a credential that is among those of a list through which a loop goes, ""
// if there is none.
func (u *unit) among(name ssa.Value) string {
	for _, s := range u.listed(name) {
		if u.know.Credential(s) {
			return s
		}
	}
	return ""
}

// listed returns what a value may be that a loop takes from a list. What is in a list that is a parameter,
// the callers know: see namedBy.
func (u *unit) listed(v ssa.Value) []string {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return nil
	}
	at, ok := load.X.(*ssa.IndexAddr)
	if !ok {
		return nil
	}
	return u.namesIn(at.X)
}

// namesIn returns the names in a list that is written out, each once.
func (u *unit) namesIn(list ssa.Value) []string {
	if _, isParam := plain(list).(*ssa.Parameter); isParam {
		return nil
	}
	var out []string
	for _, made := range u.made(list) {
		elems, _ := elements(made)
		for _, e := range elems {
			if e == nil || len(out) >= maxValues {
				continue
			}
			if name := u.named(e); name != "" && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// namesOf returns the names that a value may be, as named does, of a list each of them.
func (u *unit) namesOf(v ssa.Value) []string {
	if phi, ok := v.(*ssa.Phi); ok {
		var out []string
		for _, e := range phi.Edges {
			if name := u.named(e); name != "" && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
		return out
	}
	if name := u.named(v); name != "" {
		return []string{name}
	}
	return u.listed(lastPart(v))
}
