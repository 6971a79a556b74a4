// Package types has tools that are types, which another package calls.
package types

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
)

type Runbook struct{ Dir string }

func (Runbook) Spec() anthropic.ToolParam { // want `the tool "run_diagnostic" takes any command or code`
	return anthropic.ToolParam{
		Name:        "run_diagnostic",
		InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{"command": map[string]any{"type": "string"}}},
	}
}

func (r Runbook) Invoke(ctx context.Context, args json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	return sh(ctx, r.Dir, in.Command)
}

func sh(ctx context.Context, dir, line string) (string, error) {
	cmd := exec.CommandContext(ctx, "sh", "-c", line)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// Log reads below its folder; the folder is the program's choice.
type Log struct{ Dir string }

func (Log) Spec() anthropic.ToolParam {
	return anthropic.ToolParam{
		Name:        "log",
		InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{"file": map[string]any{"type": "string"}}},
	}
}

func (l Log) Invoke(_ context.Context, args json.RawMessage) (string, error) {
	var in struct{ File string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	if !filepath.IsLocal(in.File) {
		return "", errors.New("outside")
	}
	b, err := os.ReadFile(filepath.Join(l.Dir, in.File))
	return string(b), err
}

// Shell says in words what it takes.
type Shell struct{}

func (Shell) Name() string        { return "shell" }
func (Shell) Description() string { return "Runs a bash command. The input is the command." } // want `the tool "shell" takes any command or code`

func (Shell) Call(ctx context.Context, input string) (string, error) { return sh(ctx, "/", input) }

type Disk struct{}

func (Disk) Name() string        { return "disk" }
func (Disk) Description() string { return "Shows how full the disks are." }

func (Disk) Call(ctx context.Context, _ string) (string, error) { return sh(ctx, "/", "df -h") }

// Query has its schema as a map.
type Query struct{}

func (Query) Name() string        { return "query" }
func (Query) Description() string { return "Runs a report." } // want `the tool "query" takes any command or code`
func (Query) Parameters() map[string]any {
	return map[string]any{"properties": map[string]any{"sql": map[string]any{"type": "string"}}}
}

func (Query) Call(ctx context.Context, input string) (string, error) {
	out, err := exec.CommandContext(ctx, "psql", "-h", "replica", "-c", input).Output()
	return string(out), err
}

type Unit struct{}

func (Unit) Name() string        { return "unit" }
func (Unit) Description() string { return "Shows a unit's state." }
func (Unit) Parameters() map[string]any {
	return map[string]any{"properties": map[string]any{"unit": map[string]any{"type": "string", "enum": []string{"a", "b"}}}}
}

func (Unit) Call(ctx context.Context, input string) (string, error) {
	return sh(ctx, "/", "systemctl show "+input)
}

type called interface {
	Name() string
	Description() string
	Call(ctx context.Context, input string) (string, error)
}

// Turn runs the calls of an answer.
func Turn(ctx context.Context, msg *anthropic.Message) (out []string, err error) {
	for _, block := range msg.Content {
		use, ok := block.AsAny().(anthropic.ToolUseBlock)
		if !ok {
			continue
		}
		for _, t := range []called{Shell{}, Disk{}, Query{}, Unit{}} {
			if t.Name() != use.Name {
				continue
			}
			s, err := t.Call(ctx, string(use.Input))
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
	}
	return out, nil
}
