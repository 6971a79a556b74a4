// Package posted describes tools as JSON of the API, and runs them by their names; another package hands it the calls.
package posted

import (
	"context"
	"encoding/json"
	"errors"
	"os/exec"
)

// A Tool is one of a request's.
type Tool struct {
	Name        string          `json:"name"`
	Description string          `json:"description"`
	InputSchema json.RawMessage `json:"input_schema"`
}

var command = json.RawMessage(`{"type":"object","properties":{"command":{"type":"string"}}}`)

// Ops runs tools.
type Ops struct{ approve func(string) bool }

// Definitions lists the tools.
func (*Ops) Definitions() []Tool {
	return []Tool{
		{Name: "shell", Description: "Run a command", InputSchema: command}, // want `the tool "shell" takes any command`
		{Name: "asked", Description: "Run a command, if a person likes it", InputSchema: command},
		{Name: "uptime", InputSchema: json.RawMessage(`{"type":"object"}`)},
	}
}

// Execute runs one call.
func (o *Ops) Execute(ctx context.Context, name string, raw json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(raw, &in); err != nil {
		return "", err
	}
	switch name {
	case "shell":
		return run(ctx, in.Command)
	case "asked":
		if !o.approve(in.Command) {
			return "", errors.New("no")
		}
		return run(ctx, in.Command)
	case "uptime":
		out, err := exec.CommandContext(ctx, "uptime").Output()
		return string(out), err
	}
	return "", errors.New("unknown tool")
}

func run(ctx context.Context, command string) (string, error) {
	out, err := exec.CommandContext(ctx, "bash", "-c", command).CombinedOutput()
	return string(out), err
}

// Script is called by the program, not by the model.
func Script(ctx context.Context, command string) (string, error) { return run(ctx, command) }
