// Package clients fills in system prompts of other clients.
package clients

import (
	"net/http"

	"github.com/teilomillet/gollm"
)

func speak(r *http.Request) []*gollm.Prompt {
	return []*gollm.Prompt{
		gollm.NewPrompt(r.FormValue("text"), gollm.WithSystemPrompt("You speak to "+r.FormValue("name"), gollm.CacheTypeEphemeral)), // want `remote input .*becomes part of the system prompt`
		gollm.NewPrompt(r.FormValue("text"), gollm.WithSystemPrompt("You speak to a customer", gollm.CacheTypeEphemeral)),
	}
}
