package rows

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A Place is a parameter, the receiver, or a result of a call, and a path below it.
type Place struct {
	Result bool
	Index  int    // of the parameter, the receiver of a method being 0, or of the result
	Path   string // ".Field[]"
}

// A Resolved effect has its places found in the declaration.
type Resolved struct {
	Effect
	From, To, With Place
}

// Fits reports whether a function of the signature has the places of the effect: that of another version of the
// library may have fewer.
func (r Resolved) Fits(sig *types.Signature) bool {
	params := sig.Params().Len()
	if sig.Recv() != nil {
		params++
	}
	has := func(name string, p Place) bool {
		return name == "" || p.Result && p.Index < sig.Results().Len() || !p.Result && p.Index < params
	}
	return has(r.Effect.From, r.From) && has(r.Effect.To, r.To) && has(r.Effect.With, r.With)
}

// An Index finds the rows of an object by the names that objmatch gives.
type Index struct {
	funcs  map[string]*entry
	fields map[string]Field
	vars   map[string]Var
	types  map[string]Type
	shapes []Shape
	paths  map[string]bool
	given  []string
}

type entry struct {
	row  Func
	once sync.Once
	res  []Resolved
	err  error
}

func (e *entry) resolve() ([]Resolved, error) {
	e.once.Do(func() { e.res, e.err = Resolve(e.row) })
	return e.res, e.err
}

// NewIndex indexes the tables. Several rows may describe a function, each from its own point of view.
// NewIndex panics on declarations that it cannot read or that differ, as tables are written by us
// and tested.
func NewIndex(tables ...[]Table) *Index {
	x := &Index{
		funcs:  map[string]*entry{},
		fields: map[string]Field{},
		vars:   map[string]Var{},
		types:  map[string]Type{},
		paths:  map[string]bool{},
	}
	for _, ts := range tables {
		for _, t := range ts {
			x.paths[t.Path] = true
			for _, f := range t.Funcs {
				name := FuncName(t.Path, f.Decl)
				if e := x.funcs[name]; e != nil {
					if e.row.Decl != f.Decl {
						panic("rows: " + name + " is declared in two ways")
					}
					f.Do = slices.Concat(e.row.Do, f.Do)
				}
				x.funcs[name] = &entry{row: f}
				if slices.ContainsFunc(f.Do, func(e Effect) bool { return e.Kind == KindGiven }) {
					x.given = append(x.given, name)
				}
			}
			for _, f := range t.Fields {
				name, _, _ := strings.Cut(f.Decl, " ")
				key := t.Path + "." + f.Type + "." + name
				if _, dup := x.fields[key]; dup {
					panic("rows: two rows for " + key)
				}
				x.fields[key] = f
			}
			for _, v := range t.Vars {
				name, _, _ := strings.Cut(strings.TrimPrefix(v.Decl, "var "), " ")
				x.vars[t.Path+"."+name] = v
			}
			for _, typ := range t.Types {
				x.types[t.Path+"."+typ.Name] = typ
			}
			x.shapes = append(x.shapes, t.Shapes...)
		}
	}
	slices.Sort(x.given)
	x.given = slices.Compact(x.given)
	return x
}

// Given returns the names of the interface methods whose implementations receive labelled values,
// sorted.
func (x *Index) Given() []string { return x.given }

// Describes reports whether a table exists for the import path.
func (x *Index) Describes(path string) bool { return x.paths[path] }

// Check returns what is wrong with the rows of functions, sorted by the functions' names. Such a row
// describes nothing: a table's mistake must not end the check of somebody's program.
func (x *Index) Check() error {
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(x.funcs)) {
		if _, err := x.funcs[name].resolve(); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// Func returns the effects of the function that objmatch.Func names, and whether there is a row.
func (x *Index) Func(name string) ([]Resolved, bool) {
	e := x.funcs[name]
	if e == nil {
		return nil, false
	}
	res, err := e.resolve()
	return res, err == nil
}

// Field returns the row of a field, named "path.Type.Field".
func (x *Index) Field(name string) (Field, bool) { f, ok := x.fields[name]; return f, ok }

// Var returns the row of a package variable, named "path.Name".
func (x *Index) Var(name string) (Var, bool) { v, ok := x.vars[name]; return v, ok }

// Type returns the row of a type, named "path.Name".
func (x *Index) Type(name string) (Type, bool) { t, ok := x.types[name]; return t, ok }

// Shapes returns the rows about parameter lists.
func (x *Index) Shapes() []Shape { return x.shapes }

// FuncName returns the name that objmatch.Func gives to the function that decl declares in the
// package with the import path.
func FuncName(path, decl string) string {
	rest := strings.TrimPrefix(decl, "func ")
	if !strings.HasPrefix(rest, "(") {
		end := strings.IndexAny(rest, "([")
		if end < 0 {
			panic("rows: no parameter list in " + decl)
		}
		return path + "." + rest[:end]
	}
	end := strings.Index(rest, ")")
	recv := strings.Fields(rest[1:end])
	typ := recv[len(recv)-1]
	star := ""
	if strings.HasPrefix(typ, "*") {
		star, typ = "*", typ[1:]
	}
	typ, _, _ = strings.Cut(typ, "[")
	name := strings.TrimSpace(rest[end+1:])
	name = name[:strings.IndexAny(name, "([")]
	return "(" + star + path + "." + typ + ")." + name
}

// Resolve finds the places of a row's effects in its declaration. It fails on a declaration that
// does not parse and on a place that the declaration does not have. A parameter without a name is
// called arg1, arg2, ..., the receiver of a method being 0.
func Resolve(row Func) ([]Resolved, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "", "package p\n"+row.Decl, parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("row %q: %w", row.Decl, err)
	}
	decl, ok := file.Decls[0].(*ast.FuncDecl)
	if !ok {
		return nil, fmt.Errorf("row %q is no function", row.Decl)
	}
	params := map[string]int{}
	next := 0
	add := func(fields *ast.FieldList) {
		if fields == nil {
			return
		}
		for _, f := range fields.List {
			for _, n := range f.Names {
				params[n.Name] = next
				next++
			}
			if len(f.Names) == 0 {
				params["arg"+strconv.Itoa(next)] = next
				next++
			}
		}
	}
	if decl.Recv != nil {
		add(decl.Recv)
		params["recv"] = 0
		next = 1
	}
	add(decl.Type.Params)
	place := func(s string) (Place, error) {
		if s == "" {
			return Place{}, nil
		}
		end := strings.IndexAny(s, ".[")
		if end < 0 {
			end = len(s)
		}
		name, path := s[:end], s[end:]
		if n, ok := strings.CutPrefix(name, "return"); ok {
			i := 0
			if n != "" {
				i = int(n[0] - '0')
			}
			return Place{Result: true, Index: i, Path: path}, nil
		}
		i, ok := params[name]
		if !ok {
			return Place{}, fmt.Errorf("row %q has no %q", row.Decl, s)
		}
		return Place{Index: i, Path: path}, nil
	}
	var res []Resolved
	for _, e := range row.Do {
		r := Resolved{Effect: e}
		if r.From, err = place(e.From); err != nil {
			return nil, err
		}
		if r.To, err = place(e.To); err != nil {
			return nil, err
		}
		if r.With, err = place(e.With); err != nil {
			return nil, err
		}
		res = append(res, r)
	}
	return res, nil
}
