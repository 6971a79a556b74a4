// Package runner runs what a func that it is given returns.
package runner

import (
	"context"
	"os/exec"
)

// A Suggester suggests a command.
type Suggester func(ctx context.Context, task string) (string, error)

type Runner struct {
	suggest Suggester
	Name    func() string
}

func New(s Suggester) *Runner { return &Runner{suggest: s} }

func (r *Runner) Run(ctx context.Context) error {
	line, err := r.suggest(ctx, "clean up")
	if err != nil {
		return err
	}
	return exec.CommandContext(ctx, "sh", "-c", line).Run()
}

type Checked struct{ suggest Suggester }

func NewChecked(s Suggester) *Checked { return &Checked{suggest: s} }

func (c *Checked) Run(ctx context.Context) error {
	line, err := c.suggest(ctx, "clean up")
	if err != nil || line != "make clean" && line != "make tidy" {
		return err
	}
	return exec.CommandContext(ctx, "sh", "-c", line).Run()
}

type Other struct{ command Suggester }

func NewOther(s Suggester) *Other { return &Other{command: s} }

func (o *Other) Run(ctx context.Context) error {
	line, err := o.command(ctx, "clean up")
	if err != nil {
		return err
	}
	return exec.CommandContext(ctx, "sh", "-c", line).Run()
}
