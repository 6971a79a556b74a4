package records

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// Hidden returns the paths below a value of the type of which the encoding shows nothing, sorted:
// fields that it leaves out and values that make the text themselves. The path "" stands for all
// of it; a pointer and what it points at have the same path.
func Hidden(t types.Type, enc Encoding) []string {
	if enc == Log {
		if makesText(t, "LogValue") {
			return []string{""}
		}
		out := slices.Concat(Hidden(t, Text), Hidden(t, JSON))
		slices.Sort(out)
		return slices.Compact(out)
	}
	h := hiding{enc: enc, on: map[types.Type]bool{}}
	h.value(t, "", 0, true)
	slices.Sort(h.out)
	return h.out
}

// maxHidden bounds how deep Hidden looks.
const maxHidden = 4

type hiding struct {
	enc Encoding
	on  map[types.Type]bool // types on the way to the one that is looked at
	out []string
}

// value looks at a value at a path. Of a value in a field that is not exported, package fmt calls no
// methods.
func (h *hiding) value(t types.Type, path string, depth int, callable bool) {
	if depth > maxHidden || h.on[t] {
		return
	}
	if callable && makesText(t, textMethods[h.enc]...) {
		h.out = append(h.out, path)
		return
	}
	h.on[t] = true
	defer delete(h.on, t)
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if depth > 0 && (h.enc == Text || h.enc == Syntax) { // the address is printed
			h.out = append(h.out, path)
			return
		}
		// Encoders call pointer methods of what a pointer leads to; its fields are addressable.
		h.value(u.Elem(), path, depth, callable)
	case *types.Slice:
		h.value(u.Elem(), path+"[]", depth+1, callable)
	case *types.Array:
		h.value(u.Elem(), path+"[]", depth+1, callable)
	case *types.Map:
		h.value(u.Elem(), path+"[]", depth+1, callable)
	case *types.Struct:
		for i := range u.NumFields() {
			h.field(u.Field(i), u.Tag(i), path, depth, callable)
		}
	}
}

func (h *hiding) field(f *types.Var, tag, path string, depth int, callable bool) {
	path += "." + f.Name()
	switch h.enc {
	case Text, Syntax, Dump:
		callable = callable && (f.Exported() || h.enc == Dump)
	default:
		name, _, _ := strings.Cut(reflect.StructTag(tag).Get(string(h.enc)), ",")
		if !f.Exported() && !f.Embedded() || name == "-" {
			h.out = append(h.out, path)
			return
		}
	}
	h.value(f.Type(), path, depth+1, callable)
}

// textMethods are the methods by which a value makes the text of an encoding itself.
var textMethods = map[Encoding][]string{
	JSON:   {"MarshalJSON", "MarshalText"},
	XML:    {"MarshalXML", "MarshalText"},
	YAML:   {"MarshalYAML", "MarshalText"},
	TOML:   {"MarshalTOML", "MarshalText"},
	Text:   {"Format", "String", "Error"},
	Dump:   {"String", "Error"},
	Syntax: {"Format", "GoString"},
}

// makesText reports whether a value of the type has one of the methods. That of a pointer is none of
// the value: fmt.Print(v) does not call it.
func makesText(t types.Type, methods ...string) bool {
	if _, ok := t.Underlying().(*types.Interface); ok || transparent(t) {
		return false
	}
	return slices.ContainsFunc(methods, func(name string) bool {
		obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
		f, ok := obj.(*types.Func)
		return ok && (f.Signature().Results().Len() > 0 || name == "Format")
	})
}

// transparent reports whether the methods of a type of the standard library show what it holds.
func transparent(t types.Type) bool {
	n := objmatch.Named(t)
	if n == nil || n.Obj().Pkg() == nil {
		return false
	}
	switch objmatch.Type(n) {
	case "bytes.Buffer", "encoding/json.Number", "encoding/json.RawMessage", "go.uber.org/zap/zapcore.Field", "log/slog.Attr", "log/slog.Value",
		"net/url.URL", "net/url.Userinfo", "strings.Builder":
		return true
	}
	return false
}
