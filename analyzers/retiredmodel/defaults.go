package retiredmodel

import (
	"fmt"
	"go/ast"
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
// package that gives a model anywhere may give it to this client.
func (s *search) defaults(table models.Table, today time.Time) []report.Finding {
	if !slices.ContainsFunc(s.pass.Pkg.Imports(), func(p *types.Package) bool { return claudeapi.HasDefaultModel(p.Path()) }) {
		return nil
	}
	var found []report.Finding
	var given []string
	calls := map[string][]*ast.CallExpr{}
	root := s.pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root()
	for c := range root.Preorder((*ast.CallExpr)(nil)) {
		call := c.Node().(*ast.CallExpr)
		if s.inTest(call.Pos()) {
			continue
		}
		switch f := typeutil.Callee(s.pass.TypesInfo, call).(type) {
		case *types.Func:
			name := objmatch.Func(f)
			given = append(given, name)
			calls[name] = append(calls[name], call)
		case *types.Var: // a library's other name for a function of its own
			if f.Pkg() != nil {
				given = append(given, objmatch.Path(f.Pkg())+"."+f.Name())
			}
		}
	}
	for _, d := range claudeapi.DefaultModels() {
		m, ok := table.Find(d.Model)
		if !ok || slices.ContainsFunc(d.Options, func(o string) bool { return slices.Contains(given, o) }) {
			continue
		}
		for _, call := range calls[d.Func] {
			if call.Ellipsis.IsValid() {
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
