// Package directive reads the comments by which a project teaches claudelint about itself:
//
//	//claudelint:validates              above a function: its tested result says whether its arguments are acceptable
//	//claudelint:confirms               above a function: its tested result is a person's yes
//	//claudelint:redacts                above a function: its result no longer holds what is secret
//	//claudelint:source <label>         above a function: its results are remote, local, external or secret
//	//claudelint:sink <rule>            above a function: what its arguments hold is a finding of the rule
//	//claudelint:ignore <rule>[,<rule>] <reason>    on or above a line: the rules find nothing there
//
// As with every directive of Go there is no space after the slashes. What follows " //" in one is
// a remark for the reader.
package directive

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/rules"
)

// A Verb says what a directive does.
type Verb string

// The verbs.
const (
	Validates Verb = "validates"
	Confirms  Verb = "confirms"
	Redacts   Verb = "redacts"
	Source    Verb = "source"
	Sink      Verb = "sink"
	Ignore    Verb = "ignore"
)

var (
	verbs  = []Verb{Validates, Confirms, Redacts, Source, Sink, Ignore}
	labels = []string{"remote", "local", "external", "secret"}
)

// A Directive is a well-formed directive.
type Directive struct {
	Pos, End token.Pos
	Verb     Verb
	Args     []string // the label of a Source, the rule of a Sink, the rules of an Ignore
	Reason   string   // of an Ignore
}

// An Error says why a comment that looks like a directive has no effect.
type Error struct {
	Pos, End token.Pos
	Message  string
}

// Of returns the directives above a function declaration. Malformed ones are left out.
func Of(decl *ast.FuncDecl) []Directive {
	if decl.Doc == nil {
		return nil
	}
	var out []Directive
	for _, c := range decl.Doc.List {
		if d, message, ok := parse(c); ok && message == "" && d.Verb != Ignore {
			out = append(out, d)
		}
	}
	return out
}

// Ignores returns the ignore directives of a file, in order. Malformed ones are left out.
func Ignores(file *ast.File) []Directive {
	var out []Directive
	for _, group := range file.Comments {
		for _, c := range group.List {
			if d, message, ok := parse(c); ok && message == "" && d.Verb == Ignore {
				out = append(out, d)
			}
		}
	}
	return out
}

// Errors returns what is wrong with the directives of a file, in order: those that are malformed
// and those that describe a function but stand above none.
func Errors(file *ast.File) []Error {
	aboveFunc := make(map[*ast.CommentGroup]bool)
	for _, decl := range file.Decls {
		if decl, ok := decl.(*ast.FuncDecl); ok && decl.Doc != nil {
			aboveFunc[decl.Doc] = true
		}
	}
	var out []Error
	for _, group := range file.Comments {
		for _, c := range group.List {
			d, message, ok := parse(c)
			if !ok {
				continue
			}
			if message == "" && d.Verb != Ignore && !aboveFunc[group] {
				message = fmt.Sprintf("%s%s has no effect here; write it directly above a function declaration", prefix, d.Verb)
			}
			if message != "" {
				out = append(out, Error{c.Pos(), c.End(), message})
			}
		}
	}
	return out
}

const prefix = "//claudelint:"

// parse reads one comment. It reports whether that is meant as a directive at all; if it is
// malformed, message says why.
func parse(c *ast.Comment) (d Directive, message string, ok bool) {
	text, ok := strings.CutPrefix(c.Text, prefix)
	if !ok {
		return Directive{}, "", false
	}
	text, _, _ = strings.Cut(text, " //")
	verb, text := cutWord(text)
	d = Directive{Pos: c.Pos(), End: c.End(), Verb: Verb(verb)}
	switch d.Verb {
	case Validates, Confirms, Redacts:
		if text != "" {
			message = fmt.Sprintf("%s%s takes no argument; write a remark after another //", prefix, verb)
		}
	case Source:
		d.Args = []string{text}
		if !slices.Contains(labels, text) {
			message = fmt.Sprintf("unknown source %q; write one of %s", text, strings.Join(labels, ", "))
		}
	case Sink:
		d.Args = []string{text}
		message = unknown(d.Args)
	case Ignore:
		list, reason := cutWord(text)
		d.Args, d.Reason = strings.Split(list, ","), reason
		message = unknown(d.Args)
		if message == "" && reason == "" {
			message = fmt.Sprintf("%s%s %s needs a reason, and silences nothing without one", prefix, verb, list)
		}
	default:
		names := make([]string, len(verbs))
		for i, v := range verbs {
			names[i] = string(v)
		}
		message = fmt.Sprintf("unknown directive %q; write one of %s", verb, strings.Join(names, ", "))
	}
	return d, message, true
}

// unknown complains about the first name that is no rule's, if any.
func unknown(names []string) string {
	for _, name := range names {
		if name == "" {
			return "a rule is missing; rules are written as a,b without spaces"
		}
		if _, ok := rules.Find(name); !ok {
			return fmt.Sprintf("unknown rule %q", name)
		}
	}
	return ""
}

// cutWord splits off the first word of s.
func cutWord(s string) (word, rest string) {
	s = strings.TrimSpace(s)
	if i := strings.IndexAny(s, " \t"); i >= 0 {
		return s[:i], strings.TrimSpace(s[i:])
	}
	return s, ""
}
