package overpermission

import (
	"cmp"
	"fmt"
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

// One package may describe the tools, and another one run their calls. The one that imports the
// other reports.

// halves is the fact of a package that has one half of some tools.
type halves struct {
	Described []string // tools that it describes, and does not run, whose input is not bounded; sorted
	Run       []branch // what it runs, and does not describe; sorted
}

// A branch is what a package does where a tool has a name.
type branch struct {
	Name   string
	Target rows.Target // of what the model chooses
}

func (*halves) AFact() {}

func (h *halves) String() string { return fmt.Sprint("describes ", h.Described, " runs ", h.Run) }

// apart finds the tools of which the package has one half, and a package that it imports the other,
// and tells others of the halves that it has.
func (s *search) apart(wide []flows.Flow) []report.Finding {
	imported, own := s.imported(), &halves{}
	var out []report.Finding
	whole := map[string]bool{}
	for _, t := range s.tools() {
		whole[t.name] = true
	}
	for _, t := range s.described() {
		if whole[t.name] || s.inTest(t.at.Node()) || s.bounded(t, flows.Flow{}) {
			continue
		}
		own.Described = append(own.Described, t.name)
		i := slices.IndexFunc(imported.Run, func(r branch) bool { return r.Name == t.name })
		if i >= 0 {
			f := flows.Flow{}
			f.Target = imported.Run[i].Target
			if f.Target != rows.Exec || !s.sandboxed(t.at) {
				out = append(out, report.Finding{Pos: t.at.Node().Pos(), End: t.end, Message: ownMessage(t, f)})
			}
		}
	}
	asked, taken := s.asked(given), s.reportedLines()
	for _, t := range s.clauses() {
		if whole[t.name] || slices.ContainsFunc(asked, t.touches) {
			continue
		}
		i := slices.IndexFunc(wide, t.touches)
		if i < 0 || wide[i].Target == rows.Exec && s.sandboxed(t.at) {
			continue
		}
		own.Run = append(own.Run, branch{t.name, wide[i].Target})
		if slices.Contains(imported.Described, t.name) && !taken[s.line(t.at.Node().Pos())] {
			out = append(out, report.Finding{Pos: t.at.Node().Pos(), End: t.at.Node().End(), Message: ownMessage(t, wide[i])})
		}
	}
	if len(own.Described)+len(own.Run) > 0 {
		slices.Sort(own.Described)
		slices.SortFunc(own.Run, func(a, b branch) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Target, b.Target)) })
		own.Described, own.Run = slices.Compact(own.Described), slices.Compact(own.Run)
		s.pass.ExportPackageFact(own)
	}
	return out
}

// imported returns the halves that packages have which the package imports.
func (s *search) imported() halves {
	facts := s.pass.AllPackageFacts()
	slices.SortFunc(facts, func(a, b analysis.PackageFact) int { return strings.Compare(a.Package.Path(), b.Package.Path()) })
	var all halves
	for _, f := range facts {
		if h, ok := f.Fact.(*halves); ok && f.Package != s.pass.Pkg {
			all.Described = append(all.Described, h.Described...)
			all.Run = append(all.Run, h.Run...)
		}
	}
	return all
}

// described returns the tools that literals of libraries describe.
func (s *search) described() []tool {
	out := s.helped()
	for c := range s.root.Preorder((*ast.CompositeLit)(nil)) {
		if t, ok := s.announced(c, c.Node().(*ast.CompositeLit)); ok && !strings.Contains(t.name, "%") {
			out = append(out, t)
		}
	}
	return out
}

// clauses returns the tools that clauses of switches run, at their names.
func (s *search) clauses() []tool {
	var out []tool
	for c := range s.root.Preorder((*ast.CaseClause)(nil)) {
		clause := c.Node().(*ast.CaseClause)
		for _, e := range clause.List {
			name := s.text(e)
			if name == "" || s.inTest(e) {
				continue
			}
			at, ok := c.FindNode(e)
			if !ok {
				continue
			}
			out = append(out, tool{at: at, end: e.End(), name: name, runs: []span{spanOf(clause)}})
		}
	}
	return out
}
