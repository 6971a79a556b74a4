package flows

import (
	"go/types"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/claudelint/claudelint/internal/goapi"
	"github.com/claudelint/claudelint/internal/rows"
)

// printed are what the methods of loggers are called, of whatever library; those that take a format end
// in f.
var printed = []string{"Debug", "Error", "Fatal", "Info", "Log", "Panic", "Print", "Trace", "Warn", "Warning"}

// prints returns what a method of the program's own interface does, or a func value that a variable
// holds, if it is one of a logger's: it takes a text and what is printed with it, and is called like one.
func prints(f *types.Func) []rows.Resolved {
	sig := f.Signature()
	if recv := sig.Recv(); recv != nil && !types.IsInterface(recv.Type()) || recv == nil && f.Parent() != nil {
		return nil // it has a body
	}
	last := sig.Params().Len() - 1
	if !sig.Variadic() || sig.Results().Len() > 0 || last > 1 || !isAnys(sig.Params().At(last).Type()) ||
		last == 1 && !isString(sig.Params().At(0).Type()) {
		return nil
	}
	first, size := utf8.DecodeRuneInString(f.Name())
	name := string(unicode.ToUpper(first)) + f.Name()[size:]
	level, formatted := strings.CutSuffix(name, "f")
	switch {
	case formatted && last == 1 && slices.Contains(printed, level):
		do := goapi.Printed("format", "args")
		return []rows.Resolved{{Effect: do, From: rows.Place{Index: last + own(sig)}, With: rows.Place{Index: last - 1 + own(sig)}}}
	case sig.Recv() == nil: // a func of another name does what it will
		return nil
	case slices.Contains(printed, strings.TrimSuffix(name, "ln")) || slices.Contains(printed, strings.TrimSuffix(name, "w")):
		out := []rows.Resolved{{Effect: goapi.Printed("", "args"), From: rows.Place{Index: last + 1}}}
		if last == 1 {
			out = append(out, rows.Resolved{Effect: goapi.Printed("", "msg"), From: rows.Place{Index: 1}})
		}
		return out
	}
	return nil
}

// own returns how many arguments come before the parameters: the receiver.
func own(sig *types.Signature) int {
	if sig.Recv() != nil {
		return 1
	}
	return 0
}

// isAnys reports whether the type is a list of anything.
func isAnys(t types.Type) bool {
	s, ok := t.(*types.Slice)
	if !ok {
		return false
	}
	i, ok := s.Elem().Underlying().(*types.Interface)
	return ok && i.Empty()
}
