package flows

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// Masked implements taint.Knowledge: the functions that the package gives log/slog as ReplaceAttr
// are taken to hide the attributes whose names they mention.
func (k *knowledge) Masked(f *types.Func, name string) bool {
	if name == "" || f == nil || objmatch.Path(f.Pkg()) != "log/slog" {
		return false
	}
	k.maskedOnce.Do(func() {
		k.masked = map[string]bool{}
		for _, file := range k.pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				if kv, ok := n.(*ast.KeyValueExpr); ok {
					if id, ok := kv.Key.(*ast.Ident); ok && k.replacesAttrs(id) {
						k.mention(kv.Value)
					}
				}
				return true
			})
		}
	})
	return k.masked[name]
}

// replacesAttrs reports whether an identifier is the field of slog.HandlerOptions.
func (k *knowledge) replacesAttrs(id *ast.Ident) bool {
	v, ok := k.pass.TypesInfo.Uses[id].(*types.Var)
	return ok && v.IsField() && v.Name() == "ReplaceAttr" && objmatch.Path(v.Pkg()) == "log/slog"
}

// mention notes the texts in a function literal, or in the body of a function of the package.
func (k *knowledge) mention(fn ast.Expr) {
	var body ast.Node = fn
	if id, ok := fn.(*ast.Ident); ok {
		for _, file := range k.pass.Files {
			for _, decl := range file.Decls {
				if fd, ok := decl.(*ast.FuncDecl); ok && k.pass.TypesInfo.Defs[fd.Name] == k.pass.TypesInfo.Uses[id] {
					body = fd
				}
			}
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil {
				k.masked[s] = true
			}
		}
		return true
	})
}
