package directive

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

const src = `package p

// f is documented.
//
//claudelint:validates
//claudelint:source remote // the body of a webhook
//claudelint:source  secret
//claudelint:sink outputexec
//claudelint:ignore turncap it is bounded elsewhere
//claudelint:source tainted
// claudelint:confirms
/*claudelint:confirms*/
func f() {
	_ = 0 //claudelint:ignore maxtokens,turncap the server sets both
}

//claudelint:redacts and more
func g() {}

//claudelint:confirms

func h() {}

//claudelint:redacts
var v = func() {
	//claudelint:validates
}

//claudelint:ignore maxtokens
//claudelint:ignore maxtokens // no reason
//claudelint:ignore maxtokens, turncap spaces
//claudelint:ignore maxtoken typo
//claudelint:ignore
//claudelint:sink shell
//claudelint:allow maxtokens because
//claudelint:Ignore maxtokens because
//claudelint:
//claudelinter:ignore maxtokens because
type T int
`

func parseSource(t *testing.T) (*token.FileSet, *ast.File) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return fset, file
}

func TestOf(t *testing.T) {
	_, file := parseSource(t)
	got := make(map[string][]string)
	for _, decl := range file.Decls {
		if decl, ok := decl.(*ast.FuncDecl); ok {
			for _, d := range Of(decl) {
				got[decl.Name.Name] = append(got[decl.Name.Name], fmt.Sprint(d.Verb, d.Args))
			}
		}
	}
	if want := "map[f:[validates[] source[remote] source[secret] sink[outputexec]]]"; fmt.Sprint(got) != want {
		t.Errorf("the functions have the directives %v, want %s", got, want)
	}
}

func TestIgnores(t *testing.T) {
	fset, file := parseSource(t)
	var got []string
	for _, d := range Ignores(file) {
		got = append(got, fmt.Sprintf("%d %v %s", fset.Position(d.Pos).Line, d.Args, d.Reason))
	}
	want := []string{
		"9 [turncap] it is bounded elsewhere",
		"14 [maxtokens turncap] the server sets both",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestErrors(t *testing.T) {
	fset, file := parseSource(t)
	var got []string
	for _, err := range Errors(file) {
		got = append(got, fmt.Sprintf("%d: %s", fset.Position(err.Pos).Line, err.Message))
	}
	want := []string{
		`10: unknown source "tainted"; write one of remote, local, external, secret`,
		`17: //claudelint:redacts takes no argument; write a remark after another //`,
		`20: //claudelint:confirms has no effect here; write it directly above a function declaration`,
		`24: //claudelint:redacts has no effect here; write it directly above a function declaration`,
		`26: //claudelint:validates has no effect here; write it directly above a function declaration`,
		`29: //claudelint:ignore maxtokens needs a reason, and silences nothing without one`,
		`30: //claudelint:ignore maxtokens needs a reason, and silences nothing without one`,
		`31: a rule is missing; rules are written as a,b without spaces`,
		`32: unknown rule "maxtoken"`,
		`33: a rule is missing; rules are written as a,b without spaces`,
		`34: unknown rule "shell"`,
		`35: unknown directive "allow"; write one of validates, confirms, redacts, source, sink, ignore`,
		`36: unknown directive "Ignore"; write one of validates, confirms, redacts, source, sink, ignore`,
		`37: unknown directive ""; write one of validates, confirms, redacts, source, sink, ignore`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
