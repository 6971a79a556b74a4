package requests

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// syntax finds the expressions behind instructions, by the positions that go/ssa gives.
type syntax struct {
	assigned map[token.Pos]ast.Expr          // what an assignment or an element of a literal writes
	calls    map[token.Pos]*ast.CallExpr     // by parenthesis
	returns  map[token.Pos]*ast.ReturnStmt   // by keyword
	literals map[token.Pos]*ast.CompositeLit // by brace, and by the variable that begins with it
	outer    map[*ast.CompositeLit]*ast.CompositeLit
}

func newSyntax(p *ir.Program) *syntax {
	s := &syntax{
		map[token.Pos]ast.Expr{}, map[token.Pos]*ast.CallExpr{},
		map[token.Pos]*ast.ReturnStmt{}, map[token.Pos]*ast.CompositeLit{},
		map[*ast.CompositeLit]*ast.CompositeLit{},
	}
	for _, file := range p.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				s.assigned[n.Colon] = n.Value
			case *ast.AssignStmt:
				if len(n.Lhs) == len(n.Rhs) {
					for i, lhs := range n.Lhs {
						s.assign(lhs, n.Rhs[i])
					}
				}
			case *ast.ValueSpec:
				if len(n.Names) == len(n.Values) {
					for i, name := range n.Names {
						s.assign(name, n.Values[i])
					}
				}
			case *ast.CallExpr:
				s.calls[n.Lparen] = n
			case *ast.ReturnStmt:
				s.returns[n.Return] = n
			case *ast.CompositeLit:
				s.literals[n.Lbrace] = n
				for _, e := range n.Elts {
					if inner := field(e); inner != nil {
						s.outer[inner] = n
					}
				}
			}
			return true
		})
	}
	return s
}

// field returns the composite literal that a field of another one is given, or nil.
func field(e ast.Expr) *ast.CompositeLit {
	kv, ok := e.(*ast.KeyValueExpr)
	if !ok {
		return nil
	}
	value := ast.Unparen(kv.Value)
	if addr, ok := value.(*ast.UnaryExpr); ok {
		value = ast.Unparen(addr.X)
	}
	lit, _ := value.(*ast.CompositeLit)
	return lit
}

// assign notes what is assigned where.
func (s *syntax) assign(lhs, rhs ast.Expr) {
	pos := lhs.Pos()
	switch lhs := ast.Unparen(lhs).(type) {
	case *ast.SelectorExpr:
		pos = lhs.Sel.Pos()
	case *ast.IndexExpr:
		pos = lhs.Lbrack
	case *ast.StarExpr:
		pos = lhs.Star
	}
	s.assigned[pos] = rhs
	if lit, ok := ast.Unparen(rhs).(*ast.CompositeLit); ok {
		s.literals[pos] = lit
	}
}

// arg returns the expression of argument i, the receiver being 0 of a method, or nil.
func (s *syntax) arg(instr ssa.CallInstruction, i int) ast.Expr {
	call := s.calls[instr.Common().Pos()]
	if call == nil {
		return nil
	}
	i -= len(ir.Args(instr.Common())) - instr.Common().Signature().Params().Len()
	if i < 0 || i >= len(call.Args) {
		return nil
	}
	return call.Args[i]
}

// result returns the expression of result k, or nil.
func (s *syntax) result(ret *ssa.Return, k int) ast.Expr {
	if stmt := s.returns[ret.Pos()]; stmt != nil && k < len(stmt.Results) {
		return stmt.Results[k]
	}
	return nil
}

// empty returns where the empty composite literal of a type stands that an instruction uses, or
// where the instruction does.
func (a *analysis) empty(t types.Type, at ssa.Instruction) token.Pos {
	var uses []ast.Expr
	switch at := at.(type) {
	case ssa.CallInstruction:
		if call := a.syntax.calls[at.Common().Pos()]; call != nil {
			uses = call.Args
		}
	case *ssa.Return:
		if stmt := a.syntax.returns[at.Pos()]; stmt != nil {
			uses = stmt.Results
		}
	default:
		uses = []ast.Expr{a.syntax.assigned[at.Pos()]}
	}
	for _, e := range uses {
		if e == nil {
			continue
		}
		if lit, ok := ast.Unparen(e).(*ast.CompositeLit); ok && len(lit.Elts) == 0 && types.Identical(a.Info.TypeOf(lit), t) {
			return lit.Lbrace
		}
	}
	if call, ok := at.(ssa.CallInstruction); ok {
		return call.Common().Pos() // that of a go statement is its keyword
	}
	return at.Pos()
}

// request returns the literal of the request of which lit is a part.
func (a *analysis) request(lit *ast.CompositeLit) *ast.CompositeLit {
	for outer := a.syntax.outer[lit]; outer != nil; outer = a.syntax.outer[outer] {
		t := objmatch.Named(a.Info.TypeOf(outer))
		if t == nil || t.Obj().Pkg() == a.Pkg {
			break // a type of the program's own, that keeps the request
		}
		lit = outer
	}
	return lit
}

// literal reports whether an expression is a constant: somebody wrote down its value.
func (a *analysis) literal(e ast.Expr) bool { return e != nil && a.Info.Types[e].Value != nil }
