package ir

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// RPCRequest returns which parameter of a method is the request of a remote procedure call, -1 if it
// is no such method. The code that protoc generates for a service has a struct, called
// UnimplementedXServer or UnimplementedXHandler, with one method for each call: what embeds it serves the
// calls by methods of the same names. Where there is none, see registered.
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
		return requestIn(f)
	}
	if registered(f) {
		return requestIn(f)
	}
	return -1
}

// requestIn returns which parameter of a method is a record that it is sent, -1 if none is.
func requestIn(f *ssa.Function) int {
	for i := range f.Signature.Params().Len() {
		if p, ok := types.Unalias(f.Signature.Params().At(i).Type()).(*types.Pointer); ok && objmatch.Named(p) != nil && i+1 < len(f.Params) {
			return i + 1
		}
	}
	return -1
}

// registered reports whether a method is one of an interface that the package of its request takes for a service, by
// a function RegisterXServer(s grpc.ServiceRegistrar, srv XServer): older generators have no struct to embed.
func registered(f *ssa.Function) bool {
	i := requestIn(f)
	if i < 0 {
		return false
	}
	p := objmatch.Named(f.Params[i].Type()).Obj().Pkg()
	if recv := objmatch.Named(f.Signature.Recv().Type()); p == nil || recv == nil || strings.HasPrefix(recv.Obj().Name(), "Unimplemented") {
		return false
	}
	if !slices.ContainsFunc(p.Imports(), func(p *types.Package) bool { return objmatch.Path(p) == "google.golang.org/grpc" }) {
		return false // looking through all names of a package is dear
	}
	return slices.ContainsFunc(p.Scope().Names(), func(name string) bool {
		register, ok := p.Scope().Lookup(name).(*types.Func)
		if !ok || !strings.HasPrefix(name, "Register") || !strings.HasSuffix(name, "Server") || register.Signature().Params().Len() != 2 {
			return false
		}
		iface, ok := register.Signature().Params().At(1).Type().Underlying().(*types.Interface)
		if !ok || !types.Implements(f.Signature.Recv().Type(), iface) {
			return false
		}
		m, _, _ := types.LookupFieldOrMethod(iface, false, p, f.Name())
		return m != nil
	})
}

func withoutRecv(s *types.Signature) *types.Signature {
	return types.NewSignatureType(nil, nil, nil, s.Params(), s.Results(), s.Variadic())
}
