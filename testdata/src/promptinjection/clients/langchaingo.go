package clients

import (
	"net/http"

	"github.com/tmc/langchaingo/llms"
)

// A chain is told the role of each message by its callers.
type chain struct{ messages []llms.MessageContent }

func (c *chain) with(role llms.ChatMessageType, text string) *chain {
	c.messages = append(c.messages, llms.TextParts(role, text)) // want `remote input .*becomes part of the system prompt.*langchaingo.go:\d+ passed to with`
	return c
}

func (c *chain) start(r *http.Request) {
	c.with(llms.ChatMessageTypeSystem, "You are "+r.FormValue("role")).
		with(llms.ChatMessageTypeHuman, "My name is "+r.FormValue("name"))
}

// message hands the role on.
func message(role, text string) llms.MessageContent {
	return parts(llms.ChatMessageType(role), text)
}

func parts(role llms.ChatMessageType, text string) llms.MessageContent {
	return llms.MessageContent{
		Role:  role,
		Parts: []llms.ContentPart{llms.TextPart(text)}, // want `remote input .*becomes part of the system prompt.*passed to message`
	}
}

func talk(r *http.Request) []llms.MessageContent {
	return []llms.MessageContent{
		message("system", "You are "+r.PathValue("persona")),
		message("human", r.FormValue("text")),
		message(r.FormValue("as"), r.FormValue("other")),
	}
}

// turn has callers that give the system prompt nothing of anybody's.
func turn(role llms.ChatMessageType, text string) llms.MessageContent {
	return llms.TextParts(role, text)
}

func harmless(r *http.Request) []llms.MessageContent {
	return []llms.MessageContent{
		turn(llms.ChatMessageTypeSystem, "You are brief."),
		turn(llms.ChatMessageTypeHuman, r.FormValue("text")),
	}
}
