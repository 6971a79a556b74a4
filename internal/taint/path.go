package taint

import (
	"go/types"
	"strings"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// A path selects a part of a value: a sequence of segments ".Field", "#1" (component of a tuple),
// "[]" (any element), "[key]" (the element at a constant key) and "[#]" (a map's keys). A pointer
// and what it points at have the same path.
type path = string

// maxSegments bounds how many fields and keys a path names, so that walking a recursive type ends; with the
// elements of lists, which are no names, there are at most twice as many. A longer path is cut, and so
// stands for more than it should.
const maxSegments = 4

// maxNarrow bounds how exactly a flow says which part of a parameter or a cell it is about: how many
// fields and keys it names. Any element of a list is no name. It does not hold for a flow to a cell, to a
// sink of the function's own, to one that is no prompt, or into an error.
const maxNarrow = 2

// maxSet is the same bound for what an option sets: of records in a list, one field.
const maxSet = 3

// extend returns p followed by q, cut.
func extend(p, q path) path {
	if q == "" {
		return p
	}
	return bounded(p + q)
}

// bounded returns p, cut to what maxSegments allows.
func bounded(p path) path { return p[:min(prefixEnd(p, 2*maxSegments), namesEnd(p, maxSegments))] }

// repeats returns how many segments of a path occur in it before.
func repeats(p path) int {
	seen := map[path]bool{}
	for i := 0; i < len(p); {
		end := segmentEnd(p, i)
		seen[p[i:end]] = true
		i = end
	}
	return segments(p) - len(seen)
}

// segments returns the number of segments of p.
func segments(p path) int {
	n := 0
	for i := 0; i < len(p); i = segmentEnd(p, i) {
		n++
	}
	return n
}

// narrowEnd returns where the part of p ends that a flow may be about.
func narrowEnd(p path) int { return min(namesEnd(p, maxNarrow), prefixEnd(p, maxSegments)) }

// keptEnd returns the same of a place in which text from outside is kept: a job holds what an event says of
// an issue.
func keptEnd(p path) int { return min(namesEnd(p, maxNarrow+1), prefixEnd(p, maxSegments)) }

// namesEnd returns where the part of p ends that names at most n fields and keys.
func namesEnd(p path, n int) int {
	names, i := 0, 0
	for i < len(p) {
		j := segmentEnd(p, i)
		if p[i:j] != "[]" {
			names++
		}
		if names > n {
			break
		}
		i = j
	}
	return i
}

// prefixEnd returns where the first n segments of p end.
func prefixEnd(p path, n int) int {
	i := 0
	for ; n > 0 && i < len(p); n-- {
		i = segmentEnd(p, i)
	}
	return i
}

// segmentEnd returns where the segment that starts at i ends.
func segmentEnd(p path, i int) int {
	if p[i] == '[' {
		if j := strings.IndexByte(p[i:], ']'); j >= 0 {
			return i + j + 1
		}
		return len(p)
	}
	j := i + 1
	for j < len(p) && p[j] != '.' && p[j] != '[' && p[j] != '#' {
		j++
	}
	return j
}

// cut removes the prefix from p, element by element: "[]" stands for every element. It reports
// whether the prefix was there. Where p is shorter and agrees as far as it goes, more is what
// remains of the prefix.
func cut(p, prefix path) (rest, more path, ok bool) {
	i, j := 0, 0
	for i < len(p) && j < len(prefix) {
		ie, je := segmentEnd(p, i), segmentEnd(prefix, j)
		a, b := p[i:ie], prefix[j:je]
		if a != b && !sameElement(a, b) {
			return "", "", false
		}
		i, j = ie, je
	}
	return p[i:], prefix[j:], true
}

// sameElement reports whether two different segments may select the same element.
func sameElement(a, b path) bool {
	return a[0] == '[' && b[0] == '[' && (a == "[]" || b == "[]") && a != "[#]" && b != "[#]"
}

// maxID is how many bytes an identifier has at most.
const maxID = 16

// carries reports whether a value of the type can carry text to where it does harm. Numbers,
// booleans, times, identifiers, errors and contexts cannot.
func carries(t types.Type) bool {
	if t == nil {
		return false
	}
	switch u := types.Unalias(t).(type) {
	case *types.Named:
		if obj := u.Obj(); obj.Pkg() == nil {
			return obj.Name() != "error"
		} else if obj.Pkg().Path() == "time" || obj.Pkg().Path() == "context" {
			return false
		}
		if id, ok := u.Underlying().(*types.Array); ok && id.Len() <= maxID && types.Identical(id.Elem(), types.Typ[types.Byte]) {
			return false
		}
	case *types.TypeParam:
		return true
	}
	if b, ok := t.Underlying().(*types.Basic); ok {
		return b.Info()&types.IsString != 0 || b.Kind() == types.UnsafePointer
	}
	return true
}

// textual reports whether the type is text: a string, bytes, or a slice of such.
func textual(t types.Type) bool {
	for range 8 { // a slice may be one of itself
		if t == nil {
			return false
		}
		switch u := t.Underlying().(type) {
		case *types.Basic:
			return u.Info()&types.IsString != 0
		case *types.Slice:
			if b, ok := u.Elem().Underlying().(*types.Basic); ok && b.Kind() == types.Byte {
				return true
			}
			t = u.Elem()
		default:
			return false
		}
	}
	return false
}

// lasting reports whether a field of the type, in a long-lived value, is followed from method to
// method: text, records of libraries, channels, containers of these, and lists of flat records of
// the program's own. Where a record leads on to other records, those have cells of their own; and a
// single record that is kept, or records kept under an id, wait for somebody to release them.
func lasting(t types.Type, own func(types.Type) bool) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Chan:
		return carries(u.Elem())
	case *types.Slice:
		elem := u.Elem()
		if ptr, ok := elem.Underlying().(*types.Pointer); ok {
			elem = ptr.Elem()
		}
		if s, ok := elem.Underlying().(*types.Struct); ok && own(elem) {
			return flat(s)
		}
		return lasting(u.Elem(), own) || textual(t)
	case *types.Array:
		return lasting(u.Elem(), own)
	case *types.Map:
		return lasting(u.Elem(), own)
	case *types.Pointer:
		return isString(u.Elem())
	case *types.Struct:
		_, named := types.Unalias(t).(*types.Named)
		return carries(t) && (!named || !own(t))
	}
	return false
}

// grows reports whether values of the type grow into one text.
func grows(t types.Type) bool {
	name := objmatch.Type(t)
	return name == "bytes.Buffer" || name == "strings.Builder"
}

// flat reports whether a record holds text or simple containers of text but no other records.
func flat(s *types.Struct) bool {
	const most = 16
	for f := range s.Fields() {
		t := f.Type().Underlying()
		if m, ok := t.(*types.Map); ok {
			t = m.Elem().Underlying()
		}
		if l, ok := t.(*types.Slice); ok {
			t = l.Elem().Underlying()
		}
		switch t.(type) {
		case *types.Basic, *types.Interface, *types.Signature:
		default:
			if carries(f.Type()) {
				return false
			}
		}
	}
	return s.NumFields() <= most
}

// leaves returns the paths of everything in a value of type t that can carry text, so that what
// fills the value in can be followed field by field; [""] where the type has no fields.
func leaves(t types.Type) []path {
	const most = 40
	var out []path
	var walk func(t types.Type, p path, depth int)
	walk = func(t types.Type, p path, depth int) {
		if len(out) > most || !carries(t) {
			return
		}
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem()
		}
		switch u := t.Underlying().(type) {
		case *types.Struct:
			if depth < maxSegments-1 {
				for f := range u.Fields() {
					walk(f.Type(), p+"."+f.Name(), depth+1)
				}
				return
			}
		case *types.Slice:
			if _, isStruct := u.Elem().Underlying().(*types.Struct); isStruct && depth < maxSegments-1 {
				walk(u.Elem(), p+"[]", depth+1)
				return
			}
		}
		out = append(out, p)
	}
	walk(t, "", 0)
	if len(out) > most {
		return []path{""}
	}
	return out
}
