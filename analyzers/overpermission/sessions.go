package overpermission

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

const handedOn = "every tool that the MCP server lists is handed to the model, whatever it lists tomorrow; pass on only those whose names are on a list of your own"

// sessions finds the tools of MCP servers that a client hands on without looking at their names.
func (s *search) sessions() []report.Finding {
	var out []report.Finding
	for _, f := range s.res.To(rows.Toolbox) {
		if f.Label != rows.Listed {
			continue
		}
		places := []token.Pos{f.Pos}
		for _, step := range f.Steps {
			places = append(places, step.Pos)
		}
		if !slices.ContainsFunc(places, s.selects) {
			out = append(out, report.Finding{Pos: f.Pos, End: f.End, Message: handedOn, Steps: trail.Steps(f)})
		}
	}
	return slices.DeleteFunc(out, func(f report.Finding) bool { return objmatch.InTest(s.pass.Fset, f.Pos) })
}

// selects reports whether the declared function around a place selects tools by their names, or one
// of the package's that it calls.
func (s *search) selects(pos token.Pos) bool {
	decl, ok := s.declAt(pos)
	if !ok {
		return false
	}
	if s.selectsIn(decl) {
		return true
	}
	for c := range decl.Preorder((*ast.Ident)(nil)) {
		f, ok := s.pass.TypesInfo.Uses[c.Node().(*ast.Ident)].(*types.Func)
		if !ok {
			continue
		}
		if body, ok := s.body(f); ok && body != decl && s.selectsIn(body) || s.pass.ImportObjectFact(f.Origin(), new(selector)) {
			return true
		}
	}
	return false
}

// A selector is the fact that a function lets only some tools pass that it is given.
type selector struct{}

func (*selector) AFact() {}

func (*selector) String() string { return "selects" }

// export tells other packages which functions select tools, or leave some out.
func (s *search) export() {
	for c := range s.root.Preorder((*ast.FuncDecl)(nil)) {
		f, ok := s.pass.TypesInfo.Defs[c.Node().(*ast.FuncDecl).Name].(*types.Func)
		if !ok || !f.Exported() {
			continue
		}
		for p := range f.Signature().Params().Variables() {
			list, ok := p.Type().Underlying().(*types.Slice)
			if !ok {
				continue
			}
			if claudeapi.IsTool(list.Elem()) && (s.selectsIn(c) || s.namesIn(c)) {
				s.pass.ExportObjectFact(f, new(selector))
			}
		}
	}
}

// declAt returns the declared function around a place.
func (s *search) declAt(pos token.Pos) (inspector.Cursor, bool) {
	if !pos.IsValid() {
		return inspector.Cursor{}, false
	}
	for c := range s.root.Preorder((*ast.FuncDecl)(nil)) {
		if c.Node().Pos() <= pos && pos < c.Node().End() {
			return c, true
		}
	}
	return inspector.Cursor{}, false
}

// selectsIn reports whether code in the node lets only tools of certain names pass. What only
// stops certain names lets pass whatever the server lists tomorrow.
func (s *search) selectsIn(n inspector.Cursor) bool {
	for c := range n.Preorder((*ast.SelectorExpr)(nil)) {
		if sel := c.Node().(*ast.SelectorExpr); sel.Sel.Name == "Name" && s.allows(c) {
			return true
		}
	}
	return false
}

// allows reports whether the name of a tool is looked up, or compared so that only an equal one
// passes.
func (s *search) allows(c inspector.Cursor) bool {
	for {
		p := c.Parent()
		switch n := p.Node().(type) {
		case *ast.IndexExpr:
			return n.Index == c.Node() && !assigns(p) && !(skips(p) && !negated(p))
		case *ast.SwitchStmt:
			return n.Tag == c.Node()
		case *ast.CallExpr:
			if n.Fun == c.Node() && len(n.Args) == 0 { // the method of a tool that returns it
				break
			}
			return n.Fun != c.Node() && s.tests(p) && !(skips(p) && !negated(p))
		case *ast.BinaryExpr:
			switch n.Op {
			case token.EQL:
				return !skips(p)
			case token.NEQ:
				return skips(p)
			}
			return false
		case *ast.ParenExpr, *ast.SelectorExpr:
		default:
			return false
		}
		c = p
	}
}

// assigns reports whether an expression is the left side of an assignment.
func assigns(c inspector.Cursor) bool {
	stmt, ok := c.Parent().Node().(*ast.AssignStmt)
	return ok && slices.Contains(stmt.Lhs, c.Node().(ast.Expr))
}

// tests reports whether a call says yes or no, or finds something.
func (s *search) tests(c inspector.Cursor) bool {
	t := s.pass.TypesInfo.TypeOf(c.Node().(ast.Expr))
	if t == nil {
		return false
	}
	if tuple, ok := t.(*types.Tuple); ok && tuple.Len() > 0 {
		t = tuple.At(tuple.Len() - 1).Type()
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsBoolean|types.IsInteger) != 0
}

// skips reports whether the condition that an expression belongs to leads away when it holds: to
// the next round, or out of the function.
func skips(c inspector.Cursor) bool {
	n := condition(c)
	return n != nil && leaves(n.Body)
}

// condition returns the if statement to whose condition an expression belongs, or nil.
func condition(c inspector.Cursor) *ast.IfStmt {
	for c := range c.Enclosing((*ast.IfStmt)(nil), (*ast.BlockStmt)(nil)) {
		n, _ := c.Node().(*ast.IfStmt)
		return n
	}
	return nil
}

// negated reports whether an odd number of ! stands before an expression in its condition, or before
// what is assigned from it there: if _, ok := m[k]; !ok.
func negated(c inspector.Cursor) bool {
	not := false
	for {
		p := c.Parent()
		switch n := p.Node().(type) {
		case *ast.UnaryExpr:
			not = not != (n.Op == token.NOT)
		case *ast.ParenExpr, *ast.BinaryExpr:
		case *ast.AssignStmt:
			if test := condition(p); test != nil && test.Init == n {
				cond, ok := ast.Unparen(test.Cond).(*ast.UnaryExpr)
				return ok && cond.Op == token.NOT
			}
			return not
		default:
			return not
		}
		c = p
	}
}
