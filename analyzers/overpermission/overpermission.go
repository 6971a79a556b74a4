package overpermission

import (
	_ "embed"
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/report"
)

//go:embed doc.go
var source string

// Analyzer reports tools that give the model far more than a task needs.
var Analyzer = &analysis.Analyzer{
	Name:      "overpermission",
	Doc:       doc.MustExtract(source, "overpermission"),
	URL:       doc.URL("overpermission"),
	Requires:  []*analysis.Analyzer{flows.Analyzer, inspect.Analyzer},
	Run:       run,
	FactTypes: []analysis.Fact{new(selector), new(halves)},
}

func run(pass *analysis.Pass) (any, error) {
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	var findings []report.Finding
	if res.IR != nil {
		s := newSearch(pass, res)
		s.export()
		findings = append(findings, s.unconfined()...)
		findings = append(findings, s.servers()...)
		findings = append(findings, s.sessions()...)
		findings = append(findings, s.own()...)
		findings = append(findings, s.raw()...)
	}
	report.All(pass, findings)
	return nil, nil
}

// search looks for what a package hands to the model.
type search struct {
	pass  *analysis.Pass
	res   *flows.Result
	root  inspector.Cursor
	files map[*ast.File]*remarks
	of    map[types.Object][]inspector.Cursor // see uses; made when first needed
}

func newSearch(pass *analysis.Pass, res *flows.Result) *search {
	return &search{
		pass: pass, res: res, root: pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root(),
		files: map[*ast.File]*remarks{},
	}
}

// uses returns the identifiers that stand for an object of the package, its declaration among them.
func (s *search) uses(obj types.Object) []inspector.Cursor {
	if s.of == nil {
		s.of = map[types.Object][]inspector.Cursor{}
		for c := range s.root.Preorder((*ast.Ident)(nil)) {
			if obj := s.pass.TypesInfo.ObjectOf(c.Node().(*ast.Ident)); obj != nil && obj.Pkg() == s.pass.Pkg {
				s.of[objmatch.Origin(obj)] = append(s.of[objmatch.Origin(obj)], c)
			}
		}
	}
	return s.of[obj]
}

// inTest reports whether the node is part of a test, which hands tools to nobody but itself.
func (s *search) inTest(n ast.Node) bool {
	return objmatch.InTest(s.pass.Fset, n.Pos())
}

// callee returns the function or method that a call names, or nil.
func (s *search) callee(call *ast.CallExpr) *types.Func {
	f, ok := typeutil.Callee(s.pass.TypesInfo, call).(*types.Func)
	if !ok {
		return nil
	}
	return f.Origin()
}
