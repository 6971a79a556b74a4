// Package decorated puts tools that are structs behind a question.
package decorated

import (
	"context"
	"fmt"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"

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

func line() map[string]any { return map[string]any{"command": map[string]any{"type": "string"}} }

func asked(ctx context.Context, in args) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
	return string(out), err
}

func pointed(ctx context.Context, in args) (string, error) {
	out, err := exec.CommandContext(ctx, "bash", "-c", in.Command).CombinedOutput()
	return string(out), err
}

func made(ctx context.Context, in args) (string, error) {
	out, err := exec.CommandContext(ctx, "zsh", "-c", in.Command).CombinedOutput()
	return string(out), err
}

func logged(ctx context.Context, in args) (string, error) {
	out, err := exec.CommandContext(ctx, "ksh", "-c", in.Command).CombinedOutput() // want `model output \(tool input\)`
	return string(out), err
}

func both(ctx context.Context, in args) (string, error) {
	out, err := exec.CommandContext(ctx, "ash", "-c", in.Command).CombinedOutput() // want `model output \(tool input\)`
	return string(out), err
}

func maker() registry.Tool {
	return registry.Tool{Name: "made", Properties: line(), Handler: registry.Typed(made)}
}

func run(ctx context.Context, msg *anthropic.Message) {
	r := registry.New().Add(
		registry.Confirmed(confirm, registry.Tool{Name: "asked", Properties: line(), Handler: registry.Typed(asked)}),
		*registry.Ask(confirm, &registry.Tool{Name: "pointed", Properties: line(), Handler: registry.Typed(pointed)}),
		registry.Confirmed(confirm, maker()),
		registry.Logged(registry.Tool{Name: "logged", Properties: line(), Handler: registry.Typed(logged)}),
	)
	t := registry.Tool{Name: "both", Properties: line(), Handler: registry.Typed(both)}
	r.Add(t, registry.Confirmed(confirm, t))
	for _, b := range msg.Content {
		r.Call(ctx, b.Name, b.Input)
	}
}
