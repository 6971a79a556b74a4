package ir

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// RPCRequest returns which parameter of a method is the request of a remote procedure call, -1 if it
// is no such method. The code that protoc generates for a service has a struct, called
// UnimplementedXServer or UnimplementedXHandler, with one method for each call: what embeds it serves the
// calls by methods of the same names.
func RPCRequest(f *ssa.Function) int {
	recv := f.Signature.Recv()
	if recv == nil || f.Object() == nil || !f.Object().Exported() {
		return -1
	}
	t := recv.Type()
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return -1
	}
	for field := range s.Fields() {
		name := field.Name()
		if !field.Embedded() || !strings.HasPrefix(name, "Unimplemented") || !strings.HasSuffix(name, "Server") && !strings.HasSuffix(name, "Handler") {
			continue
		}
		m, _, _ := types.LookupFieldOrMethod(field.Type(), true, field.Pkg(), f.Name())
		if fn, ok := m.(*types.Func); !ok || !types.Identical(withoutRecv(fn.Signature()), withoutRecv(f.Signature)) {
			continue
		}
		for i := range f.Signature.Params().Len() {
			if p, ok := types.Unalias(f.Signature.Params().At(i).Type()).(*types.Pointer); ok && objmatch.Named(p) != nil && i+1 < len(f.Params) {
				return i + 1
			}
		}
	}
	return -1
}

func withoutRecv(s *types.Signature) *types.Signature {
	return types.NewSignatureType(nil, nil, nil, s.Params(), s.Results(), s.Variadic())
}
