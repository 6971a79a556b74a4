// Package factory makes tools by funcs that a table holds: what these are given is the program's.
package factory

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
)

const api = "https://api.anthropic.com/v1/messages"

type property struct {
	Type        string `json:"type"`
	Description string `json:"description"`
}

type schema struct {
	Type       string              `json:"type"`
	Properties map[string]property `json:"properties"`
}

type definition struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	InputSchema schema `json:"input_schema"`
}

type tool interface {
	Definition() definition
	Exec(ctx context.Context, args map[string]any) (string, error)
}

type setup struct{ Project, Work string }

type entry struct {
	make func(*setup) (tool, error)
}

var table = map[string]entry{
	"status": {func(s *setup) (tool, error) { return newStatus(s.Project), nil }},
	"show":   {func(s *setup) (tool, error) { return &show{s.Work}, nil }},
}

// status reads a file of the program's.
type status struct{ project string }

func newStatus(project string) *status { return &status{project} }

func (s *status) Definition() definition {
	return definition{
		Name:        "status",
		Description: "Says how far the work is.",
		InputSchema: schema{Type: "object", Properties: map[string]property{"verbose": {"boolean", "All of it"}}},
	}
}

func (s *status) Exec(ctx context.Context, args map[string]any) (string, error) {
	data, err := os.ReadFile(filepath.Join(s.project, "state.json"))
	return string(data), err
}

// show reads any file.
type show struct{ work string }

func (s *show) Definition() definition { // want `the tool "show" takes any path`
	return definition{
		Name:        "show",
		Description: "Shows a file.",
		InputSchema: schema{Type: "object", Properties: map[string]property{"path": {"string", "The file"}}},
	}
}

func (s *show) Exec(ctx context.Context, args map[string]any) (string, error) {
	path, ok := args["path"].(string)
	if !ok {
		return "", errors.New("no path")
	}
	data, err := os.ReadFile(path)
	return string(data), err
}

// Run runs a call of one of the tools.
func Run(ctx context.Context, s *setup, name string, input json.RawMessage) (string, error) {
	e, ok := table[name]
	if !ok {
		return "", errors.New("no such tool")
	}
	t, err := e.make(s)
	if err != nil {
		return "", err
	}
	var args map[string]any
	if err := json.Unmarshal(input, &args); err != nil {
		return "", err
	}
	switch name {
	case "show":
		return t.Exec(ctx, args)
	}
	return t.Exec(ctx, nil)
}
