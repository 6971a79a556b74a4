package overpermission

import (
	"encoding/json"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/flows"
)

// properties are the parts of a tool's input that hold text, and whether the schema leaves the model
// only a choice, or a pattern, for each.
type properties map[string]bool

// bounded reports whether the schema of a tool leaves the model only a choice, or a pattern, for
// what a flow carries.
func (s *search) bounded(t tool, f flows.Flow) bool {
	props := properties{}
	for _, e := range t.schemas {
		s.schema(e, props)
	}
	if len(props) == 0 && t.input != nil {
		props.fields(t.input)
	}
	mentioned := s.mentioned(f)
	narrow, wide := 0, 0
	for name, bounded := range props {
		switch {
		case len(mentioned) > 0 && !mentioned[fold(name)]:
		case bounded:
			narrow++
		default:
			wide++
		}
	}
	return narrow > 0 && wide == 0
}

// fold makes the names of properties and of fields alike.
func fold(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }

// mentioned returns the names of fields and keys in the call at which a flow ends.
func (s *search) mentioned(f flows.Flow) map[string]bool {
	out := map[string]bool{}
	for c := range s.root.Preorder((*ast.SelectorExpr)(nil), (*ast.BasicLit)(nil)) {
		if c.Node().Pos() < f.Pos || c.Node().End() > f.End {
			continue
		}
		switch n := c.Node().(type) {
		case *ast.SelectorExpr:
			if v, ok := s.pass.TypesInfo.Uses[n.Sel].(*types.Var); ok && v.IsField() {
				out[fold(n.Sel.Name)] = true
			}
		case *ast.BasicLit:
			if _, ok := c.Parent().Node().(*ast.IndexExpr); ok {
				out[fold(s.text(n))] = true
			}
		}
	}
	return out
}

// fields adds the text fields of a struct, with what their tags say.
func (p properties) fields(t types.Type) {
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		if f.Embedded() {
			p.fields(f.Type())
		} else if holdsText(f.Type()) {
			p[f.Name()] = slices.ContainsFunc([]string{"enum=", `enum:"`, "pattern=", "const="}, func(key string) bool {
				return strings.Contains(st.Tag(i), key)
			})
		}
	}
}

// holdsText reports whether values of a type may hold text of the model's.
func holdsText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		return holdsText(u.Elem())
	case *types.Pointer:
		return holdsText(u.Elem())
	case *types.Map, *types.Interface:
		return true
	}
	return false
}

// schema adds the properties of a schema, or of a tool that has one, as far as it is written in
// literals.
func (s *search) schema(e ast.Expr, props properties) {
	e = s.literal(e)
	if text := s.text(e); text != "" {
		props.json(text)
		return
	}
	switch e := e.(type) {
	case *ast.CallExpr:
		if tv := s.pass.TypesInfo.Types[e.Fun]; tv.IsType() && len(e.Args) == 1 {
			s.schema(e.Args[0], props)
			return
		}
		s.options(e, props)
		for _, arg := range e.Args { // a helper of the program's
			if _, ok := s.literal(arg).(*ast.CompositeLit); ok {
				s.schema(arg, props)
			}
		}
	case *ast.CompositeLit:
		if _, ok := s.pass.TypesInfo.TypeOf(e).Underlying().(*types.Map); ok {
			s.entries(e, props)
			return
		}
		for _, elt := range e.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				if key, ok := kv.Key.(*ast.Ident); ok && (key.Name == "Properties" || s.describes(s.pass.TypesInfo.TypeOf(kv.Value))) {
					s.schema(kv.Value, props)
				}
			}
		}
	}
}

// limits are the keys of a schema that leave only a choice.
var limits = []string{"enum", "const", "pattern"}

// entries adds the properties of a map that is a schema, or the properties of one.
func (s *search) entries(lit *ast.CompositeLit, props properties) {
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		key := s.text(kv.Key)
		inner, ok := s.made(s.literal(kv.Value)).(*ast.CompositeLit)
		switch {
		case !ok || key == "" || key == "required":
		case key == "properties":
			s.entries(inner, props)
		default:
			if text, bounded := s.property(inner); text {
				props[key] = bounded
			}
		}
	}
}

// made returns what a function of the package returns that does nothing else, or the expression.
func (s *search) made(e ast.Expr) ast.Expr {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return e
	}
	if f := s.callee(call); f != nil {
		if body, ok := s.body(f); ok {
			if ret := onlyReturn(body.Node().(*ast.FuncDecl)); ret != nil {
				return s.literal(ret)
			}
		}
	}
	return e
}

// property reports whether a property holds text, and whether the model only has a choice.
func (s *search) property(lit *ast.CompositeLit) (text, bounded bool) {
	bounded = slices.ContainsFunc(limits, func(key string) bool {
		e := s.entry(lit, key)
		return e != nil && s.something(e)
	})
	typ := s.entry(lit, "type")
	return typ == nil || s.text(typ) == "" || slices.Contains(texts, s.text(typ)), bounded
}

// texts are the types of a schema that can hold text.
var texts = []string{"array", "object", "string"}

// numbers are those that cannot.
var numbers = []string{"boolean", "integer", "null", "number"}

// options adds the properties that options of a constructor make: mcp.WithString("unit",
// mcp.Enum("a", "b")).
func (s *search) options(call *ast.CallExpr, props properties) {
	for _, arg := range call.Args {
		option, ok := ast.Unparen(arg).(*ast.CallExpr)
		if !ok || len(option.Args) == 0 {
			continue
		}
		f := s.callee(option)
		name := s.text(option.Args[0])
		if f == nil || name == "" || !slices.Contains([]string{"WithArray", "WithObject", "WithString"}, f.Name()) {
			continue
		}
		props[name] = slices.ContainsFunc(option.Args[1:], func(e ast.Expr) bool {
			limit, ok := ast.Unparen(e).(*ast.CallExpr)
			if !ok {
				return false
			}
			f := s.callee(limit)
			return f != nil && (f.Name() == "Enum" || f.Name() == "Pattern")
		})
	}
}

// json adds the properties of a schema that is written as JSON.
func (p properties) json(text string) {
	var schema struct {
		Properties map[string]struct {
			Type    any    `json:"type"`
			Enum    []any  `json:"enum"`
			Const   any    `json:"const"`
			Pattern string `json:"pattern"`
		} `json:"properties"`
	}
	if json.Unmarshal([]byte(text), &schema) != nil {
		return
	}
	for name, property := range schema.Properties {
		if typ, ok := property.Type.(string); !ok || !slices.Contains(numbers, typ) {
			p[name] = len(property.Enum) > 0 || property.Const != nil || property.Pattern != ""
		}
	}
}
