// Package claude talks to Claude.
package claude

import (
	"errors"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

// Client asks Claude.
type Client struct {
	api anthropic.Client
}

// New returns a client.
func New(token string) (*Client, error) {
	if token == "" {
		return nil, errors.New("no token")
	}
	if len(token) < 20 {
		return nil, fmt.Errorf("token %q is too short", token)
	}
	return &Client{api: anthropic.NewClient(option.WithAPIKey(token))}, nil
}
