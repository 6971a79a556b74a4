// Package embedded reads the files that //go:embed directives put into a program.
//
// Drivers do not list them: neither OtherFiles nor IgnoredFiles of a pass has them, and so its
// ReadFile refuses them. They are read from the directory of the package, as the compiler does. go
// vet keeps its results apart by the contents of embedded files, so they are never stale.
package embedded

import (
	"go/ast"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// maxSize bounds the size of a file that is read. Larger ones are media and archives.
const maxSize = 4 << 20

// A File is one that a pattern of a directive matches.
type File struct {
	Pos, End token.Pos // of the pattern
	Name     string    // as seen from the package's directory
	Content  string
}

// Files returns the files that a source file embeds, in order.
func Files(fset *token.FileSet, file *ast.File) []File {
	var out []File
	for _, group := range file.Comments {
		out = append(out, files(fset, group)...)
	}
	return out
}

// Vars returns the files that each variable of a source file holds, in order.
func Vars(fset *token.FileSet, file *ast.File, info *types.Info) map[*types.Var][]File {
	out := map[*types.Var][]File{}
	for _, decl := range file.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.VAR {
			continue
		}
		for _, spec := range decl.Specs {
			spec := spec.(*ast.ValueSpec)
			docs := []*ast.CommentGroup{spec.Doc}
			if !decl.Lparen.IsValid() {
				docs = append(docs, decl.Doc)
			}
			if v, ok := info.Defs[spec.Names[0]].(*types.Var); ok {
				for _, doc := range docs {
					out[v] = append(out[v], files(fset, doc)...)
				}
			}
		}
	}
	return out
}

// files returns the files that the directives in a group of comments, which may be nil, embed.
func files(fset *token.FileSet, group *ast.CommentGroup) []File {
	if group == nil {
		return nil
	}
	var out []File
	for _, c := range group.List {
		d, ok := ast.ParseDirective(c.Pos(), c.Text)
		if !ok || d.Tool != "go" || d.Name != "embed" {
			continue
		}
		args, err := d.ParseArgs()
		if err != nil {
			continue // the compiler complains
		}
		// Files that cgo has rewritten lie elsewhere, but tell where they come from.
		dir := os.DirFS(filepath.Dir(fset.Position(c.Pos()).Filename))
		for _, arg := range args {
			for _, name := range matches(dir, arg.Arg) {
				if content, err := fs.ReadFile(dir, name); err == nil {
					out = append(out, File{arg.Pos, arg.Pos + token.Pos(len(arg.Arg)), name, string(content)})
				}
			}
		}
	}
	return out
}

// matches returns the files that a pattern of a //go:embed directive stands for, except what is
// too large. Files in a directory that it matches are left out as the go command does.
func matches(dir fs.FS, pattern string) []string {
	pattern, all := strings.CutPrefix(pattern, "all:")
	roots, err := fs.Glob(dir, pattern)
	if err != nil {
		return nil
	}
	var out []string
	for _, root := range roots {
		// An error means that a file is not readable; the go command will tell.
		_ = fs.WalkDir(dir, root, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case name != root && !all && strings.ContainsRune("._", rune(entry.Name()[0])),
				entry.IsDir() && name != "." && isModule(dir, name):
				if entry.IsDir() {
					return fs.SkipDir
				}
			case entry.Type().IsRegular():
				if info, err := entry.Info(); err == nil && info.Size() <= maxSize {
					out = append(out, name)
				}
			}
			return nil
		})
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// isModule reports whether a directory is another module's, from which nothing is embedded.
func isModule(dir fs.FS, name string) bool {
	_, err := fs.Stat(dir, path.Join(name, "go.mod"))
	return err == nil
}
