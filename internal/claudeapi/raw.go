package claudeapi

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/rows"
)

// Raw returns the row of a field of a struct that a program wrote itself for the JSON of the
// Messages API: the system prompt of a request, the content of an answer. Only the tags tell, so
// callers ask it only of programs that name the API's address.
func Raw(s *types.Struct, field *types.Var) (rows.Field, bool) {
	switch tags := jsonTags(s); {
	case tags["system"] == field && tags["messages"] != nil && tags["model"] != nil:
		return rows.Field{Do: rows.Do{rows.Sink("", rows.System, systemPart)}}, true
	case tags["content"] == field && holdsText(field.Type()) &&
		(tags["stop_reason"] != nil || tags["usage"] != nil || len(tags) == 1):
		return rows.Field{Do: rows.Do{rows.Source("", rows.Model, answerText)}}, true
	case tags["partial_json"] == field:
		return rows.Field{Do: rows.Do{rows.Source("", rows.Model, toolInput)}}, true
	case tags["text"] == field && tags["partial_json"] != nil:
		return rows.Field{Do: rows.Do{rows.Source("", rows.Model, answerText)}}, true
	}
	return rows.Field{}, false
}

// RawKey reports what the value at a key of a map is that a program puts together for the JSON of
// the Messages API, given all its keys.
func RawKey(keys []string, key string) (rows.Effect, bool) {
	if key == "system" && slices.Contains(keys, "messages") && slices.Contains(keys, "model") {
		return rows.Sink("", rows.System, systemPart), true
	}
	return rows.Effect{}, false
}

// RawAddress reports whether a constant shows that a program talks to the Messages API by hand.
func RawAddress(s string) bool {
	return strings.Contains(s, "v1/messages") || strings.Contains(s, "api.anthropic.com") || strings.EqualFold(s, "anthropic-version")
}

// jsonTags returns the fields of a struct by their JSON names, those of embedded structs included.
func jsonTags(s *types.Struct) map[string]*types.Var {
	tags := map[string]*types.Var{}
	for i := range s.NumFields() {
		f := s.Field(i)
		name, _, _ := strings.Cut(reflect.StructTag(s.Tag(i)).Get("json"), ",")
		if name == "" && f.Embedded() {
			if inner, ok := f.Type().Underlying().(*types.Struct); ok && inner != s {
				for n, v := range jsonTags(inner) {
					if tags[n] == nil {
						tags[n] = v
					}
				}
			}
			continue
		}
		if name != "" && name != "-" {
			tags[name] = f
		}
	}
	return tags
}

// holdsText reports whether the type is a slice of structs with a text field.
func holdsText(t types.Type) bool {
	slice, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	elem := slice.Elem()
	if ptr, ok := elem.Underlying().(*types.Pointer); ok {
		elem = ptr.Elem()
	}
	s, ok := elem.Underlying().(*types.Struct)
	return ok && jsonTags(s)["text"] != nil
}
