package flows

import (
	"go/types"

	"github.com/claudelint/claudelint/internal/rows"
)

// streams are the methods by which a reader or a writer is known, and what they are given.
var streams = map[string]struct {
	of    string // the interface of package io
	given types.Type
}{
	"Read":        {"Reader", types.NewSlice(types.Typ[types.Byte])},
	"Write":       {"Writer", types.NewSlice(types.Typ[types.Byte])},
	"WriteString": {"StringWriter", types.Typ[types.String]},
}

// stream returns what a method of the program's own interface does, if it is one of a reader's or a writer's:
// a terminal, say, that has a few methods more.
func (k *knowledge) stream(f *types.Func) []rows.Resolved {
	s, ok := streams[f.Name()]
	sig := f.Signature()
	if !ok || sig.Recv() == nil || !types.IsInterface(sig.Recv().Type()) || sig.Params().Len() != 1 || sig.Results().Len() != 2 ||
		!types.Identical(sig.Params().At(0).Type(), s.given) ||
		!types.Identical(sig.Results().At(0).Type(), types.Typ[types.Int]) ||
		!types.Identical(sig.Results().At(1).Type(), types.Universe.Lookup("error").Type()) {
		return nil
	}
	do, _ := k.rows.Func("(io." + s.of + ")." + f.Name())
	return do
}
