package ir

import (
	"go/ast"
	"go/token"
)

// Range returns the source range of what an SSA instruction at pos was made from: the call, the
// assignment, the element of a composite literal, the expression. Where pos is of nothing known,
// the range is empty at pos.
func (p *Program) Range(pos token.Pos) (start, end token.Pos) {
	if p.nodes == nil {
		p.index()
	}
	if n := p.nodes[pos]; n != nil {
		return n.Pos(), n.End()
	}
	return pos, pos
}

// index maps the positions that go/ssa gives to instructions to the nodes that they stand for.
func (p *Program) index() {
	p.nodes = map[token.Pos]ast.Node{}
	for _, file := range p.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				p.nodes[n.Lparen] = n
			case *ast.KeyValueExpr:
				p.nodes[n.Colon] = n
			case *ast.AssignStmt:
				p.nodes[n.TokPos] = n
			case *ast.BinaryExpr:
				p.nodes[n.OpPos] = n
			case *ast.SelectorExpr:
				p.nodes[n.Sel.Pos()] = n
			case *ast.CompositeLit:
				p.nodes[n.Lbrace] = n
			case *ast.Ident:
				if p.nodes[n.Pos()] == nil {
					p.nodes[n.Pos()] = n
				}
			case *ast.BasicLit:
				p.nodes[n.Pos()] = n
			}
			return true
		})
	}
}
