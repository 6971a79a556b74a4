package flows

import (
	"go/ast"
	"go/build/constraint"
	"go/constant"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// browsers are the systems whose programs are handed to whoever runs them: those of WebAssembly.
var browsers = []string{"js", "wasip1", "wasm"}

// forBrowser reports whether the package is built for a browser or a sandbox like one, or belongs to
// a program that is: where what it imports says so, its own files are only built there, or the
// system is set for the go command.
func (k *knowledge) forBrowser() bool {
	return slices.Contains(browsers, os.Getenv("GOOS")) ||
		slices.ContainsFunc(k.pass.Pkg.Imports(), func(p *types.Package) bool {
			fact := k.fact(p)
			return objmatch.Path(p) == "syscall/js" || fact != nil && fact.Browser || slices.Contains(browsers, goos(p))
		}) ||
		slices.ContainsFunc(k.pass.Files, func(f *ast.File) bool {
			return onlyForBrowsers(f, k.pass.Fset.Position(f.FileStart).Filename)
		})
}

// goos returns what package runtime says to be built for, "" for other packages.
func goos(p *types.Package) string {
	if objmatch.Path(p) != "runtime" {
		return ""
	}
	if c, ok := p.Scope().Lookup("GOOS").(*types.Const); ok && c.Val().Kind() == constant.String {
		return constant.StringVal(c.Val())
	}
	return ""
}

// onlyForBrowsers reports whether a file's name or its constraint leaves it out elsewhere.
func onlyForBrowsers(f *ast.File, name string) bool {
	base := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(name), ".go"), "_test")
	if i := strings.LastIndexByte(base, '_'); i > 0 && slices.Contains(browsers, base[i+1:]) {
		return true
	}
	for _, group := range f.Comments {
		if group.Pos() > f.Package {
			break
		}
		for _, c := range group.List {
			if !constraint.IsGoBuild(c.Text) {
				continue
			}
			expr, err := constraint.Parse(c.Text)
			return err == nil && needsBrowser(expr)
		}
	}
	return false
}

// needsBrowser reports whether a constraint holds for browsers alone, as far as two systems tell that
// are none: one for which all other tags are set, and one for which none is.
func needsBrowser(expr constraint.Expr) bool {
	named := false
	holds := func(others bool) bool {
		return expr.Eval(func(tag string) bool {
			browser := slices.Contains(browsers, tag)
			named = named || browser
			return others && !browser
		})
	}
	return !holds(true) && !holds(false) && named
}
