// Package sketches has tools that describe themselves by a struct whose fields are called as the program likes.
package sketches

import (
	"context"
	"encoding/json"
	"errors"
	"os/exec"
	"slices"

	"github.com/anthropics/anthropic-sdk-go"
)

type Card struct {
	Name, About string
	Props       map[string]any
	Need        []string
}

type Tool interface {
	Card() Card
	Run(ctx context.Context, in json.RawMessage) (string, error)
}

type Rack map[string]Tool

func (r Rack) Use(ctx context.Context, b anthropic.ToolUseBlock) (string, error) {
	t, ok := r[b.Name]
	if !ok {
		return "", errors.New("no such tool")
	}
	return t.Run(ctx, b.Input)
}

func All() Rack {
	r := Rack{}
	for _, t := range []Tool{shell{}, service{}, greeter{}} {
		r[t.Card().Name] = t
	}
	return r
}

type shell struct{}

func (shell) Card() Card { // want `the tool "shell" takes any command`
	return Card{
		Name:  "shell",
		About: "Runs a command",
		Props: map[string]any{"command": map[string]any{"type": "string"}},
		Need:  []string{"command"},
	}
}

func (shell) Run(ctx context.Context, in json.RawMessage) (string, error) {
	var a struct{ Command string }
	if err := json.Unmarshal(in, &a); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", a.Command).CombinedOutput()
	return string(out), err
}

// One that looks at what it is given.
type service struct{}

func (service) Card() Card {
	return Card{Name: "service", About: "Shows a service", Props: map[string]any{"unit": map[string]any{"type": "string"}}}
}

func (service) Run(ctx context.Context, in json.RawMessage) (string, error) {
	var a struct{ Unit string }
	if err := json.Unmarshal(in, &a); err != nil {
		return "", err
	}
	if !slices.Contains([]string{"web", "mail"}, a.Unit) {
		return "", errors.New("no such unit")
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", "systemctl status "+a.Unit).CombinedOutput()
	return string(out), err
}

// A card of something else.
type greeter struct{}

func (greeter) Card() Card { return Card{Name: "greet", Props: map[string]any{"lang": "en"}} }

func (greeter) Run(context.Context, json.RawMessage) (string, error) { return "hello", nil }
