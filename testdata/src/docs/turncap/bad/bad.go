// Package bad lets the model decide when to stop.
package bad

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type agent struct {
	client anthropic.Client
	tools  func(context.Context, *anthropic.Message) []anthropic.ContentBlockParamUnion
}

func (a *agent) run(ctx context.Context, params anthropic.MessageNewParams) (*anthropic.Message, error) {
	params.MaxTokens = 4096
	for { // want `only the model can end this loop`
		msg, err := a.client.Messages.New(ctx, params)
		if err != nil {
			return nil, err
		}
		results := a.tools(ctx, msg)
		if len(results) == 0 {
			return msg, nil
		}
		params.Messages = append(params.Messages, msg.ToParam(), anthropic.NewUserMessage(results...))
	}
}
