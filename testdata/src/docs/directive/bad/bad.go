// Package bad has directives that do not do what they seem to do.
package bad

import "os/exec"

// known reports whether the command is on our list.
//
//claudelint:validate // want `unknown directive "validate"`
func known(command string) bool { return commands[command] }

var commands = map[string]bool{"ls": true, "df": true}

func usage() error {
	//claudelint:ignore outputexec // want `needs a reason`
	return exec.Command("df", "-h").Run()
}
