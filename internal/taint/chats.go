package taint

import (
	"regexp"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// A template of a conversation is made of messages, each with a role and gaps. What fills a gap does
// what rows say of the text of its message.

// gap matches what a message leaves open, in the forms {name}, {{name}} and {{.name}}.
var gap = regexp.MustCompile(`\{\{-?\s*\.?(\w+)[^{}]*\}\}|\{(\w+)\}`)

// chat adds the uses of the values with which a call fills in a template of a conversation.
func (u *unit) chat(instr ssa.CallInstruction, e rows.Resolved, args []ssa.Value) {
	if e.From.Index >= len(args) || e.With.Index >= len(args) {
		return
	}
	values := args[e.From.Index]
	for _, t := range u.made(args[e.With.Index]) {
		call, ok := t.(*ssa.Call)
		if !ok {
			continue
		}
		for _, arg := range ir.Args(&call.Call) {
			messages, _ := elements(arg)
			for _, m := range messages {
				if m != nil {
					u.message(instr, m, values)
				}
			}
		}
	}
}

// message adds the uses of what fills in one message.
func (u *unit) message(instr ssa.CallInstruction, message, values ssa.Value) {
	for _, m := range u.made(message) {
		call, ok := m.(*ssa.Call)
		if !ok {
			continue
		}
		obj := ir.Method(&call.Call)
		if obj == nil {
			continue
		}
		effects, _ := u.know.Func(obj)
		args := ir.Args(&call.Call)
		for _, e := range effects {
			if e.Kind != rows.KindSink || !e.Target.Prompt() || e.From.Result || e.From.Index >= len(args) {
				continue
			}
			texts, _ := u.constants(args[e.From.Index])
			var all [][]piece
			for _, text := range texts {
				all = append(all, gaps(text, values))
			}
			for _, h := range u.holes(all, nil, nil, nil) {
				u.fillIn(instr, h, e.Effect)
			}
		}
	}
}

// gaps takes a text with gaps apart that the elements of a map fill.
func gaps(text string, values ssa.Value) []piece {
	var out []piece
	last := 0
	for _, m := range gap.FindAllStringSubmatchIndex(text, -1) {
		name := 2 // of the two groups, the one that matched
		if m[name] < 0 {
			name = 4
		}
		out = append(out, piece{text: text[last:m[0]]}, piece{hole: plain(values), path: "[" + text[m[name]:m[name+1]] + "]"})
		last = m[1]
	}
	return append(out, piece{text: text[last:]})
}

// fillIn adds the use of what fills a gap of a message.
func (u *unit) fillIn(instr ssa.CallInstruction, h filling, e rows.Effect) {
	pos, end := u.Range(instr.Pos())
	into := u.joining(instr, h.cure)
	for _, p := range u.places(h.hole) {
		p = p.sub(h.path)
		valid, chosen := u.validPaths(p.root, instr)
		u.harm(p, use{
			target: e.Target, reach: e.What, cure: into.cure, except: valid, hidden: chosen, roles: u.refusals(p.root, instr),
			site: site{pos, end}, steps: append(into.steps, u.step(instr.Pos(), e.What)),
		})
	}
}
