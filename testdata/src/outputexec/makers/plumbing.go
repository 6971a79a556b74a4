package makers

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os/exec"
	"slices"

	"outputexec/makers/bus"
	"outputexec/makers/claude"
)

func published(ctx context.Context, c *claude.Client) {
	b := bus.New()
	b.On("line", func(line string) {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
	})
	b.On("line", func(line string) {
		if line == "make" || line == "ninja" {
			exec.Command("sh", "-c", line).Run()
		}
	})
	if line, err := c.Ask(ctx, "what now?"); err == nil {
		b.Emit("line", line)
	}
	var t bus.Ticker
	t.On(func(line string) { exec.Command("sh", "-c", line).Run() })
	t.Tick()
}

func gathered(ctx context.Context, c *claude.Client) {
	lines, err := bus.All(ctx, func(ctx context.Context) (string, error) { return c.Ask(ctx, "what now?") })
	if err != nil {
		return
	}
	for _, line := range lines {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
	}
	for _, line := range bus.AtOnce(ctx, []bus.Task{asking(c)}) {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
	}
}

func gatheredSafely(ctx context.Context, c *claude.Client) {
	lines, err := bus.All(ctx, make1, listed(asking(c)))
	if err != nil {
		return
	}
	for _, line := range lines {
		exec.Command("sh", "-c", line).Run()
	}
	if line, err := bus.Chain(asking(c), listed)(ctx); err == nil {
		exec.Command("sh", "-c", line).Run()
	}
}

func asking(c *claude.Client) bus.Task {
	return func(ctx context.Context) (string, error) { return c.Ask(ctx, "what now?") }
}

func make1(context.Context) (string, error) { return "make", nil }

func listed(t bus.Task) bus.Task {
	return func(ctx context.Context) (string, error) {
		line, err := t(ctx)
		if err != nil {
			return "", err
		}
		if !slices.Contains([]string{"make", "ninja"}, line) {
			return "", errors.New("unknown command")
		}
		return line, nil
	}
}

func timed(t bus.Task) bus.Task {
	return func(ctx context.Context) (string, error) {
		log.Println("task begins")
		defer log.Println("task ends")
		return t(ctx)
	}
}

func loud(h bus.Handler) bus.Handler {
	return func(ctx context.Context, line string) error {
		log.Println("handling")
		return h(ctx, line)
	}
}

func approved(h bus.Handler) bus.Handler {
	return func(ctx context.Context, line string) error {
		var answer string
		fmt.Printf("Run %q? [y/N] ", line)
		if _, err := fmt.Scanln(&answer); err != nil || answer != "y" {
			return errors.New("refused")
		}
		return h(ctx, line)
	}
}

func wrapped(ctx context.Context, c *claude.Client) {
	if line, err := bus.Chain(asking(c), timed, timed)(ctx); err == nil {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
	}
	if line, err := bus.Chain(asking(c), timed, listed)(ctx); err == nil {
		exec.Command("sh", "-c", line).Run()
	}
	line, err := c.Ask(ctx, "what now?")
	if err != nil {
		return
	}
	_ = bus.Wrap(run, loud)(ctx, line)
	_ = bus.Wrap(runApproved, loud, approved)(ctx, line)
	_ = bus.Wrap(runApproved, approved)(ctx, line)
}

func run(ctx context.Context, line string) error {
	return exec.CommandContext(ctx, "sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
}

func runApproved(ctx context.Context, line string) error {
	return exec.CommandContext(ctx, "sh", "-c", line).Run()
}
