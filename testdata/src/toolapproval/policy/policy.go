// Package policy asks a person about some tools: those that a method, a field, a map or a name tells.
package policy

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type tool interface {
	Name() string
	Dangerous() bool
	Run(ctx context.Context, in json.RawMessage) (string, error)
}

type remover struct{ path string }

func (remover) Name() string    { return "remove" }
func (remover) Dangerous() bool { return true }
func (r remover) Run(ctx context.Context, in json.RawMessage) (string, error) {
	return "", os.Remove(r.path)
}

type eraser struct{ path string }

func (eraser) Name() string { return "erase" }
func (e eraser) Apply(ctx context.Context, in json.RawMessage) (string, error) {
	return "", os.RemoveAll(e.path) // want `a tool call removes files here`
}

// A plain tool cannot say that it is dangerous.
type plain interface {
	Name() string
	Apply(ctx context.Context, in json.RawMessage) (string, error)
}

type agent struct {
	tools  map[string]tool
	plains map[string]plain
	auto   bool
	armed  switches
}

type switches struct{ ask bool }

func fresh() *agent {
	a := &agent{tools: map[string]tool{}, plains: map[string]plain{}}
	for _, t := range []tool{remover{"a"}} {
		a.tools[t.Name()] = t
	}
	for _, t := range []plain{eraser{"b"}} {
		a.plains[t.Name()] = t
	}
	return a
}

func ask(question string) bool {
	fmt.Print(question, " [y/n] ")
	var s string
	fmt.Scanln(&s)
	return s == "y"
}

var errRefused = errors.New("refused")

// The tool says itself that somebody has to be asked.
func (a *agent) method(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	t, ok := a.tools[use.Name]
	if !ok {
		return "", errors.New("unknown tool")
	}
	if t.Dangerous() && !ask(use.Name) {
		return "", errRefused
	}
	return t.Run(ctx, use.Input)
}

// What a mode of the agent says is no policy about tools.
func (a *agent) mode(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	t, ok := a.plains[use.Name]
	if !ok {
		return "", errors.New("unknown tool")
	}
	if !a.auto && !ask(use.Name) {
		return "", errRefused
	}
	return t.Apply(ctx, use.Input)
}

var dangerous = map[string]bool{"wipe": true}

func byMap(ctx context.Context, use anthropic.ToolUseBlock) error {
	if dangerous[use.Name] {
		if !ask(use.Name) {
			return errRefused
		}
	}
	switch use.Name {
	case "wipe":
		return os.RemoveAll("a")
	}
	return nil
}

// The answer is not looked at.
func byMapDropped(ctx context.Context, use anthropic.ToolUseBlock) error {
	if dangerous[use.Name] {
		ask(use.Name)
	}
	switch use.Name {
	case "wipe":
		return os.RemoveAll("b") // want `a tool call removes files here`
	}
	return nil
}

// The map holds settings, not tools.
func bySetting(ctx context.Context, settings map[string]bool, use anthropic.ToolUseBlock) error {
	if settings["ask"] {
		if !ask(use.Name) {
			return errRefused
		}
	}
	switch use.Name {
	case "wipe":
		return os.RemoveAll("c") // want `a tool call removes files here`
	}
	return nil
}

func byName(ctx context.Context, use anthropic.ToolUseBlock) error {
	if use.Name == "wipe" || use.Name == "clear" {
		if !ask(use.Name) {
			return errRefused
		}
	}
	switch use.Name {
	case "wipe":
		return os.RemoveAll("d")
	}
	return nil
}

// One case asks; that says nothing about the other one.
func cases(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "wipe":
		return os.RemoveAll("e") // want `a tool call removes files here`
	case "clear":
		if !ask(use.Name) {
			return errRefused
		}
		return os.RemoveAll("f")
	}
	return nil
}

// The definition says it.
type definition struct {
	name          string
	needsApproval bool
	run           func(context.Context, json.RawMessage) error
}

func definitions() []definition {
	return []definition{
		{"wipe", true, func(ctx context.Context, in json.RawMessage) error { return os.RemoveAll("g") }},
	}
}

func byField(ctx context.Context, use anthropic.ToolUseBlock) error {
	for _, d := range definitions() {
		if d.name != use.Name {
			continue
		}
		if d.needsApproval && !ask(d.name) {
			return errRefused
		}
		return d.run(ctx, use.Input)
	}
	return nil
}

type command struct {
	name   string
	silent bool
	do     func(context.Context, json.RawMessage) error
}

func commands() []command {
	return []command{
		{"wipe", true, func(ctx context.Context, in json.RawMessage) error { return os.RemoveAll("h") }}, // want `a tool call removes files here`
	}
}

func byNothing(ctx context.Context, use anthropic.ToolUseBlock) error {
	for _, c := range commands() {
		if c.name == use.Name {
			if c.silent {
				fmt.Println("hush")
			}
			return c.do(ctx, use.Input)
		}
	}
	return nil
}

var listed = []string{"wipe", "drop"}

func byList(ctx context.Context, use anthropic.ToolUseBlock) error {
	if slices.Contains(listed, use.Name) && !ask("run "+use.Name) {
		return errors.New("no")
	}
	if use.Name == "wipe" {
		return os.RemoveAll("i")
	}
	return nil
}

func byListAlone(ctx context.Context, use anthropic.ToolUseBlock) error {
	if slices.Contains(listed, use.Name) {
		fmt.Println("careful")
	}
	if use.Name == "wipe" {
		return os.RemoveAll("j") // want `a tool call removes files here`
	}
	return nil
}

// That a tool is found in a map tells nothing about it.
func (t toolbox) found(ctx context.Context, use anthropic.ToolUseBlock) error {
	if run, ok := t[use.Name]; ok {
		return run(ctx, use.Input)
	}
	if use.Name == "rest" && ask("run the rest") {
		return os.RemoveAll("k")
	}
	return nil
}

type toolbox map[string]func(context.Context, json.RawMessage) error

func newToolbox() toolbox {
	return toolbox{"empty": func(context.Context, json.RawMessage) error {
		return os.RemoveAll("l") // want `a tool call removes files here`
	}}
}

// By the beginning of their names.
func byPrefix(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch {
	case strings.HasPrefix(use.Name, "fs_"):
		return os.RemoveAll("m") // want `a tool call removes files here`
	case strings.HasPrefix(use.Name, "git_"):
		if !ask("run " + use.Name) {
			return errors.New("no")
		}
		return os.RemoveAll("n")
	}
	return nil
}

// Some calls are kept for a person to release.
type server struct{ pending map[string]*call }

type call struct {
	name  string
	input json.RawMessage
}

func (s *server) onCall(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "read":
		return s.execute(ctx, use.Name, use.Input)
	default:
		s.pending[use.ID] = &call{name: use.Name, input: use.Input}
		return nil
	}
}

func (s *server) release(ctx context.Context, id string) error {
	return s.execute(ctx, s.pending[id].name, s.pending[id].input)
}

func (s *server) execute(ctx context.Context, name string, in json.RawMessage) error {
	if name == "delete" {
		return os.Remove("deferred")
	}
	return nil
}

// The one tool runs at once, the others wait.
func (s *server) direct(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "delete":
		return os.Remove("direct") // want `a tool call removes files here`
	default:
		s.pending[use.ID] = &call{name: use.Name, input: use.Input}
		return nil
	}
}
