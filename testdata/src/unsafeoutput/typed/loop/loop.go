// Package loop calls the tools.
package loop

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"unsafeoutput/typed/registry"
)

type Loop struct {
	Client *anthropic.Client
	Tools  *registry.Registry
}

func (l *Loop) Run(ctx context.Context, messages []anthropic.MessageParam) error {
	for range 5 {
		msg, err := l.Client.Messages.New(ctx, anthropic.MessageNewParams{Model: "claude-opus-4-6", MaxTokens: 1024, Messages: messages})
		if err != nil {
			return err
		}
		messages = append(messages, msg.ToParam())
		for _, block := range msg.Content {
			use, ok := block.AsAny().(anthropic.ToolUseBlock)
			if !ok {
				continue
			}
			answer, err := l.Tools.Call(ctx, use.Name, use.Input)
			if err != nil {
				answer = err.Error()
			}
			messages = append(messages, anthropic.NewUserMessage(anthropic.NewToolResultBlock(use.ID, answer, err != nil)))
		}
	}
	return nil
}
