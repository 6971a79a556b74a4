// Package post posts what it is given to the Messages API.
package post

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
)

type Reply struct {
	Content    []map[string]any `json:"content"`
	StopReason string           `json:"stop_reason"`
}

// Ask sets its headers by a map: that their number is limited limits nothing of what calls it.
func Ask(ctx context.Context, body map[string]any) (r Reply, err error) {
	raw, err := json.Marshal(body)
	if err != nil {
		return r, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.anthropic.com/v1/messages", bytes.NewReader(raw))
	if err != nil {
		return r, err
	}
	for name, value := range map[string]string{"anthropic-version": "2023-06-01", "content-type": "application/json"} {
		req.Header.Set(name, value)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return r, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return r, errors.New(resp.Status)
	}
	return r, json.NewDecoder(resp.Body).Decode(&r)
}
