package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/rows"
)

// Functions that read a setting often are given its name. Whether what they return is a credential is
// then known where they are called: below a parameter, the path ".=environment variable" stands for
// the environment variable that the parameter names.

const namesPath = ".="

// nameOf returns what the thing is that a parameter names, if a path stands for one.
func nameOf(p path) (what string, ok bool) { return strings.CutPrefix(p, namesPath) }

// namedBy adds the flow of what a value names.
func (u *unit) namedBy(name ssa.Value, what string, to []place) {
	for _, from := range u.places(name) {
		if _, ok := from.root.(*ssa.Parameter); !ok || from.path != "" {
			continue
		}
		for _, t := range to {
			u.edge(from.sub(namesPath+what), t, edge{named: true})
		}
	}
}

// A namedArg is what an argument of a call names.
type namedArg struct {
	instr ssa.CallInstruction
	name  ssa.Value
}

// applyName labels what a call does with what its argument names, if that is a credential.
func (u *unit) applyName(instr ssa.CallInstruction, v ssa.Value, what string, f Flow, e edge, to []place) {
	name := u.named(v)
	if !u.know.Credential(name) {
		return
	}
	p := place{namedArg{instr, v}, ""}
	u.source(p, rows.Key, what+" "+name, instr.Pos())
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
	for _, e := range u.listed(name) {
		if s, ok := literal(e); ok && u.know.Credential(s) {
			return s
		}
	}
	return ""
}

// listed returns what a value may be that a loop takes from a list.
func (u *unit) listed(v ssa.Value) []ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return nil
	}
	at, ok := load.X.(*ssa.IndexAddr)
	if !ok {
		return nil
	}
	var out []ssa.Value
	for _, list := range u.made(at.X) {
		elems, _ := elements(list)
		for _, e := range elems {
			if e != nil {
				out = append(out, e)
			}
		}
	}
	return out
}

// namesOf returns the names that a value may be, as named does, of a list each of them.
func (u *unit) namesOf(v ssa.Value) []string {
	if name := u.named(v); name != "" {
		return []string{name}
	}
	var out []string
	for _, e := range u.listed(v) {
		if name := u.named(e); name != "" && len(out) < maxValues {
			out = append(out, name)
		}
	}
	return out
}
