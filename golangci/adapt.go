package golangci

import (
	"fmt"
	"go/ast"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// adapt returns an analyzer that finds the same, for golangci-lint:
//
//   - Messages tell everything, as nothing else is shown.
//   - There are no related positions, which would become findings of their own.
//   - It is golangci-lint that obeys //nolint, if that names claudelint or no linter at all;
//     otherwise its linter nolintlint would call the comment useless. Of our rules golangci-lint
//     knows nothing, so //nolint:<rule> remains ours.
//
// More than one fix, or one in another file than the diagnostic's own, would do harm, too; the
// analyzers have none.
func adapt(a *analysis.Analyzer) *analysis.Analyzer {
	adapted := *a
	adapted.Run = func(pass *analysis.Pass) (any, error) {
		p := *pass
		p.Files = withoutNolint(pass.Files)
		p.Report = func(d analysis.Diagnostic) {
			d.Message = message(pass.Fset, d)
			d.Related = nil
			pass.Report(d)
		}
		return a.Run(&p)
	}
	return &adapted
}

// message returns the diagnostic's message with what other drivers show beside it: the place of a
// single step, as those of several are in the message already, and the link. golangci-lint puts
// the name of the analyzer in front.
func message(fset *token.FileSet, d analysis.Diagnostic) string {
	text := d.Message
	if len(d.Related) == 1 && !strings.Contains(text, " (via ") {
		step := d.Related[0]
		there, here := fset.Position(step.Pos), fset.Position(d.Pos)
		if there.Filename != here.Filename || there.Line != here.Line {
			text += fmt.Sprintf(" (via %s:%d %s)", filepath.Base(there.Filename), there.Line, step.Message)
		}
	}
	if d.URL != "" {
		text += "; see " + d.URL
	}
	return text
}

// ours matches the comments that silence claudelint as a whole.
var ours = regexp.MustCompile(`^[/ ]*nolint(?:$| |:(?:[^/,]*,)*\s*(?i:all|` + name + `)\s*(?:,|//|$))`)

// withoutNolint returns the files, with blanks for the comments that silence claudelint.
func withoutNolint(files []*ast.File) []*ast.File {
	files = slices.Clone(files)
	for i, file := range files {
		if slices.ContainsFunc(file.Comments, silences) {
			blanked := *file
			blanked.Comments = nil
			for _, group := range file.Comments {
				blanked.Comments = append(blanked.Comments, blank(group))
			}
			files[i] = &blanked
		}
	}
	return files
}

func silences(group *ast.CommentGroup) bool {
	return slices.ContainsFunc(group.List, func(c *ast.Comment) bool { return ours.MatchString(c.Text) })
}

// blank returns a group that ends where the given one does, without the comments that silence.
func blank(group *ast.CommentGroup) *ast.CommentGroup {
	if !silences(group) {
		return group
	}
	blanked := new(ast.CommentGroup)
	for _, c := range group.List {
		if ours.MatchString(c.Text) {
			c = &ast.Comment{Slash: c.Slash, Text: "//" + strings.Repeat(" ", len(c.Text)-len("//"))}
		}
		blanked.List = append(blanked.List, c)
	}
	return blanked
}
