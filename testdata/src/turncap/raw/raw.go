// Package raw talks to the Messages API by hand.
package raw

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
)

type message struct {
	Role    string `json:"role"`
	Content any    `json:"content"`
}

type request struct {
	Model     string    `json:"model"`
	MaxTokens int       `json:"max_tokens"`
	Messages  []message `json:"messages"`
}

type response struct {
	Content []struct {
		Type  string          `json:"type"`
		Text  string          `json:"text"`
		Name  string          `json:"name"`
		Input json.RawMessage `json:"input"`
	} `json:"content"`
	StopReason string `json:"stop_reason"`
}

type client struct {
	http     *http.Client
	key      string
	maxTurns int
}

func (c *client) post(ctx context.Context, messages []message) (*response, error) {
	body, err := json.Marshal(request{Model: "claude-sonnet-4-6", MaxTokens: 1024, Messages: messages})
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.anthropic.com/v1/messages", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("x-api-key", c.key)
	req.Header.Set("anthropic-version", "2023-06-01")
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var out response
	return &out, json.NewDecoder(resp.Body).Decode(&out)
}

func (c *client) run(ctx context.Context, messages []message) error {
	for { // want `only the model can end this loop`
		resp, err := c.post(ctx, messages)
		if err != nil {
			return err
		}
		if resp.StopReason != "tool_use" {
			return nil
		}
		messages = append(messages, message{Role: "assistant", Content: resp.Content})
	}
}

func (c *client) runCapped(ctx context.Context, messages []message) error {
	for i := 0; i < c.maxTurns; i++ {
		resp, err := c.post(ctx, messages)
		if err != nil {
			return err
		}
		if resp.StopReason != "tool_use" {
			return nil
		}
		messages = append(messages, message{Role: "assistant", Content: resp.Content})
	}
	return errors.New("too many turns")
}
