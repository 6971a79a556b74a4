package hardcodedkey

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// uses are the identifiers of a package by what they denote.
type uses map[types.Object][]*ast.Ident

// isCredential reports whether the value of e, an expression of the package, is used as the
// credential of a client: directly, or through variables, fields, parameters and results of the
// package. The order of assignments does not matter.
func (s *search) isCredential(e ast.Expr) bool {
	if s.info == nil {
		return false
	}
	return s.reachesClient(e, make(map[types.Object]bool))
}

func (s *search) reachesClient(e ast.Expr, seen map[types.Object]bool) bool {
	for _, file := range s.pass.Files {
		if file.FileStart <= e.Pos() && e.Pos() < file.FileEnd {
			credential, holder := s.destination(enclosing(file, e))
			return credential || holder != nil && s.isHolder(holder, seen)
		}
	}
	return false
}

// isHolder reports whether what obj holds or returns is used as a credential.
func (s *search) isHolder(obj types.Object, seen map[types.Object]bool) bool {
	obj = objmatch.Origin(obj)
	if seen[obj] {
		return false
	}
	seen[obj] = true
	if s.uses == nil {
		s.uses = make(uses)
		for id, obj := range s.info.Uses {
			obj = objmatch.Origin(obj)
			s.uses[obj] = append(s.uses[obj], id)
		}
	}
	return slices.ContainsFunc(s.uses[obj], func(id *ast.Ident) bool { return s.reachesClient(id, seen) })
}

// destination tells where the value of path[0], with the nodes around it, goes: it is a
// credential, or an object of the package holds or returns it.
func (s *search) destination(path []ast.Node) (credential bool, holder types.Object) {
	for i := 1; i < len(path); i++ {
		value := path[i-1]
		switch n := path[i].(type) {
		case *ast.ParenExpr, *ast.StarExpr, *ast.UnaryExpr, *ast.BinaryExpr:
		case *ast.SelectorExpr:
			if n.Sel != value {
				return false, nil // x of x.f: the whole, of which f is another part
			}
		case *ast.CompositeLit:
			switch t := s.info.TypeOf(n).Underlying().(type) {
			case *types.Struct:
				if j := slices.IndexFunc(n.Elts, func(e ast.Expr) bool { return e == value }); j >= 0 {
					return s.field(n, t.Field(j))
				}
				return false, nil
			case *types.Slice, *types.Array:
			default:
				return false, nil
			}
		case *ast.KeyValueExpr:
			lit, ok := path[i+1].(*ast.CompositeLit)
			if !ok || n.Value != value {
				return false, nil
			}
			if id, ok := n.Key.(*ast.Ident); ok {
				if field, ok := s.info.Uses[id].(*types.Var); ok && field.IsField() {
					return s.field(lit, field)
				}
			}
			return s.namesKey(n.Key), nil
		case *ast.CallExpr:
			if n.Fun == value || s.info.Types[n.Fun].IsType() {
				continue // the value is what the function returns, or is converted
			}
			return s.argument(n, value)
		case *ast.AssignStmt:
			return s.assigned(n.Lhs, n.Rhs, value)
		case *ast.ValueSpec:
			for j, v := range n.Values {
				if v == value && j < len(n.Names) {
					return false, s.info.Defs[n.Names[j]]
				}
			}
			return false, nil
		case *ast.RangeStmt:
			if id, ok := n.Value.(*ast.Ident); ok && n.X == value {
				return false, s.info.ObjectOf(id)
			}
			return false, nil
		case *ast.ReturnStmt:
			for _, n := range path[i:] {
				switch n := n.(type) {
				case *ast.FuncLit:
					return false, nil
				case *ast.FuncDecl:
					return false, s.info.Defs[n.Name]
				}
			}
		default:
			return false, nil
		}
	}
	return false, nil
}

// field tells whether a field, or a package's variable, selected from the type of e is a credential.
func (s *search) field(e ast.Expr, field types.Object) (credential bool, holder types.Object) {
	return claudeapi.IsKeyField(objmatch.Type(s.info.TypeOf(e)) + "." + field.Name()), field
}

// argument tells where an argument of a call goes.
func (s *search) argument(call *ast.CallExpr, value ast.Node) (credential bool, holder types.Object) {
	i := slices.IndexFunc(call.Args, func(arg ast.Expr) bool { return arg == value })
	if i < 0 {
		return false, nil
	}
	if i > 0 && s.namesKey(call.Args[i-1]) {
		return true, nil
	}
	callee := typeutil.Callee(s.info, call)
	if callee == nil || callee.Pkg() == nil {
		return false, nil
	}
	name := objmatch.Path(callee.Pkg()) + "." + callee.Name()
	if f, ok := callee.(*types.Func); ok {
		name = objmatch.Func(f)
		if params := f.Origin().Signature().Params(); f.Pkg() == s.pass.Pkg && i < params.Len() {
			holder = params.At(i)
		}
	}
	param, ok := claudeapi.KeyParam(name)
	return ok && param == i, holder
}

// assigned tells where the value on the right of an assignment goes.
func (s *search) assigned(lhs, rhs []ast.Expr, value ast.Node) (credential bool, holder types.Object) {
	i := slices.IndexFunc(rhs, func(e ast.Expr) bool { return e == value })
	if i < 0 || len(lhs) != len(rhs) {
		return false, nil
	}
	switch l := ast.Unparen(lhs[i]).(type) {
	case *ast.Ident:
		return false, s.info.ObjectOf(l)
	case *ast.SelectorExpr:
		return s.field(l.X, s.info.ObjectOf(l.Sel))
	case *ast.IndexExpr:
		return s.namesKey(l.Index), nil
	}
	return false, nil
}

// namesKey reports whether e is the name of a header or an environment variable for credentials.
func (s *search) namesKey(e ast.Expr) bool {
	v := s.info.Types[e].Value
	return v != nil && v.Kind() == constant.String && claudeapi.IsKeyName(constant.StringVal(v))
}
