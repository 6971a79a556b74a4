// Package floor brings them together.
package floor

import (
	"context"

	"turncap/floor/durable"
	"turncap/floor/engine"
	"turncap/floor/worker"
)

func finisher(c *worker.Claude) *engine.Engine {
	return &engine.Engine{Foreman: c} // want `only the model can end the loop at engine/engine.go:42`
}

func direct(ctx context.Context, c *worker.Claude, l *engine.Log) error {
	for l.Last().Tool != "" { // want `only the model can end this loop`
		if err := c.Reply(ctx, l); err != nil {
			return err
		}
	}
	return nil
}

func directUpTo(ctx context.Context, c *worker.Claude, l *engine.Log) error {
	for len(l.Lines) < 20 {
		if err := c.Reply(ctx, l); err != nil || l.Last().Tool == "" {
			return err
		}
	}
	return nil
}

func directMeasured(ctx context.Context, c *worker.Claude, l *engine.Log) error {
	for l.Last().Tool != "" {
		if err := c.Reply(ctx, l); err != nil || l.Size() > 20 {
			return err
		}
	}
	return nil
}

func directTwice(ctx context.Context, c *worker.Claude, l *engine.Log) error {
	for range 2 {
		if err := c.Reply(ctx, l); err != nil || l.Last().Tool == "" {
			return err
		}
	}
	return nil
}

func kept(ctx context.Context, c *worker.Claude, question string) (string, error) {
	for { // want `only the model can end this loop`
		var line engine.Line
		if err := durable.Execute(ctx, c.Ask, question).Get(&line); err != nil {
			return "", err
		}
		if line.Tool == "" {
			return line.Text, nil
		}
		question = line.Text
	}
}

func keptUpTo(ctx context.Context, c *worker.Claude, question string, most int) (string, error) {
	for n := 0; ; n++ {
		if n >= most {
			return question, nil
		}
		var line engine.Line
		if err := durable.Execute(ctx, c.Ask, question).Get(&line); err != nil {
			return "", err
		}
		if line.Tool == "" {
			return line.Text, nil
		}
		question = line.Text
	}
}
