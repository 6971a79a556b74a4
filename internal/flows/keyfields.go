package flows

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
	"github.com/claudelint/claudelint/internal/taint"
)

// A param is one parameter of a function.
type param struct {
	fn    *types.Func
	index int
}

// keyWords are in the names of fields that hold a credential.
var keyWords = []string{"auth", "cred", "key", "secret", "token"}

// givenFields returns the fields of the program's own types that are given to a client of Claude as
// its key: such a field holds a credential wherever it is used.
func (k *knowledge) givenFields() map[string]bool {
	fields := map[string]bool{}
	for _, fact := range k.all() {
		for _, name := range fact.KeyFields {
			fields[name] = true
		}
	}
	if !k.Credentials() {
		return fields
	}
	params := map[param]bool{} // that are given to a client in turn
	give := func(e ast.Expr, in *types.Func) {
		switch e := bare(e).(type) {
		case *ast.SelectorExpr:
			if name := k.ownField(e); name != "" && !fields[name] {
				fields[name] = true
				k.keyFields = append(k.keyFields, name)
			}
		case *ast.Ident:
			if in == nil {
				return
			}
			for i := range in.Signature().Params().Len() {
				if in.Signature().Params().At(i) == k.pass.TypesInfo.Uses[e] {
					params[param{in, i}] = true
				}
			}
		}
	}
	for known := -1; known != len(params); {
		known = len(params)
		for _, file := range k.pass.Files {
			for _, decl := range file.Decls {
				var in *types.Func
				if fd, ok := decl.(*ast.FuncDecl); ok {
					in, _ = k.pass.TypesInfo.Defs[fd.Name].(*types.Func)
				}
				ast.Inspect(decl, func(n ast.Node) bool {
					switch n := n.(type) {
					case *ast.CallExpr:
						for i, arg := range n.Args {
							if f := callee(k.pass.TypesInfo, n); f != nil && (params[param{f, i}] || k.takesKey(f, i)) {
								give(arg, in)
							}
						}
					case *ast.CompositeLit:
						k.keyElements(n, func(e ast.Expr) { give(e, in) })
					}
					return true
				})
			}
		}
	}
	slices.Sort(k.keyFields)
	return fields
}

// takesKey reports whether a function of another package gives a parameter to a client.
func (k *knowledge) takesKey(f *types.Func, index int) bool {
	if f.Signature().Recv() != nil {
		index++
	}
	if sum, _ := k.Summary(f); sum != nil {
		return slices.ContainsFunc(sum.Flows, func(fl taint.Flow) bool {
			return fl.From.Kind == taint.Param && fl.From.Index == index && fl.From.Path == "" && fl.To.Kind == taint.Sink && fl.Target == rows.Client
		})
	}
	effects, ok := k.rows.Func(objmatch.Func(f))
	return ok && slices.ContainsFunc(effects, func(e rows.Resolved) bool {
		return givesKey(e) && !e.Credential && !e.From.Result && e.From.Index == index
	})
}

// keyElements calls give with what a literal puts into fields that rows describe as a client's key.
func (k *knowledge) keyElements(lit *ast.CompositeLit, give func(ast.Expr)) {
	t := k.pass.TypesInfo.TypeOf(lit)
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok || t == nil {
			continue
		}
		if id, ok := kv.Key.(*ast.Ident); ok {
			row, _ := k.rows.Field(objmatch.Type(t) + "." + id.Name)
			if slices.ContainsFunc(row.Do, func(e rows.Effect) bool { return e.Target == rows.Client }) {
				give(kv.Value)
			}
		}
	}
}

// ownField returns the name of a field of a type of the program, if it is called like a credential.
func (k *knowledge) ownField(sel *ast.SelectorExpr) string {
	f, ok := k.pass.TypesInfo.Uses[sel.Sel].(*types.Var)
	if !ok || !f.IsField() || !k.Own(f.Pkg()) {
		return ""
	}
	name := strings.ToLower(f.Name())
	if !slices.ContainsFunc(keyWords, func(w string) bool { return strings.Contains(name, w) }) {
		return ""
	}
	owner := objmatch.Named(k.pass.TypesInfo.TypeOf(sel.X))
	if s := k.pass.TypesInfo.Selections[sel]; owner == nil || s == nil || len(s.Index()) != 1 { // not of an embedded type
		return ""
	}
	return objmatch.Type(owner) + "." + f.Name()
}

// bare returns an expression without parentheses, the star of a pointer, and calls that only trim.
func bare(e ast.Expr) ast.Expr {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.CallExpr:
			if len(x.Args) != 1 {
				return e
			}
			e = x.Args[0] // strings.TrimSpace, or a conversion
		default:
			return e
		}
	}
}

// callee returns the function that a call names, nil for others.
func callee(info *types.Info, call *ast.CallExpr) *types.Func {
	var id *ast.Ident
	switch f := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = f
	case *ast.SelectorExpr:
		id = f.Sel
	default:
		return nil
	}
	f, _ := info.Uses[id].(*types.Func)
	return f
}
