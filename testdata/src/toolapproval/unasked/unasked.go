// Package unasked notes with each tool whether it needs a person's yes.
package unasked

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

func ask(question string) bool {
	fmt.Print(question, " [y/n] ")
	var s string
	fmt.Scanln(&s)
	return s == "y"
}

var errRefused = errors.New("refused")

// A field of the record says it, or does not.

type definition struct {
	name          string
	needsApproval bool
	run           func(json.RawMessage) error
}

var definitions = []definition{
	{name: "wipe", needsApproval: true, run: wipe},
	{name: "drop", run: drop},
}

func wipe(json.RawMessage) error { return os.RemoveAll("a") }
func drop(json.RawMessage) error { return os.RemoveAll("b") } // want `a tool call removes files here`

func byField(use anthropic.ToolUseBlock) error {
	for _, d := range definitions {
		if d.name != use.Name {
			continue
		}
		if d.needsApproval && !ask(d.name) {
			return errRefused
		}
		return d.run(use.Input)
	}
	return nil
}

// It says when nobody has to be asked.

type command struct {
	quiet bool
	run   func(json.RawMessage) error
}

var commands = map[string]*command{
	"clear": {run: clear1},
	"purge": {quiet: true, run: purge},
}

func clear1(json.RawMessage) error { return os.RemoveAll("c") }
func purge(json.RawMessage) error  { return os.RemoveAll("d") } // want `a tool call removes files here`

func byQuiet(use anthropic.ToolUseBlock) error {
	c, ok := commands[use.Name]
	if !ok {
		return errors.New("unknown tool")
	}
	if !c.quiet {
		if ok := ask(use.Name); !ok {
			return errRefused
		}
	}
	return c.run(use.Input)
}

// A method registers what it is told, and the input is decoded before. One function has two names.

type handler func(ctx context.Context, args map[string]any) error

type step struct {
	name string
	ask  bool
	run  handler
}

type agent struct {
	steps   []step
	approve func(string) bool
}

func (a *agent) add(name string, ask bool, h handler) { a.steps = append(a.steps, step{name, ask, h}) }

func newAgent() *agent {
	a := &agent{approve: ask}
	a.add("reset", true, reset)
	a.add("remove", true, remove)
	a.add("rm", false, remove)
	return a
}

func reset(context.Context, map[string]any) error  { return os.RemoveAll("e") }
func remove(context.Context, map[string]any) error { return os.RemoveAll("f") } // want `a tool call removes files here`

func (a *agent) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	var args map[string]any
	if err := json.Unmarshal(use.Input, &args); err != nil {
		return err
	}
	for _, s := range a.steps {
		if s.name != use.Name {
			continue
		}
		if s.ask && !a.approve(s.name) {
			return errRefused
		}
		return s.run(ctx, args)
	}
	return nil
}

// A method of the tool says it.

type tool interface {
	Dangerous() bool
	Run(in json.RawMessage) error
}

type remover struct{ path string }

func (remover) Dangerous() bool                { return true }
func (r remover) Run(in json.RawMessage) error { return os.Remove(r.path) }

type eraser struct{ path string }

func (*eraser) Dangerous() bool                { return false }
func (e *eraser) Run(in json.RawMessage) error { return os.RemoveAll(e.path) } // want `a tool call removes files here`

// What decides at run time is trusted.
type careful struct {
	path  string
	armed bool
}

func (c *careful) Dangerous() bool              { return c.armed }
func (c *careful) Run(in json.RawMessage) error { return os.RemoveAll(c.path) }

var tools = map[string]tool{"remove": remover{"g"}, "erase": &eraser{"h"}, "careful": &careful{"i", true}}

func byMethod(use anthropic.ToolUseBlock) error {
	t, ok := tools[use.Name]
	if !ok {
		return errors.New("unknown tool")
	}
	if t.Dangerous() && !ask(use.Name) {
		return errRefused
	}
	return t.Run(use.Input)
}
