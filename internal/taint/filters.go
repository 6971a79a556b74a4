package taint

import (
	"go/constant"
	"go/token"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// filters reports whether what a filter lets through is a word, in which no shell, statement, page
// or path sees anything but a name: e says with what, the regular expression whose matches are replaced or
// found, or the func that maps each character.
func (u *unit) filters(e rows.Resolved, args []ssa.Value) bool {
	return u.everyFilter(e, args, func(filter func(string) string) bool {
		return isWord(letThrough(func(r rune) string {
			return strings.TrimSuffix(strings.TrimPrefix(filter("a"+string(r)+"a"), "a"), "a")
		}))
	})
}

// everyFilter reports whether something holds of whatever filter may be meant, and there is one.
func (u *unit) everyFilter(e rows.Resolved, args []ssa.Value, holds func(filter func(string) string) bool) bool {
	made := u.made(args[e.With.Index])
	for _, m := range made {
		var filter func(string) string
		switch m := m.(type) {
		case *ssa.Function:
			filter = func(s string) string {
				var b strings.Builder
				for _, r := range s {
					b.WriteString(mapRune(m, r))
				}
				return b.String()
			}
		case *ssa.Call:
			pattern, ok := u.pattern(m)
			re, err := regexp.Compile(pattern)
			if !ok || err != nil {
				return false
			}
			if e.Finds {
				filter = found(pattern)
				break
			}
			with, known := literal(args[len(args)-1])
			if !known {
				return false
			}
			filter = func(s string) string { return re.ReplaceAllString(s, with) }
		default:
			return false
		}
		if !holds(filter) {
			return false
		}
	}
	return len(made) > 0
}

// found returns a filter that lets through the characters that a regular expression can find.
func found(pattern string) func(string) string {
	var in func(re *syntax.Regexp, r rune) bool
	in = func(re *syntax.Regexp, r rune) bool {
		switch re.Op {
		case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
			return true
		case syntax.OpLiteral:
			return slices.Contains(re.Rune, r) || re.Flags&syntax.FoldCase != 0 && slices.ContainsFunc(re.Rune, func(l rune) bool { return unicode.ToLower(l) == unicode.ToLower(r) })
		case syntax.OpCharClass:
			for i := 0; i < len(re.Rune); i += 2 {
				if re.Rune[i] <= r && r <= re.Rune[i+1] {
					return true
				}
			}
		}
		return slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return in(sub, r) })
	}
	parsed, err := syntax.Parse(pattern, syntax.Perl)
	return func(s string) string {
		return strings.Map(func(r rune) rune {
			if err != nil || in(parsed, r) {
				return r
			}
			return -1
		}, s)
	}
}

// untagged returns the mark of text that a call passes on without what could end the tag around it: a filter
// takes tags out, or the call replaces a tag or how one begins.
func (u *unit) untagged(text rows.Place, effects []rows.Resolved, args []ssa.Value) rows.Cure {
	endless := func(filter func(string) string) bool { return !strings.Contains(filter("</a>"), "<") }
	for _, e := range effects {
		switch {
		case e.Kind == rows.KindPass && e.Effect.With != "" && e.From == text && e.With.Index < len(args):
			if u.everyFilter(e, args, endless) {
				return rows.Untagged
			}
		case e.Kind == rows.KindReplace && e.With == text:
			pairs, _ := u.replacements(e, args)
			if slices.ContainsFunc(pairs, u.unties) {
				return rows.Untagged
			}
		}
	}
	return 0
}

// unties reports whether a replacement leaves nothing of a tag, or of how one begins.
func (u *unit) unties(r replacement) bool {
	old := u.pieces(r.old)
	by, all := u.constants(r.by)
	return all && len(old) > 0 && strings.HasPrefix(old[0].text, "<") &&
		!slices.ContainsFunc(by, func(s string) bool { return strings.Contains(s, old[0].text) })
}

// pattern returns the constant text that a call makes a regular expression of.
func (u *unit) pattern(call *ssa.Call) (string, bool) {
	obj := ir.Method(&call.Call)
	if obj == nil {
		return "", false
	}
	effects, _ := u.know.Func(obj)
	for _, e := range effects {
		if e.Kind == rows.KindPass && !e.From.Result {
			if texts, all := u.constants(ir.Args(&call.Call)[e.From.Index]); all && len(texts) == 1 {
				return texts[0], true
			}
		}
	}
	return "", false
}

// isWord reports whether there are only letters, digits and a few marks. A dot and a slash together are
// a way out of a folder.
func isWord(passed []rune) bool {
	return !slices.ContainsFunc(passed, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.,:@+=/", r)
	}) && !(slices.Contains(passed, '.') && slices.Contains(passed, '/'))
}

// letThrough returns what a filter makes of the probes.
func letThrough(through func(r rune) string) (passed []rune) {
	for _, r := range probes {
		passed = append(passed, []rune(through(r))...)
	}
	return passed
}

var ascii = func() (out []rune) {
	for r := range rune(unicode.MaxASCII + 1) {
		out = append(out, r)
	}
	return out
}()

// mapRune runs a func that maps one character to another, or to none if it is negative. What it
// does is as good as mapping to itself a character that no filter lets through.
func mapRune(f *ssa.Function, r rune) string {
	const unknown = "\x00"
	m := machine{fuel: 1000}
	to := m.call(f, []constant.Value{constant.MakeInt64(int64(r))})
	if to == nil || to.Kind() != constant.Int {
		return unknown
	}
	switch n, ok := constant.Int64Val(to); {
	case !ok:
		return unknown
	case n < 0:
		return ""
	default:
		return string(rune(n))
	}
}

// binary returns the value of an operation on numbers, or of a comparison of texts, nil if it is not known.
func binary(op token.Token, x, y constant.Value) constant.Value {
	if x == nil || y == nil || x.Kind() != y.Kind() {
		return nil
	}
	switch op {
	case token.EQL, token.NEQ:
		if x.Kind() == constant.Int || x.Kind() == constant.String || x.Kind() == constant.Bool {
			return constant.MakeBool(constant.Compare(x, op, y))
		}
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		if x.Kind() == constant.Int {
			return constant.MakeBool(constant.Compare(x, op, y))
		}
	case token.ADD, token.SUB:
		if x.Kind() == constant.Int {
			return constant.BinaryOp(x, op, y)
		}
	}
	return nil
}

// classes are the functions that tell what kind of character one is.
var classes = map[string]func(rune) bool{
	"unicode.IsControl": unicode.IsControl,
	"unicode.IsDigit":   unicode.IsDigit,
	"unicode.IsGraphic": unicode.IsGraphic,
	"unicode.IsLetter":  unicode.IsLetter,
	"unicode.IsLower":   unicode.IsLower,
	"unicode.IsNumber":  unicode.IsNumber,
	"unicode.IsPrint":   unicode.IsPrint,
	"unicode.IsPunct":   unicode.IsPunct,
	"unicode.IsSpace":   unicode.IsSpace,
	"unicode.IsSymbol":  unicode.IsSymbol,
	"unicode.IsUpper":   unicode.IsUpper,
}

// cases are the functions that change the case of a character.
var cases = map[string]func(rune) rune{
	"unicode.ToLower": unicode.ToLower,
	"unicode.ToUpper": unicode.ToUpper,
}
