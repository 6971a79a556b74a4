package hardcodedkey

import (
	"bytes"
	_ "embed"
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/embedded"
	"github.com/claudelint/claudelint/internal/report"
)

//go:embed doc.go
var source string

// Analyzer reports Anthropic credentials written into the program.
var Analyzer = &analysis.Analyzer{
	Name: "hardcodedkey",
	Doc:  doc.MustExtract(source, "hardcodedkey"),
	URL:  doc.URL("hardcodedkey"),
	Run:  run,
}

func run(pass *analysis.Pass) (any, error) {
	s := &search{pass: pass, info: pass.TypesInfo}
	for _, file := range pass.Files {
		s.search(file)
	}
	excluded := parseExcluded(pass)
	s.info = nil
	for _, file := range excluded {
		s.search(file)
	}
	report.All(pass, s.findings, excluded...)
	return nil, nil
}

// parseExcluded returns the syntax of the files that build constraints exclude and that may hold
// a credential.
func parseExcluded(pass *analysis.Pass) []*ast.File {
	var files []*ast.File
	for _, name := range pass.IgnoredFiles {
		if filepath.Ext(name) != ".go" {
			continue
		}
		content, err := pass.ReadFile(name)
		if err != nil || !bytes.Contains(content, []byte("ant-")) {
			continue
		}
		// A file that does not parse is nobody's concern until it is built.
		if file, err := parser.ParseFile(pass.Fset, name, content, parser.ParseComments|parser.SkipObjectResolution); err == nil {
			files = append(files, file)
		}
	}
	return files
}

// A search goes through the files of a package.
type search struct {
	pass     *analysis.Pass
	info     *types.Info // nil for files that are known only as syntax
	uses     uses
	findings []report.Finding
}

func (s *search) search(file *ast.File) {
	s.code(file)
	s.comments(file)
	s.embeds(file)
}

// code reports the constants of a file that hold a credential: the outermost constant expression.
func (s *search) code(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op != token.ADD {
				return true
			}
			text, ok := s.value(n)
			if ok {
				s.constant(file, n, text)
			}
			return !ok
		case *ast.BasicLit:
			// The escapes of a literal may hide the marker.
			if n.Kind == token.STRING && (strings.Contains(n.Value, marker) || strings.Contains(n.Value, `\`)) {
				if text, err := strconv.Unquote(n.Value); err == nil {
					s.constant(file, n, text)
				}
			}
		case *ast.CompositeLit:
			if text, ok := s.bytes(n); ok {
				s.constant(file, n, text)
			}
		}
		return true
	})
}

// constant reports the credentials in text, the value of the expression, except those that a
// constant used in it already holds: they are reported where that is declared.
func (s *search) constant(file *ast.File, e ast.Expr, text string) {
	for _, k := range find(text) {
		if s.declaredElsewhere(e, k.text) || !k.known && !s.isCredential(e) {
			continue
		}
		s.findings = append(s.findings, report.Finding{
			Pos: e.Pos(), End: e.End(),
			Message: k.String() + " is written into the program, where everyone with the source or the binary can read it; revoke it and read the new one from the environment",
			Fix:     s.fix(file, e, text, k),
		})
	}
}

// declaredElsewhere reports whether a constant that e refers to holds all of the text.
func (s *search) declaredElsewhere(e ast.Expr, text string) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && s.info != nil {
			if c, ok := s.info.Uses[id].(*types.Const); ok && c.Val().Kind() == constant.String {
				found = found || strings.Contains(constant.StringVal(c.Val()), text)
			}
		}
		return !found
	})
	return found
}

// value returns the text that a constant expression stands for. Without types, names have no
// value.
func (s *search) value(e ast.Expr) (string, bool) {
	if s.info != nil {
		v := s.info.Types[e].Value
		if v == nil || v.Kind() != constant.String {
			return "", false
		}
		return constant.StringVal(v), true
	}
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, e.Kind == token.STRING && err == nil
	case *ast.ParenExpr:
		return s.value(e.X)
	case *ast.BinaryExpr:
		if e.Op == token.ADD {
			if x, ok := s.value(e.X); ok {
				y, ok := s.value(e.Y)
				return x + y, ok
			}
		}
	}
	return "", false
}

// bytes returns the text of a list of at least as many constant characters as a credential has,
// as in []byte{'s', 'k', '-'}.
func (s *search) bytes(lit *ast.CompositeLit) (string, bool) {
	if len(lit.Elts) <= len(marker) {
		return "", false
	}
	text := make([]byte, len(lit.Elts))
	for i, e := range lit.Elts {
		var v constant.Value
		if s.info != nil {
			v = s.info.Types[e].Value
		} else if b, ok := e.(*ast.BasicLit); ok {
			v = constant.ToInt(constant.MakeFromLiteral(b.Value, b.Kind, 0))
		}
		if v == nil || v.Kind() != constant.Int {
			return "", false
		}
		n, ok := constant.Int64Val(v)
		if !ok || n < 0 || n > 127 {
			return "", false
		}
		text[i] = byte(n)
	}
	return string(text), true
}

func (s *search) comments(file *ast.File) {
	for _, group := range file.Comments {
		for _, c := range group.List {
			for _, k := range find(c.Text) {
				if !k.known {
					continue
				}
				s.findings = append(s.findings, report.Finding{
					Pos: c.Pos() + token.Pos(k.start), End: min(c.Pos()+token.Pos(k.end), c.End()),
					Message: k.String() + " is in a comment, where everyone with the source can read it; revoke it and remove it from here",
				})
			}
		}
	}
}

func (s *search) embeds(file *ast.File) {
	for _, f := range embedded.Files(s.pass.Fset, file) {
		for _, k := range find(f.Content) {
			if !k.known {
				continue
			}
			line := 1 + strings.Count(f.Content[:k.start], "\n")
			s.findings = append(s.findings, report.Finding{
				Pos: f.Pos, End: f.End,
				Message: fmt.Sprintf("%s is in %s, line %d, which the program embeds; revoke it and read the new one from the environment", k, f.Name, line),
			})
		}
	}
}

// enclosing returns e and the nodes of the file around it, e first.
func enclosing(file *ast.File, e ast.Expr) []ast.Node {
	var stack, out []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		switch {
		case n == nil:
			stack = stack[:len(stack)-1]
			return false
		case out != nil || n.End() <= e.Pos() || e.End() <= n.Pos():
			return false
		}
		stack = append(stack, n)
		if n == e {
			out = slices.Clone(stack)
			slices.Reverse(out)
		}
		return true
	})
	return out
}
