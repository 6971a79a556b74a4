package claudeapi

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/claudelint/claudelint/internal/rows"
)

// Raw returns the row of a field of a struct that a program wrote itself for the JSON of the
// Messages API: the system prompt and the messages of a request, the content of an answer. Only
// the tags tell, so callers ask it only of programs that name the API's address.
func Raw(s *types.Struct, field *types.Var) (rows.Field, bool) {
	switch tags := jsonTags(s); {
	case tags["system"] == field && tags["messages"] != nil && (tags["model"] != nil || tags["anthropic_version"] != nil):
		return rows.Field{Do: rows.Do{rows.Sink("", rows.System, systemPart)}}, true
	case tags["name"] == field && tags["input"] != nil:
		return rows.Field{Do: rows.Do{rows.Source("", rows.Model, ToolName)}}, true
	case tags["input"] == field && tags["name"] != nil && tags["id"] != nil:
		return rows.Field{Do: rows.Do{rows.Source("", rows.Model, ToolInput)}}, true
	case tags["content"] == field && holdsText(field.Type()) &&
		(tags["stop_reason"] != nil || tags["usage"] != nil || len(tags) == 1),
		tags["content"] == field && tags["stop_reason"] != nil && undecoded(field.Type()):
		return rows.Field{Do: rows.Do{rows.Source("", rows.Model, answerText)}}, true
	case tags["content"] == field && tags["role"] != nil:
		return rows.Field{Do: content(tags["role"].Name(), field.Type())}, true
	case tags["partial_json"] == field:
		return rows.Field{Do: rows.Do{rows.Source("", rows.Model, ToolInput)}}, true
	case tags["text"] == field && tags["partial_json"] != nil:
		return rows.Field{Do: rows.Do{rows.Source("", rows.Model, answerText)}}, true
	}
	return rows.Field{}, false
}

// content returns what the content of a message is whose role the other field holds: text, or
// blocks of texts and tool results.
func content(role string, t types.Type) rows.Do {
	block := element(t)
	if block == nil {
		return message("", role, "system")
	}
	tags := jsonTags(block)
	var do rows.Do
	if text := tags["text"]; text != nil {
		do = append(do, message("[]."+text.Name(), role, "system")...)
	}
	if result := tags["content"]; result != nil && tags["tool_use_id"] != nil {
		do = append(do, rows.Sink("[]."+result.Name(), rows.Result, toolResult))
	}
	return do
}

// message returns what the content of a message is, which another place says to be a system prompt, what
// a tool answers, or what the model said before.
func message(content, role, system string) rows.Do {
	return rows.Do{
		rows.Sink(content, rows.System, systemPart).Where(role, system),
		rows.Sink(content, rows.Result, toolResult).Where(role, "tool"),
		rows.Sink(content, rows.Turn, messageText).Unless(role, system, "tool", "assistant"),
	}
}

// RawKey returns what a value of the type is at a key of a map that a program puts together for
// the JSON of the Messages API, given all its keys and those values that are constant texts.
func RawKey(entries map[string]string, key string, value types.Type) rows.Do {
	has := func(key string) bool { _, ok := entries[key]; return ok }
	_, isText := value.Underlying().(*types.Basic)
	switch {
	case key == "system" && has("messages") && (has("model") || has("anthropic_version")):
		return rows.Do{rows.Sink("", rows.System, systemPart)}
	case key == "content" && has("tool_use_id"):
		return rows.Do{rows.Sink("", rows.Result, toolResult)}
	case key == "content" && entries["role"] == "system":
		return rows.Do{rows.Sink("", rows.System, systemPart)}
	case key == "content" && entries["role"] == "assistant":
		return nil
	case key == "content" && has("role") && isText, key == "text" && entries["type"] == "text" && !has("cache_control"):
		return rows.Do{rows.Sink("", rows.Turn, messageText)}
	}
	return nil
}

// RawAddress reports whether a constant shows that a program talks to the Messages API by hand, there or on a
// cloud, where the body names a version.
func RawAddress(s string) bool {
	return strings.HasPrefix(s, "bedrock-20") || strings.HasPrefix(s, "vertex-20") || strings.Contains(s, "v1/messages") || strings.Contains(s, "api.anthropic.com") || strings.EqualFold(s, "anthropic-version")
}

// RawTags reports whether the tags of a field are those of a field of the Messages API that no other API has.
func RawTags(tags string) bool {
	name, _, _ := strings.Cut(reflect.StructTag(tags).Get("json"), ",")
	return name == "tool_use_id" || name == "stop_reason" || name == "partial_json"
}

// jsonTags returns the fields of a struct by their JSON names, those of embedded structs included.
func jsonTags(s *types.Struct) map[string]*types.Var {
	tags := map[string]*types.Var{}
	addTags(tags, s, map[*types.Struct]bool{})
	return tags
}

// addTags adds the fields of a struct that are not hidden by those of one that embeds it.
func addTags(tags map[string]*types.Var, s *types.Struct, seen map[*types.Struct]bool) {
	if seen[s] {
		return
	}
	seen[s] = true
	var embedded []*types.Struct
	for i := range s.NumFields() {
		f := s.Field(i)
		name, _, _ := strings.Cut(reflect.StructTag(s.Tag(i)).Get("json"), ",")
		if name == "" && f.Embedded() {
			if inner, ok := pointee(f.Type()).Underlying().(*types.Struct); ok {
				embedded = append(embedded, inner)
			}
		} else if name != "" && name != "-" && tags[name] == nil {
			tags[name] = f
		}
	}
	for _, inner := range embedded {
		addTags(tags, inner, seen)
	}
}

// holdsText reports whether the type is a slice of structs with a text field.
func holdsText(t types.Type) bool {
	s := element(t)
	return s != nil && jsonTags(s)["text"] != nil
}

// element returns the struct that a slice holds or holds pointers to, nil if the type is no such
// slice.
func element(t types.Type) *types.Struct {
	slice, ok := t.Underlying().(*types.Slice)
	if !ok {
		return nil
	}
	s, _ := pointee(slice.Elem()).Underlying().(*types.Struct)
	return s
}

// pointee returns what a pointer points to, and every other type itself.
func pointee(t types.Type) types.Type {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		return ptr.Elem()
	}
	return t
}

// undecoded reports whether the type is JSON that is still to be decoded: json.RawMessage, or a list of such.
func undecoded(t types.Type) bool {
	slice, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := slice.Elem().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte || undecoded(slice.Elem())
}
