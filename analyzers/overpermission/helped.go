package overpermission

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/claudelint/claudelint/internal/claudeapi"
)

// helped returns the tools that a function of the package describes by what it is given: newTool("run",
// "Runs a command", properties). They stand where it is called.
func (s *search) helped() []tool {
	var out []tool
	for c := range s.root.Preorder((*ast.CompositeLit)(nil)) {
		name, input := s.describing(c.Node().(*ast.CompositeLit))
		if name == nil {
			continue
		}
		for _, f := range s.helpers(c) {
			at := s.parameters(f, name)
			if len(at) != 1 {
				continue
			}
			for _, use := range s.uses(f) {
				if t, ok := s.helpedAt(use, f, at[0], input); ok {
					out = append(out, t)
				}
			}
		}
	}
	for c := range s.root.Preorder((*ast.CallExpr)(nil)) {
		call := c.Node().(*ast.CallExpr)
		if r, ok := claudeapi.RegistrationOf(s.callee(call)); ok && r.Handler < len(call.Args) {
			out = append(out, s.handed(c, call, r)...)
		}
	}
	return out
}

// helpers returns the functions around an expression: one of the package, and func literals that variables hold.
func (s *search) helpers(c inspector.Cursor) []types.Object {
	var out []types.Object
	for lit := range c.Enclosing((*ast.FuncLit)(nil)) {
		assign, ok := lit.Parent().Node().(*ast.AssignStmt)
		if !ok || len(assign.Lhs) != 1 || assign.Tok != token.DEFINE {
			continue
		}
		if id, ok := assign.Lhs[0].(*ast.Ident); ok && s.pass.TypesInfo.Defs[id] != nil {
			out = append(out, s.pass.TypesInfo.Defs[id])
		}
	}
	if f := s.enclosing(c); f != nil {
		out = append(out, f)
	}
	return out
}

// handed returns the tools that a call defines with a name and a func that the function around it is given: add("run",
// runCommand).
func (s *search) handed(c inspector.Cursor, call *ast.CallExpr, r claudeapi.Registration) []tool {
	f, _ := s.enclosing(c).(*types.Func)
	if f == nil {
		return nil
	}
	names, funcs := s.parameters(f, s.named(call.Args[r.Tool])), s.parameters(f, call.Args[r.Handler])
	funcs = slices.DeleteFunc(funcs, func(i int) bool { return !isSignature(f.Signature().Params().At(i).Type()) })
	if len(names) != 1 || len(funcs) == 0 {
		return nil
	}
	schema := call.Args[r.Tool]
	if r.Schema > 0 {
		schema = call.Args[r.Schema]
	}
	var out []tool
	for _, use := range s.uses(f) {
		t, ok := s.helpedAt(use, f, names[0], schema)
		if !ok {
			continue
		}
		if args := t.at.Node().(*ast.CallExpr).Args; funcs[0] < len(args) {
			t.runs, t.input, t.announced = s.code(args[funcs[0]]), s.inputOf(args[funcs[0]]), false
			out = append(out, t)
		}
	}
	return out
}

// helpedAt returns the tool that a call of a function describes, given which argument is its name, and what in
// the function describes its input.
func (s *search) helpedAt(use inspector.Cursor, f types.Object, name int, input ast.Expr) (tool, bool) {
	if _, ok := use.Parent().Node().(*ast.SelectorExpr); ok {
		use = use.Parent()
	}
	if _, ok := use.Parent().Node().(*ast.IndexExpr); ok { // for one type
		use = use.Parent()
	}
	call, ok := use.Parent().Node().(*ast.CallExpr)
	if !ok || call.Fun != use.Node() || name >= len(call.Args) || s.nameOf(call.Args[name]) == "" {
		return tool{}, false
	}
	t := tool{at: use.Parent(), end: call.Lparen, name: s.nameOf(call.Args[name]), announced: true}
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
func (s *search) parameters(f types.Object, e ast.Expr) []int {
	var out []int
	params := f.Type().(*types.Signature).Params()
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
