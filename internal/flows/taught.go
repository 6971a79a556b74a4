package flows

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/directive"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// A Lesson is what a directive says of a function.
type Lesson struct {
	Func string // as objmatch.Func names it
	Verb directive.Verb
	Arg  string // label of a source, rule of a sink
}

// targets are the rules by which a project may declare a sink of its own.
var targets = map[string]rows.Target{
	"keyexposure":     rows.Public,
	"outputexec":      rows.Exec,
	"promptinjection": rows.System,
	"undelimited":     rows.Turn,
}

// lessons returns what the directives of a package say of its functions, sorted.
func lessons(pass *analysis.Pass) []Lesson {
	var out []Lesson
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			decl, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			f, ok := pass.TypesInfo.Defs[decl.Name].(*types.Func)
			if !ok {
				continue
			}
			for _, d := range directive.Of(decl) {
				l := Lesson{Func: objmatch.Func(f), Verb: d.Verb}
				if len(d.Args) > 0 {
					l.Arg = d.Args[0]
				}
				out = append(out, l)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Lesson) int { return cmp.Compare(x.Func, y.Func) })
	return out
}

// taught returns what the lessons say that f does, as rows would.
func taught(list []Lesson, f *types.Func) []rows.Resolved {
	name := objmatch.Func(f)
	i, ok := slices.BinarySearchFunc(list, name, func(l Lesson, name string) int { return cmp.Compare(l.Func, name) })
	var out []rows.Resolved
	for ; ok && i < len(list) && list[i].Func == name; i++ {
		out = append(out, list[i].effects(f)...)
	}
	return out
}

func (l Lesson) effects(f *types.Func) []rows.Resolved {
	var out []rows.Resolved
	params := f.Signature().Params().Len()
	if f.Signature().Recv() != nil {
		params++
	}
	switch l.Verb {
	case directive.Validates:
		for i := range params {
			out = append(out, rows.Resolved{Effect: rows.Check(""), From: rows.Place{Index: i}})
		}
	case directive.Confirms:
		out = append(out, rows.Resolved{Effect: rows.Confirm()})
	case directive.Redacts:
		out = append(out, rows.Resolved{Effect: rows.Redact()})
	case directive.Source:
		for i := range f.Signature().Results().Len() {
			labels := []rows.Label{rows.Label(l.Arg)}
			if l.Arg == string(rows.Secret) {
				labels = append(labels, rows.Key) // whose secret it is, nobody knows
			}
			for _, label := range labels {
				out = append(out, rows.Resolved{
					Effect: rows.Source("", label, "result of "+f.Name()),
					To:     rows.Place{Result: true, Index: i},
				})
			}
		}
	case directive.Sink:
		target, ok := targets[l.Arg]
		for i := range params {
			if ok {
				out = append(out, rows.Resolved{Effect: rows.Sink("", target, f.Name()), From: rows.Place{Index: i}})
			}
		}
	}
	return out
}
