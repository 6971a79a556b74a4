package hardcodedkey

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// fix returns the change that reads the key from the environment where e stands, whose value is
// text, or nil where that takes more than a replacement.
func (s *search) fix(file *ast.File, e ast.Expr, text string, k key) *analysis.SuggestedFix {
	before, after := text[:k.start], text[k.end:]
	if s.info == nil || strings.ContainsAny(before+after, "\n\"\\") || ast.IsGenerated(file) ||
		!types.Identical(types.Default(s.info.TypeOf(e)), types.Typ[types.String]) || !s.replaceable(enclosing(file, e)) {
		return nil
	}
	os, imports, ok := s.importOS(file, e.Pos())
	if !ok {
		return nil
	}
	call := fmt.Sprintf("%s.Getenv(%q)", os, k.family.env)
	if before != "" {
		call = strconv.Quote(before) + " + " + call
	}
	if after != "" {
		call += " + " + strconv.Quote(after)
	}
	return &analysis.SuggestedFix{
		Message:   "Read it from " + k.family.env,
		TextEdits: append(imports, analysis.TextEdit{Pos: e.Pos(), End: e.End(), NewText: []byte(call)}),
	}
}

// replaceable reports whether a call and its operators can stand in the place of path[0], which
// is a constant.
func (s *search) replaceable(path []ast.Node) bool {
	for _, n := range path[1:] {
		switch n := n.(type) {
		case *ast.GenDecl:
			if n.Tok == token.CONST {
				return false
			}
		case *ast.Field, *ast.IndexExpr, *ast.SliceExpr:
			return false
		case *ast.CallExpr:
			// The default of a flag is printed by -h: the environment's key would be, too. And a variable would be set to
			// itself.
			if f, ok := typeutil.Callee(s.info, n).(*types.Func); ok && (isFlags(objmatch.Path(f.Pkg())) || slices.Contains(setters, objmatch.Func(f))) {
				return false
			}
		}
		if e, ok := n.(ast.Expr); ok && s.info.Types[e].Value != nil && !isParen(n) {
			return false // as in len("...")
		}
	}
	return true
}

// setters set environment variables.
var setters = []string{"os.Setenv", "syscall.Setenv", "(*testing.T).Setenv", "(*testing.common).Setenv", "(testing.TB).Setenv"}

// isFlags reports whether the package of that path defines flags.
func isFlags(path string) bool { return path == "flag" || path == "github.com/spf13/pflag" }

func isParen(n ast.Node) bool {
	_, ok := n.(*ast.ParenExpr)
	return ok
}

// importOS returns the name of package os at pos, with the edits that import it if the file does
// not yet. It reports false where another object has the name.
func (s *search) importOS(file *ast.File, pos token.Pos) (name string, edits []analysis.TextEdit, ok bool) {
	scope := s.pass.Pkg.Scope().Innermost(pos)
	if scope == nil {
		return "", nil, false
	}
	for _, spec := range file.Imports {
		pkg := s.info.PkgNameOf(spec)
		if pkg == nil || pkg.Imported().Path() != "os" || pkg.Name() == "." || pkg.Name() == "_" {
			continue
		}
		_, obj := scope.LookupParent(pkg.Name(), pos)
		return pkg.Name(), nil, obj == pkg
	}
	if _, obj := scope.LookupParent("os", pos); obj != nil {
		return "", nil, false
	}
	for _, decl := range file.Decls {
		if decl, ok := decl.(*ast.GenDecl); ok && decl.Tok == token.IMPORT && decl.Lparen.IsValid() {
			return "os", []analysis.TextEdit{{Pos: decl.Lparen + 1, End: decl.Lparen + 1, NewText: []byte("\n\t\"os\"")}}, true
		}
	}
	end := file.Name.End()
	return "os", []analysis.TextEdit{{Pos: end, End: end, NewText: []byte("\n\nimport \"os\"")}}, true
}
