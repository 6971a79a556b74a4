// Package runners has tools that run programs by one helper.
package runners

import (
	"context"
	"encoding/json"
	"os/exec"
	"strings"
)

func run(ctx context.Context, name string, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, name, args...).CombinedOutput()
	return string(out), err
}

func object(props map[string]any) map[string]any {
	return map[string]any{"type": "object", "properties": props}
}

func text(what string) map[string]any { return map[string]any{"type": "string", "description": what} }

type Shell struct{ Dir string }

func (Shell) Name() string           { return "shell" }
func (Shell) Description() string    { return "Runs a command." } // want `"shell" takes any command`
func (Shell) Schema() map[string]any { return object(map[string]any{"command": text("command")}) }

func (s Shell) Run(ctx context.Context, args json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	return run(ctx, "bash", "-lc", "cd "+s.Dir+" && "+in.Command)
}

// Count takes a pattern: what the shell does is the program's.
type Count struct{ Dir string }

func (Count) Name() string           { return "count" }
func (Count) Description() string    { return "Counts lines." }
func (Count) Schema() map[string]any { return object(map[string]any{"pattern": text("pattern")}) }

func (c Count) Run(ctx context.Context, args json.RawMessage) (string, error) {
	var in struct{ Pattern string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	return run(ctx, "bash", "-lc", "cd "+c.Dir+" && grep -c "+in.Pattern+" log")
}

// Below takes a directory, and the command is the program's.
type Below struct{ Command string }

func (Below) Name() string           { return "below" }
func (Below) Description() string    { return "Builds in a directory." }
func (Below) Schema() map[string]any { return object(map[string]any{"dir": text("directory")}) }

func (b Below) Run(ctx context.Context, args json.RawMessage) (string, error) {
	var in struct{ Dir string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	return run(ctx, "bash", "-lc", "cd "+in.Dir+" && "+b.Command)
}

type Kubectl struct{ Context string }

func (Kubectl) Name() string           { return "kubectl" }
func (Kubectl) Description() string    { return "Runs kubectl." } // want `"kubectl" takes any command`
func (Kubectl) Schema() map[string]any { return object(map[string]any{"args": text("arguments")}) }

func (k Kubectl) Run(ctx context.Context, args json.RawMessage) (string, error) {
	var in struct{ Args []string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	return run(ctx, "kubectl", append([]string{"--context", k.Context}, in.Args...)...)
}

type Git struct{}

func (Git) Name() string           { return "git" }
func (Git) Description() string    { return "Runs git." } // want `"git" takes any command`
func (Git) Schema() map[string]any { return object(map[string]any{"command": text("what to run")}) }

func (Git) Run(ctx context.Context, args json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	return run(ctx, "git", strings.Fields(in.Command)...)
}

// Pods has a subcommand of its own.
type Pods struct{ Context string }

func (Pods) Name() string           { return "pods" }
func (Pods) Description() string    { return "Lists pods." }
func (Pods) Schema() map[string]any { return object(map[string]any{"namespace": text("namespace")}) }

func (p Pods) Run(ctx context.Context, args json.RawMessage) (string, error) {
	var in struct{ Namespace string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	return run(ctx, "kubectl", "--context", p.Context, "-n", in.Namespace, "get", "pods")
}
