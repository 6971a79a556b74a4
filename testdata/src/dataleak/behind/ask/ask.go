// Package ask sends blocks to Claude.
package ask

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Claude struct{ Client anthropic.Client }

func (c *Claude) Text(ctx context.Context, blocks ...string) error {
	var content []anthropic.ContentBlockParamUnion
	for _, b := range blocks {
		content = append(content, anthropic.NewTextBlock(b))
	}
	_, err := c.Client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: []anthropic.MessageParam{anthropic.NewUserMessage(content...)}})
	return err
}
