package hardcodedkey

import (
	"go/ast"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// maxEmbedded bounds the size of an embedded file that is searched. Larger ones are media and
// archives.
const maxEmbedded = 4 << 20

// An embedded file is one that a pattern of a //go:embed directive matches.
type embedded struct {
	pos, end token.Pos // of the pattern
	name     string    // as seen from the package's directory
	content  string
}

// embeds returns the files that a file embeds, in order.
//
// Drivers do not list them: neither OtherFiles nor IgnoredFiles has them, and so Pass.ReadFile
// refuses them. They are read from the directory of the package, as the compiler does. go vet
// keeps its results apart by the contents of embedded files, so they are never stale.
func embeds(pass *analysis.Pass, file *ast.File) []embedded {
	var out []embedded
	for _, group := range file.Comments {
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
			dir := os.DirFS(filepath.Dir(pass.Fset.Position(c.Pos()).Filename))
			for _, arg := range args {
				for _, name := range matches(dir, arg.Arg) {
					if content, err := fs.ReadFile(dir, name); err == nil {
						out = append(out, embedded{arg.Pos, arg.Pos + token.Pos(len(arg.Arg)), name, string(content)})
					}
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
				if info, err := entry.Info(); err == nil && info.Size() <= maxEmbedded {
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
