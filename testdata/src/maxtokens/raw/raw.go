// Package raw posts JSON to the Messages API itself.
package raw

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

const url = "https://api.anthropic.com/v1/messages"

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type request struct {
	Model     string    `json:"model"`
	MaxTokens int       `json:"max_tokens"`
	Messages  []message `json:"messages"`
}

type bare struct {
	Model    string    `json:"model"`
	Messages []message `json:"messages"`
}

type limited struct {
	bare
	MaxTokens int `json:"max_tokens"`
}

func structs(messages []message) {
	data, err := json.Marshal(request{Model: "claude-haiku-4-5", Messages: messages}) // want `this request has no max_tokens when it is posted by NewRequest on line \d+; set MaxTokens`
	if err != nil {
		return
	}
	http.NewRequest("POST", url, bytes.NewReader(data))

	data, _ = json.Marshal(request{Model: "claude-haiku-4-5", Messages: messages, MaxTokens: 10})
	http.NewRequest(http.MethodPost, url, bytes.NewBuffer(data))

	data, _ = json.Marshal(&bare{Model: "claude-haiku-4-5", Messages: messages}) // want `no max_tokens .*; set max_tokens`
	http.Post(url, "application/json", bytes.NewReader(data))

	data, _ = json.Marshal(limited{bare: bare{Messages: messages}, MaxTokens: 1})
	http.Post(url, "application/json", bytes.NewReader(data))

	var buf bytes.Buffer
	json.NewEncoder(&buf).Encode(request{Messages: messages}) // want `no max_tokens`
	http.Post(url, "application/json", &buf)

	var full bytes.Buffer
	if err := json.NewEncoder(&full).Encode(request{Messages: messages, MaxTokens: 10}); err != nil {
		return
	}
	http.Post(url, "application/json", &full)
}

func maps(messages []message, max int) {
	body := map[string]any{ // want `no max_tokens`
		"model":    "claude-haiku-4-5",
		"messages": messages,
	}
	data, _ := json.Marshal(body)
	http.NewRequest("POST", url, bytes.NewReader(data))

	complete := map[string]interface{}{"model": "claude-haiku-4-5", "messages": messages}
	complete["max_tokens"] = max
	data, _ = json.Marshal(complete)
	http.NewRequest("POST", url, bytes.NewReader(data))

	literal := map[string]any{"model": "claude-haiku-4-5", "messages": messages, "max_tokens": 1024}
	data, _ = json.Marshal(literal)
	http.NewRequest("POST", url, bytes.NewReader(data))

	sometimes := map[string]any{"model": "claude-haiku-4-5", "messages": messages} // want `no max_tokens`
	if max > 0 {
		sometimes["max_tokens"] = max
	}
	data, _ = json.Marshal(sometimes)
	http.NewRequest("POST", url, bytes.NewReader(data))

	always := map[string]any{"model": "claude-haiku-4-5", "messages": messages}
	if _, ok := always["max_tokens"]; !ok {
		always["max_tokens"] = 1024
	}
	data, _ = json.Marshal(always)
	http.NewRequest("POST", url, bytes.NewReader(data))
}

func texts(prompt string) {
	http.Post(url, "application/json", strings.NewReader(`{"model": "claude-haiku-4-5", "messages": []}`)) // want `no max_tokens`
	http.Post(url, "application/json", strings.NewReader(`{"model": "claude-haiku-4-5", "max_tokens": 10, "messages": []}`))
	body := fmt.Sprintf(`{"model": "claude-haiku-4-5", "messages": [{"role": "user", "content": %q}]}`, prompt) // want `no max_tokens`
	http.Post(url, "application/json", strings.NewReader(body))
	body = fmt.Sprintf(`{"model": "claude-haiku-4-5", "max_tokens": %d, "messages": [{"role": "user", "content": %q}]}`, 100, prompt)
	http.Post(url, "application/json", bytes.NewBufferString(body))
	http.Post(url, "application/json", bytes.NewBuffer([]byte(`{"model": "claude-haiku-4-5", "messages": []}`))) // want `no max_tokens`
}

// Other endpoints, other services, no body.
func others(messages []message) {
	data, _ := json.Marshal(bare{Messages: messages})
	http.NewRequest("POST", url+"/count_tokens", bytes.NewReader(data))
	http.NewRequest("POST", "https://api.openai.com/v1/chat/completions", bytes.NewReader(data))
	http.NewRequest("GET", url, nil)
	http.Post(url, "application/json", strings.NewReader(`{"messages": [], "inferenceConfig": {}}`))
}

type client struct {
	base string
	http *http.Client
}

func newClient() *client { return &client{base: "https://api.anthropic.com"} }

func (c *client) post(ctx context.Context, path string, body any) (io.ReadCloser, error) {
	data, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+"/v1/messages", bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	res, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	return res.Body, nil
}

func (c *client) call(ctx context.Context, messages []message) {
	c.post(ctx, "", &request{Messages: messages}) // want `no max_tokens when it is posted by NewRequestWithContext on line \d+; .*passed to client.post`
	c.post(ctx, "", &request{Messages: messages, MaxTokens: 100})
	c.post(ctx, "", map[string]any{"model": "claude-haiku-4-5", "messages": messages}) // want `no max_tokens`
}

// The caller chooses the address, too.
func postTo(ctx context.Context, address string, body any) (*http.Request, error) {
	data, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	return http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(data))
}

func addresses(ctx context.Context, messages []message, host string) {
	postTo(ctx, url, bare{Messages: messages}) // want `no max_tokens`
	postTo(ctx, url+"/count_tokens", bare{Messages: messages})
	postTo(ctx, fmt.Sprintf("https://%s/v1/messages", host), bare{Messages: messages}) // want `no max_tokens`
	postTo(ctx, "https://example.org/hook", bare{Messages: messages})
}

// One function for requests and for counting their tokens.
func counted(ctx context.Context, r any, count bool) {
	address := url
	if count {
		address += "/count_tokens"
	}
	data, _ := json.Marshal(r)
	http.NewRequestWithContext(ctx, "POST", address, bytes.NewReader(data))
}

func counting(ctx context.Context, messages []message) {
	counted(ctx, bare{Messages: messages}, true)
	counted(ctx, limited{bare: bare{Messages: messages}, MaxTokens: 1}, false)
}

// What is copied from another map may be the limit.
func copied(messages []message, extra map[string]any) {
	body := map[string]any{"model": "claude-haiku-4-5", "messages": messages}
	for k, v := range extra {
		body[k] = v
	}
	data, _ := json.Marshal(body)
	http.Post(url, "application/json", bytes.NewReader(data))

	bare := map[string]any{"model": "claude-haiku-4-5"} // want `no max_tokens`
	bare["messages"] = messages
	data, _ = json.Marshal(bare)
	http.Post(url, "application/json", bytes.NewReader(data))
}
