package taint

import (
	gopath "path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/rows"
)

// Some calls do harm by the words that they are given: a statement that begins with DELETE, git with push. Where a
// function leaves the words to its callers, its summary says so, and they know.

// worded reports whether the texts of a call's arguments match a pattern of the row, whatever the
// first one is.
func (u *unit) worded(e rows.Resolved, args []ssa.Value) bool {
	return u.begin(e.Only, unpacked(args[e.From.Index:]...))
}

// toldWords returns what of the texts of a call's arguments the unit is told by its callers, where that decides
// whether they match a pattern of the row: the first one, the list behind it, or both.
func (u *unit) toldWords(e rows.Resolved, args []ssa.Value) When {
	v, patterns := args[e.From.Index], e.Only
	for depth := 0; depth < maxDepth && !textual(v.Type()); depth++ { // of a statement, that from which it was prepared
		made := u.same(v)
		if made == nil {
			break
		}
		v = made
	}
	var rest ssa.Value
	if e.From.Index+1 < len(args) && u.ownParam(args[e.From.Index+1]) > 0 {
		rest = args[e.From.Index+1]
	}
	switch program, known := literal(v); {
	case known && rest != nil:
		v, rest, patterns = rest, nil, following(patterns, program)
	case rest == nil:
		patterns = single(patterns)
	}
	return u.leftWords(v, rest, patterns)
}

// unpacked returns values, of lists that are written out the elements.
func unpacked(args ...ssa.Value) []ssa.Value {
	var values []ssa.Value
	for _, a := range args {
		if a == nil {
			continue
		}
		if elems, ok := elements(a); ok {
			values = append(values, elems...)
		} else {
			values = append(values, a)
		}
	}
	return values
}

// single returns the patterns that one word can meet.
func single(patterns []string) []string {
	return slices.DeleteFunc(slices.Clone(patterns), func(p string) bool {
		return slices.ContainsFunc(strings.Fields(p)[1:], func(w string) bool { return !strings.HasPrefix(w, "!") })
	})
}

// following returns what follows a program's name, with a space before it, in the patterns that begin with that.
func following(patterns []string, program string) []string {
	var out []string
	for _, p := range patterns {
		if rest, ok := strings.CutPrefix(p, gopath.Base(program)); ok && strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, " !") {
			out = append(out, rest)
		}
	}
	return out
}

// begin reports whether the words of values, whatever the first one is, match one of the patterns.
func (u *unit) begin(patterns []string, values []ssa.Value) bool {
	if len(values) == 0 {
		return false
	}
	var rest []string
	for _, v := range values[1:] {
		words := []string{""} // something
		if texts := u.textsOf(v); len(texts) == 1 {
			words = strings.Fields(texts[0])
		}
		rest = append(rest, words...)
	}
	if at := elementAt(values[0]); at != nil { // a list that is gone through: any of them
		for _, list := range u.made(at.X) {
			elems, _ := elements(list)
			if slices.ContainsFunc(elems, func(e ssa.Value) bool {
				return e != nil && u.begin(patterns, slices.Concat([]ssa.Value{e}, values[1:]))
			}) {
				return true
			}
		}
	}
	texts, _ := u.constants(values[0]) // of a statement, that from which it was prepared
	if len(texts) == 0 {
		texts = u.textsOf(values[0])
	}
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(text string) bool {
		return !slices.ContainsFunc(patterns, matcher(slices.Concat(strings.Fields(uncommented(text)), rest)))
	})
}

// elementAt returns where in a list of texts a value lies, if it is not known which of them it is.
func elementAt(v ssa.Value) *ssa.IndexAddr {
	if !isString(v.Type()) {
		return nil
	}
	return elementOf(v)
}

// elementOf returns where in a list a value lies, if it is not known which of its elements it is.
func elementOf(v ssa.Value) *ssa.IndexAddr {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return nil
	}
	return anyElement(load.X)
}

// anyElement returns the address of an element of a list, if it is not known which one it is of.
func anyElement(addr ssa.Value) *ssa.IndexAddr {
	at, ok := addr.(*ssa.IndexAddr)
	if !ok {
		return nil
	}
	if _, fixed := at.Index.(*ssa.Const); fixed {
		return nil
	}
	return at
}

// textsOf returns the constant texts that a value may be, or begin with.
func (u *unit) textsOf(v ssa.Value) []string {
	if v == nil || !textual(v.Type()) {
		return nil
	}
	if texts, _ := u.constants(v); len(texts) > 0 {
		return texts
	}
	if s := u.beginning(v); s != "" {
		return []string{s}
	}
	return nil
}

// uncommented returns a statement without the comments that take lines of their own: generated ones begin with their
// name.
func uncommented(text string) string {
	if !strings.Contains(text, "--") {
		return text
	}
	var lines []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(strings.TrimSpace(line), "--") || !strings.HasSuffix(line, "\n") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "")
}

// matcher returns a function that reports whether words match a pattern of Effect.On, or what follows its first word.
func matcher(words []string) func(pattern string) bool {
	return func(pattern string) bool {
		rest := words
		var columns []string
		for i, want := range strings.Fields(pattern) {
			if not, ok := strings.CutPrefix(want, "!"); ok {
				if slices.ContainsFunc(words, func(w string) bool { ok, err := gopath.Match(not, w); return ok && err == nil }) {
					return false
				}
				continue
			}
			if not, ok := strings.CutPrefix(want, "~"); ok {
				if len(rest) > 0 {
					if ok, err := gopath.Match(not, strings.Trim(strings.ToLower(rest[0]), "\"`[]")); ok && err == nil {
						return false
					}
				}
				continue
			}
			if column, ok := strings.CutPrefix(want, "="); ok {
				columns = append(columns, column)
				continue
			}
			prefix, begins := strings.CutSuffix(want, "*")
			at := slices.IndexFunc(rest, func(w string) bool {
				return strings.EqualFold(gopath.Base(w), want) || begins && strings.HasPrefix(strings.ToLower(w), prefix)
			})
			if at < 0 || i == 0 && at > 0 && !strings.HasPrefix(pattern, " ") {
				return false
			}
			rest = rest[at+1:]
		}
		return columns == nil || !bookkeeping(assignments(words), columns)
	}
}

// assignments returns what a statement sets, in small letters and without spaces, nil if its words do not show all
// of it.
func assignments(words []string) []string {
	at := slices.IndexFunc(words, func(w string) bool { return strings.EqualFold(w, "SET") })
	var out []string
	depth, text := 0, ""
	for _, w := range words[at+1:] {
		w = strings.ToLower(w)
		if depth == 0 && w == "where" {
			return append(out, text)
		}
		for _, r := range w {
			switch r {
			case '(':
				depth++
			case ')':
				depth--
			}
			if r == ',' && depth == 0 {
				out, text = append(out, text), ""
			} else {
				text += string(r)
			}
		}
	}
	return nil
}

// bookkeeping reports whether nothing is lost by assignments: each sets a column whose name matches a pattern, counts one
// more, or fills in what is empty.
func bookkeeping(assignments, columns []string) bool {
	return len(assignments) > 0 && !slices.ContainsFunc(assignments, func(a string) bool {
		column, value, _ := strings.Cut(a, "=")
		_, name, qualified := strings.Cut(column, ".")
		if !qualified {
			name = column
		}
		fills := strings.HasSuffix(value, "else"+column+"end") && (strings.HasPrefix(value, "casewhen"+column+"=''then") || strings.HasPrefix(value, "casewhen"+column+"isnullthen"))
		return !fills && value != column+"+1" && !strings.HasPrefix(value, "coalesce("+column+",") &&
			!slices.ContainsFunc(columns, func(c string) bool {
				ok, err := gopath.Match(c, strings.Trim(name, "\"`[]"))
				return ok && err == nil
			})
	})
}

// unless returns the patterns that none of the values rules out.
func (u *unit) unless(patterns []string, values []ssa.Value) []string {
	return slices.DeleteFunc(slices.Clone(patterns), func(p string) bool {
		return slices.ContainsFunc(values, func(v ssa.Value) bool {
			texts := u.textsOf(v)
			return len(texts) == 1 && slices.ContainsFunc(strings.Fields(p), func(w string) bool {
				not, ok := strings.CutPrefix(w, "!")
				ruled, err := gopath.Match(not, texts[0])
				return ok && ruled && err == nil
			})
		})
	})
}

// leftWords is left of texts that begin with the words of one of the patterns of Effect.On: a text, or a list of
// such, and a list behind it.
func (u *unit) leftWords(v, rest ssa.Value, patterns []string) When {
	param, beside := u.paramAmong(v, 0)
	_, behind := u.paramAmong(rest, 0)
	patterns = u.unless(patterns, append(beside, behind...))
	w := When{Param: param, Equals: strings.Join(patterns, "\n"), Words: true, Rest: u.ownParam(rest)}
	if w.Param == 0 || len(patterns) == 0 {
		return When{}
	}
	return w
}

// ownParam returns the index and one of the parameter of the unit that a value is, or that is a list to which others
// are added, 0 if it is none.
func (u *unit) ownParam(v ssa.Value) int {
	p, _ := u.paramAmong(v, 0)
	return p
}

// paramAmong is ownParam, and returns what is always added, too.
func (u *unit) paramAmong(v ssa.Value, depth int) (param int, beside []ssa.Value) {
	if v == nil || depth > maxDepth {
		return 0, nil
	}
	switch v := plain(v).(type) {
	case *ssa.Parameter:
		if v.Parent() == u.fn {
			return paramIndex(v) + 1, nil
		}
	case *ssa.Call:
		if !isBuiltin(v, "append") {
			break
		}
		list, more := v.Call.Args[0], v.Call.Args[1]
		added, ok := elements(more)
		if !ok {
			list = more
			if added, ok = elements(v.Call.Args[0]); !ok {
				break
			}
		}
		param, beside = u.paramAmong(list, depth+1)
		return param, append(beside, added...)
	case *ssa.Phi:
		for i, e := range v.Edges {
			p, more := u.paramAmong(e, depth+1)
			if i > 0 && p != param {
				return 0, nil
			}
			if param = p; i == 0 || len(more) < len(beside) { // what one way adds, another one may not
				beside = more
			}
		}
		return param, beside
	}
	return 0, nil
}

// metWords is met of a limit that is words.
func (u *unit) metWords(w When, arg func(int) ssa.Value) (When, bool) {
	v := arg(w.Param - 1)
	var behind ssa.Value
	if w.Rest > 0 {
		behind = arg(w.Rest - 1)
	}
	patterns := strings.Split(w.Equals, "\n")
	if u.begin(patterns, unpacked(v, behind)) {
		return When{}, true
	}
	if program, known := literal(v); known && u.ownParam(behind) > 0 {
		v, behind, patterns = behind, nil, following(patterns, program)
	}
	rest := u.leftWords(v, behind, patterns)
	return rest, rest.Param > 0
}
