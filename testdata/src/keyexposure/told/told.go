// Package told is downstream of one that shows a credential and says so itself.
package told

import (
	"os"

	"keyexposure/told/inner"
)

func serve() {
	key := os.Getenv("ANTHROPIC_API_KEY")
	s := inner.New(inner.Options{Model: "m"}, key)
	s.Start()
	inner.Note("started")
	inner.Note("started with %s", key) // want `a credential`
	inner.Handler(inner.Options{Credential: key, Model: "m"})
}
