package raw

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
)

const host = "https://api.anthropic.com"

type question struct {
	Model     string   `json:"model"`
	MaxTokens int      `json:"max_tokens,omitempty"`
	Messages  []string `json:"messages"`
}

type count struct {
	Model    string   `json:"model"`
	Messages []string `json:"messages"`
}

// send is given the path behind the host.
func send(ctx context.Context, path string, in any) error {
	body, err := json.Marshal(in)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, host+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func create(ctx context.Context, q *question) error { return send(ctx, "/v1/messages", q) }

func ask(ctx context.Context) {
	create(ctx, &question{Model: "claude-haiku-4-5", MaxTokens: 64})
	create(ctx, &question{Model: "claude-haiku-4-5"}) // want `no max_tokens`
	send(ctx, "/v1/messages/count_tokens", &count{Model: "claude-haiku-4-5"})
}
