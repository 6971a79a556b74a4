// Package claude is a provider.
package claude

import (
	"context"

	"maxtokens/provider"

	"github.com/anthropics/anthropic-sdk-go"
)

type Claude struct{ client anthropic.Client }

var _ provider.Provider = (*Claude)(nil)

func New() provider.Provider { return &Claude{} }

func (c *Claude) Complete(ctx context.Context, r provider.Request) (string, error) {
	msg, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: int64(r.MaxTokens),
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(r.Prompt))},
	})
	if err != nil {
		return "", err
	}
	return msg.Content[0].Text, nil
}
