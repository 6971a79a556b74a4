// Package clients sends turns through other clients.
package clients

import (
	"net/http"

	"github.com/teilomillet/gollm"
	"github.com/teilomillet/gollm/llm"
)

func contract(r *http.Request) []*gollm.Prompt {
	text := r.FormValue("text")
	return []*gollm.Prompt{
		gollm.NewPrompt("Explain the terms of this contract: " + text), // want `remote input .*is mixed with instructions in a message`
		llm.NewPrompt("Explain the terms of this contract: " + text),   // want `remote input .*is mixed with instructions in a message`
		gollm.NewPrompt("Explain the terms of this contract: <contract>" + text + "</contract>"),
		gollm.NewPrompt("Explain the terms of this contract.", gollm.WithContext(text)),
		gollm.NewPrompt(text),
		prompt("Explain the terms of this contract: " + text),
	}
}

// prompt is the program's own.
var prompt = func(text string) *gollm.Prompt { return nil }
