package ways

import (
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

type config struct{ command string }

type option func(*config)

func withCommand(s string) option { return func(c *config) { c.command = s } }

func start(opts ...option) error {
	c := &config{}
	for _, o := range opts {
		o(c)
	}
	return exec.Command("sh", "-c", c.command).Run() // want `model output`
}

func options(block anthropic.TextBlock) error { return start(withCommand(block.Text)) }
