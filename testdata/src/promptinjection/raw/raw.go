// Package raw posts JSON to the Messages API by hand.
package raw

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const endpoint = "https://api.anthropic.com/v1/messages"

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type payload struct {
	Model     string    `json:"model"`
	MaxTokens int       `json:"max_tokens"`
	System    string    `json:"system,omitempty"`
	Messages  []message `json:"messages"`
}

func post(v any) (*http.Response, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(http.MethodPost, endpoint, bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	req.Header.Set("anthropic-version", "2023-06-01")
	return http.DefaultClient.Do(req)
}

func structure(w http.ResponseWriter, r *http.Request) {
	post(payload{
		Model: "claude-sonnet-4-6", MaxTokens: 1024,
		System:   "You help " + r.FormValue("name"), // want `remote input`
		Messages: []message{{"user", r.FormValue("question")}},
	})
}

func mapped(w http.ResponseWriter, r *http.Request) {
	post(map[string]any{
		"model":      "claude-sonnet-4-6",
		"max_tokens": 1024,
		"system":     "You help " + r.FormValue("name"), // want `remote input`
		"messages":   []map[string]string{{"role": "user", "content": r.FormValue("question")}},
	})
}

func safe(w http.ResponseWriter, r *http.Request) {
	post(payload{
		Model: "claude-sonnet-4-6", MaxTokens: 1024, System: "You help customers.",
		Messages: []message{{"user", r.FormValue("question")}},
	})
	post(map[string]any{
		"model":      "claude-sonnet-4-6",
		"max_tokens": 1024,
		"system":     "You help customers.",
		"messages":   []map[string]string{{"role": "user", "content": r.FormValue("question")}},
	})
}

// An option adds to a body that another function makes.
type option func(body map[string]any)

func withSystem(s string) option { return func(b map[string]any) { b["system"] = s } }

type extra func(body map[string]any)

func withUser(s string) extra {
	return func(b map[string]any) { b["metadata"] = map[string]string{"user_id": s} }
}

func optional(opts ...option) {
	body := map[string]any{ // want `remote input`
		"model":      "claude-sonnet-4-6",
		"max_tokens": 1024,
		"messages":   []map[string]string{{"role": "user", "content": "Hello"}},
	}
	for _, o := range opts {
		o(body)
	}
	post(body)
}

func plainly(opts ...extra) {
	body := map[string]any{
		"model":      "claude-sonnet-4-6",
		"max_tokens": 1024,
		"messages":   []map[string]string{{"role": "user", "content": "Hello"}},
	}
	for _, o := range opts {
		o(body)
	}
	post(body)
}

func options(w http.ResponseWriter, r *http.Request) {
	optional(withSystem("You help " + r.FormValue("name")))
	plainly(withUser(r.FormValue("name")))
}
