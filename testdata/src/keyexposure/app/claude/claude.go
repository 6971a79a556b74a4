// Package claude talks to Claude.
package claude

import (
	"errors"
	"fmt"
	"log"

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

// Options say how to reach Claude.
type Options struct {
	Token string
	Debug bool
}

// Open returns a client. What it logs is its own mistake, not that of whoever calls it.
func Open(o *Options) *Client {
	if o.Debug {
		log.Printf("opened with %s", o.Token) // want `a credential \(field Token\) gets into the log`
	}
	return &Client{api: anthropic.NewClient(option.WithAPIKey(o.Token))}
}
