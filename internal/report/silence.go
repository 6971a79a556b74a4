package report

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/directive"
)

// A silencer is a comment that silences one rule on some lines of a file.
type silencer struct {
	pos, end    token.Pos
	first, last int  // lines
	directive   bool // an ignore directive, which must silence something; not a nolint
	trailing    bool // stands behind code
	used        bool
}

// covers reports whether s silences f. A directive behind the last line of what f underlines
// does, too: that is where the end of a long call has room for it.
func (s *silencer) covers(fset *token.FileSet, f Finding) bool {
	if fset.File(f.Pos) != fset.File(s.pos) {
		return false
	}
	start := line(fset, f.Pos)
	if s.first <= start && start <= s.last {
		return true
	}
	return s.directive && s.trailing && f.End.IsValid() && line(fset, f.End) == line(fset, s.pos)
}

// silencersOf returns what silences the rule in the file.
func silencersOf(fset *token.FileSet, file *ast.File, rule string) []*silencer {
	var out []*silencer
	for _, d := range directive.Ignores(file) {
		if slices.Contains(d.Args, rule) {
			out = append(out, ignored(fset, file, d))
		}
	}
	for _, group := range file.Comments {
		if slices.ContainsFunc(group.List, func(c *ast.Comment) bool { return nolint(c.Text, rule) }) {
			out = append(out, nolinted(fset, file, group))
		}
	}
	return out
}

// ignored returns the silencer of an ignore directive. It concerns the line on which it stands,
// the first one below it that is no comment unless it stands behind code, and every line of what
// begins there up to its first block: all of a long call, but of a loop only the head.
func ignored(fset *token.FileSet, file *ast.File, d directive.Directive) *silencer {
	here := line(fset, d.Pos)
	s := &silencer{pos: d.Pos, end: d.End, first: here, directive: true}
	nodes(file, func(n ast.Node) {
		if n.Pos() < d.Pos && (line(fset, n.Pos()) == here || n.End() <= d.Pos && line(fset, n.End()) == here) {
			s.trailing = true
		}
	})
	code := here
	if !s.trailing {
		for _, group := range file.Comments {
			if group.Pos() <= d.Pos && d.Pos < group.End() {
				code = line(fset, group.End()) + 1
			}
		}
	}
	s.last = code
	nodes(file, func(n ast.Node) {
		switch n.(type) {
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			return
		}
		if line(fset, n.Pos()) == code {
			s.last = max(s.last, line(fset, head(n)))
		}
	})
	return s
}

// head returns where the first block in n begins, or the end of n if there is none.
func head(n ast.Node) token.Pos {
	end := n.End()
	ast.Inspect(n, func(n ast.Node) bool {
		if block, ok := n.(*ast.BlockStmt); ok {
			end = min(end, block.Pos())
		}
		return true
	})
	return end
}

// nolint reports whether golangci-lint would take the comment for one that silences the rule:
// "//nolint", "//nolint:all", or "//nolint:a,b // why" with claudelint or the rule among them.
// Spaces before nolint do not matter to it.
func nolint(comment, rule string) bool {
	text, ok := strings.CutPrefix(strings.TrimLeft(comment, "/ "), "nolint")
	if !ok {
		return false
	}
	if text == "" || text[0] == ' ' {
		return true
	}
	list, ok := strings.CutPrefix(text, ":")
	if !ok {
		return false
	}
	list, _, _ = strings.Cut(list, "//")
	for name := range strings.SplitSeq(list, ",") {
		switch name = strings.ToLower(strings.TrimSpace(name)); name {
		case "all", "claudelint", rule:
			return true
		}
	}
	return false
}

// nolinted returns the silencer of a comment that golangci-lint understands, with the meaning it
// has there: it concerns its own lines, and all of what begins below it in the same column.
func nolinted(fset *token.FileSet, file *ast.File, group *ast.CommentGroup) *silencer {
	s := &silencer{
		pos: group.Pos(), end: group.End(),
		first: line(fset, group.Pos()), last: line(fset, group.End()),
	}
	below, column := s.last+1, fset.PositionFor(group.Pos(), false).Column
	extend := func(n ast.Node) {
		if p := fset.PositionFor(n.Pos(), false); p.Line == below && p.Column == column {
			s.last = max(s.last, line(fset, n.End()))
		}
	}
	extend(file)
	nodes(file, extend)
	return s
}

// nodes calls f for what is code in the file.
func nodes(file *ast.File, f func(ast.Node)) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.File:
		case *ast.CommentGroup:
			return false
		default:
			f(n)
		}
		return true
	})
}

func line(fset *token.FileSet, pos token.Pos) int { return fset.PositionFor(pos, false).Line }
