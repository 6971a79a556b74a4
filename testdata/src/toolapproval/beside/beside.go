// Package beside gives functions together with what goes around them. The package that puts it around them does not
// show what it is.
package beside

import (
	"context"
	"os"

	"toolapproval/beside/kit"
)

type input struct{ Name string }

func drop(context.Context, input) (string, error)  { return "", os.RemoveAll("a") } // want `a tool call removes files here`
func wipe(context.Context, input) (string, error)  { return "", os.RemoveAll("b") }
func prune(context.Context, input) (string, error) { return "", os.RemoveAll("c") } // want `a tool call removes files here`

func tools(d kit.Desk) {
	kit.New("drop", "", drop)
	kit.New("wipe", "", wipe, kit.Logged[input]("wipe"), kit.NeedsApproval[input](d, "wipe"))
	kit.New("prune", "", prune, kit.Logged[input]("prune"))
}
