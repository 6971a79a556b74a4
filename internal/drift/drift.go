// Package drift holds tables and stubs against the sources of the libraries that they quote. Only
// tests use it.
package drift

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/rows"
)

// A Package holds the declarations of a package as its source spells them, by name: "Func",
// "Type.Method" (of a type or an interface), "Type.Field", "Var".
type Package struct {
	funcs  map[string]funcDecl
	fields map[string]string // type; "struct" for a struct type without a name
	types  map[string]string // underlying type; "struct" or "interface" for those
	values map[string]string // type of a variable or a constant, "" where it is inferred
	held   map[string]string // what a variable or a constant is set to, where that has a name
}

type funcDecl struct {
	quote string // as a row quotes it
	types string // without the names of parameters
}

// Load reads the package in a directory as it is built for Linux.
func Load(dir string) (*Package, error) {
	ctx := build.Default
	ctx.GOOS, ctx.GOARCH, ctx.CgoEnabled = "linux", "amd64", true
	bp, err := ctx.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	p := &Package{
		funcs:  map[string]funcDecl{},
		fields: map[string]string{},
		types:  map[string]string{},
		values: map[string]string{},
		held:   map[string]string{},
	}
	for _, name := range slices.Concat(bp.GoFiles, bp.CgoFiles) {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, decl := range file.Decls {
			p.add(decl)
		}
	}
	return p, nil
}

func (p *Package) add(decl ast.Decl) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		name, recv, recvType := decl.Name.Name, "", ""
		if decl.Recv != nil {
			r := decl.Recv.List[0]
			recvType = types.ExprString(r.Type)
			base, _, _ := strings.Cut(strings.TrimPrefix(recvType, "*"), "[")
			name = base + "." + name
			recv = recvType
			if len(r.Names) > 0 {
				recv = r.Names[0].Name + " " + recvType
			}
		}
		p.addFunc(name, recv, recvType, decl.Name.Name, decl.Type)
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				p.addType(spec)
			case *ast.ValueSpec:
				typ := ""
				if spec.Type != nil {
					typ = types.ExprString(spec.Type)
				}
				for i, name := range spec.Names {
					p.values[name.Name] = typ
					if i < len(spec.Values) {
						if from, ok := spec.Values[i].(*ast.SelectorExpr); ok {
							p.held[name.Name] = types.ExprString(from)
						}
					}
				}
			}
		}
	}
}

func (p *Package) addFunc(key, recv, recvType, name string, typ *ast.FuncType) {
	if recv != "" {
		recv, recvType = "("+recv+") ", "("+recvType+") "
	}
	p.funcs[key] = funcDecl{
		quote: "func " + recv + name + signature(typ),
		types: "func " + recvType + name + signature(unnamed(typ)),
	}
}

func (p *Package) addType(spec *ast.TypeSpec) {
	name := spec.Name.Name
	switch typ := spec.Type.(type) {
	case *ast.StructType:
		p.types[name] = "struct"
		for _, f := range typ.Fields.List {
			t := types.ExprString(f.Type)
			if _, ok := f.Type.(*ast.StructType); ok {
				t = "struct"
			}
			for _, n := range f.Names {
				p.fields[name+"."+n.Name] = t
			}
			if len(f.Names) == 0 {
				base, _, _ := strings.Cut(strings.TrimPrefix(t, "*"), "[")
				p.fields[name+"."+base[strings.LastIndex(base, ".")+1:]] = t
			}
		}
	case *ast.InterfaceType:
		p.types[name] = "interface"
		for _, m := range typ.Methods.List {
			if fn, ok := m.Type.(*ast.FuncType); ok {
				for _, n := range m.Names {
					p.addFunc(name+"."+n.Name, name, name, n.Name, fn)
				}
			}
		}
	default:
		p.types[name] = types.ExprString(typ)
	}
}

// signature returns the source of a function type on one line, without "func".
func signature(typ *ast.FuncType) string {
	var params []string
	if typ.TypeParams != nil {
		for _, f := range typ.TypeParams.List {
			var names []string
			for _, n := range f.Names {
				names = append(names, n.Name)
			}
			params = append(params, strings.Join(names, ", ")+" "+types.ExprString(f.Type))
		}
	}
	s := strings.TrimPrefix(types.ExprString(&ast.FuncType{Params: typ.Params, Results: typ.Results}), "func")
	if len(params) > 0 {
		s = "[" + strings.Join(params, ", ") + "]" + s
	}
	return s
}

// unnamed returns the type without the names of its parameters and results.
func unnamed(typ *ast.FuncType) *ast.FuncType {
	strip := func(list *ast.FieldList) *ast.FieldList {
		if list == nil {
			return nil
		}
		out := &ast.FieldList{}
		for _, f := range list.List {
			for range max(1, len(f.Names)) {
				out.List = append(out.List, &ast.Field{Type: f.Type})
			}
		}
		return out
	}
	return &ast.FuncType{TypeParams: typ.TypeParams, Params: strip(typ.Params), Results: strip(typ.Results)}
}

// Check returns a sentence for each row of the table that quotes something else than p declares.
func (p *Package) Check(t rows.Table) []string {
	var wrong []string
	report := func(format string, args ...any) {
		wrong = append(wrong, t.Path+": "+fmt.Sprintf(format, args...))
	}
	for _, row := range t.Funcs {
		name := funcKey(rows.FuncName("", row.Decl))
		if row.Held != "" {
			if got := p.held[name]; got != row.Held {
				report("row %s = %s, library %q", name, row.Held, got)
			}
		} else if got, ok := p.funcs[name]; !ok {
			report("no function %s", name)
		} else if got.quote != row.Decl {
			report("row %q, library %q", row.Decl, got.quote)
		}
	}
	for _, row := range t.Fields {
		name, typ, _ := strings.Cut(row.Decl, " ")
		got, ok := p.fields[row.Type+"."+name]
		if !ok {
			got, ok = p.fields[p.types[row.Type]+"."+name] // type KeyMsg Key has the fields of Key
		}
		if !ok {
			report("no field %s.%s", row.Type, name)
		} else if got != typ {
			report("row %s.%s %s, library %s", row.Type, name, typ, got)
		}
	}
	for _, row := range t.Vars {
		name, typ, _ := strings.Cut(strings.TrimPrefix(row.Decl, "var "), " ")
		if got, ok := p.values[name]; !ok {
			report("no variable %s", name)
		} else if got != "" && got != typ {
			report("row var %s %s, library %s", name, typ, got)
		}
	}
	return wrong
}

// Has reports whether p declares the function or method, written "Name" or "Type.Name", or a field
// "Type.Name", or a variable, or a type.
func (p *Package) Has(name string) bool {
	_, isFunc := p.funcs[name]
	_, isField := p.fields[name]
	_, isValue := p.values[name]
	_, isType := p.types[name]
	return isFunc || isField || isValue || isType
}

// Quote returns the declaration of a function as a row quotes it, "" for none.
func (p *Package) Quote(name string) string { return p.funcs[name].quote }

// funcKey turns "(*.T).Name" and ".Name", names of an empty import path, into "T.Name" and "Name".
func funcKey(name string) string {
	return strings.TrimPrefix(strings.NewReplacer("(*.", "", "(.", "", ").", ".").Replace(name), ".")
}

// CheckStub returns a sentence for each declaration of the stub at the import path that p does not
// have, or has with other types.
func (p *Package) CheckStub(path string, stub *Package) []string {
	var wrong []string
	diff := func(kind, name, got string, ok bool, want string) {
		if !ok {
			wrong = append(wrong, fmt.Sprintf("%s: no %s %s", path, kind, name))
		} else if got != want && got != "" && want != "" {
			wrong = append(wrong, fmt.Sprintf("%s: stub %s %s %q, library %q", path, kind, name, want, got))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(stub.funcs)) {
		got, ok := p.funcs[name]
		diff("function", name, got.types, ok, stub.funcs[name].types)
	}
	for _, name := range slices.Sorted(maps.Keys(stub.fields)) {
		got, ok := p.fields[name]
		diff("field", name, got, ok, stub.fields[name])
	}
	for _, name := range slices.Sorted(maps.Keys(stub.types)) {
		got, ok := p.types[name]
		diff("type", name, got, ok, stub.types[name])
	}
	for _, name := range slices.Sorted(maps.Keys(stub.values)) {
		got, ok := p.values[name]
		diff("value", name, got, ok, stub.values[name])
	}
	return wrong
}

// Funcs returns the names of the functions and methods that p declares, "Name" or "Type.Name", sorted.
func (p *Package) Funcs() []string { return slices.Sorted(maps.Keys(p.funcs)) }
