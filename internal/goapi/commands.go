package goapi

import (
	"go/types"
	"reflect"
)

// Command reports whether a field of a struct is an argument or a flag of a command: kong, and parsers like it,
// fill in the fields that have such tags and call the method Run of the struct, or of one of its commands.
func Command(owner *types.Named, s *types.Struct, tag string) bool {
	if owner == nil || tag == "" {
		return false
	}
	_, arg := reflect.StructTag(tag).Lookup("arg")
	_, help := reflect.StructTag(tag).Lookup("help")
	if !arg && !help {
		return false
	}
	for m := range owner.Methods() {
		if m.Name() == "Run" {
			return true
		}
	}
	for i := range s.NumFields() {
		if _, cmd := reflect.StructTag(s.Tag(i)).Lookup("cmd"); cmd {
			return true
		}
	}
	return false
}
