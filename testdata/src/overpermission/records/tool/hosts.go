package tool

import (
	"context"
	"errors"
	"os/exec"
)

type Host string

// Run runs a command on the host.
func (h Host) Run(ctx context.Context, command string) (string, error) {
	out, err := exec.CommandContext(ctx, "ssh", string(h), command).Output()
	return string(out), err
}

// Unit shows one of the units.
func (h Host) Unit(ctx context.Context, unit string) (string, error) {
	switch unit {
	case "web", "db":
	default:
		return "", errors.New("no such unit")
	}
	out, err := exec.CommandContext(ctx, "ssh", string(h), "systemctl status "+unit).Output()
	return string(out), err
}
