// Package foundry stubs what the tests use of github.com/anthropics/anthropic-sdk-go/foundry.
package foundry

import (
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type ClientConfig struct {
	APIKey   string
	Resource string
}

type Client struct {
	Options  []option.RequestOption
	Messages anthropic.MessageService
	Beta     anthropic.BetaService
}

func NewClient(cfg ClientConfig, opts ...option.RequestOption) (*Client, error) { return nil, nil }
