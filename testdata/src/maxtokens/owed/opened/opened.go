// Package opened is given the model behind its interface.
package opened

import (
	"maxtokens/owed/claude"
	"maxtokens/owed/desk"
)

func plain() *desk.Desk {
	return desk.New(claude.Open()) // want `MaxTokens is still 0` `a remote party chooses this number`
}
