// Package app puts tools of one package among those that another one runs.
package app

import (
	"toolapproval/noted"
	"toolapproval/noted/tools"
)

func setUp() {
	noted.Add(tools.Burn{})
	noted.Add(tools.Shred{}) // want `a tool call removes files here`
}
