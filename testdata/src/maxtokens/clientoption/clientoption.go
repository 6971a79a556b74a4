// Package clientoption has a client that sets max_tokens of every request.
package clientoption

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

func ask(ctx context.Context) {
	c := anthropic.NewClient(option.WithJSONSet("max_tokens", 1024))
	c.Messages.New(ctx, anthropic.MessageNewParams{})
}
