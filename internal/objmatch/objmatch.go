// Package objmatch answers "which object is this?" by package path, receiver and name.
//
// Every table of the project names functions, types and fields by the strings made here, so
// that nothing is ever matched by how an identifier happens to be spelled at its use.
package objmatch

import (
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// Func returns the full name of f's generic origin: "path.Name", "(path.T).Name" or
// "(*path.T).Name", with vendoring removed. It returns "" for a nil f.
func Func(f *types.Func) string {
	if f == nil {
		return ""
	}
	name := unvendor(f.Origin().FullName())
	// A generic receiver is printed with its type parameters: "(*p.T[K]).M".
	if i := strings.IndexByte(name, '['); i >= 0 {
		if j := strings.LastIndexByte(name, ']'); j > i {
			name = name[:i] + name[j+1:]
		}
	}
	return name
}

// Takes reports whether f has each of the parameters, by index, the receiver of a method being 0. That of another
// version of a library than the tables quote may have fewer. An index below 0 stands for none.
func Takes(f *types.Func, params ...int) bool {
	n := f.Signature().Params().Len()
	if f.Signature().Recv() != nil {
		n++
	}
	return slices.Max(params) < n
}

// Type returns "path.T" for a named type or a pointer to one, seen through aliases and
// instantiation, and "" for every other type.
func Type(t types.Type) string {
	named := Named(t)
	if named == nil {
		return ""
	}
	obj := named.Obj()
	if obj.Pkg() == nil {
		return obj.Name()
	}
	return unvendor(obj.Pkg().Path()) + "." + obj.Name()
}

// Named returns the named type behind t, seen through aliases and one pointer, or nil.
func Named(t types.Type) *types.Named {
	if t == nil {
		return nil
	}
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, _ := t.(*types.Named)
	return named
}

// Origin returns the generic declaration of an object of an instantiated type.
func Origin(obj types.Object) types.Object {
	switch obj := obj.(type) {
	case *types.Var:
		return obj.Origin()
	case *types.Func:
		return obj.Origin()
	}
	return obj
}

// Path returns the import path of p with vendoring removed, or "".
func Path(p *types.Package) string {
	if p == nil {
		return ""
	}
	return unvendor(p.Path())
}

// InTest reports whether a place is in a test.
func InTest(fset *token.FileSet, pos token.Pos) bool {
	return pos.IsValid() && strings.HasSuffix(fset.File(pos).Name(), "_test.go")
}

// Within reports whether the import path lies in the module: is it, or is below it.
func Within(path, module string) bool {
	return path == module || strings.HasPrefix(path, module) && path[len(module)] == '/'
}

// unvendor removes what stands before the last "vendor/" element of every import path in s.
func unvendor(s string) string {
	const vendor = "/vendor/"
	if !strings.Contains(s, vendor) { // which is much faster than looking from the end
		return s
	}
	i := strings.LastIndex(s, vendor)
	start := strings.LastIndexAny(s[:i], "(*") + 1
	return s[:start] + s[i+len(vendor):]
}
