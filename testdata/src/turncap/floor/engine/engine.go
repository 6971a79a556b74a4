// Package engine drives what it does not know.
package engine

import "context"

// A Log is what was said.
type Log struct{ Lines []Line }

// A Line of a log.
type Line struct{ Text, Tool string }

// Last returns the last line.
func (l *Log) Last() Line { return l.Lines[len(l.Lines)-1] }

// Size returns how much was said.
func (l *Log) Size() int { return len(l.Lines) }

// A Foreman answers into the log.
type Foreman interface {
	Reply(ctx context.Context, l *Log) error
}

// A Tool does something.
type Tool interface {
	Do(ctx context.Context, what string) (string, error)
}

// A Stopper looks at the whole log.
type Stopper interface {
	Enough(l *Log) (reason string, stop bool)
}

// Engine drives them.
type Engine struct {
	Foreman Foreman
	Tools   map[string]Tool
	Stop    Stopper
}

// Finish works until no tool is wanted.
func (e *Engine) Finish(ctx context.Context, l *Log) error {
	for l.Last().Tool != "" {
		e.work(ctx, l)
		if err := e.Foreman.Reply(ctx, l); err != nil {
			return err
		}
	}
	return nil
}

// Run works until somebody else says that it is enough.
func (e *Engine) Run(ctx context.Context, l *Log) error {
	for {
		if err := e.Foreman.Reply(ctx, l); err != nil {
			return err
		}
		if _, stop := e.Stop.Enough(l); stop {
			return nil
		}
		e.work(ctx, l)
	}
}

func (e *Engine) work(ctx context.Context, l *Log) {
	out, err := e.Tools[l.Last().Tool].Do(ctx, l.Last().Text)
	if err != nil {
		out = err.Error()
	}
	l.Lines = append(l.Lines, Line{Text: out})
}
