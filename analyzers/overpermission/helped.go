package overpermission

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
)

// helped returns the tools that a function of the package describes by what it is given: newTool("run",
// "Runs a command", properties). They stand where it is called.
func (s *search) helped() []tool {
	var out []tool
	for c := range s.root.Preorder((*ast.CompositeLit)(nil)) {
		lit := c.Node().(*ast.CompositeLit)
		name, schema, ok := s.announces(lit)
		if !ok {
			continue
		}
		f, _ := s.enclosing(c).(*types.Func)
		named, ok := s.part(lit, "."+name)
		if f == nil || !ok {
			continue
		}
		at := s.parameters(f, named)
		if len(at) != 1 {
			continue
		}
		input, _ := s.part(lit, "."+schema)
		for _, use := range s.uses(f) {
			if t, ok := s.helpedAt(use, f, at[0], input); ok {
				out = append(out, t)
			}
		}
	}
	return out
}

// helpedAt returns the tool that a call of a function describes, given which argument is its name, and what in
// the function describes its input.
func (s *search) helpedAt(use inspector.Cursor, f *types.Func, name int, input ast.Expr) (tool, bool) {
	if _, ok := use.Parent().Node().(*ast.SelectorExpr); ok {
		use = use.Parent()
	}
	call, ok := use.Parent().Node().(*ast.CallExpr)
	if !ok || call.Fun != use.Node() || name >= len(call.Args) || s.text(call.Args[name]) == "" {
		return tool{}, false
	}
	t := tool{at: use.Parent(), end: call.Lparen, name: s.text(call.Args[name])}
	t.runs = s.branches(t.name)
	if input == nil {
		return t, true
	}
	t.schemas = []ast.Expr{input}
	for _, i := range s.parameters(f, input) {
		if i < len(call.Args) {
			t.schemas = append(t.schemas, call.Args[i])
		}
	}
	return t, true
}

// parameters returns which parameters of a function occur in an expression.
func (s *search) parameters(f *types.Func, e ast.Expr) []int {
	var out []int
	params := f.Signature().Params()
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			for i := range params.Len() {
				if s.pass.TypesInfo.Uses[id] == params.At(i) {
					out = append(out, i)
				}
			}
		}
		return true
	})
	return out
}
