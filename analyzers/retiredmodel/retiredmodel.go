package retiredmodel

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/models"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/report"
)

//go:embed doc.go
var source string

// Analyzer reports models that are deprecated or retired.
var Analyzer = &analysis.Analyzer{
	Name:      "retiredmodel",
	Doc:       doc.MustExtract(source, "retiredmodel"),
	URL:       doc.URL("retiredmodel"),
	Requires:  []*analysis.Analyzer{inspect.Analyzer},
	Run:       run,
	FactTypes: []analysis.Fact{new(told)},
}

// told is the fact of a constant that is reported where it is declared, in the module: who uses it need not be told
// again.
type told struct{ Module string }

func (*told) AFact() {}

func (t *told) String() string { return "told" }

var (
	more  additions
	today day
)

func init() {
	Analyzer.Flags.Var(&more, "models", "more models: MODEL=YYYY-MM-DD:REPLACEMENT, separated by commas")
	Analyzer.Flags.Var(&today, "today", "the day to tell retired models from deprecated ones by, YYYY-MM-DD (default today)")
}

// additions are models that a setting adds to the table. It is a flag's value.
type additions []models.Model

// String returns the models as the flag is given them.
func (a *additions) String() string {
	var out []string
	for _, m := range *a {
		out = append(out, m.ID+"="+m.EndOfLife+":"+m.Replacement)
	}
	return strings.Join(out, ",")
}

// Set replaces the models.
func (a *additions) Set(list string) error {
	*a = nil
	if list == "" {
		return nil
	}
	for s := range strings.SplitSeq(list, ",") {
		m, err := models.Parse(s)
		if err != nil {
			return err
		}
		*a = append(*a, m)
	}
	return nil
}

// A day is a flag's value, the current day if it is not set.
type day struct{ time.Time }

// String returns the day as the flag is given it.
func (d *day) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Format(time.DateOnly)
}

// Set sets the day.
func (d *day) Set(s string) error {
	d.Time = time.Time{}
	if s == "" {
		return nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return fmt.Errorf("the day %q is not of the form YYYY-MM-DD", s)
	}
	d.Time = t
	return nil
}

func run(pass *analysis.Pass) (any, error) {
	if objmatch.IsStd(objmatch.Path(pass.Pkg)) {
		return nil, nil
	}
	now := today.Time
	if now.IsZero() {
		now = time.Now()
	}
	table := models.Known().With(more...)
	s := &search{pass: pass, uses: newUses(pass)}
	var findings []report.Finding
	for _, c := range s.candidates(table) {
		if !c.sure && !s.reaches(c.at) {
			continue
		}
		findings = append(findings, report.Finding{
			Pos: c.expr.Pos(), End: c.expr.End(),
			Message: message(c.model, now),
			Fix:     s.fix(c),
		})
		s.tell(c)
	}
	findings = append(findings, s.defaults(table, now)...)
	report.All(pass, findings)
	return nil, nil
}

// message says what is wrong with a model, and what to use instead.
func message(m models.Match, today time.Time) string {
	var b strings.Builder
	switch {
	case m.EndOfLife == "":
		fmt.Fprintf(&b, "the model %s is retired, and requests for it fail", m.ID)
	case m.Retired(today):
		fmt.Fprintf(&b, "the model %s was retired on %s, and requests for it fail", m.ID, date(m.EndOfLife))
	default:
		fmt.Fprintf(&b, "the model %s is deprecated, and requests for it will fail from %s on", m.ID, date(m.EndOfLife))
	}
	if m.Platform != "" {
		fmt.Fprintf(&b, " (by the dates of Anthropic's API; %s keeps dates of its own)", m.Platform)
	}
	if to := m.Model.Replacement; to != "" {
		fmt.Fprintf(&b, "; use %s", to)
	}
	return b.String()
}

func date(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return t.Format("2 January 2006")
}

// search looks for models in a package.
type search struct {
	pass *analysis.Pass
	*uses
}

// A candidate is a constant that names a model of the table.
type candidate struct {
	at    inspector.Cursor
	expr  ast.Expr
	text  string
	model models.Match
	sure  bool // nothing more needs to be known of where it goes
}

// candidates returns the constants of the package that name models of the table, in the order of
// the source.
func (s *search) candidates(table models.Table) []candidate {
	var out []candidate
	root := s.pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root()
	for c := range root.Preorder((*ast.BasicLit)(nil), (*ast.Ident)(nil)) {
		at, part := c, false
		switch n := c.Node().(type) {
		case *ast.BasicLit:
			if n.Kind != token.STRING {
				continue
			}
		case *ast.Ident: // constants of other packages, and those that are the first part of another one
			obj, ok := s.pass.TypesInfo.Uses[n].(*types.Const)
			if !ok || obj.Pkg() == nil {
				continue
			}
			part = obj.Pkg() == s.pass.Pkg // it is judged where it is declared
			if t := new(told); s.pass.ImportObjectFact(obj, t) && t.Module == s.module() {
				continue
			}
			if _, ok := c.Parent().Node().(*ast.SelectorExpr); ok {
				at = c.Parent()
			}
		}
		if s.inTest(at.Node().Pos()) {
			continue
		}
		if field, ok := at.Parent().Node().(*ast.Field); ok {
			if cand, ok := tagged(at, field, table); ok {
				out = append(out, cand)
			}
			continue
		}
		whole, first := s.whole(at)
		if part && whole == at {
			continue
		}
		at = whole
		text, ok := s.text(at.Node())
		if !ok || !first {
			continue
		}
		m, ok := table.Find(text)
		if !ok {
			m, ok = written(text, table)
		}
		if ok {
			out = append(out, candidate{at: at, expr: at.Node().(ast.Expr), text: text, model: m})
		}
	}
	return out
}

// whole returns the constant that an expression is part of, and whether the expression is its
// first part.
func (s *search) whole(c inspector.Cursor) (inspector.Cursor, bool) {
	first := true
	for {
		p := c.Parent()
		switch e := p.Node().(type) {
		case *ast.ParenExpr:
		case *ast.BinaryExpr:
			if _, ok := s.text(e); !ok {
				return c, first
			}
			first = first && e.X == c.Node()
		default:
			return c, first
		}
		c = p
	}
}

// tagged returns the model that a struct field's tag gives as the default of a setting.
func tagged(at inspector.Cursor, field *ast.Field, table models.Table) (candidate, bool) {
	tag, err := strconv.Unquote(field.Tag.Value)
	if err != nil {
		return candidate{}, false
	}
	for _, key := range []string{"default", "envDefault", "env-default"} {
		if text, ok := reflect.StructTag(tag).Lookup(key); ok {
			if m, ok := table.Find(text); ok {
				return candidate{at: at, expr: field.Tag, text: text, model: m, sure: true}, true
			}
		}
	}
	return candidate{}, false
}

// body matches the model of a request that is written down as JSON.
var body = regexp.MustCompile(`"model"\s*:\s*"([^"]+)"`)

// written returns the model of a request that is written down as JSON.
func written(text string, table models.Table) (models.Match, bool) {
	if !strings.Contains(text, `"messages"`) || !strings.Contains(text, `"max_tokens"`) {
		return models.Match{}, false
	}
	if m := body.FindStringSubmatch(text); m != nil {
		found, ok := table.Find(m[1])
		return found, ok
	}
	return models.Match{}, false
}

// tell notes that a constant of the program is reported here.
func (s *search) tell(c candidate) {
	spec, ok := c.at.Parent().Node().(*ast.ValueSpec)
	if !ok || claudeapi.IsClient(objmatch.Path(s.pass.Pkg)) {
		return
	}
	for i, v := range spec.Values {
		if obj, ok := s.pass.TypesInfo.Defs[spec.Names[i]].(*types.Const); ok && v == c.expr && obj.Exported() && obj.Parent() == s.pass.Pkg.Scope() {
			s.pass.ExportObjectFact(obj, &told{s.module()})
		}
	}
}

// module returns the path of the module that the package is of, "" where the driver does not say.
func (s *search) module() string {
	if s.pass.Module == nil {
		return ""
	}
	return s.pass.Module.Path
}

// text returns the text of a constant.
func (s *search) text(n ast.Node) (string, bool) {
	e, ok := n.(ast.Expr)
	if !ok {
		return "", false
	}
	v := s.pass.TypesInfo.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

func (s *search) inTest(pos token.Pos) bool {
	return objmatch.InTest(s.pass.Fset, pos)
}

// fix writes the replacement: the constant of the same library, where there is one, or the name.
func (s *search) fix(c candidate) *analysis.SuggestedFix {
	to := c.model.Replacement
	if to == "" {
		return nil
	}
	var text string
	switch e := c.expr.(type) {
	case *ast.BasicLit:
		if strings.Count(e.Value, c.text) != 1 { // part of a longer text, or written with escapes
			return nil
		}
		text = strings.Replace(e.Value, c.text, to, 1)
	case *ast.SelectorExpr:
		text = strconv.Quote(to)
		if obj := s.pass.TypesInfo.Uses[e.Sel]; obj != nil {
			for _, name := range obj.Pkg().Scope().Names() {
				other, ok := obj.Pkg().Scope().Lookup(name).(*types.Const)
				if ok && other.Exported() && types.Identical(other.Type(), obj.Type()) && other.Val().Kind() == constant.String && constant.StringVal(other.Val()) == to {
					if x, ok := e.X.(*ast.Ident); ok {
						text = x.Name + "." + name
					}
				}
			}
		}
		if text[0] == '"' && s.onlyUse(e) {
			return nil // the import would be left without a use
		}
	default:
		return nil
	}
	return &analysis.SuggestedFix{
		Message:   "Use " + to,
		TextEdits: []analysis.TextEdit{{Pos: c.expr.Pos(), End: c.expr.End(), NewText: []byte(text)}},
	}
}

// onlyUse reports whether a selector is the only use of its package in a file.
func (s *search) onlyUse(e *ast.SelectorExpr) bool {
	x, ok := e.X.(*ast.Ident)
	if !ok {
		return true
	}
	name, ok := s.pass.TypesInfo.Uses[x].(*types.PkgName)
	if !ok {
		return true
	}
	n := 0
	for _, obj := range s.pass.TypesInfo.Uses {
		if obj == name {
			n++
		}
	}
	return n < 2
}
