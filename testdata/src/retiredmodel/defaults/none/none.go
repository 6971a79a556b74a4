// Package none leaves the model to the library.
package none

import "github.com/teilomillet/gollm"

func client() (gollm.LLM, error) {
	return gollm.NewLLM(gollm.SetProvider("anthropic")) // want `no model is given, and the default of this client is old: the model claude-3-5-haiku-latest was retired`
}
