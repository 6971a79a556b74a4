package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// A function that is called only after a person's yes finds what the model says in what it was
// given: that it is confirmed is seen in its callers, once all functions are known.

// consents tell which functions run only after a person's yes.
type consents struct {
	*engine
	units map[*ssa.Function]*unit
	known map[*ssa.Function]bool // false while it is being found out
}

// confirmEntries marks the flows that start where a person has said yes.
func (e *engine) confirmEntries() {
	at := consents{e, map[*ssa.Function]*unit{}, map[*ssa.Function]bool{}}
	for i := range e.global {
		f := &e.global[i]
		if f.From.Kind == Source && f.Label == rows.Model && f.in != nil && f.Cure&rows.Confirmed == 0 && (at.confirmed(f.in) || at.released(f.in)) {
			f.Cure |= rows.Confirmed
		}
	}
}

// confirmed reports whether a function runs only after a person's yes: wherever it is called, or,
// of one that is written inside another one, where it is made.
func (e *consents) confirmed(f *ssa.Function) bool {
	yes, done := e.known[f]
	if done {
		return yes
	}
	e.known[f] = false
	yes = f.Parent() != nil && e.made(f) || e.called(f)
	e.known[f] = yes
	return yes
}

func (e *consents) called(f *ssa.Function) bool {
	callers := e.Callers(f)
	for _, call := range callers {
		if !e.unit(call.Parent()).validBefore(call).confirmed && !e.confirmed(call.Parent()) {
			return false
		}
	}
	return len(callers) > 0
}

// made reports whether a closure is made only after a person's yes, or is handed to nobody but those who ask for one.
func (e *consents) made(f *ssa.Function) bool {
	mc := makerOf(f)
	if mc == nil { // it is a constant
		return e.unit(f.Parent()).gated(f)
	}
	return e.unit(f.Parent()).validBefore(mc).confirmed || e.unit(f.Parent()).gated(mc) || e.confirmed(f.Parent())
}

func (e *consents) unit(f *ssa.Function) *unit {
	f = ir.Unit(f)
	if e.units[f] == nil {
		e.units[f] = bareUnit(e.engine, f)
	}
	return e.units[f]
}
