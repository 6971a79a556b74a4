// Package openai stubs what the tests use of github.com/sashabaranov/go-openai.
package openai

type Client struct{}

type ClientConfig struct{}

func NewClient(authToken string) *Client { return nil }

func DefaultAnthropicConfig(apiKey, baseURL string) ClientConfig { return ClientConfig{} }
