// Package rivals has clients of two makers behind one interface, each of which takes the requests of its own.
package rivals

import (
	"context"
	"errors"

	"github.com/liushuangls/go-anthropic/v2"
	"github.com/sashabaranov/go-openai"
)

type chatter interface {
	chat(ctx context.Context, request any) (string, error)
}

type gpt struct{ client *openai.Client }

func (g *gpt) chat(ctx context.Context, request any) (string, error) {
	req, ok := request.(openai.ChatCompletionRequest)
	if !ok {
		return "", errors.New("not a request of OpenAI's API")
	}
	resp, err := g.client.CreateChatCompletion(ctx, req)
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}

type claude struct{ client *anthropic.Client }

func (c *claude) chat(ctx context.Context, request any) (string, error) {
	req, ok := request.(anthropic.MessagesRequest)
	if !ok {
		return "", errors.New("not a request of Anthropic's API")
	}
	resp, err := c.client.CreateMessages(ctx, req)
	if err != nil {
		return "", err
	}
	return resp.GetFirstContentText(), nil
}

func run(ctx context.Context, c chatter, request any) (string, error) {
	for range 3 {
		if text, err := c.chat(ctx, request); err == nil {
			return text, nil
		}
	}
	return "", errors.New("no answer")
}

// Ask asks both.
func Ask(ctx context.Context, g *openai.Client, c *anthropic.Client, question string) (string, string, error) {
	first, err := run(ctx, &gpt{g}, openai.ChatCompletionRequest{
		Model:    openai.GPT4o,
		Messages: []openai.ChatCompletionMessage{{Role: openai.ChatMessageRoleUser, Content: question}},
	})
	if err != nil {
		return "", "", err
	}
	second, err := run(ctx, &claude{c}, anthropic.MessagesRequest{ // want `no max_tokens`
		Model:    "claude-haiku-5-5",
		Messages: []anthropic.Message{anthropic.NewUserTextMessage(question)},
	})
	return first, second, err
}
