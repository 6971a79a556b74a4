package drift

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/claudelint/claudelint/internal/rows"
)

func load(t *testing.T, src string) *Package {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "lib.go"), []byte(src), 0o666); err != nil {
		t.Fatal(err)
	}
	p, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const library = `package lib

import "io"

var Args []string
var Stdin = new(File)
var Copy = io.Copy

type File struct {
	Name, Path string
	io.Reader
}

func Open(name string) (*File, error)                 { return nil, nil }
func (f *File) Read(b []byte) (n int, err error)      { return 0, nil }
func Map[T, U any](list []T, f func(T) U) (out []U)   { return nil }
func (List[T]) Add(
	x T,
	more ...T,
) {
}

type List[T any] struct{}

type Source interface {
	io.Closer
	Next(limit int) string
}

type Names []string
`

func TestCheck(t *testing.T) {
	p := load(t, library)
	right := rows.Table{
		Path: "lib",
		Funcs: []rows.Func{
			{Decl: "func Open(name string) (*File, error)"},
			{Decl: "func (f *File) Read(b []byte) (n int, err error)"},
			{Decl: "func Map[T, U any](list []T, f func(T) U) (out []U)"},
			{Decl: "func (List[T]) Add(x T, more ...T)"},
			{Decl: "func (Source) Next(limit int) string"},
			{Decl: "func Copy(dst Writer, src Reader) (written int64, err error)", Held: "io.Copy"},
		},
		Fields: []rows.Field{
			{Type: "File", Decl: "Path string"},
			{Type: "File", Decl: "Reader io.Reader"},
		},
		Vars: []rows.Var{{Decl: "var Args []string"}, {Decl: "var Stdin *File"}},
	}
	if wrong := p.Check(right); wrong != nil {
		t.Errorf("Check of a right table: %q", wrong)
	}
	wrong := rows.Table{
		Path: "lib",
		Funcs: []rows.Func{
			{Decl: "func Open(path string) (*File, error)"},
			{Decl: "func (f *File) Write(b []byte) (n int, err error)"},
			{Decl: "func Copy(dst Writer, src Reader) (written int64, err error)", Held: "io.CopyN"},
		},
		Fields: []rows.Field{{Type: "File", Decl: "Path []string"}, {Type: "File", Decl: "Size int"}},
		Vars:   []rows.Var{{Decl: "var Args string"}, {Decl: "var Stdout *File"}},
	}
	want := []string{
		`lib: row "func Open(path string) (*File, error)", library "func Open(name string) (*File, error)"`,
		`lib: no function File.Write`,
		`lib: row Copy = io.CopyN, library "io.Copy"`,
		`lib: row File.Path []string, library string`,
		`lib: no field File.Size`,
		`lib: row var Args string, library []string`,
		`lib: no variable Stdout`,
	}
	if got := p.Check(wrong); !slices.Equal(got, want) {
		t.Errorf("Check of a wrong table:\n%q\nwant\n%q", got, want)
	}
}

func TestCheckStub(t *testing.T) {
	p := load(t, library)
	right := load(t, `package lib
var Stdin = &File{}
type File struct { Name string }
func Open(file string) (f *File, err error) { return nil, nil }
type Source interface { Next(int) string }
type Names []string
`)
	if wrong := p.CheckStub("lib", right); wrong != nil {
		t.Errorf("CheckStub of a right stub: %q", wrong)
	}
	wrong := load(t, `package lib
var Args string
type File struct { Name []byte }
func Open(name string) *File { return nil }
func Close() {}
type Source struct{}
`)
	want := []string{
		`lib: no function Close`,
		`lib: stub function Open "func Open(string) *File", library "func Open(string) (*File, error)"`,
		`lib: stub field File.Name "[]byte", library "string"`,
		`lib: stub type Source "struct", library "interface"`,
		`lib: stub value Args "string", library "[]string"`,
	}
	if got := p.CheckStub("lib", wrong); !slices.Equal(got, want) {
		t.Errorf("CheckStub of a wrong stub:\n%q\nwant\n%q", got, want)
	}
}

func TestLibrary(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module m\n\ngo 1.26.0\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	lib, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if !lib.Has("net/http") || lib.Has("example.com/lib") {
		t.Error("Has must be true of the standard library alone where no module is required")
	}
	if _, err := lib.Load("io"); err != nil {
		t.Error(err)
	}
	if _, err := lib.Load("example.com/lib"); err == nil {
		t.Error("Load of a package that no required module holds: no error")
	}
}
