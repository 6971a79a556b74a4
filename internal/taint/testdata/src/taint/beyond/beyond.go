package beyond // want package:"facts"

import (
	"taint/lib"
	"taint/mid"
)

// Of what implements the interface, and where it is declared, nothing is imported here.
func use(a *mid.Agent) {
	a.Do(lib.Source()) // want `lib source -> lib sink`
	a.Do("x")
	if s := lib.Source(); lib.Good(s) {
		a.Do(s)
	}
	lib.Sink(a.Do("x")) // want `lib source -> lib sink`
}
