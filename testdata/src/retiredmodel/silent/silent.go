// Package silent names old models where no request uses them: claude-3-opus-20240229 in a comment.
package silent

import (
	"flag"
	"fmt"
	"log"
	"log/slog"
	"slices"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"retiredmodel/catalog"
)

// Help is longer than a name.
const Help = "Set the model, for example claude-3-opus-20240229 or claude-sonnet-4-0."

// Docs is a link.
const Docs = "https://docs.example.com/models/claude-3-opus-20240229"

var usage = flag.String("model", "claude-opus-4-6", "claude-3-opus-20240229")

func compared(model string) bool {
	return model == "claude-3-opus-20240229" || anthropic.ModelClaudeSonnet4_5 == model
}

func prefixed(model string) bool { return strings.HasPrefix(model, "claude-2.1") }

const legacy = "claude-3-5-sonnet-20240620"

func switched(model string) int {
	switch model {
	case legacy, "claude-3-haiku-20240307":
		return 4096
	case anthropic.ModelClaudeSonnet4_5:
		return 8192
	}
	return 32000
}

// Migrated maps old names to new ones.
var Migrated = map[string]string{
	"claude-3-opus-20240229":     "claude-opus-4-6",
	"claude-3-5-sonnet-20241022": anthropic.ModelClaudeSonnet5_5,
}

// Prices are in dollars for a million tokens.
var Prices = map[string]float64{"claude-3-opus-20240229": 15, "claude-3-haiku-20240307": 0.25}

type price struct {
	Model   string
	In, Out float64
}

var prices = []price{{"claude-3-opus-20240229", 15, 75}, {Model: "claude-3-haiku-20240307", In: 0.25, Out: 1.25}}

func cost(model string, tokens int) float64 {
	for _, p := range prices {
		if p.Model == model {
			return p.In * float64(tokens)
		}
	}
	return Prices[model] * float64(tokens)
}

func estimate() float64 { return cost("claude-3-opus-20240229", 1000) }

var retired = []string{"claude-2.0", "claude-2.1", "claude-3-sonnet-20240229"}

func check(model string) error {
	if slices.Contains(retired, model) {
		return fmt.Errorf("%s is retired", model)
	}
	for _, r := range retired {
		if strings.EqualFold(r, model) {
			return fmt.Errorf("%s is retired", r)
		}
	}
	return nil
}

var unsupported = map[string]bool{"claude-2.1": true, anthropic.ModelClaudeSonnet4_5: false}

func logged() {
	log.Printf("%s is gone, use another", "claude-3-opus-20240229")
	slog.Info("model", "old", "claude-2.1")
	fmt.Println("claude-3-opus-20240229")
}

func supports(model string) bool { return !unsupported[model] && model != legacy }

func supported() bool { return supports("claude-3-5-haiku-20241022") }

// An answer as it was recorded.
var recorded = anthropic.Message{ID: "msg_1", Model: "claude-3-opus-20240229"}

func recording() string { return recorded.ID }

func length() int { return len("claude-3-opus-20240229") }

type lifecycle struct{ Model, EndOfLife, Replacement string }

// Lifecycles tells when models end.
func Lifecycles() []lifecycle {
	return []lifecycle{
		{"claude-3-opus-20240229", "2026-01-05", "claude-opus-4-6"},
		{Model: "claude-2.1", EndOfLife: "2025-07-21", Replacement: "claude-sonnet-4-6"},
	}
}

// What another package only tells about a model.
func told() bool {
	catalog.Info("claude-3-opus-20240229")
	if _, err := catalog.Price("claude-3-opus-20240229"); err != nil {
		return false
	}
	catalog.SetDefault("claude-3-opus-20240229") // want `claude-3-opus-20240229 was retired`
	return catalog.Known("claude-2.1")
}

// limits is looked up: no request has a model out of it.
var limits = []catalog.Limit{
	{Model: "claude-opus-4-1", Output: 32000},
	{"claude-3-haiku-20240307", 4096},
}

func limit(model string) int64 {
	for _, l := range limits {
		if strings.HasPrefix(model, l.Model) {
			return l.Output
		}
	}
	return 0
}
