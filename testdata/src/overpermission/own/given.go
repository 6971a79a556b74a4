package own

import (
	"context"
	"encoding/json"
	"errors"
	"os/exec"
	"slices"

	"github.com/anthropics/anthropic-sdk-go"
)

// A shelf keeps tools with what runs their calls.
type shelf struct {
	defs []anthropic.ToolParam
	runs map[string]func(context.Context, json.RawMessage) (string, error)
}

func (s *shelf) register(def anthropic.ToolParam, run func(context.Context, json.RawMessage) (string, error)) {
	s.defs = append(s.defs, def)
	s.runs[def.Name] = run
}

func (s *shelf) call(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	run, ok := s.runs[use.Name]
	if !ok {
		return "", errors.New("no such tool")
	}
	return run(ctx, use.Input)
}

func shelves() *shelf {
	s := &shelf{runs: map[string]func(context.Context, json.RawMessage) (string, error){}}
	s.register(anthropic.ToolParam{Name: "python", Description: anthropic.String("Evaluates Python")}, python) // want `the tool "python" takes any command or code of the model's choice`
	s.register(anthropic.ToolParam{Name: "pipe", Description: anthropic.String("Runs a pipe")}, pipe)          // want `the tool "pipe" takes any command or code of the model's choice`
	s.register(anthropic.ToolParam{Name: "restart", Description: anthropic.String("Restarts a unit")}, restart)
	return s
}

type given struct{ Code, Unit string }

func python(ctx context.Context, input json.RawMessage) (string, error) {
	var in given
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "python3", "-c", in.Code).CombinedOutput()
	return string(out), err
}

func pipe(ctx context.Context, input json.RawMessage) (string, error) {
	var in given
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	argv := []string{"sh", "-c", in.Code}
	return run(ctx, argv...)
}

func restart(ctx context.Context, input json.RawMessage) (string, error) {
	var in given
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	return run(ctx, "service", in.Unit, "restart")
}

func run(ctx context.Context, argv ...string) (string, error) {
	out, err := exec.CommandContext(ctx, argv[0], argv[1:]...).CombinedOutput()
	return string(out), err
}

// A shell says what it is called, and what it takes.
type shell struct{}

func (shell) Name() string { return "any" }

func (shell) Schema() json.RawMessage { // want `the tool "any" takes any command or code of the model's choice`
	return json.RawMessage(`{"type":"object","properties":{"cmd":{"type":"string"}}}`)
}

func (shell) Invoke(ctx context.Context, input json.RawMessage) (string, error) {
	var in struct{ Cmd string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "bash", "-c", in.Cmd).CombinedOutput()
	return string(out), err
}

// A verb offers a choice.
type verb struct{}

func (verb) Name() string { return "go" }

func (verb) Schema() json.RawMessage {
	return json.RawMessage(`{"type":"object","properties":{"verb":{"type":"string","enum":["build","vet"]}}}`)
}

func (verb) Invoke(ctx context.Context, input json.RawMessage) (string, error) {
	var in struct{ Verb string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	if !slices.Contains([]string{"build", "vet"}, in.Verb) {
		return "", errors.New("no")
	}
	out, err := exec.CommandContext(ctx, "go", in.Verb).CombinedOutput()
	return string(out), err
}

var _ = []any{shelves, (*shelf).call, shell{}, verb{}}
