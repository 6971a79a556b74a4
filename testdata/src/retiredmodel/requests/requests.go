// Package requests sends requests to old models.
package requests

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

func literal() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		Model:     "claude-3-opus-20240229", // want `the model claude-3-opus-20240229 was retired on 5 January 2026, and requests for it fail; use claude-opus-5-5`
		MaxTokens: 100,
	}
}

func constant() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet4_5, // want `the model claude-sonnet-4-5 is deprecated, and requests for it will fail from 30 November 2026 on; use claude-sonnet-5-5`
		MaxTokens: 100,
	}
}

func current() []anthropic.MessageNewParams {
	return []anthropic.MessageNewParams{
		{Model: anthropic.ModelClaudeSonnet5_5, MaxTokens: 100},
		{Model: "claude-haiku-4-5", MaxTokens: 100},
		{Model: anthropic.Model("claude-opus-4-5-20251101"), MaxTokens: 100},
	}
}

const house = "claude-3-" + "7-sonnet-latest" // want `claude-3-7-sonnet-latest was retired on 19 February 2026`

func named() anthropic.MessageNewParams {
	return anthropic.MessageNewParams{Model: anthropic.Model(house), MaxTokens: 100}
}

var fallback anthropic.Model = "claude-sonnet-4-20250514" // want `claude-sonnet-4-20250514 was retired on 15 June 2026`

func variable(m string) anthropic.MessageNewParams {
	if m == "" {
		m = fallback
	}
	return anthropic.MessageNewParams{Model: m, MaxTokens: 100}
}

func later() anthropic.MessageNewParams {
	var p anthropic.MessageNewParams
	p.MaxTokens = 100
	p.Model = "claude-2.1" // want `claude-2.1 was retired`
	return p
}

func build(model, question string) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{Model: anthropic.Model(strings.TrimSpace(model)), MaxTokens: 100}
}

func helper() anthropic.MessageNewParams {
	return build("claude-3-5-haiku-20241022", "hello") // want `claude-3-5-haiku-20241022 was retired on 19 February 2026, and requests for it fail; use claude-haiku-5-5`
}

func tier(fast bool) string {
	if fast {
		return "claude-3-haiku-20240307" // want `claude-3-haiku-20240307 was retired on 20 April 2026, and requests for it fail; use claude-haiku-4-5`
	}
	return "claude-opus-4-6"
}

func tiered() anthropic.MessageNewParams { return build(tier(true), "hello") }

var aliases = map[string]string{
	"opus":                 "claude-opus-4-1", // want `claude-opus-4-1 was retired on 5 August 2026`
	"sonnet":               "claude-sonnet-4-6",
	"claude-3-opus-latest": "claude-opus-4-6",
}

func alias(name string) anthropic.MessageNewParams { return build(aliases[name], "hello") }

// Models is what users choose from.
var Models = []string{
	"claude-opus-4-6",
	"claude-3-5-sonnet-latest", // want `claude-3-5-sonnet-latest was retired on 22 October 2025`
}

type client struct {
	model string
	http  *http.Client
}

func newClient() *client {
	return &client{model: "claude-opus-4-20250514"} // want `claude-opus-4-20250514 was retired`
}

func (c *client) ask(ctx context.Context) error {
	body, err := json.Marshal(map[string]any{"model": c.model, "max_tokens": 10})
	if err != nil {
		return err
	}
	_, err = http.Post("https://api.anthropic.com/v1/messages", "application/json", bytes.NewReader(body))
	return err
}

func byHand() error {
	body, err := json.Marshal(map[string]any{
		"model":      "claude-instant-1.2", // want `claude-instant-1-2 is retired, and requests for it fail`
		"max_tokens": 10,
	})
	if err != nil {
		return err
	}
	_, err = http.Post("https://api.anthropic.com/v1/messages", "application/json", bytes.NewReader(body))
	return err
}

func written() error {
	body := `{"model": "claude-3-opus-latest", "max_tokens": 5, "messages": []}` // want `claude-3-opus-latest was retired`
	_, err := http.Post("https://api.anthropic.com/v1/messages", "application/json", strings.NewReader(body))
	return err
}

func brokers() []anthropic.MessageNewParams {
	return []anthropic.MessageNewParams{
		{Model: "anthropic/claude-3.5-sonnet"},                // want `the model claude-3-5-sonnet-20240620 was retired`
		{Model: "us.anthropic.claude-sonnet-4-20250514-v1:0"}, // want `fail \(by the dates of Anthropic's API; Bedrock keeps dates of its own\); use claude-sonnet-5-5`
		{Model: "claude-3-5-sonnet-v2@20241022"},              // want `Vertex keeps dates of its own`
		{Model: "us.anthropic.claude-opus-4-6-v1"},
		{Model: "anthropic/claude-opus-4.6"},
	}
}

const family = "claude-3-5-sonnet" // no model, but a part of one

func dated() []anthropic.MessageNewParams {
	m := family + "-20241022" // want `the model claude-3-5-sonnet-20241022 was retired`
	return []anthropic.MessageNewParams{
		{Model: m, MaxTokens: 100},
		{Model: family + "-20240620", MaxTokens: 100}, // want `the model claude-3-5-sonnet-20240620 was retired`
	}
}

func dynamic(region string) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{Model: anthropic.Model(region + house), MaxTokens: 100}
}
