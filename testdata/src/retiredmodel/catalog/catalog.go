// Package catalog tells about models.
package catalog

import "fmt"

// Price tells what a million tokens cost.
func Price(model string) (float64, error) {
	if p, ok := map[string]float64{"claude-3-opus-20240229": 15}[model]; ok {
		return p, nil
	}
	return 0, fmt.Errorf("unknown model %s", model)
}

// Known reports whether there is such a model.
func Known(model string) bool { return model != "" }

// Info tells a person.
func Info(model string) { fmt.Println(model) }

// Default is what a client uses.
var Default string

// Small is what a program uses for titles.
const Small = "claude-3-5-haiku-latest" // want Small:"told" `claude-3-5-haiku-latest was retired`

// Opus3 tells which one an answer came from.
const Opus3 = "claude-3-opus-20240229"

func isOld(model string) bool { return model == Opus3 }

// SetDefault sets it.
func SetDefault(model string) { Default = model }

// A Limit is the number of tokens that models have room for, of those whose names begin alike.
type Limit struct {
	Model  string
	Output int64
}
