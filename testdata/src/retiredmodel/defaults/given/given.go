// Package given gives its client a model, by the library's other name for the option.
package given

import "github.com/teilomillet/gollm"

func client() (gollm.LLM, error) {
	return gollm.NewLLM(gollm.SetProvider("anthropic"), gollm.SetModel("claude-opus-4-8"))
}
