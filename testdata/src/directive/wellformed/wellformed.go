// Package wellformed has directives that are as they must be, and comments that are none:
// claudelint:ignore in a sentence, for one.
package wellformed

import "strings"

// isAllowed has a directive behind its documentation, as gofmt wants it.
//
//claudelint:validates
func isAllowed(name string) bool { return name == "ls" }

//claudelint:confirms // asks in the browser
func confirm(question string) bool { return false }

type server struct{}

//claudelint:source remote
//claudelint:source secret
func (s *server) webhook() string { return "" }

//claudelint:sink outputexec
//go:noinline
func run(script string) {}

//claudelint:redacts
func mask(token string) string { return strings.Repeat("*", len(token)) }

func use() {
	run("ls") //claudelint:ignore outputexec it is constant
	//claudelint:ignore outputexec,toolapproval it is constant
	run("ls")
	// claudelint:disable is no directive, as there is a space.
	run("ls") //claudelinter:disable
	run("//claudelint:disable")
	/*claudelint:disable*/
}
