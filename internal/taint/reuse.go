package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// A local builder may be emptied and used for another text, or be read before all is in it. So what
// each call writes to it has a place of its own, and a call reads only what may be in it then.

// writtenBy is the root of what one call writes to a builder.
type writtenBy struct {
	builder *ssa.Alloc
	call    ssa.CallInstruction
}

// A reuse says of each call that is handed a builder which of them wrote what may be in it then.
type reuse map[ssa.CallInstruction][]ssa.CallInstruction

// maxReuse is how many calls may be handed a builder that is looked at so closely.
const maxReuse = 60

// reused returns how a builder is used whose texts have to be told apart, nil for all other roots.
func (u *unit) reused(root any) reuse {
	alloc, ok := root.(*ssa.Alloc)
	if !ok || !grows(deref(alloc.Type())) {
		return nil
	}
	r, known := u.reuses[alloc]
	if !known {
		if u.reuses == nil {
			u.reuses = map[*ssa.Alloc]reuse{}
		}
		r = u.reuseOf(alloc)
		u.reuses[alloc] = r
	}
	return r
}

func (u *unit) reuseOf(builder *ssa.Alloc) reuse {
	calls, ok := givenOnlyTo(builder)
	if !ok || len(calls) > maxReuse {
		return nil
	}
	stops := map[ssa.Instruction]bool{builder: true}
	var reads, writes []ssa.CallInstruction
	r := reuse{}
	for _, call := range calls {
		r[call] = nil
		switch {
		case u.empties(call):
			stops[call] = true
		case call.Value() != nil && textual(call.Value().Type()):
			reads = append(reads, call)
		default:
			writes = append(writes, call)
		}
	}
	for _, w := range writes {
		for instr := range u.after(w, stops) {
			if call, ok := instr.(*ssa.Call); ok {
				if by, handed := r[call]; handed {
					r[call] = append(by, w)
				}
			}
		}
	}
	// Most are read once, when all is in them.
	if !slices.ContainsFunc(reads, func(read ssa.CallInstruction) bool { return len(r[read]) < len(writes) }) {
		return nil
	}
	return r
}

// givenOnlyTo returns the calls that a builder is handed to, and whether that is all that is done with it.
func givenOnlyTo(builder *ssa.Alloc) (calls []ssa.CallInstruction, ok bool) {
	refs := slices.Clone(*builder.Referrers())
	for _, r := range *builder.Referrers() {
		if mi, ok := r.(*ssa.MakeInterface); ok {
			refs = append(refs, *mi.Referrers()...)
		}
	}
	for _, r := range refs {
		switch r := r.(type) {
		case *ssa.DebugRef, *ssa.MakeInterface:
		case *ssa.Call:
			if !flatResults(r.Call.Signature().Results()) {
				return nil, false // another name for it
			}
			if !slices.Contains(calls, ssa.CallInstruction(r)) {
				calls = append(calls, r)
			}
		default:
			return nil, false
		}
	}
	return calls, true
}

// flatResults reports whether results are texts, numbers and errors, through which nothing is written.
func flatResults(results *types.Tuple) bool {
	for v := range results.Variables() {
		_, basic := v.Type().Underlying().(*types.Basic)
		if !basic && !textual(v.Type()) && !isError(v.Type()) {
			return false
		}
	}
	return true
}

// empties reports whether a call throws away what is in a builder.
func (u *unit) empties(call ssa.CallInstruction) bool {
	obj := ir.Method(call.Common())
	if obj == nil {
		return false
	}
	effects, _ := u.know.Func(obj)
	return slices.ContainsFunc(effects, func(e rows.Resolved) bool { return e.Kind == rows.KindEmpty })
}

// filledNow returns the place of what is written to a place by the instruction that is looked at.
func (u *unit) filledNow(p place) place {
	call, ok := u.at.(ssa.CallInstruction)
	if ok && u.reused(p.root) != nil {
		p.root = writtenBy{p.root.(*ssa.Alloc), call}
	}
	return p
}

// readNow returns the places of what may be in a place when the instruction that is looked at reads it.
func (u *unit) readNow(p place) []place {
	r := u.reused(p.root)
	if r == nil {
		return []place{p}
	}
	call, _ := u.at.(ssa.CallInstruction)
	var out []place
	for _, w := range r[call] {
		out = append(out, place{writtenBy{p.root.(*ssa.Alloc), w}, p.path})
	}
	return out
}

// together reports whether what two calls write to a builder may be in it at the same time.
func (u *unit) together(root any, x, y ssa.CallInstruction) bool {
	r := u.reused(root)
	return r == nil || slices.Contains(r[x], y) || slices.Contains(r[y], x)
}
