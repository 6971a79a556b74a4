// Package cmd hands what somebody sent to a dispatcher: each handler that mixes it with instructions is told.
package cmd

import (
	"net/http"

	"promptinjection/registry"
)

var commands = registry.New()

func serve(w http.ResponseWriter, r *http.Request) {
	c := registry.Command{Name: r.FormValue("name"), Text: r.FormValue("text"), From: r.FormValue("from"), Kind: r.FormValue("kind")}
	commands.Run(r.Context(), c) // want `remote input .*go:42 passed to Ask` `remote input .*go:40 passed to rulef`
}
