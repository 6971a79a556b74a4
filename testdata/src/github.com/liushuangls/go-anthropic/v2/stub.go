// Package anthropic stubs what the tests use of github.com/liushuangls/go-anthropic/v2.
package anthropic

import "context"

type Client struct{}

type Model string

type Message struct{}

type MessagesRequest struct {
	Model     Model     `json:"model,omitempty"`
	Messages  []Message `json:"messages"`
	MaxTokens int       `json:"max_tokens"`
}

type MessagesResponse struct{}

func (c *Client) CreateMessages(ctx context.Context, request MessagesRequest) (response MessagesResponse, err error) {
	return
}

type MessagesStreamRequest struct {
	MessagesRequest
}

func (c *Client) CreateMessagesStream(ctx context.Context, request MessagesStreamRequest) (response MessagesResponse, err error) {
	return
}

func (c *Client) CountTokens(ctx context.Context, request MessagesRequest) (response CountTokensResponse, err error) {
	return
}

type CountTokensResponse struct{}
