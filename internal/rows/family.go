package rows

import (
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Matches reports whether the family describes a function of the package with the import path;
// recv names the receiver's type, "" for none.
func (f Family) Matches(pkg, recv, name string) bool {
	if ok, err := path.Match(f.Path, pkg); err != nil || !ok {
		return false
	}
	is := func(pattern string) bool {
		ok, err := path.Match(pattern, recv)
		return err == nil && ok && recv != ""
	}
	if f.Types == nil && recv != "" || f.Types != nil && !slices.ContainsFunc(f.Types, is) || slices.ContainsFunc(f.Except, is) {
		return false
	}
	return slices.ContainsFunc(f.Verbs, func(verb string) bool { return beginsWith(name, verb) })
}

// beginsWith reports whether verb is the first word, or words, of a name.
func beginsWith(name, verb string) bool {
	rest, ok := strings.CutPrefix(name, verb)
	next, _ := utf8.DecodeRuneInString(rest)
	return ok && (rest == "" || !unicode.IsLower(next))
}
