// Package agent is in the middle: it loops over the interface of package llm.
package agent

import (
	"context"
	"errors"

	"turncap/llm"
)

type Agent struct {
	provider llm.Provider
	Tools    map[string]func(string) string
	MaxTurns int
}

func New(p llm.Provider) *Agent { return &Agent{provider: p, MaxTurns: 20} }

func (a *Agent) Run(ctx context.Context, prompt string) (string, error) {
	history := []llm.Message{{Role: "user", Text: prompt}}
	for { // want `only the model can end this loop.*\(via agent.go:\d+ Provider.Chat → llm/llm.go:\d+ MessageService.New\)`
		reply, err := a.provider.Chat(ctx, history)
		if err != nil {
			return "", err
		}
		history = append(history, *reply)
		if len(reply.ToolCalls) == 0 {
			return reply.Text, nil
		}
		for _, call := range reply.ToolCalls {
			history = append(history, llm.Message{Role: "user", Text: a.Tools[call.Name](call.Input)})
		}
	}
}

func (a *Agent) RunCapped(ctx context.Context, prompt string) (string, error) {
	history := []llm.Message{{Role: "user", Text: prompt}}
	for range a.MaxTurns {
		reply, err := a.provider.Chat(ctx, history)
		if err != nil {
			return "", err
		}
		history = append(history, *reply)
		if len(reply.ToolCalls) == 0 {
			return reply.Text, nil
		}
	}
	return "", errors.New("too many turns")
}

// Step asks once.
func (a *Agent) Step(ctx context.Context, history []llm.Message) (*llm.Message, error) {
	return a.provider.Chat(ctx, history)
}

// A Completer is implemented elsewhere, or not at all.
type Completer interface {
	Complete(ctx context.Context, prompt string) (text string, calls []string, err error)
}

// Loop is safe or not: it depends on who implements the Completer.
func Loop(ctx context.Context, c Completer, prompt string) (string, error) {
	for {
		text, calls, err := c.Complete(ctx, prompt)
		if err != nil {
			return "", err
		}
		if len(calls) == 0 {
			return text, nil
		}
		prompt += calls[0]
	}
}
