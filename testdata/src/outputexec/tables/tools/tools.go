// Package tools returns its handlers as tables of funcs, and knows nothing of who calls them.
package tools

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

type Handler func(ctx context.Context, input json.RawMessage) (string, error)

// All returns every handler by name.
func All() map[string]Handler {
	return map[string]Handler{"bash": bash, "branches": branches}
}

// ReadOnly returns those that run nothing of what they are given.
func ReadOnly() map[string]Handler {
	return map[string]Handler{"branches": branches, "make": target}
}

// Asked returns every handler behind a person's yes.
func Asked() map[string]Handler {
	m := map[string]Handler{}
	m["bash"] = asking(bash)
	return m
}

// Logged returns every handler with a note of its calls.
func Logged() map[string]Handler {
	m := map[string]Handler{}
	m["bash"] = logging(bash)
	return m
}

// A Workspace is where tools work.
type Workspace struct{ dir string }

func NewWorkspace(dir string) *Workspace { return &Workspace{dir} }

// Handlers returns the workspace's own.
func (w *Workspace) Handlers() (map[string]Handler, error) {
	if w.dir == "" {
		return nil, errors.New("no workspace")
	}
	hs := make(map[string]Handler, 2)
	hs["bash"] = w.bash
	hs["branches"] = branches
	return hs, nil
}

// First returns one handler alone.
func First() Handler { return bash }

// Steps returns handlers that are called one after the other.
func Steps() []Handler { return append([]Handler{branches}, bash) }

func decode(input json.RawMessage) (in struct{ Command, Target string }, err error) {
	err = json.Unmarshal(input, &in)
	return in, err
}

func bash(ctx context.Context, input json.RawMessage) (string, error) {
	in, err := decode(input)
	if err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "bash", "-c", in.Command).CombinedOutput()
	return string(out), err
}

func (w *Workspace) bash(ctx context.Context, input json.RawMessage) (string, error) {
	in, err := decode(input)
	if err != nil {
		return "", err
	}
	cmd := exec.CommandContext(ctx, "bash", "-c", in.Command)
	cmd.Dir = w.dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func branches(ctx context.Context, _ json.RawMessage) (string, error) {
	out, err := exec.CommandContext(ctx, "git", "branch", "--all").Output()
	return string(out), err
}

func target(ctx context.Context, input json.RawMessage) (string, error) {
	in, err := decode(input)
	if err != nil {
		return "", err
	}
	if !slices.Contains([]string{"build", "test", "lint"}, in.Target) {
		return "", fmt.Errorf("no target %q", in.Target)
	}
	out, err := exec.CommandContext(ctx, "make", in.Target).CombinedOutput()
	return string(out), err
}

func asking(h Handler) Handler {
	return func(ctx context.Context, input json.RawMessage) (string, error) {
		fmt.Printf("run %s? [y/N] ", input)
		line, err := bufio.NewReader(os.Stdin).ReadString('\n')
		if err != nil || strings.TrimSpace(line) != "y" {
			return "refused", err
		}
		return h(ctx, input)
	}
}

func logging(h Handler) Handler {
	return func(ctx context.Context, input json.RawMessage) (string, error) {
		fmt.Fprintln(os.Stderr, "a tool is called")
		return h(ctx, input)
	}
}
