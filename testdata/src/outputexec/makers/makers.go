// Package makers runs what funcs return that another package made.
package makers

import (
	"context"
	"os/exec"
	"strconv"

	"outputexec/handed/runner"
	"outputexec/makers/claude"
)

func called(ctx context.Context, c *claude.Client) {
	complete := claude.FromClient(c)
	if line, err := complete(ctx, "what now?"); err == nil {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked.*returned by Ask .* returned by FromClient`
	}
	method := claude.Method(c)
	if line, err := method(ctx, "what now?"); err == nil {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
	}
	if line, err := claude.Tried(c)(ctx, "what now?"); err == nil {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
	}
	again := claude.Twice(claude.FromClient(c))
	if line, err := again(ctx, "what now?"); err == nil {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
	}
}

func checked(ctx context.Context, c *claude.Client) {
	known := claude.OneOf(c, "make", "ninja")
	if line, err := known(ctx, "what now?"); err == nil {
		exec.Command("sh", "-c", line).Run()
	}
	agreed := claude.Agreed(c)
	if line, err := agreed(ctx, "what now?"); err == nil {
		exec.Command("sh", "-c", line).Run()
	}
	canned := claude.Canned("make")
	if line, err := canned(ctx, "what now?"); err == nil {
		exec.Command("sh", "-c", line).Run()
	}
	canned = claude.Twice(claude.Canned("make"))
	if line, err := canned(ctx, "what now?"); err == nil {
		exec.Command("sh", "-c", line).Run()
	}
	if n, err := claude.Counted(c)(ctx, "how many?"); err == nil {
		exec.Command("sh", "-c", "nice -n "+strconv.Itoa(n)+" make").Run()
	}
}

// What another package's func makes of text is made of that text.
func clipped(ctx context.Context, c *claude.Client) error {
	clip := claude.Clipped(80)
	line, err := c.Ask(ctx, "what now?")
	if err != nil {
		return err
	}
	if err := exec.Command("sh", "-c", clip("make all # as ever")).Run(); err != nil {
		return err
	}
	return exec.Command("sh", "-c", clip(line)).Run() // want `model output .* reaches command argument unchecked`
}

type app struct {
	complete claude.Complete
	canned   claude.Complete
	agreed   claude.Complete
	known    map[string]claude.Complete
	asked    map[string]claude.Complete
}

func newApp(c *claude.Client) *app {
	return &app{
		complete: claude.FromClient(c),
		canned:   claude.Canned("make"),
		agreed:   claude.Agreed(c),
		known:    map[string]claude.Complete{"build": claude.OneOf(c, "make"), "clean": claude.Canned("make clean")},
		asked:    map[string]claude.Complete{"build": claude.Tried(c), "clean": claude.Canned("make clean")},
	}
}

func (a *app) run(ctx context.Context, task string) {
	if line, err := a.complete(ctx, task); err == nil {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
	}
	if line, err := a.asked[task](ctx, task); err == nil {
		exec.Command("sh", "-c", line).Run() // want `model output .* reaches command argument unchecked`
	}
}

func (a *app) safe(ctx context.Context, task string) {
	if line, err := a.canned(ctx, task); err == nil {
		exec.Command("sh", "-c", line).Run()
	}
	if line, err := a.known[task](ctx, task); err == nil {
		exec.Command("sh", "-c", line).Run()
	}
	if line, err := a.agreed(ctx, task); err == nil {
		exec.Command("sh", "-c", line).Run()
	}
}

// The package that makes the func and the one that keeps it do not know of each other.
func joined(ctx context.Context, c *claude.Client) {
	_ = runner.New(runner.Suggester(claude.FromClient(c))).Run(ctx) // want `model output .* reaches command argument unchecked`
	_ = runner.New(runner.Suggester(claude.Method(c))).Run(ctx)     // want `model output .* reaches command argument unchecked`
	_ = runner.New(runner.Suggester(claude.OneOf(c, "make"))).Run(ctx)
	_ = runner.New(runner.Suggester(claude.Agreed(c))).Run(ctx)
	_ = runner.New(runner.Suggester(claude.Canned("make"))).Run(ctx)
	_ = runner.NewChecked(runner.Suggester(claude.FromClient(c))).Run(ctx)
}
