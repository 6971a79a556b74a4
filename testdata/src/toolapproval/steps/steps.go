// Package steps has calls of tools go through steps, each of which is told how to go on.
package steps

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

type level string

const (
	allow level = "allow"
	ask   level = "ask"
)

type policy map[string]level

func (p policy) of(tool string) level {
	if l, ok := p[tool]; ok {
		return l
	}
	return ask
}

type approver interface {
	Approve(ctx context.Context, tool string) (bool, error)
}

type step func(ctx context.Context, u anthropic.ToolUseBlock, next func() (string, error)) (string, error)

func chain(steps ...step) func(ctx context.Context, u anthropic.ToolUseBlock, last func() (string, error)) (string, error) {
	return func(ctx context.Context, u anthropic.ToolUseBlock, last func() (string, error)) (string, error) {
		next := last
		for i := len(steps) - 1; i >= 0; i-- {
			s, n := steps[i], next
			next = func() (string, error) { return s(ctx, u, n) }
		}
		return next()
	}
}

type loop struct {
	policy   policy
	approver approver
}

func (l *loop) gate(ctx context.Context, u anthropic.ToolUseBlock, next func() (string, error)) (string, error) {
	if l.policy.of(u.Name) == ask {
		ok, err := l.approver.Approve(ctx, u.Name)
		if err != nil {
			return "", err
		}
		if !ok {
			return "", errors.New("rejected")
		}
	}
	return next()
}

// inform asks, and goes on.
func (l *loop) inform(ctx context.Context, u anthropic.ToolUseBlock, next func() (string, error)) (string, error) {
	if _, err := l.approver.Approve(ctx, u.Name); err != nil {
		return "", err
	}
	return next()
}

func logged(ctx context.Context, u anthropic.ToolUseBlock, next func() (string, error)) (string, error) {
	out, err := next()
	fmt.Println(u.Name, err)
	return out, err
}

func (l *loop) asked(ctx context.Context, m *anthropic.Message) {
	run := chain(logged, l.gate)
	for _, b := range m.Content {
		if u, ok := b.AsAny().(anthropic.ToolUseBlock); ok {
			run(ctx, u, func() (string, error) { return l.call(u) })
		}
	}
}

func (l *loop) call(u anthropic.ToolUseBlock) (string, error) {
	if u.Name == "remove" {
		return "", os.RemoveAll("/srv/asked")
	}
	return "", nil
}

func (l *loop) informed(ctx context.Context, m *anthropic.Message) {
	run := chain(logged, l.inform)
	for _, b := range m.Content {
		if u, ok := b.AsAny().(anthropic.ToolUseBlock); ok {
			run(ctx, u, func() (string, error) { return l.callInformed(u) })
		}
	}
}

func (l *loop) callInformed(u anthropic.ToolUseBlock) (string, error) {
	if u.Name == "remove" {
		return "", os.RemoveAll("/srv/informed") // want `removes files`
	}
	return "", nil
}

func (l *loop) unasked(ctx context.Context, m *anthropic.Message) {
	run := chain(logged)
	for _, b := range m.Content {
		if u, ok := b.AsAny().(anthropic.ToolUseBlock); ok {
			run(ctx, u, func() (string, error) { return l.callUnasked(u) })
		}
	}
}

func (l *loop) callUnasked(u anthropic.ToolUseBlock) (string, error) {
	if u.Name == "remove" {
		return "", os.RemoveAll("/srv/unasked") // want `removes files`
	}
	return "", nil
}
