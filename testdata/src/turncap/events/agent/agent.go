// Package agent reads the answer from a channel of events and collects it in a message.
package agent

import (
	"context"
	"errors"

	"turncap/events/message"
	"turncap/events/provider"
)

type agent struct {
	p        provider.Provider
	maxTurns int
}

func New(kind string, turns int) *agent {
	return &agent{p: provider.New(kind), maxTurns: min(turns, 50)}
}

func (a *agent) process(ctx context.Context, history []string) error {
	for { // want `only the model can end this loop`
		select {
		case <-ctx.Done():
			return ctx.Err()
		default:
		}
		m, results, err := a.handle(ctx, history)
		if err != nil {
			return err
		}
		if m.FinishReason() == "tool_use" && results != nil {
			history = append(history, m.Text(), *results)
			continue
		}
		return nil
	}
}

func (a *agent) processCapped(ctx context.Context, history []string) error {
	for turn := 0; ; turn++ {
		if turn == a.maxTurns {
			return errors.New("too many turns")
		}
		m, results, err := a.handle(ctx, history)
		if err != nil {
			return err
		}
		if m.FinishReason() != "tool_use" {
			return nil
		}
		history = append(history, m.Text(), *results)
	}
}

// chat asks again when a person says something, not when the model does.
func (a *agent) chat(ctx context.Context, lines <-chan string) error {
	var history []string
	for line := range lines {
		m, _, err := a.handle(ctx, append(history, line))
		if err != nil {
			return err
		}
		history = append(history, line, m.Text())
	}
	return nil
}

func (a *agent) handle(ctx context.Context, history []string) (message.Message, *string, error) {
	var m message.Message
	for e := range a.p.StreamResponse(ctx, history) {
		if err := a.event(ctx, &m, e); err != nil {
			return m, nil, err
		}
	}
	results := "done"
	return m, &results, nil
}

func (a *agent) event(ctx context.Context, m *message.Message, e provider.Event) error {
	switch e.Type {
	case "delta":
		m.Append(e.Text)
	case "end":
		m.Finish(e.Stop)
	case "error":
		return e.Err
	}
	return ctx.Err()
}
