// Package malformed has directives without effect.
package malformed

import "strings"

//claudelint:validate // want `unknown directive "validate"; write one of validates, confirms, redacts, source, sink, ignore`
func isAllowed(name string) bool { return name == "ls" }

//claudelint:confirm // want `unknown directive "confirm"`
func confirm(question string) bool { return false }

//claudelint:source webhook // want `unknown source "webhook"; write one of remote, local, external, secret`
func webhook() string { return "" }

//claudelint:source // want `unknown source ""`
func queue() string { return "" }

//claudelint:sink shell // want `unknown rule "shell"`
func run(script string) {}

//claudelint:redacts the token // want `//claudelint:redacts takes no argument`
func mask(token string) string { return strings.Repeat("*", len(token)) }

//claudelint:confirms // want `//claudelint:confirms has no effect here; write it directly above a function declaration`

func approved() bool { return false }

//claudelint:validates // want `//claudelint:validates has no effect here`
var isKnown = func(name string) bool { return name == "ls" }

type policy interface {
	//claudelint:validates // want `//claudelint:validates has no effect here`
	Allows(name string) bool
}

func use() {
	run("ls") //claudelint:ignore // want `a rule is missing`
	run("ls") //claudelint:ignore outputexec // want `//claudelint:ignore outputexec needs a reason`
	run("ls") //claudelint:ignore outputExec it is constant // want `unknown rule "outputExec"`
	run("ls") //claudelint:ignore all it is constant // want `unknown rule "all"`
	run("ls") //claudelint:ignore outputexec, toolapproval it is constant // want `rules are written as a,b without spaces`
	run("ls") //claudelint:Ignore outputexec it is constant // want `unknown directive "Ignore"`
	run("ls") //claudelint:disable outputexec // want `unknown directive "disable"`
}
