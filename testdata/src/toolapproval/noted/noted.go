// Package noted runs the tools of other packages, and notes with each whether a person is asked.
package noted

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/anthropics/anthropic-sdk-go"
)

type Spec struct {
	Name    string
	Confirm bool
	Handler func(ctx context.Context, in json.RawMessage) error
}

type Action interface {
	Name() string
	Dangerous() bool
	Do(ctx context.Context, in json.RawMessage) error
}

var (
	specs   = map[string]*Spec{}
	actions = map[string]Action{}
)

func Register(s Spec) { specs[s.Name] = &s }

func Add(a Action) { actions[a.Name()] = a }

var errRefused = errors.New("refused")

type Agent struct {
	Client  *anthropic.Client
	Confirm func(what string) bool
}

func (a *Agent) Ask(ctx context.Context, params anthropic.MessageNewParams) error {
	msg, err := a.Client.Messages.New(ctx, params)
	if err != nil {
		return err
	}
	for _, b := range msg.Content {
		if use, ok := b.AsAny().(anthropic.ToolUseBlock); ok {
			if err := errors.Join(a.run(ctx, use), a.act(ctx, use)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *Agent) run(ctx context.Context, use anthropic.ToolUseBlock) error {
	s, ok := specs[use.Name]
	if !ok {
		return errRefused
	}
	if s.Confirm && !a.Confirm(s.Name) {
		return errRefused
	}
	return s.Handler(ctx, use.Input)
}

func (a *Agent) act(ctx context.Context, use anthropic.ToolUseBlock) error {
	t, ok := actions[use.Name]
	if !ok {
		return errRefused
	}
	if t.Dangerous() {
		if !a.Confirm(t.Name()) {
			return errRefused
		}
	}
	return t.Do(ctx, use.Input)
}
