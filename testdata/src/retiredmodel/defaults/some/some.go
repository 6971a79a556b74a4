// Package some gives one client a model, and another one none.
package some

import "github.com/teilomillet/gollm"

func current() (gollm.LLM, error) {
	return gollm.NewLLM(gollm.SetProvider("anthropic"), gollm.SetModel("claude-opus-4-8"))
}

func old() (gollm.LLM, error) {
	return gollm.NewLLM(gollm.SetProvider("anthropic")) // want `no model is given, and the default of this client is old`
}
