package maxtokens

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/requests"
)

//go:embed doc.go
var source string

// Analyzer reports requests that set no max_tokens.
var Analyzer = &analysis.Analyzer{
	Name:     "maxtokens",
	Doc:      doc.MustExtract(source, "maxtokens"),
	URL:      doc.URL("maxtokens"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

var strict bool

func init() {
	Analyzer.Flags.BoolVar(&strict, "strict", false, "report requests too whose library has a default limit")
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	if reqs := pass.ResultOf[flows.Analyzer].(*flows.Result).Requests; reqs != nil {
		for _, u := range reqs.Unlimited {
			if u.Default && !strict {
				continue
			}
			findings = append(findings, report.Finding{
				Pos: u.Pos, End: u.End,
				Message: message(pass.Fset, u),
				Steps:   steps(u),
				Fix:     fix(pass.Fset, u),
			})
		}
	}
	report.All(pass, findings)
	return nil, nil
}

func message(fset *token.FileSet, u requests.Unlimited) string {
	last := u.Way[len(u.Way)-1]
	sent := last.Text
	if last.Pos.IsValid() {
		sent += fmt.Sprintf(" on line %d", fset.Position(last.Pos).Line)
	}
	if u.Remote {
		return fmt.Sprintf("a remote party chooses this number without an upper bound, and it becomes max_tokens of a request %s; compare it with a limit first", sent)
	}
	if u.Number {
		what := u.Field
		if what == "" {
			what = "this"
		}
		return fmt.Sprintf("%s is still 0 when it becomes max_tokens of a request %s; give it a value on every way there", what, sent)
	}
	return fmt.Sprintf("this request has no max_tokens when it is %s; set %s on every way there, so that an answer cannot become longer than you pay for", sent, u.Field)
}

func steps(u requests.Unlimited) []report.Step {
	out := make([]report.Step, len(u.Way))
	for i, s := range u.Way {
		out[i] = report.Step{Pos: s.Pos, Where: s.Where, Text: s.Text}
	}
	return out
}

// fix sets the field in a composite literal that lacks it, if it is a plain number.
func fix(fset *token.FileSet, u requests.Unlimited) *analysis.SuggestedFix {
	if u.Literal == nil || u.Number || u.Remote || !hasNumber(u.Type, u.Field) {
		return nil
	}
	text := u.Field + ": 1024"
	pos := u.Literal.Rbrace
	if elts := u.Literal.Elts; len(elts) > 0 {
		for _, e := range elts {
			kv, ok := e.(*ast.KeyValueExpr)
			if !ok {
				return nil
			}
			if key, ok := kv.Key.(*ast.Ident); ok && key.Name == u.Field {
				return nil
			}
		}
		pos = elts[0].Pos()
		if first := fset.Position(pos); first.Line == fset.Position(u.Literal.Lbrace).Line {
			text += ", "
		} else {
			text += ",\n" + strings.Repeat("\t", first.Column-1)
		}
	}
	return &analysis.SuggestedFix{
		Message:   "Set " + u.Field,
		TextEdits: []analysis.TextEdit{{Pos: pos, End: pos, NewText: []byte(text)}},
	}
}

// hasNumber reports whether the type is a struct that declares an integer field of that name.
func hasNumber(t types.Type, field string) bool {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range s.Fields() {
		if b, ok := f.Type().Underlying().(*types.Basic); ok && f.Name() == field && b.Info()&types.IsInteger != 0 {
			return true
		}
	}
	return false
}
