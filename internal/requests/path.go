package requests

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A path names a part of a value, by elements such as ".Requests[].Params": a field, an element of
// a slice ("[]", or "[3]" where the index is constant), an entry of a map ("[max_tokens]"). Pointers
// do not show in it. A last field may have others that do as well: ".MaxTokens|MaxCompletionTokens". It may end in
// the element json.

// json stands for the object that a value is encoded as: a struct or map that is marshalled, a text,
// or a reader of one.
const json = "{}"

// rest returns what of path lies below prefix. exact is false where the two may, but need not,
// name the same elements.
func rest(path, prefix string) (below string, exact, ok bool) {
	exact = true
	for prefix != "" {
		if path == "" {
			return "", false, false
		}
		p, pr := element(path)
		q, qr := element(prefix)
		if !same(p, q) {
			if !index(p) || !index(q) || p != "[]" && q != "[]" {
				return "", false, false
			}
			exact = false
		} else if p == "[]" {
			exact = false
		}
		path, prefix = pr, qr
	}
	return path, exact, true
}

// same reports whether two elements are one, or one is an alternative of the other.
func same(p, q string) bool {
	if p == q || p[0] != '.' || q[0] != '.' {
		return p == q
	}
	return slices.Contains(strings.Split(p[1:], "|"), q[1:]) || slices.Contains(strings.Split(q[1:], "|"), p[1:])
}

// element splits the first element off a path.
func element(path string) (first, rest string) {
	for i := 1; i < len(path); i++ {
		if c := path[i]; c == '.' && path[0] != '[' || c == '[' || c == '{' {
			return path[:i], path[i:]
		} else if c == ']' {
			return path[:i+1], path[i+1:]
		}
	}
	return path, ""
}

// index reports whether the element is one of a slice or an array.
func index(element string) bool {
	if element == "[]" {
		return true
	}
	_, err := strconv.Atoi(strings.Trim(element, "[]"))
	return element[0] == '[' && err == nil
}

// A root is the variable, or the value that brings it, in which something is kept. Memory is
// divided by roots and paths; what a pointer points at belongs to whatever holds the pointer.
type root struct {
	ssa.Value
	path string
}

// rootOf returns where an address points, or what a value was read from.
func rootOf(v ssa.Value) root {
	path := ""
	for range maxDepth {
		switch x := v.(type) {
		case *ssa.FieldAddr:
			v, path = x.X, "."+fieldName(x.X.Type(), x.Field)+path
		case *ssa.Field:
			v, path = x.X, "."+fieldName(x.X.Type(), x.Field)+path
		case *ssa.IndexAddr:
			v, path = x.X, indexElement(x.Index)+path
		case *ssa.UnOp:
			if x.Op != token.MUL {
				return root{v, path}
			}
			v = x.X
			if held := only(v); held != nil {
				v = held
			}
		case *ssa.Slice:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.TypeAssert:
			if x.CommaOk {
				return root{v, path}
			}
			v = x.X
		case *ssa.Phi:
			same := onlyEdge(x)
			if same == nil {
				return root{v, path}
			}
			v = same
		default:
			return root{v, path}
		}
	}
	return root{v, path}
}

// only returns what a local variable holds, if it is a pointer, a map or a slice and the variable is
// assigned only once.
func only(v ssa.Value) ssa.Value {
	alloc, ok := v.(*ssa.Alloc)
	if !ok || !refers(deref(alloc.Type())) {
		return nil
	}
	var held ssa.Value
	for _, ref := range *alloc.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == v {
			if held != nil {
				return nil
			}
			held = st.Val
		}
	}
	return held
}

// onlyEdge returns the one value that a phi may be besides itself, or nil.
func onlyEdge(phi *ssa.Phi) ssa.Value {
	var same ssa.Value
	for _, e := range phi.Edges {
		switch {
		case e == phi || e == same:
		case same != nil:
			return nil
		default:
			same = e
		}
	}
	return same
}

func indexElement(v ssa.Value) string {
	if c, ok := v.(*ssa.Const); ok && c.Value != nil {
		return "[" + c.Value.ExactString() + "]"
	}
	return "[]"
}

// keyElement returns the element for an entry of a map, and whether the key is known.
func keyElement(v ssa.Value) (string, bool) {
	s, ok := text(v)
	return "[" + s + "]", ok
}

// text returns the value of a constant string.
func text(v ssa.Value) (string, bool) {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}

// refers reports whether values of the type let what they refer to be changed. Those of a type parameter
// are mostly structs.
func refers(t types.Type) bool {
	if isTypeParam(t) {
		return false
	}
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Interface:
		return true
	}
	return false
}

// beyondNil reports whether a path goes through an interface, or through a pointer to something with methods, a client
// say, which are nil as long as nothing is put there: they hold nothing then, and send nothing. Other pointers are to
// parts of a request, which may be left out.
func beyondNil(t types.Type, path string) bool {
	for held := false; path != "" && (path[0] == '.' || path[0] == '['); held = true {
		if held && isObject(t) || types.IsInterface(t) {
			return true
		}
		var first string
		first, path = element(path)
		switch u := deref(t).Underlying().(type) {
		case *types.Array:
			t = u.Elem()
		case *types.Struct:
			t = nil
			for f := range u.Fields() {
				if f.Name() == first[1:] {
					t = f.Type()
				}
			}
			if t == nil {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// isObject reports whether a type is a pointer to one with methods that is no client library's.
func isObject(t types.Type) bool {
	ptr, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	named := objmatch.Named(ptr.Elem())
	return named != nil && named.NumMethods() > 0 && !claudeapi.IsClient(objmatch.Path(named.Obj().Pkg()))
}

func deref(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// fieldName returns the name of a field of a struct or of a pointer to one.
func fieldName(t types.Type, i int) string {
	if s, ok := deref(t).Underlying().(*types.Struct); ok && i < s.NumFields() {
		return s.Field(i).Name()
	}
	return ""
}
