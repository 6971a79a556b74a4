package report

import (
	"go/token"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// place returns a position for a place in another package, as "path/to/pkg/file.go:12", so that all
// drivers can show it. Positions of other packages do not travel, and only below the module's root the
// path says where the file lies: what lies in other modules has none. At is a place in the pass's package.
//
// The position is that of a file without content, which only has the name and so many lines. The
// column is unknown.
func place(pass *analysis.Pass, at token.Pos, where string) token.Pos {
	root, ok := moduleRoot(pass, at)
	colon := strings.LastIndexByte(where, ':')
	if !ok || colon < 0 {
		return token.NoPos
	}
	file := where[:colon]
	line, err := strconv.Atoi(where[colon+1:])
	if err != nil || line < 1 {
		return token.NoPos
	}
	rel, ok := strings.CutPrefix(file, pass.Module.Path+"/")
	if !ok {
		return token.NoPos
	}
	name := filepath.Join(root, filepath.FromSlash(rel))
	f := pass.Fset.AddFile(name, -1, line)
	lines := make([]int, line) // of one byte each
	for i := range lines {
		lines[i] = i
	}
	f.SetLines(lines)
	f.AddLineColumnInfo(line-1, name, line, 0) // no column
	return f.LineStart(line)
}

// moduleRoot returns the directory of the module that the pass's package belongs to, if that can be
// told from the package's path and the file of a place in it. Others of its files may be made by cgo.
func moduleRoot(pass *analysis.Pass, at token.Pos) (string, bool) {
	if pass.Module == nil || pass.Module.Path == "" {
		return "", false
	}
	pkg, _, _ := strings.Cut(pass.Pkg.Path(), " [") // what follows names a test variant
	if strings.HasSuffix(pass.Pkg.Name(), "_test") {
		pkg = strings.TrimSuffix(pkg, "_test")
	}
	dir := filepath.Dir(pass.Fset.Position(at).Filename)
	if pkg == pass.Module.Path {
		return dir, true
	}
	rel, ok := strings.CutPrefix(pkg, pass.Module.Path+"/")
	if !ok {
		return "", false
	}
	root, ok := strings.CutSuffix(filepath.ToSlash(dir), "/"+rel)
	return filepath.FromSlash(root), ok
}
