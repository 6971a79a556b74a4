// Package budgets holds agents that others give what they may spend.
package budgets

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"turncap/budgets/purse"
)

type agent struct {
	client anthropic.Client
	tools  func(context.Context, *anthropic.Message) []anthropic.ContentBlockParamUnion
	purse  purse.Purse
	meter  purse.Meter
	owner  owner
	done   outcomes
}

// An owner is somebody of whom the package knows nothing.
type owner interface {
	Spend(ctx context.Context, usage anthropic.Usage) error
}

// outcomes takes what the tools return.
type outcomes interface {
	Put(ctx context.Context, results []anthropic.ContentBlockParamUnion) error
}

func (a *agent) paid(ctx context.Context, p anthropic.MessageNewParams) error {
	for {
		msg, err := a.client.Messages.New(ctx, p)
		if err != nil {
			return err
		}
		results := a.tools(ctx, msg)
		if len(results) == 0 {
			return nil
		}
		if err := a.purse.Pay(msg.Usage.InputTokens); err != nil {
			return err
		}
		p.Messages = append(p.Messages, msg.ToParam(), anthropic.NewUserMessage(results...))
	}
}

func (a *agent) owned(ctx context.Context, p anthropic.MessageNewParams) error {
	for {
		msg, err := a.client.Messages.New(ctx, p)
		if err != nil {
			return err
		}
		results := a.tools(ctx, msg)
		if len(results) == 0 {
			return nil
		}
		if err := a.owner.Spend(ctx, msg.Usage); err != nil {
			return err
		}
		p.Messages = append(p.Messages, msg.ToParam(), anthropic.NewUserMessage(results...))
	}
}

func (a *agent) metered(ctx context.Context, p anthropic.MessageNewParams) error {
	for { // want `only the model can end this loop`
		msg, err := a.client.Messages.New(ctx, p)
		if err != nil {
			return err
		}
		results := a.tools(ctx, msg)
		if len(results) == 0 {
			return nil
		}
		a.meter.Note(msg.Usage.InputTokens)
		p.Messages = append(p.Messages, msg.ToParam(), anthropic.NewUserMessage(results...))
	}
}

func (a *agent) kept(ctx context.Context, p anthropic.MessageNewParams) error {
	for { // want `only the model can end this loop`
		msg, err := a.client.Messages.New(ctx, p)
		if err != nil {
			return err
		}
		results := a.tools(ctx, msg)
		if len(results) == 0 {
			return nil
		}
		if err := a.done.Put(ctx, results); err != nil {
			return err
		}
		p.Messages = append(p.Messages, msg.ToParam(), anthropic.NewUserMessage(results...))
	}
}
