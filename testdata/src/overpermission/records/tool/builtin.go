package tool

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

type command struct {
	Line string `json:"line"`
}

type file struct {
	Path string `json:"path"`
}

func Shell(dir string) Tool {
	return Typed("shell", "Runs a command.", Input{ // want `"shell" takes any command`
		Args: map[string]Arg{"line": {Kind: "string"}},
	}, func(ctx context.Context, in command) (string, error) {
		cmd := exec.CommandContext(ctx, "sh", "-c", in.Line)
		cmd.Dir = dir
		out, err := cmd.Output()
		return string(out), err
	})
}

// Task offers the project's own commands.
func Task() Tool {
	return Typed("task", "Runs a task.", Input{
		Args: map[string]Arg{"line": {Kind: "string", Choices: []string{"make test", "make lint"}}},
	}, func(ctx context.Context, in command) (string, error) {
		out, err := exec.CommandContext(ctx, "sh", "-c", in.Line).Output()
		return string(out), err
	})
}

func Read() Tool {
	return Typed("read", "Shows a file.", Input{ // want `"read" takes any path`
		Args: map[string]Arg{"path": {Kind: "string"}},
	}, read)
}

func read(_ context.Context, in file) (string, error) {
	b, err := os.ReadFile(in.Path)
	return string(b), err
}

type folder string

func (f folder) inside(path string) (string, error) {
	path = filepath.Join(string(f), path)
	if rel, err := filepath.Rel(string(f), path); err != nil || strings.HasPrefix(rel, "..") {
		return "", errors.New("outside of the folder")
	}
	return path, nil
}

// View puts a checked path in the place of what the model wrote, and has read do the rest.
func View(root string) Tool {
	return Typed("view", "Shows a file of the folder.", Input{
		Args: map[string]Arg{"path": {Kind: "string"}},
	}, func(ctx context.Context, in file) (string, error) {
		path, err := folder(root).inside(in.Path)
		if err != nil {
			return "", err
		}
		in.Path = path
		return read(ctx, in)
	})
}
