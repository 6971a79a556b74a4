package taint

import (
	"go/token"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// A piece is a part of a text that is put together: constant text, or a hole that a value fills.
type piece struct {
	text   string
	hole   ssa.Value
	quoted bool // the hole is filled in by %q
}

// maxPieces bounds how far a text is taken apart.
const maxPieces = 200

// concat adds the flows of x + y.
func (u *unit) concat(b *ssa.BinOp) {
	whole := u.pieces(outermost(b), nil)
	for _, op := range []ssa.Value{b.X, b.Y} {
		u.flow(op, "", []place{{b, ""}}, b, edge{cure: around(whole, op)})
	}
}

// outermost returns the longest text that b is part of in one expression.
func outermost(b ssa.Value) ssa.Value {
	for range maxPieces {
		refs := b.Referrers()
		if refs == nil || len(*refs) != 1 {
			return b
		}
		up, ok := (*refs)[0].(*ssa.BinOp)
		if !ok || up.Op != token.ADD {
			return b
		}
		b = up
	}
	return b
}

// pieces takes a text apart.
func (u *unit) pieces(v ssa.Value, out []piece) []piece {
	if len(out) >= maxPieces {
		return out
	}
	if s, ok := literal(v); ok {
		return append(out, piece{text: s})
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		if v.Op == token.ADD {
			return u.pieces(v.Y, u.pieces(v.X, out))
		}
	case *ssa.Call:
		obj := ir.Method(&v.Call)
		if obj == nil {
			break
		}
		effects, _ := u.know.Func(obj)
		for _, e := range effects {
			if (e.Kind == rows.KindFormat || e.Kind == rows.KindJoin) && e.To.Result {
				if ps, ok := u.made(e, ir.Args(&v.Call)); ok {
					// The call is a hole too: what flows out of it stands where its pieces do.
					out = append(out, piece{hole: v})
					return append(out, ps...)
				}
			}
		}
	}
	return append(out, piece{hole: v})
}

// made returns the pieces of what a format or a join makes.
func (u *unit) made(e rows.Resolved, args []ssa.Value) ([]piece, bool) {
	if e.From.Index >= len(args) {
		return nil, false
	}
	elems, ok := elements(args[e.From.Index])
	if !ok {
		if isNil(args[e.From.Index]) {
			elems = nil
		} else {
			return nil, false
		}
	}
	var with string
	if e.Effect.With != "" {
		if with, ok = literal(args[e.With.Index]); !ok {
			return nil, false
		}
	}
	if e.Kind == rows.KindFormat && e.Effect.With != "" {
		return format(with, elems), true
	}
	var out []piece
	for i, v := range elems {
		if i > 0 {
			out = append(out, piece{text: with})
		}
		if s, ok := literal(v); ok {
			out = append(out, piece{text: s})
		} else {
			out = append(out, piece{hole: plain(v)})
		}
	}
	return out, true
}

// plain returns a value as it was before it became an interface.
func plain(v ssa.Value) ssa.Value {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		return mi.X
	}
	return v
}

// format takes a format apart.
func format(f string, args []ssa.Value) []piece {
	var out []piece
	next := 0
	for {
		i := strings.IndexByte(f, '%')
		if i < 0 || i+1 >= len(f) {
			return append(out, piece{text: f})
		}
		out = append(out, piece{text: f[:i]})
		j := i + 1
		for j < len(f) && strings.IndexByte("+-# 0123456789.[]*", f[j]) >= 0 {
			j++
		}
		if j >= len(f) {
			return out
		}
		verb := f[j]
		spec := f[i+1 : j]
		f = f[j+1:]
		if verb == '%' {
			out = append(out, piece{text: "%"})
			continue
		}
		if k := strings.IndexByte(spec, '['); k >= 0 {
			n := 0
			for _, c := range spec[k+1:] {
				if c < '0' || c > '9' {
					break
				}
				n = n*10 + int(c-'0')
			}
			next = n - 1
		}
		next += strings.Count(spec, "*")
		if next >= 0 && next < len(args) && args[next] != nil {
			if s, ok := literal(args[next]); ok {
				out = append(out, piece{text: s})
			} else {
				out = append(out, piece{hole: plain(args[next]), quoted: verb == 'q' || verb == 'x' || verb == 'X'})
			}
		}
		next++
	}
}

// around returns what the text around a hole does to it.
func around(whole []piece, hole ssa.Value) rows.Cure {
	hole = plain(hole)
	for i, p := range whole {
		if p.hole != hole {
			continue
		}
		c := context(whole[:i], whole[i+1:], hole)
		if p.quoted {
			c |= rows.Quoted
		}
		return c
	}
	return 0
}

// context returns what the pieces before and after a hole do to it.
func context(before, after []piece, hole ssa.Value) rows.Cure {
	left, lh := text(before, hole)
	right, rh := text(after, hole)
	var c rows.Cure
	if lh || rh || instructs(left) || instructs(right) {
		c |= rows.Mixed
	}
	if delimits(left, right) {
		c |= rows.Delimited
	}
	return c
}

// text returns the constant text of pieces, and whether they have holes that other text fills.
func text(ps []piece, hole ssa.Value) (string, bool) {
	var b strings.Builder
	others := false
	for _, p := range ps {
		if p.hole == nil {
			b.WriteString(p.text)
			continue
		}
		b.WriteByte(' ')
		if p.hole != hole && carries(p.hole.Type()) && !contains(p.hole, hole) {
			others = true
		}
	}
	return b.String(), others
}

// contains reports whether the value of outer was made from inner by one call.
func contains(outer, inner ssa.Value) bool {
	call, ok := outer.(*ssa.Call)
	if !ok {
		return false
	}
	for _, a := range call.Call.Args {
		if plain(a) == inner {
			return true
		}
		if elems, ok := elements(a); ok {
			for _, e := range elems {
				if e != nil && plain(e) == inner {
					return true
				}
			}
		}
	}
	return false
}

// instructs reports whether constant text says anything: two words or more. One word is a label,
// as in "User: ", and a tag is none.
func instructs(s string) bool {
	words := 0
	for _, w := range strings.FieldsFunc(anyTag.ReplaceAllString(s, " "), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		if len(w) > 1 {
			words++
		}
	}
	return words > 1
}

var anyTag = regexp.MustCompile(`</?[A-Za-z][^<>]*>`)

var openTag = regexp.MustCompile(`<([A-Za-z][\w.:-]*)(\s[^<>]*)?>`)

// delimits reports whether the text before a hole opens a tag or a code fence that the text after
// it closes.
func delimits(left, right string) bool {
	if strings.Count(left, "```")%2 == 1 && strings.Contains(right, "```") {
		return true
	}
	tags := openTag.FindAllStringSubmatchIndex(left, -1)
	for i := len(tags) - 1; i >= 0; i-- {
		closing := "</" + left[tags[i][2]:tags[i][3]] + ">"
		if !strings.Contains(left[tags[i][1]:], closing) && strings.Contains(right, closing) {
			return true
		}
	}
	return false
}

// compose adds the flows of a call that makes a text from parts.
func (u *unit) compose(instr ssa.CallInstruction, e rows.Resolved, args []ssa.Value) {
	if e.From.Index >= len(args) {
		return
	}
	to := u.locate(instr, e.To, true)
	from := args[e.From.Index]
	if e.Effect.With != "" && e.With.Index < len(args) {
		u.flow(args[e.With.Index], "", to, instr, edge{deep: true})
	}
	if e.Kind == rows.KindReplace {
		u.flow(from, "", to, instr, edge{deep: true, cure: u.placeholder(args, e)})
		return
	}
	ps, known := u.written(e, args)
	if !known {
		cure := rows.Cure(0)
		if e.Effect.With != "" && e.With.Index < len(args) {
			if s, ok := literal(args[e.With.Index]); !ok || instructs(s) {
				cure = rows.Mixed
			}
		}
		u.flow(from, "", to, instr, edge{deep: true, cure: cure})
		return
	}
	before, after := u.surroundings(instr, e)
	whole := append(append(append([]piece{}, before...), ps...), after...)
	if e.To.Result {
		if v := instr.Value(); v != nil {
			if outer := u.pieces(outermost(v), nil); len(outer) > 1 {
				whole = outer
			}
		}
	}
	seen := map[ssa.Value]bool{}
	for _, p := range ps {
		if p.hole != nil && !seen[p.hole] {
			seen[p.hole] = true
			u.flow(p.hole, "", to, instr, edge{deep: true, cure: around(whole, p.hole)})
		}
	}
}

// written returns the pieces that a call of KindFormat, KindJoin or KindAppend writes.
func (u *unit) written(e rows.Resolved, args []ssa.Value) ([]piece, bool) {
	if e.Kind == rows.KindAppend {
		return u.pieces(args[e.From.Index], nil), true
	}
	return u.made(e, args)
}

// placeholder returns what the template around a placeholder does to what replaces it.
func (u *unit) placeholder(args []ssa.Value, e rows.Resolved) rows.Cure {
	if e.With.Index >= len(args) {
		return rows.Mixed
	}
	tmpl, ok := literal(args[e.With.Index])
	if !ok {
		return rows.Mixed
	}
	for i, a := range args {
		old, ok := literal(a)
		if !ok || i == e.With.Index || old == "" {
			continue
		}
		if left, right, found := strings.Cut(tmpl, old); found {
			return context([]piece{{text: left}}, []piece{{text: right}}, nil)
		}
	}
	return 0
}

// An appended text is what one call writes to a builder or a buffer.
type appended struct {
	instr  ssa.CallInstruction
	pieces []piece
}

// surroundings returns what is written to the same builder before and after a call, in the order
// of the source.
func (u *unit) surroundings(instr ssa.CallInstruction, e rows.Resolved) (before, after []piece) {
	if e.To.Result {
		return nil, nil
	}
	if u.appends == nil {
		u.collectAppends()
	}
	to := u.locate(instr, e.To, false)
	if len(to) != 1 {
		return nil, nil
	}
	past := false
	for _, a := range u.appends[to[0]] {
		switch {
		case a.instr == instr:
			past = true
		case past:
			after = append(after, a.pieces...)
		default:
			before = append(before, a.pieces...)
		}
	}
	return before, after
}

// collectAppends lists what is written to each builder of the unit.
func (u *unit) collectAppends() {
	u.appends = map[place][]appended{}
	for _, f := range u.fns {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				call, ok := instr.(ssa.CallInstruction)
				if !ok {
					continue
				}
				obj := ir.Method(call.Common())
				if obj == nil {
					continue
				}
				effects, _ := u.know.Func(obj)
				args := ir.Args(call.Common())
				for _, e := range effects {
					if e.Kind != rows.KindAppend && e.Kind != rows.KindFormat || e.To.Result || e.From.Index >= len(args) {
						continue
					}
					ps, ok := u.written(e, args)
					if !ok {
						ps = []piece{{hole: args[e.From.Index]}}
					}
					for _, p := range u.locate(call, e.To, false) {
						u.appends[p] = append(u.appends[p], appended{call, ps})
					}
				}
			}
		}
	}
}
