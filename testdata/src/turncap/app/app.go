// Package app is downstream.
package app

import (
	"bufio"
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"turncap/agent"
	"turncap/llm"
)

func drive(ctx context.Context, a *agent.Agent, history []llm.Message) error {
	for { // want `only the model can end this loop.*\(via app.go:\d+ Agent.Step → agent/agent.go:\d+ Provider.Chat → llm/llm.go:\d+ MessageService.New\)`
		reply, err := a.Step(ctx, history)
		if err != nil {
			return err
		}
		if reply.ToolCalls == nil {
			return nil
		}
		history = append(history, *reply)
	}
}

func chat(ctx context.Context, a *agent.Agent) error {
	in := bufio.NewScanner(os.Stdin)
	var history []llm.Message
	for in.Scan() {
		history = append(history, llm.Message{Role: "user", Text: in.Text()})
		reply, err := a.Step(ctx, history)
		if err != nil {
			return err
		}
		if reply.Text == "" {
			return nil
		}
	}
	return in.Err()
}

type completer struct{ client anthropic.Client }

func (c completer) Complete(ctx context.Context, prompt string) (string, []string, error) {
	msg, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024})
	if err != nil {
		return "", nil, err
	}
	var calls []string
	for _, b := range msg.Content {
		if b.Type == "tool_use" {
			calls = append(calls, b.Name)
		}
	}
	return msg.Content[0].Text, calls, nil
}

func wire(ctx context.Context) (string, error) {
	return agent.Loop(ctx, completer{anthropic.NewClient()}, "hello") // want `only the model can end the loop at agent/agent.go:\d+, to which this hands Claude`
}

type echo struct{}

func (echo) Complete(ctx context.Context, prompt string) (string, []string, error) {
	return prompt, nil, nil
}

func wireEcho(ctx context.Context) (string, error) { return agent.Loop(ctx, echo{}, "hello") }
