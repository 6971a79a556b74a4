// Package good counts the turns.
package good

import (
	"context"
	"errors"

	"github.com/anthropics/anthropic-sdk-go"
)

const maxTurns = 20

type agent struct {
	client anthropic.Client
	tools  func(context.Context, *anthropic.Message) []anthropic.ContentBlockParamUnion
}

func (a *agent) run(ctx context.Context, params anthropic.MessageNewParams) (*anthropic.Message, error) {
	params.MaxTokens = 4096
	for range maxTurns {
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
	return nil, errors.New("no answer after 20 turns")
}
