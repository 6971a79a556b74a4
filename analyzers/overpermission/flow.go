package overpermission

import (
	"go/ast"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
)

// holders yields the expression and every expression of the package that may stand for the same
// value: uses of the variables, fields and parameters in which it is put, and calls of the functions
// that return it; and whether a field or a package variable lies between, which holds other values, too.
// The search looks at no control flow.
func (s *search) holders(c inspector.Cursor) iter.Seq2[inspector.Cursor, bool] {
	return func(yield func(inspector.Cursor, bool) bool) {
		seen := map[types.Object]bool{}
		done := false
		var visit func(c inspector.Cursor, shared bool)
		visit = func(c inspector.Cursor, shared bool) {
			if done = done || !yield(c, shared); done {
				return
			}
			up, objs := s.stored(c)
			for _, obj := range objs {
				if obj == nil || seen[obj] {
					continue
				}
				seen[obj] = true
				v, ok := obj.(*types.Var)
				kept := ok && (v.IsField() || v.Parent() == s.pass.Pkg.Scope())
				for _, use := range s.uses(obj) {
					if e, ok := s.reads(use); ok {
						visit(e, shared || kept)
					}
				}
			}
			if up {
				visit(c.Parent(), shared)
			}
		}
		visit(c, false)
	}
}

// together reports whether the function around one place is the one around another, or calls it, or
// some function calls both.
func (s *search) together(a, b inspector.Cursor) bool {
	f, g := s.enclosing(a), s.enclosing(b)
	if f == nil || g == nil || f == g {
		return true
	}
	callers := map[types.Object]bool{f: true}
	for _, use := range s.uses(f) {
		callers[s.enclosing(use)] = true
	}
	for _, use := range s.uses(g) {
		if by := s.enclosing(use); by != nil && by != g && callers[by] {
			return true
		}
	}
	return false
}

// stored returns the objects in which the value of an expression is put, or says that the
// expression around it has the same value, or holds it.
func (s *search) stored(c inspector.Cursor) (up bool, objs []types.Object) {
	switch p := c.Parent().Node().(type) {
	case *ast.ParenExpr, *ast.UnaryExpr, *ast.StarExpr, *ast.TypeAssertExpr, *ast.SliceExpr, *ast.CompositeLit:
		return true, nil
	case *ast.KeyValueExpr:
		if p.Value != c.Node() {
			return false, nil
		}
		if key, ok := p.Key.(*ast.Ident); ok {
			if f, ok := s.pass.TypesInfo.Uses[key].(*types.Var); ok && f.IsField() && f.Pkg() == s.pass.Pkg {
				return false, []types.Object{f.Origin()}
			}
		}
		return true, nil
	case *ast.CallExpr:
		return s.given(p, c)
	case *ast.AssignStmt:
		i := slices.Index(p.Rhs, c.Node().(ast.Expr))
		if i < 0 {
			return false, nil
		}
		return false, []types.Object{s.assigned(p.Lhs[min(i, len(p.Lhs)-1)])}
	case *ast.ValueSpec:
		i := slices.Index(p.Values, c.Node().(ast.Expr))
		if i < 0 || i >= len(p.Names) {
			return false, nil
		}
		return false, []types.Object{s.pass.TypesInfo.Defs[p.Names[i]]}
	case *ast.RangeStmt:
		element := p.Value
		if _, iterator := s.pass.TypesInfo.TypeOf(p.X).Underlying().(*types.Signature); iterator {
			element = p.Key
		}
		if id, ok := element.(*ast.Ident); ok && p.X == c.Node() {
			return false, []types.Object{s.pass.TypesInfo.ObjectOf(id)}
		}
	case *ast.ReturnStmt:
		for f := range c.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
			if decl, ok := f.Node().(*ast.FuncDecl); ok {
				return false, []types.Object{s.pass.TypesInfo.Defs[decl.Name]}
			}
			return false, nil // nobody knows who calls it
		}
	}
	return false, nil
}

// given returns where an argument of a call goes.
func (s *search) given(call *ast.CallExpr, c inspector.Cursor) (up bool, objs []types.Object) {
	i := slices.Index(call.Args, c.Node().(ast.Expr))
	if i < 0 {
		return false, nil
	}
	if tv := s.pass.TypesInfo.Types[call.Fun]; tv.IsType() || tv.IsBuiltin() {
		return true, nil
	}
	f := s.callee(call)
	if f == nil || f.Pkg() != s.pass.Pkg || f.Signature().Params().Len() == 0 {
		return true, nil // what a library makes of it
	}
	params := f.Signature().Params()
	return false, []types.Object{params.At(min(i, params.Len()-1))}
}

// assigned returns the object that an assignment gives a value, the whole of it or a part.
func (s *search) assigned(lhs ast.Expr) types.Object {
	for {
		switch l := ast.Unparen(lhs).(type) {
		case *ast.Ident:
			return s.pass.TypesInfo.ObjectOf(l)
		case *ast.SelectorExpr:
			if f, ok := s.pass.TypesInfo.Uses[l.Sel].(*types.Var); ok && f.Pkg() == s.pass.Pkg {
				return f.Origin()
			}
			lhs = l.X
		case *ast.IndexExpr:
			lhs = l.X
		case *ast.StarExpr:
			lhs = l.X
		default:
			return nil
		}
	}
}

// enclosing returns the declared function around a node, nil for none.
func (s *search) enclosing(c inspector.Cursor) types.Object {
	for c := range c.Enclosing((*ast.FuncDecl)(nil)) {
		return s.pass.TypesInfo.Defs[c.Node().(*ast.FuncDecl).Name]
	}
	return nil
}

// reads returns the expression that a use of an object stands for: with what it is selected from,
// and with the call of a function. Where the object is only given a value, there is none.
func (s *search) reads(use inspector.Cursor) (inspector.Cursor, bool) {
	if s.pass.TypesInfo.Defs[use.Node().(*ast.Ident)] != nil {
		return use, false
	}
	if sel, ok := use.Parent().Node().(*ast.SelectorExpr); ok && sel.Sel == use.Node() {
		use = use.Parent()
	}
	switch p := use.Parent().Node().(type) {
	case *ast.KeyValueExpr:
		if p.Key == use.Node() {
			return use, false
		}
	case *ast.CallExpr:
		if p.Fun == use.Node() {
			return use.Parent(), true
		}
	}
	return use, true
}

// body returns the declaration of a function of the package.
func (s *search) body(f *types.Func) (inspector.Cursor, bool) {
	for _, c := range s.uses(f.Origin()) {
		if decl, ok := c.Parent().Node().(*ast.FuncDecl); ok && decl.Name == c.Node() && decl.Body != nil {
			return c.Parent(), true
		}
	}
	return inspector.Cursor{}, false
}
