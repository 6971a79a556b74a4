package taint

import (
	"go/types"
	"maps"
	"slices"
	"strings"
	"text/template/parse"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/rows"
)

// filled returns the texts that the execution of a template may write, each taken apart. What is
// not known of the template is a hole that the whole data fill.
func (u *unit) filled(e rows.Resolved, args []ssa.Value) [][]piece {
	data := args[e.From.Index]
	if t := u.templateParam(args[e.With.Index]); t != nil {
		return [][]piece{{{hole: t, given: true}, {hole: data}}}
	}
	name, chosen := "", false // which of the templates is run, or that it is chosen at run time
	callers := false          // who calls chooses it
	for _, a := range args {
		if s, ok := literal(a); ok {
			name = s
		} else if textual(a.Type()) && a != plain(data) && a != data {
			_, callers = a.(*ssa.Parameter)
			chosen = true
		}
	}
	texts, all := u.constants(args[e.With.Index])
	out, ok := u.rendered(texts, name, chosen, data)
	for _, ps := range out {
		for i := range ps {
			ps[i].either = callers
		}
	}
	if !all || !ok {
		out = append(out, append(u.pieces(args[e.With.Index]), piece{hole: data}))
	}
	return out
}

// templateParam returns the parameter that a template is or is made of, where callers give it different
// texts: each of them fills a template of its own.
func (u *unit) templateParam(template ssa.Value) *ssa.Parameter {
	param, ok := u.bare(template).(*ssa.Parameter)
	if !ok || param.Parent() != u.fn {
		return nil
	}
	if texts, all := u.constants(param); len(texts) > 1 || len(texts) == 1 && !all {
		return param
	}
	return nil
}

// fills returns what an argument of a call fills in the template or the format that another argument is or is
// made of, which the callee joins it with. Text without a gap is none.
func (u *unit) fills(c rows.Cure, data ssa.Value, arg func(int) ssa.Value) []filling {
	for _, i := range c.Params() {
		v := arg(i)
		if v == nil || v == data || u.templateParam(v) != nil {
			continue
		}
		texts, all := u.constants(v)
		if !all {
			continue
		}
		if out, ok := u.rendered(texts, "", false, data); ok {
			if holes := u.holes(out, nil, nil, nil); len(holes) > 0 {
				return holes
			}
		}
		if holes := u.holes(u.formatted(texts, data), nil, nil, nil); len(holes) > 0 {
			return holes
		}
	}
	return nil
}

// formatted returns what formats write of the texts of a list, each taken apart, nil if the list holds, or may hold, more
// than texts.
func (u *unit) formatted(formats []string, list ssa.Value) (out [][]piece) {
	elems, ok := elements(list)
	if !ok || slices.ContainsFunc(elems, func(v ssa.Value) bool {
		return v == nil || carries(plain(v).Type()) && !textual(plain(v).Type())
	}) {
		return nil
	}
	for _, f := range formats {
		out = append(out, u.format(f, nth(elems)))
	}
	return out
}

// rendered returns what templates write, each taken apart, and whether all of them are known. Of
// those that a template defines, the named one is run, or any if that is chosen at run time.
func (u *unit) rendered(texts []string, name string, chosen bool, data ssa.Value) (out [][]piece, all bool) {
	all = true
	for _, text := range texts {
		trees := map[string]*parse.Tree{}
		root := parse.New("")
		root.Mode = parse.SkipFuncCheck
		if _, err := root.Parse(text, "", "", trees); err != nil {
			all = false // with delimiters of its own
			continue
		}
		run := []*parse.Tree{root}
		if chosen && len(trees) > 0 {
			run = run[:0]
			for _, n := range slices.Sorted(maps.Keys(trees)) {
				run = append(run, trees[n])
			}
		} else if tree := trees[name]; tree != nil {
			run[0] = tree
		}
		for _, tree := range run {
			t := templating{unit: u, data: data, trees: trees}
			dot := scope{typ: dynamicType(data)}
			if tree.Root != nil {
				t.walk(tree.Root, dot, map[string]scope{"$": dot})
			}
			out = append(out, t.out)
		}
	}
	return out, all
}

// templating is the state of taking a template apart.
type templating struct {
	*unit
	data  ssa.Value
	trees map[string]*parse.Tree
	out   []piece
	depth int
}

// A scope is what dot or a variable stands for: a part of the data.
type scope struct {
	path path
	typ  types.Type    // nil where it is not known
	leak []rows.Effect // the sources that the last field is
	// also are other paths that it may have: below what can be anything, a name may be that of a field, or a key.
	also []path
}

// within returns the scope of what the name selects of a value that can be anything.
func (s scope) within(name string) scope {
	const most = 8
	var out []path
	for _, p := range append([]path{s.path}, s.also...) {
		out = append(out, extend(p, "."+name), extend(p, "["+name+"]"))
	}
	out = out[:min(len(out), most)]
	return scope{path: out[0], typ: s.typ, also: out[1:]}
}

// element returns what range sets dot to.
func (s scope) element() scope {
	if s.typ != nil && len(s.also) == 0 {
		if c, ok := deref(s.typ).Underlying().(interface{ Elem() types.Type }); ok {
			return scope{path: extend(s.path, "[]"), typ: c.Elem()}
		}
	}
	return scope{path: s.path}
}

// index returns what range sets the first of two variables to.
func (s scope) index() scope {
	if s.typ == nil || len(s.also) > 0 {
		return scope{path: s.path}
	}
	switch t := deref(s.typ).Underlying().(type) {
	case *types.Slice, *types.Array:
		return scope{typ: types.Typ[types.Int]}
	case *types.Map:
		return scope{path: extend(s.path, "[#]"), typ: t.Key()}
	}
	return scope{path: s.path}
}

// field returns what the chain of names selects.
func (t *templating) field(s scope, names []string) scope {
	for _, name := range names {
		if s.typ == nil {
			return s
		}
		if m, ok := deref(s.typ).Underlying().(*types.Map); ok {
			s = scope{path: extend(s.path, "["+name+"]"), typ: m.Elem()}
			continue
		}
		if isAny(s.typ) && types.IsInterface(s.typ) {
			s = s.within(name)
			continue
		}
		obj, index, _ := types.LookupFieldOrMethod(s.typ, true, nil, name)
		if _, ok := obj.(*types.Var); !ok {
			return scope{path: s.path} // a method: whatever it returns is part of the whole
		}
		for _, i := range index {
			f := fieldOf(s.typ, i)
			if f == nil {
				return scope{path: s.path}
			}
			s = scope{path: extend(s.path, "."+f.Name()), typ: f.Type(), leak: t.sources(s.typ, f)}
		}
	}
	return s
}

// sources returns the sources that rows say a field to be.
func (t *templating) sources(owner types.Type, f *types.Var) []rows.Effect {
	row, _ := t.know.Field(owner, f)
	return slices.DeleteFunc(slices.Clone(row.Do), func(e rows.Effect) bool { return e.Kind != rows.KindSource || e.To != "" })
}

// held returns the sources that the last field is, none if it was overwritten before it is shown.
func (t *templating) held(s scope) []rows.Effect {
	if at, ok := t.data.(ssa.Instruction); ok && len(s.leak) > 0 && slices.Contains(t.overwritten(plain(t.data), at), strings.TrimPrefix(s.path, ".")) {
		return nil
	}
	return s.leak
}

func deref(t types.Type) types.Type {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		return ptr.Elem()
	}
	return t
}

func (t *templating) walk(n parse.Node, dot scope, vars map[string]scope) {
	if t.depth > 20 || len(t.out) > maxPieces {
		return
	}
	t.depth++
	defer func() { t.depth-- }()
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, c := range n.Nodes {
				t.walk(c, dot, vars)
			}
		}
	case *parse.TextNode:
		t.out = append(t.out, piece{text: string(n.Text)})
	case *parse.ActionNode:
		s, quoted, known := t.pipe(n.Pipe, dot, vars)
		for _, v := range n.Pipe.Decl {
			vars[v.Ident[0]] = s
		}
		if len(n.Pipe.Decl) == 0 && known {
			t.out = append(t.out, piece{hole: plain(t.data), path: s.path, quoted: quoted, leak: t.held(s)})
			for _, p := range s.also {
				t.out = append(t.out, piece{hole: plain(t.data), path: p, quoted: quoted})
			}
		}
	case *parse.IfNode:
		t.walk(n.List, dot, maps.Clone(vars))
		t.walk(n.ElseList, dot, maps.Clone(vars))
	case *parse.RangeNode:
		s, _, _ := t.pipe(n.Pipe, dot, vars)
		inner := maps.Clone(vars)
		if decl := n.Pipe.Decl; len(decl) > 0 {
			inner[decl[0].Ident[0]] = s.index()
			inner[decl[len(decl)-1].Ident[0]] = s.element()
		}
		t.walk(n.List, s.element(), inner)
		t.walk(n.ElseList, dot, maps.Clone(vars))
	case *parse.WithNode:
		s, _, _ := t.pipe(n.Pipe, dot, vars)
		inner := maps.Clone(vars)
		for _, v := range n.Pipe.Decl {
			inner[v.Ident[0]] = s
		}
		t.walk(n.List, s, inner)
		t.walk(n.ElseList, dot, maps.Clone(vars))
	case *parse.TemplateNode:
		if tree := t.trees[n.Name]; tree != nil && tree.Root != nil {
			s, _, _ := t.pipe(n.Pipe, dot, vars)
			t.walk(tree.Root, s, map[string]scope{"$": s})
		}
	}
}

// escapers are the functions of templates after which the model can tell a text from instructions.
var escapers = []string{
	"escape", "escapeHTML", "escapeXML", "html", "htmlEscape", "js", "json", "quote", "toJSON", "toJson", "toPrettyJson", "xml", "xmlEscape",
}

// counters are the functions of templates whose results are numbers and bools.
var counters = []string{"eq", "ge", "gt", "le", "len", "lt", "ne", "not"}

// pipe returns which part of the data a pipeline writes, whether it encodes it, and whether it
// writes any.
func (t *templating) pipe(p *parse.PipeNode, dot scope, vars map[string]scope) (s scope, quoted, known bool) {
	if p == nil {
		return scope{}, false, false
	}
	for _, cmd := range p.Cmds {
		for i, arg := range cmd.Args {
			var at scope
			ok := true
			switch arg := arg.(type) {
			case *parse.DotNode:
				at = dot
			case *parse.FieldNode:
				at = t.field(dot, arg.Ident)
			case *parse.VariableNode:
				at = t.field(vars[arg.Ident[0]], arg.Ident[1:])
			case *parse.ChainNode:
				at = scope{path: dot.path}
			case *parse.PipeNode:
				var q bool
				at, q, ok = t.pipe(arg, dot, vars)
				quoted = quoted || q
			case *parse.IdentifierNode:
				quoted = quoted || i == 0 && slices.Contains(escapers, arg.Ident)
				ok = false
			case *parse.StringNode:
				quoted = quoted || arg.Text == "%q"
				ok = false
			default:
				ok = false
			}
			switch {
			case ok && !known:
				s, known = at, true
			case ok:
				s = scope{path: dot.path} // of several parts, one of which is told
			}
		}
		if f, ok := cmd.Args[0].(*parse.IdentifierNode); ok && slices.Contains(counters, f.Ident) {
			known = false
		}
	}
	if known && s.typ != nil && !carries(s.typ) {
		known = false
	}
	return s, quoted, known
}
