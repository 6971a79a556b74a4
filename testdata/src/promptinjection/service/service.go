// Package service is in the middle: it sends what it is given.
package service

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Service struct{ client anthropic.Client }

func New() *Service { return &Service{anthropic.NewClient()} }

func (s *Service) Complete(ctx context.Context, system, user string) (string, error) {
	msg, err := s.client.Messages.New(ctx, params(system, user))
	if err != nil {
		return "", err
	}
	return msg.Content[0].Text, nil
}

func params(system, user string) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: system}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(user))},
	}
}
