// Package decorated puts tools that are structs behind a question.
package decorated

import (
	"context"
	"fmt"
	"os/exec"

	"outputexec/decorated/registry"
)

type args struct {
	Command string `json:"command"`
}

func confirm(what string) bool {
	fmt.Printf("%s? [y/N] ", what)
	var line string
	fmt.Scanln(&line)
	return line == "y"
}

func sh(ctx context.Context, in args) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
	return string(out), err
}

func bash(ctx context.Context, in args) (string, error) {
	out, err := exec.CommandContext(ctx, "bash", "-c", in.Command).CombinedOutput()
	return string(out), err
}

func tools() *registry.Registry {
	return registry.New().Add(
		registry.Confirmed(confirm, registry.Tool{Name: "asked", Properties: map[string]any{"command": map[string]any{"type": "string"}}, Handler: registry.Typed(bash)}),
		registry.Logged(registry.Tool{Name: "logged", Properties: map[string]any{"command": map[string]any{"type": "string"}}, Handler: registry.Typed(sh)}), // want `the tool "logged" takes any command`
		registry.Tool{Name: "open", Properties: map[string]any{"command": map[string]any{"type": "string"}}, Handler: registry.Typed(sh)},                    // want `the tool "open" takes any command`
	)
}
