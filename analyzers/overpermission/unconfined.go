package overpermission

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/report"
)

// unconfined finds the tools that nothing confines.
func (s *search) unconfined() []report.Finding {
	var out []report.Finding
	rooted := map[ast.Node]bool{} // literals that are reported for their folders
	for c := range s.root.Preorder((*ast.CallExpr)(nil), (*ast.CompositeLit)(nil), (*ast.KeyValueExpr)(nil), (*ast.AssignStmt)(nil), (*ast.SelectorExpr)(nil)) {
		if s.inTest(c.Node()) || s.sandboxed(c) {
			continue
		}
		var message string
		switch n := c.Node().(type) {
		case *ast.CallExpr:
			message = s.power(c, s.callee(n))
			if isNew(s.pass.TypesInfo, n) {
				message = s.powerOfType(n)
			}
		case *ast.SelectorExpr: // a func value
			if call, ok := c.Parent().Node().(*ast.CallExpr); ok && call.Fun == n {
				continue
			}
			if f, ok := s.pass.TypesInfo.Uses[n.Sel].(*types.Func); ok {
				message = s.power(c, f)
			}
		case *ast.CompositeLit:
			message = s.powerOfType(n)
		case *ast.KeyValueExpr:
			key, ok := n.Key.(*ast.Ident)
			switch {
			case ok && s.loosened(key, s.ownerOf(c), n.Value):
				message = loosened(key)
			case ok && s.rooted(key, s.ownerOf(c), n.Value) && !rooted[c.Parent().Node()]:
				rooted[c.Parent().Node()] = true
				message = everywhere(key)
			}
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				sel, ok := ast.Unparen(lhs).(*ast.SelectorExpr)
				if !ok || len(n.Rhs) != len(n.Lhs) {
					continue
				}
				if owner := s.pass.TypesInfo.TypeOf(sel.X); s.loosened(sel.Sel, owner, n.Rhs[i]) {
					message = loosened(sel.Sel)
				} else if s.rooted(sel.Sel, owner, n.Rhs[i]) {
					message = everywhere(sel.Sel)
				}
			}
		}
		if message != "" {
			out = append(out, report.Finding{Pos: c.Node().Pos(), End: c.Node().End(), Message: message})
		}
	}
	return out
}

func handed(p claudeapi.Power) string {
	return fmt.Sprintf("the model is given %s, which nothing confines; give it tools for what the task needs, or run it in a sandbox and say so in a comment here", p.What)
}

func loosened(field *ast.Ident) string {
	return fmt.Sprintf("%s lets the model's file tools reach every path of the machine; leave it out and list the folders that the task needs", field.Name)
}

func everywhere(field *ast.Ident) string {
	return fmt.Sprintf("%s lets the model's file tools reach every path of the machine; list the folders that the task needs", field.Name)
}

// rooted reports whether a field that confines tools to folders is given the root of the file system.
func (s *search) rooted(field *ast.Ident, owner types.Type, value ast.Expr) bool {
	if owner == nil || !claudeapi.Confines(owner, field.Name) {
		return false
	}
	value = s.literal(value)
	if lit, ok := value.(*ast.CompositeLit); ok {
		return slices.ContainsFunc(lit.Elts, func(e ast.Expr) bool { return slices.Contains(roots, s.text(e)) })
	}
	return slices.Contains(roots, s.text(value))
}

// roots are the names of the folder that holds all others.
var roots = []string{"/", `\`, "C:/", `C:\`}

// power returns what to say of the use of a function that makes a tool, if that cannot be confined.
func (s *search) power(c inspector.Cursor, f *types.Func) string {
	p, ok := claudeapi.PowerOf(f)
	if !ok || s.tamed(p) || p.Set && s.filtered(c) {
		return ""
	}
	if p.Set {
		return fmt.Sprintf("this set of tools has %q in it, %s, which nothing confines; leave it out, or run the tools in a sandbox and say so in a comment here", p.Name, p.What)
	}
	return handed(p)
}

// powerOfType returns what to say of a value that announces a tool, if that cannot be confined.
func (s *search) powerOfType(e ast.Expr) string {
	p, ok := claudeapi.PowerOfType(s.pass.TypesInfo.TypeOf(e))
	if !ok || s.tamed(p) {
		return ""
	}
	return handed(p)
}

func isNew(info *types.Info, call *ast.CallExpr) bool {
	tv := info.Types[call.Fun]
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	return tv.IsBuiltin() && ok && id.Name == "new"
}

// ownerOf returns the type of the composite literal that an element belongs to, or nil.
func (s *search) ownerOf(element inspector.Cursor) types.Type {
	if lit, ok := element.Parent().Node().(*ast.CompositeLit); ok {
		return s.pass.TypesInfo.TypeOf(lit)
	}
	return nil
}

// loosened reports whether a field is set to true that takes limits off tools.
func (s *search) loosened(field *ast.Ident, owner types.Type, value ast.Expr) bool {
	if owner == nil || !claudeapi.Loosens(owner, field.Name) {
		return false
	}
	v := s.pass.TypesInfo.Types[value].Value
	return v != nil && v.Kind() == constant.Bool && constant.BoolVal(v)
}

// filtered reports whether the slice that a call returns goes through a filter by name, or loses
// its first elements, before somebody uses it.
func (s *search) filtered(c inspector.Cursor) bool {
	for h, shared := range s.holders(c) {
		if s.filters(h) && (!shared || s.together(c, h)) {
			return true
		}
	}
	return false
}

// filters reports whether the expression is what a loop, or a function of the package slices, looks
// through by names.
func (s *search) filters(c inspector.Cursor) bool {
	switch p := c.Parent().Node().(type) {
	case *ast.RangeStmt:
		return p.X == c.Node() && s.choosesByName(c.Parent())
	case *ast.SliceExpr:
		return p.X == c.Node() && p.Low != nil
	case *ast.CallExpr:
		return p.Fun != c.Node() && s.choosesByName(c.Parent())
	}
	return false
}

// choosesByName reports whether code in n, or a function that it names, decides something by the name
// of a tool.
func (s *search) choosesByName(n inspector.Cursor) bool {
	if s.namesIn(n) {
		return true
	}
	for c := range n.Preorder((*ast.Ident)(nil)) {
		f, ok := s.pass.TypesInfo.Uses[c.Node().(*ast.Ident)].(*types.Func)
		if !ok {
			continue
		}
		if body, ok := s.body(f); ok && body != n && s.namesIn(body) || s.pass.ImportObjectFact(f.Origin(), new(selector)) {
			return true
		}
	}
	return false
}

// namesIn reports whether code in n itself decides something by the name of a tool.
func (s *search) namesIn(n inspector.Cursor) bool {
	for c := range n.Preorder((*ast.SelectorExpr)(nil)) {
		if c.Node().(*ast.SelectorExpr).Sel.Name == "Name" && s.decides(c) {
			return true
		}
	}
	return false
}

// decides reports whether the value of an expression decides what the program does: it is compared,
// looked up or tested.
func (s *search) decides(c inspector.Cursor) bool {
	for p := c; ; p = p.Parent() {
		switch n := p.Parent().Node().(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				return true
			}
		case *ast.IndexExpr:
			return !assigns(p.Parent())
		case *ast.IfStmt:
			return n.Body != p.Node()
		case *ast.SwitchStmt:
			return n.Body != p.Node()
		case *ast.ReturnStmt:
			b, ok := s.pass.TypesInfo.TypeOf(p.Node().(ast.Expr)).Underlying().(*types.Basic)
			return ok && b.Info()&types.IsBoolean != 0
		case ast.Stmt, *ast.FuncLit, *ast.FuncDecl, *ast.File, nil:
			return false
		}
	}
}
