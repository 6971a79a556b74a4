package overpermission

import (
	"go/ast"
	"go/token"
	"regexp"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
)

// sandbox matches the words by which a comment says that what it stands beside is confined.
var sandbox = regexp.MustCompile(`(?i)\b(sandbox(ed|es|ing)?|containers?|containeri[sz]ed|docker|podman|gvisor|runsc|firejail|bubblewrap|bwrap|nsjail|chroot(ed)?|jail(ed)?|seccomp|landlock|firecracker|kata|micro-?vms?|vms?|virtual machines?|isolat(ed|es|ion))\b`)

// denied matches the end of a text that says the opposite of what follows it.
var denied = regexp.MustCompile(`(?i)(\bno(\s+\S+)?|\b(not|never|without|outside|lacks?|needs?|should|todo|fixme|xxx|nothing|nobody|none|neither|can't|cannot|isn't|aren't|doesn't|don't|won't|unless|if|instead of)\b:?(\s+\S+){0,4}|\bnot yet)\s*$`)

// sentences splits the text of a comment.
var sentences = regexp.MustCompile(`[.;!?](\s+|$)|\n\s*\n`)

// saysSandboxed reports whether a comment says that something is confined.
func saysSandboxed(text string) bool {
	for _, sentence := range sentences.Split(text, -1) {
		sentence = strings.Join(strings.Fields(sentence), " ")
		for _, m := range sandbox.FindAllStringIndex(sentence, -1) {
			clause := sentence[:m[0]]
			if i := strings.LastIndexAny(clause, ","); i >= 0 {
				clause = clause[i+1:]
			}
			if !denied.MatchString(clause) {
				return true
			}
		}
	}
	return false
}

// remarks are the comments of a file that say that something is confined.
type remarks struct {
	on, above map[int]bool // the lines on which one stands, and above which one stands alone
	docs      map[*ast.CommentGroup]bool
}

// sandboxed reports whether a comment on or above the line of a node, or above the function or
// declaration around it, says that it is confined.
func (s *search) sandboxed(c inspector.Cursor) bool {
	r := s.remarksOf(s.fileOf(c))
	if len(r.docs) == 0 {
		return false
	}
	for l := s.line(c.Node().Pos()); l <= s.line(c.Node().End()); l++ {
		if r.on[l] {
			return true
		}
	}
	for ; ; c = c.Parent() {
		switch n := c.Node().(type) {
		case *ast.File:
			return false
		case *ast.FuncDecl:
			return r.docs[n.Doc]
		case *ast.BlockStmt, *ast.FuncLit, *ast.FuncType:
		default:
			if l := s.line(n.Pos()); r.on[l] || r.above[l] {
				return true
			}
		}
	}
}

func (s *search) line(pos token.Pos) int { return s.pass.Fset.PositionFor(pos, false).Line }

func (s *search) fileOf(c inspector.Cursor) *ast.File {
	for c := range c.Enclosing((*ast.File)(nil)) {
		return c.Node().(*ast.File)
	}
	return nil
}

func (s *search) remarksOf(file *ast.File) *remarks {
	if r := s.files[file]; r != nil {
		return r
	}
	r := &remarks{map[int]bool{}, map[int]bool{}, map[*ast.CommentGroup]bool{}}
	s.files[file] = r
	for _, group := range file.Comments {
		// Text leaves out directives: the reason of an ignore must not make itself useless.
		if saysSandboxed(group.Text()) {
			r.docs[group] = true
		}
	}
	if len(r.docs) == 0 {
		return r
	}
	code := map[int]bool{} // the lines on which something begins or ends
	ast.Inspect(file, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.File:
		case *ast.CommentGroup:
			return false
		default:
			code[s.line(n.Pos())], code[s.line(n.End())] = true, true
		}
		return true
	})
	for group := range r.docs {
		for l := s.line(group.Pos()); l <= s.line(group.End()); l++ {
			r.on[l] = true
		}
		if !code[s.line(group.Pos())] {
			r.above[s.line(group.End())+1] = true
		}
	}
	return r
}
