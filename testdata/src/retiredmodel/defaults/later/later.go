// Package later gives a model to whatever client it makes.
package later

import "github.com/teilomillet/gollm"

func client(model string) (gollm.LLM, error) {
	opts := []gollm.ConfigOption{gollm.SetProvider("anthropic")}
	if model != "" {
		opts = append(opts, gollm.SetModel(model))
	}
	return gollm.NewLLM(opts[0], opts[len(opts)-1])
}
