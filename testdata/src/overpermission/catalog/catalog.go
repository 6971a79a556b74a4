// Package catalog has tools that another package runs.
package catalog

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/anthropics/anthropic-sdk-go"
)

// A Tool is what the model is told of a tool, and what runs it.
type Tool struct {
	Param anthropic.ToolParam
	Run   func(ctx context.Context, input json.RawMessage) (string, error)
}

// Workspace is where the tools work.
type Workspace struct {
	Dir     string
	Confirm func(question string) bool
}

func param(name string, props map[string]any) anthropic.ToolParam {
	return anthropic.ToolParam{Name: name, InputSchema: anthropic.ToolInputSchemaParam{Properties: props}}
}

var text = map[string]any{"type": "string"}

// Tools returns the tools.
func (w *Workspace) Tools() []Tool {
	return []Tool{
		{ // want `the tool "shell" takes any command or code of the model's choice`
			Param: anthropic.ToolParam{
				Name:        "shell",
				InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{"line": text}},
			},
			Run: w.shell,
		},
		{Param: param("read", map[string]any{"file": text}), Run: w.read}, // want `the tool "read" takes any path of the model's choice`
		{Param: param("shell_asked", map[string]any{"line": text}), Run: w.asked},
		{Param: param("make", map[string]any{"target": text}), Run: w.target},
		{Param: param("note", map[string]any{"file": text}), Run: w.note},
		{Param: param("cut", map[string]any{"line": text}), Run: w.cut},
	}
}

type input struct {
	Line   string `json:"line"`
	File   string `json:"file"`
	Target string `json:"target"`
}

func decode(raw json.RawMessage) (in input, err error) {
	return in, json.Unmarshal(raw, &in)
}

func (w *Workspace) sh(ctx context.Context, line string) (string, error) {
	cmd := exec.CommandContext(ctx, "sh", "-c", line)
	cmd.Dir = w.Dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func (w *Workspace) shell(ctx context.Context, raw json.RawMessage) (string, error) {
	in, err := decode(raw)
	if err != nil {
		return "", err
	}
	return w.sh(ctx, in.Line)
}

func (w *Workspace) asked(ctx context.Context, raw json.RawMessage) (string, error) {
	in, err := decode(raw)
	if err != nil {
		return "", err
	}
	if !w.Confirm("run " + in.Line) {
		return "", errors.New("not run")
	}
	return w.sh(ctx, in.Line)
}

func (w *Workspace) read(ctx context.Context, raw json.RawMessage) (string, error) {
	in, err := decode(raw)
	if err != nil {
		return "", err
	}
	b, err := os.ReadFile(in.File)
	return string(b), err
}

func (w *Workspace) note(ctx context.Context, raw json.RawMessage) (string, error) {
	in, err := decode(raw)
	if err != nil {
		return "", err
	}
	if !filepath.IsLocal(in.File) {
		return "", errors.New("no such note")
	}
	b, err := os.ReadFile(filepath.Join(w.Dir, in.File))
	return string(b), err
}

func (w *Workspace) target(ctx context.Context, raw json.RawMessage) (string, error) {
	in, err := decode(raw)
	if err != nil {
		return "", err
	}
	if !slices.Contains([]string{"test", "lint"}, in.Target) {
		return "", errors.New("no such target")
	}
	return w.sh(ctx, "make "+in.Target)
}

// cut gives its line to a program that runs nothing.
func (w *Workspace) cut(ctx context.Context, raw json.RawMessage) (string, error) {
	in, err := decode(raw)
	if err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "echo", "--", in.Line).Output()
	return string(out), err
}
