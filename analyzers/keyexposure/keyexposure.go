package keyexposure

import (
	"cmp"
	_ "embed"
	"fmt"
	"go/ast"
	"go/token"
	"path"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

//go:embed doc.go
var source string

// Analyzer reports credentials that get to where others can read them.
var Analyzer = &analysis.Analyzer{
	Name:     "keyexposure",
	Doc:      doc.MustExtract(source, "keyexposure"),
	URL:      doc.URL("keyexposure"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	var findings []report.Finding
	queries := inQuery(res.To(rows.Public))
	add := func(targets []rows.Target, message string) {
		for _, target := range targets {
			for _, f := range res.To(target) {
				if f.Label == rows.Key && f.Entry == nil && f.Cure&rows.Redacted == 0 && !trail.Long(f) && !(target == rows.URL && told(pass.Files, f, queries)) {
					findings = append(findings, report.Finding{
						Pos: f.Pos, End: f.End, Message: fmt.Sprintf(message, f.What, f.Reach), Steps: trail.Steps(f),
						Cause: cmp.Or(elsewhere(pass, f), handed(pass, f)),
					})
				}
			}
		}
	}
	add([]rows.Target{rows.Public, rows.URL}, "a credential (%s) gets into %s; leave it out, or show a few of its characters")
	if res.Browser {
		add([]rows.Target{rows.Client},
			"a credential (%s) is %s in a program for a browser, where everybody can read it; keep it on a server that asks Claude for the page")
	}
	report.All(pass, report.OneEach(findings))
	return nil, nil
}

// elsewhere returns where a credential is shown that is not shown by the function which it is handed to here, but
// by another package that finds it where the function keeps it: whoever else does so is another finding.
func elsewhere(pass *analysis.Pass, f flows.Flow) string {
	if len(f.Steps) == 0 || f.Steps[len(f.Steps)-1].Pos.IsValid() {
		return ""
	}
	shown := f.Steps[len(f.Steps)-1].Where
	for _, file := range pass.Files {
		if f.Pos < file.FileStart || f.Pos > file.FileEnd {
			continue
		}
		way, _ := astutil.PathEnclosingInterval(file, f.Pos, f.End)
		for _, n := range way {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				continue
			}
			callee := typeutil.Callee(pass.TypesInfo, call)
			if callee == nil || callee.Pkg() == nil || callee.Pkg() == pass.Pkg || objmatch.Path(callee.Pkg()) == path.Dir(shown) {
				return ""
			}
			return shown
		}
	}
	return ""
}

// handed returns where the function that shows a credential is given it, "" if it had the credential before: what
// writes any answer is not to blame for what its callers put in.
func handed(pass *analysis.Pass, f flows.Flow) string {
	n := len(f.Steps)
	shows, ok := declaration(pass.Files, f.Pos).(*ast.FuncDecl)
	if !ok || n < 3 || f.Steps[n-2].Text != "passed to "+shows.Name.Name {
		return ""
	}
	for _, s := range f.Steps[:n-2] {
		if shows.Pos() <= s.Pos && s.Pos < shows.End() {
			return ""
		}
	}
	return f.Handed()
}

// inQuery returns the flows to the query of a URL.
func inQuery(fs []flows.Flow) []flows.Flow {
	var out []flows.Flow
	for _, f := range fs {
		if f.Label == rows.Key && f.Reach == rows.URLQuery {
			out = append(out, f)
		}
	}
	return out
}

// told reports whether a credential that becomes part of a URL got into the query of that URL before: in the same
// function, or in one through which it came.
func told(files []*ast.File, f flows.Flow, queries []flows.Flow) bool {
	return len(f.Steps) > 0 && slices.ContainsFunc(queries, func(q flows.Flow) bool {
		if len(q.Steps) == 0 || q.What != f.What || q.Steps[0].Where != f.Steps[0].Where {
			return false
		}
		in := declaration(files, q.Pos)
		if in != nil && f.Steps[0].Pos == q.Steps[0].Pos && declaration(files, f.Steps[0].Pos) == in {
			return true
		}
		for _, s := range f.Steps[1:] {
			if q.Pos < s.Pos && declaration(files, s.Pos) == in {
				return true
			}
		}
		return q.Pos < f.Pos && declaration(files, f.Pos) == in
	})
}

// declaration returns the declaration at the top of a file that a place belongs to, or nil.
func declaration(files []*ast.File, pos token.Pos) ast.Decl {
	for _, file := range files {
		for _, d := range file.Decls {
			if d.Pos() <= pos && pos < d.End() {
				return d
			}
		}
	}
	return nil
}
