package goapi

import (
	"go/types"
	"reflect"
)

// Command reports whether a field of a struct is an argument or a flag of a command: kong, and parsers like it,
// fill in the fields that have such tags and call the method Run.
func Command(owner *types.Named, tag string) bool {
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
	return false
}
