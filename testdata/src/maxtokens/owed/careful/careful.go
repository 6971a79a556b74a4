// Package careful gives a desk a model with a limit of its own.
package careful

import (
	"net/http"

	"maxtokens/owed/claude"
	"maxtokens/owed/desk"
)

func safe() *desk.Desk {
	http.Handle("/", &desk.Proxy{Model: new(claude.Careful)})
	return desk.New(new(claude.Careful))
}
