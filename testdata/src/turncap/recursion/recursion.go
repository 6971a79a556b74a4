// Package recursion holds agents that call themselves.
package recursion

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type agent struct {
	client  anthropic.Client
	history []anthropic.MessageParam
}

func (a *agent) infer(ctx context.Context) (*anthropic.Message, error) {
	return a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: a.history})
}

func (a *agent) turn(ctx context.Context) error {
	msg, err := a.infer(ctx)
	if err != nil {
		return err
	}
	if msg.StopReason == anthropic.StopReasonToolUse {
		a.history = append(a.history, msg.ToParam())
		return a.turn(ctx) // want `only the model can end this recursion`
	}
	return nil
}

func (a *agent) ask(ctx context.Context) (string, error) {
	msg, err := a.infer(ctx)
	if err != nil {
		return "", err
	}
	return a.answer(ctx, msg)
}

func (a *agent) answer(ctx context.Context, msg *anthropic.Message) (string, error) {
	for _, b := range msg.Content {
		if b.Type == "tool_use" {
			a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewToolResultBlock(b.ID, "ok", false)))
			return a.ask(ctx) // want `only the model can end this recursion`
		}
	}
	return msg.Content[0].Text, nil
}

func (a *agent) deep(ctx context.Context, depth int) error {
	if depth > 10 {
		return errors.New("too deep")
	}
	msg, err := a.infer(ctx)
	if err != nil {
		return err
	}
	if msg.StopReason == anthropic.StopReasonToolUse {
		return a.deep(ctx, depth+1)
	}
	return nil
}

func (a *agent) left(ctx context.Context, turns int) error {
	msg, err := a.infer(ctx)
	if err != nil {
		return err
	}
	if msg.StopReason == anthropic.StopReasonToolUse && turns > 0 {
		return a.left(ctx, turns-1)
	}
	return nil
}

// The depth is passed on but never changed.
func (a *agent) same(ctx context.Context, depth int) error {
	if depth > 10 {
		return errors.New("too deep")
	}
	msg, err := a.infer(ctx)
	if err != nil {
		return err
	}
	if msg.StopReason == anthropic.StopReasonToolUse {
		return a.same(ctx, depth) // want `only the model can end this recursion`
	}
	return nil
}

type node struct {
	text     string
	children []*node
}

// A tree that was there before is walked: its size is the bound.
func (a *agent) walk(ctx context.Context, n *node) error {
	a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(n.text)))
	msg, err := a.infer(ctx)
	if err != nil {
		return err
	}
	if msg.StopReason == anthropic.StopReasonEndTurn {
		return nil
	}
	for _, c := range n.children {
		if err := a.walk(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// expand has a plan made for each step of the plan.
func (a *agent) expand(ctx context.Context, step string) error {
	a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(step)))
	msg, err := a.infer(ctx)
	if err != nil {
		return err
	}
	for _, block := range msg.Content {
		if err := a.expand(ctx, block.Text); err != nil { // want `only the model can end this recursion`
			return err
		}
	}
	return nil
}

// expandTo does so to a depth.
func (a *agent) expandTo(ctx context.Context, step string, depth int) error {
	if depth == 0 {
		return nil
	}
	a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(step)))
	msg, err := a.infer(ctx)
	if err != nil {
		return err
	}
	for _, block := range msg.Content {
		if err := a.expandTo(ctx, block.Text, depth-1); err != nil {
			return err
		}
	}
	return nil
}

// each asks about the steps that it is given, and once more about none.
func (a *agent) each(ctx context.Context, steps []string) error {
	msg, err := a.infer(ctx)
	if err != nil {
		return err
	}
	a.history = append(a.history, msg.ToParam())
	for range steps {
		if err := a.each(ctx, nil); err != nil {
			return err
		}
	}
	return nil
}

// mark asks again for a mark that is none.
func (a *agent) mark(ctx context.Context) (int, error) {
	msg, err := a.infer(ctx)
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(msg.Content[0].Text)
	if err != nil || n < 0 || n > 10 {
		return a.mark(ctx) // want `only the model can end this recursion`
	}
	return n, nil
}

// marks asks again as often as it is told.
func (a *agent) marks(ctx context.Context, tries int) (int, error) {
	msg, err := a.infer(ctx)
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(msg.Content[0].Text)
	if (err != nil || n < 0 || n > 10) && tries > 0 {
		return a.marks(ctx, tries-1)
	}
	return n, err
}

// next goes on with the next name, whatever the answer about this one is.
func (a *agent) next(ctx context.Context, names []string) error {
	if len(names) == 0 {
		return nil
	}
	msg, err := a.infer(ctx)
	if err != nil {
		return err
	}
	if t := msg.Content[0].Text; t == "" || t == "none" {
		println(names[0])
	}
	return a.next(ctx, names[1:])
}

// split asks again about each part that the model names, however many there are.
func (a *agent) split(ctx context.Context, claim string) (done []string) {
	var work func(claim string)
	work = func(claim string) {
		msg, err := a.infer(ctx)
		if err != nil || msg.Content[0].Text == "whole" {
			done = append(done, claim)
			return
		}
		for part := range strings.Lines(msg.Content[0].Text) {
			work(part) // want `only the model can end this recursion`
		}
	}
	work(claim)
	return done
}

// splitTo does so down to a level.
func (a *agent) splitTo(ctx context.Context, claim string, level int) (done []string) {
	var work func(claim string, left int)
	work = func(claim string, left int) {
		if left == 0 {
			done = append(done, claim)
			return
		}
		msg, err := a.infer(ctx)
		if err != nil || msg.Content[0].Text == "whole" {
			done = append(done, claim)
			return
		}
		for part := range strings.Lines(msg.Content[0].Text) {
			work(part, left-1)
		}
	}
	work(claim, level)
	return done
}
