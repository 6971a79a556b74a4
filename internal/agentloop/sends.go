package agentloop

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/requests"
)

// sends returns the calls that send a request to Claude: those of the libraries, those that post
// one by hand, and those of an interface or func value that answers with a library's message,
// whoever implements it.
func sends(p *ir.Program, reqs *requests.Result) map[ssa.CallInstruction]bool {
	out := map[ssa.CallInstruction]bool{}
	for instr := range p.Instructions() {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		m := ir.Method(call.Common())
		if s, ok := claudeapi.SendOf(m); ok && !s.Runner && !reqs.Others[call] {
			out[call] = true
		}
		if reqs.Posts[call] {
			out[call] = true // what comes of it, by way of the HTTP client, is the answer
		}
		if unresolved(p, call) && answersClaude(call, reqs.Served) {
			out[call] = true
		}
	}
	return out
}

// unresolved reports whether nothing in the package says what an interface's method or a func
// value does when it is called.
func unresolved(p *ir.Program, call ssa.CallInstruction) bool {
	m := ir.Method(call.Common())
	if m != nil && (!call.Common().IsInvoke() || claudeapi.IsClient(objmatch.Path(m.Pkg()))) {
		return false
	}
	if _, builtin := call.Common().Value.(*ssa.Builtin); builtin {
		return false
	}
	return len(p.Callees(call)) == 0
}

// answersClaude reports whether the call answers with a library's message or a stream of one, where
// those of clients of OpenAI's API are Claude's if served says so.
func answersClaude(call ssa.CallInstruction, served bool) bool {
	v := call.Value()
	if v == nil {
		return false
	}
	t := v.Type()
	if tuple, ok := t.(*types.Tuple); ok {
		if tuple.Len() == 0 {
			return false
		}
		t = tuple.At(0).Type()
	}
	return claudeapi.Answers(t) && (served || !claudeapi.IsCompatible(objmatch.Path(objmatch.Named(t).Obj().Pkg())))
}
