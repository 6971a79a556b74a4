// Package found looks its tools up in a list.
package found

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/anthropics/anthropic-sdk-go"
)

type Func func(ctx context.Context, args json.RawMessage) (string, error)

type Definition struct{ Name, Help string }

type Tool struct {
	Definition
	Run Func
}

type Chat struct {
	Client *anthropic.Client
	Tools  []Tool
}

func (c *Chat) find(name string) (Func, bool) {
	for _, t := range c.Tools {
		if t.Name == name {
			return t.Run, true
		}
	}
	return nil, false
}

// A Gated tool is run after a person's yes.
type Gated struct {
	Name string
	Run  Func
}

type Careful struct {
	Client  *anthropic.Client
	Tools   []Gated
	Confirm func(what string) bool
}

func (c *Careful) find(name string) (Func, error) {
	for _, t := range c.Tools {
		if t.Name == name {
			return t.Run, nil
		}
	}
	return nil, errors.New("no such tool")
}

func (c *Careful) Say(ctx context.Context, use anthropic.ToolUseBlock) error {
	run, err := c.find(use.Name)
	if err != nil {
		return err
	}
	if !c.Confirm("Run " + use.Name + "?") {
		return errors.New("declined")
	}
	_, err = run(ctx, use.Input)
	return err
}

func (c *Chat) Say(ctx context.Context, params anthropic.MessageNewParams) error {
	msg, err := c.Client.Messages.New(ctx, params)
	if err != nil {
		return err
	}
	for _, b := range msg.Content {
		use, ok := b.AsAny().(anthropic.ToolUseBlock)
		if !ok {
			continue
		}
		run, ok := c.find(use.Name)
		if !ok {
			return errors.New("no such tool")
		}
		if _, err := run(ctx, use.Input); err != nil {
			return err
		}
	}
	return nil
}
