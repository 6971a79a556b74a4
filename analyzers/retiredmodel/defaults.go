package retiredmodel

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"time"

	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/models"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/report"
)

// defaults reports clients that are given no model, where their own default is in the table. A
// package that gives a model anywhere may give it to this client, unless it is seen to be another one's.
func (s *search) defaults(table models.Table, today time.Time) []report.Finding {
	if !slices.ContainsFunc(s.pass.Pkg.Imports(), func(p *types.Package) bool { return claudeapi.HasDefaultModel(p.Path()) }) {
		return nil
	}
	calls := map[string][]inspector.Cursor{} // by the function that is called
	root := s.pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root()
	for c := range root.Preorder((*ast.CallExpr)(nil)) {
		call := c.Node().(*ast.CallExpr)
		if s.inTest(call.Pos()) {
			continue
		}
		switch f := typeutil.Callee(s.pass.TypesInfo, call).(type) {
		case *types.Func:
			calls[objmatch.Func(f)] = append(calls[objmatch.Func(f)], c)
		case *types.Var: // a library's other name for a function of its own
			if f.Pkg() != nil {
				name := objmatch.Path(f.Pkg()) + "." + f.Name()
				calls[name] = append(calls[name], c)
			}
		}
	}
	var found []report.Finding
	for _, d := range claudeapi.DefaultModels() {
		m, ok := table.Find(d.Model)
		if !ok {
			continue
		}
		given := s.given(d, calls)
		for _, c := range calls[d.Func] {
			call := c.Node().(*ast.CallExpr)
			if call.Ellipsis.IsValid() || given[nil] || given[call] {
				continue
			}
			found = append(found, report.Finding{
				Pos: call.Pos(), End: call.End(),
				Message: fmt.Sprintf("no model is given, and the default of this client is old: %s", message(m, today)),
			})
		}
	}
	return found
}

// given returns the calls that make a client which is given a model; nil stands for any of them.
func (s *search) given(d claudeapi.DefaultModel, calls map[string][]inspector.Cursor) map[*ast.CallExpr]bool {
	makers := map[*ast.CallExpr]bool{}
	made := map[types.Object]*ast.CallExpr{} // variables of functions that hold one client
	for _, c := range calls[d.Func] {
		call := c.Node().(*ast.CallExpr)
		makers[call] = true
		if as, ok := c.Parent().Node().(*ast.AssignStmt); ok && as.Tok == token.DEFINE {
			if id, ok := as.Lhs[0].(*ast.Ident); ok && s.pass.TypesInfo.Defs[id] != nil {
				made[s.pass.TypesInfo.Defs[id]] = call
			}
		}
	}
	out := map[*ast.CallExpr]bool{}
	for _, option := range d.Options {
		for _, c := range calls[option] {
			to, ok := c.Parent().Node().(*ast.CallExpr)
			if ok && !makers[to] {
				to = s.client(to, made)
			}
			if !ok {
				to = nil
			}
			out[to] = true
		}
	}
	return out
}

// client returns the call that made the client which a call uses, nil if that is not known.
func (s *search) client(call *ast.CallExpr, made map[types.Object]*ast.CallExpr) *ast.CallExpr {
	used := slices.Clone(call.Args)
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		used = append(used, sel.X)
	}
	for _, e := range used {
		if id, ok := ast.Unparen(e).(*ast.Ident); ok && made[s.pass.TypesInfo.Uses[id]] != nil {
			return made[s.pass.TypesInfo.Uses[id]]
		}
	}
	return nil
}
