package claudeapi

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/internal/drift"
	"github.com/claudelint/claudelint/internal/rows"
)

// The modules that pin the versions of libraries which the tables quote.
const (
	current = "../../testdata/driftclaude"
	v1_19   = "../../testdata/realsdk/v1.19.0"
	alpha   = "../../testdata/realsdk/v0.2.0-alpha.8"
)

func open(t *testing.T, module string) *drift.Library {
	t.Helper()
	if testing.Short() {
		t.Skip("downloads libraries")
	}
	lib, err := drift.Open(module)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// load reads a package; it returns nil, and has failed the test, where that is impossible.
func load(t *testing.T, lib *drift.Library, path string) *drift.Package {
	t.Helper()
	p, err := lib.Load(path)
	if err != nil {
		t.Error(err)
	}
	return p
}

// TestPlaces holds every place that a row names against the declaration that the row quotes.
func TestPlaces(t *testing.T) {
	if err := rows.NewIndex(Tables()).Check(); err != nil {
		t.Error(err)
	}
}

// TestRows holds every row against the source of the library that it quotes.
func TestRows(t *testing.T) {
	for _, test := range []struct {
		module string
		tables []rows.Table
	}{
		{current, currentTables()},
		{alpha, oldTables()},
	} {
		lib := open(t, test.module)
		for _, table := range test.tables {
			if pkg := load(t, lib, table.Path); pkg != nil {
				for _, wrong := range pkg.Check(table) {
					t.Error(wrong)
				}
			}
		}
	}
}

// TestOldVersions checks that rows mean the same in older versions of the SDK: where these declare
// a function that a row describes, it has parameters of the same types, or fewer of them.
func TestOldVersions(t *testing.T) {
	for _, module := range []string{v1_19, alpha} {
		pkg := load(t, open(t, module), sdk)
		if pkg == nil {
			continue
		}
		for _, row := range sdkFuncs {
			old := pkg.Quote(key(rows.FuncName("", row.Decl)))
			if old == "" {
				continue
			}
			now, then := parameters(t, row.Decl), parameters(t, old)
			if len(then) > len(now) || !slices.Equal(now[:len(then)], then) {
				t.Errorf("%s: row %q, library %q", module, row.Decl, old)
			}
		}
	}
}

// parameters returns the types of a declaration's parameters.
func parameters(t *testing.T, decl string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "", "package p\n"+decl, 0)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range file.Decls[0].(*ast.FuncDecl).Type.Params.List {
		list = append(list, slices.Repeat([]string{types.ExprString(f.Type)}, max(1, len(f.Names)))...)
	}
	return list
}

// key turns a name that objmatch gives into the key of a declaration in its package.
func key(name string) string {
	name = name[strings.LastIndex(name, "/")+1:]
	_, name, _ = strings.Cut(name, ".")
	return strings.Replace(name, ").", ".", 1)
}

// path returns the import path in a name that objmatch gives.
func path(name string) string {
	name = strings.TrimLeft(name, "(*")
	i := strings.LastIndex(name, "/") + 1
	j := strings.Index(name[i:], ".")
	return name[:i+j]
}

// TestDeclarations holds the declarations that calls and runners quote against their libraries.
func TestDeclarations(t *testing.T) {
	decls := map[string]string{}
	for name, s := range sends {
		decls[name] = s.Decl
	}
	for name, r := range runners {
		decls[name] = r.Decl
	}
	for name, p := range powerFuncs {
		decls[name] = p.Decl
	}
	for name, r := range registrations {
		decls[name] = r.Decl
	}
	maps.Copy(decls, attachers)
	lib := open(t, current)
	for _, name := range slices.Sorted(maps.Keys(decls)) {
		if pkg := load(t, lib, path(name)); pkg != nil && pkg.Quote(key(name)) != decls[name] {
			t.Errorf("row %q, library %q", decls[name], pkg.Quote(key(name)))
		}
	}
}

// TestSenders checks that the packages of all calls are known to have some.
func TestSenders(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(sends)) {
		if !senders[path(name)] {
			t.Errorf("senders lack the package of %s", name)
		}
	}
}

// attachmentFields returns the fields that tell how an MCP server is attached.
func attachmentFields() []string {
	var out []string
	for typ, a := range attachments {
		for _, path := range slices.Concat(a.Allow, a.Ask, a.Off) {
			field, _, _ := strings.Cut(path[1:], ".")
			out = append(out, typ+"."+field)
		}
		out = append(out, typ+"."+a.Name)
	}
	return out
}

// announcementFields returns the fields that describe a tool to the model.
func announcementFields() []string {
	var out []string
	for typ, a := range announcements {
		out = append(out, typ+"."+a.name, typ+"."+a.schema)
	}
	return out
}

// TestNames checks that the libraries declare what the tables only name.
func TestNames(t *testing.T) {
	names := slices.Concat(
		slices.Collect(maps.Keys(keyFields)),
		slices.Collect(maps.Keys(keyParams)),
		slices.Collect(maps.Keys(runnerEnds)),
		slices.Collect(maps.Keys(runnerSteps)),
		slices.Collect(maps.Keys(powerTypes)),
		slices.Collect(maps.Keys(looseFields)),
		slices.Collect(maps.Keys(folderFields)),
		attachmentFields(),
		announcementFields(),
		slices.Collect(maps.Keys(schemas)),
		slices.Collect(maps.Keys(unions)),
	)
	slices.Sort(names)
	lib := open(t, current)
	for _, name := range names {
		if pkg := load(t, lib, path(name)); pkg != nil && !pkg.Has(key(name)) {
			t.Errorf("no %s", name)
		}
	}
}

// TestStubs holds the stubs in the corpus against the libraries that they stand for.
func TestStubs(t *testing.T) {
	const corpus = "../../testdata/src"
	lib := open(t, current)
	stubs := 0
	err := filepath.WalkDir(corpus, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "stub.go" {
			return err
		}
		dir, err := filepath.Rel(corpus, filepath.Dir(file))
		path := filepath.ToSlash(dir)
		if err != nil || !lib.Has(path) {
			return err
		}
		stubs++
		stub, err := drift.Load(filepath.Dir(file))
		if err != nil {
			return err
		}
		if pkg := load(t, lib, path); pkg != nil {
			for _, wrong := range pkg.CheckStub(path, stub) {
				t.Error(wrong)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if stubs == 0 {
		t.Errorf("no stubs under %s", corpus)
	}
}
