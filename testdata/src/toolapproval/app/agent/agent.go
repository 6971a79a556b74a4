// Package agent runs tools that other packages bring.
package agent

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
)

// A Tool is run when the model calls it.
type Tool interface {
	Name() string
	Run(ctx context.Context, input json.RawMessage) (string, error)
}

// An Agent has tools.
type Agent struct {
	client anthropic.Client
	tools  map[string]Tool
}

// New returns an agent with the tools.
func New(client anthropic.Client, tools ...Tool) *Agent {
	a := &Agent{client: client, tools: map[string]Tool{}}
	for _, t := range tools {
		a.tools[t.Name()] = t
	}
	return a
}

func (a *Agent) results(ctx context.Context, msg *anthropic.Message) (out []anthropic.ContentBlockParamUnion) {
	for _, block := range msg.Content {
		switch use := block.AsAny().(type) {
		case anthropic.ToolUseBlock:
			text, err := a.call(ctx, use.Name, use.Input)
			if err != nil {
				text = err.Error()
			}
			out = append(out, anthropic.NewToolResultBlock(use.ID, text, err != nil))
		}
	}
	return out
}

func (a *Agent) call(ctx context.Context, name string, input json.RawMessage) (string, error) {
	t, ok := a.tools[name]
	if !ok {
		return "", fmt.Errorf("no tool %q", name)
	}
	return t.Run(ctx, input)
}

// Answer lets the model work until it is done.
func (a *Agent) Answer(ctx context.Context, params anthropic.MessageNewParams) (*anthropic.Message, error) {
	for range 10 {
		msg, err := a.client.Messages.New(ctx, params)
		if err != nil {
			return nil, err
		}
		results := a.results(ctx, msg)
		if len(results) == 0 {
			return msg, nil
		}
		params.Messages = append(params.Messages, msg.ToParam(), anthropic.NewUserMessage(results...))
	}
	return nil, fmt.Errorf("too many turns")
}
