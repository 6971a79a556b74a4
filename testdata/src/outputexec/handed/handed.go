// Package handed gives others funcs that ask Claude.
package handed

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/handed/runner"
)

func ask(c anthropic.Client) runner.Suggester {
	return func(ctx context.Context, task string) (string, error) {
		m, err := c.Messages.New(ctx, anthropic.MessageNewParams{})
		if err != nil {
			return "", err
		}
		return m.Content[0].Text, nil
	}
}

func fixed(ctx context.Context, task string) (string, error) { return "make " + task, nil }

func run(ctx context.Context, c anthropic.Client) error {
	made := runner.New(ask(c)) // want `model output .* reaches command argument unchecked`
	if err := made.Run(ctx); err != nil {
		return err
	}
	written := runner.New(func(ctx context.Context, task string) (string, error) { // want `model output .* reaches command argument unchecked`
		m, err := c.Messages.New(ctx, anthropic.MessageNewParams{})
		if err != nil {
			return "", err
		}
		return m.Content[0].Text, nil
	})
	if err := written.Run(ctx); err != nil {
		return err
	}
	if err := runner.NewChecked(ask(c)).Run(ctx); err != nil {
		return err
	}
	if err := runner.New(fixed).Run(ctx); err != nil {
		return err
	}
	return runner.NewOther(fixed).Run(ctx)
}
