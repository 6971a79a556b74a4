// Package noted runs the tools of other packages, and notes with each whether a person is asked.
package noted

import (
	"context"
	"encoding/json"
	"errors"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type Risk int

const (
	Low Risk = iota
	Medium
	High
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

// Mutating tells what an action is going to change.
type Mutating interface {
	Change
	Summary() string
}

var (
	specs   = map[string]*Spec{}
	actions = map[string]Action{}
)

// Ranked is a tool with a risk.
type Ranked struct {
	Name string
	Risk Risk
	Run  func(ctx context.Context, in json.RawMessage) error
}

// A Change is an action.
type Change interface {
	Title() string
	Change(ctx context.Context, in json.RawMessage) error
}

// Levelled is a tool that says its risk.
type Levelled interface {
	Risk() Risk
	Handle(ctx context.Context, in json.RawMessage) error
}

var levelled = map[string]Levelled{}

func Level(name string, l Levelled) { levelled[name] = l }

var (
	ranked  = map[string]Ranked{}
	changes = map[string]Change{}
)

func Rank(r Ranked) { ranked[r.Name] = r }

func Plan(c Change) { changes[c.Title()] = c }

func Register(s Spec) { specs[s.Name] = &s }

func Add(a Action) { actions[a.Name()] = a }

var errRefused = errors.New("refused")

type Agent struct {
	Client  *anthropic.Client
	Confirm func(what string) bool
	Ask     func(ctx context.Context, question string) (string, error)
	Elicit  func(ctx context.Context, what string) (bool, error)
}

func (a *Agent) Answer(ctx context.Context, params anthropic.MessageNewParams) error {
	msg, err := a.Client.Messages.New(ctx, params)
	if err != nil {
		return err
	}
	for _, b := range msg.Content {
		if use, ok := b.AsAny().(anthropic.ToolUseBlock); ok {
			if err := errors.Join(a.run(ctx, use), a.act(ctx, use), a.byRisk(ctx, use), a.byKind(ctx, use), a.byLevel(ctx, use)); err != nil {
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

func (a *Agent) byRisk(ctx context.Context, use anthropic.ToolUseBlock) error {
	s, ok := ranked[use.Name]
	if !ok {
		return errRefused
	}
	if s.Risk >= Medium {
		answer, err := a.Ask(ctx, "May I "+s.Name+"? yes or no")
		if err != nil {
			return err
		}
		if !strings.EqualFold(strings.TrimSpace(answer), "yes") {
			return errRefused
		}
	}
	return s.Run(ctx, use.Input)
}

// byKind asks before what has a summary.
func (a *Agent) byKind(ctx context.Context, use anthropic.ToolUseBlock) error {
	t, ok := changes[use.Name]
	if !ok {
		return errRefused
	}
	if m, ok := t.(Mutating); ok {
		yes, err := a.Elicit(ctx, m.Summary())
		if err != nil || !yes {
			return errRefused
		}
	}
	return t.Change(ctx, use.Input)
}

func (a *Agent) byLevel(ctx context.Context, use anthropic.ToolUseBlock) error {
	t, ok := levelled[use.Name]
	if !ok {
		return errRefused
	}
	if t.Risk() >= Medium {
		if yes, err := a.Elicit(ctx, use.Name); err != nil || !yes {
			return errRefused
		}
	}
	return t.Handle(ctx, use.Input)
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
