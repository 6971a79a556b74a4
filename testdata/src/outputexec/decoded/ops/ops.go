// Package ops makes commands of what the model says.
package ops

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
)

// An Op is something to do.
type Op interface{ Apply() error }

type Export struct {
	Args []string `json:"args"`
}

func (e *Export) Apply() error { return exec.Command("pandoc", e.Args...).Run() }

// Decode makes one of a call.
func Decode(name string, input json.RawMessage) (Op, error) {
	var op Op
	switch name {
	case "export":
		op = &Export{}
	default:
		return nil, fmt.Errorf("no op %q", name)
	}
	return op, json.Unmarshal(input, op)
}

// ReadOnly reports whether an op changes nothing.
func ReadOnly(name string) bool { return name == "count" }

// A Cut says itself whether it is a good one.
type Cut struct{ Size string }

func (c *Cut) Validate() error {
	if !slices.Contains([]string{"4x6", "5x7"}, c.Size) {
		return fmt.Errorf("no size %q", c.Size)
	}
	return nil
}

func (c *Cut) Run() error { return exec.Command("crop", c.Size).Run() }

func make[T any]() *T { return new(T) }

func Crop(input json.RawMessage) (*Cut, error) {
	c := make[Cut]()
	if err := json.Unmarshal(input, c); err != nil {
		return nil, err
	}
	if err := c.Validate(); err != nil {
		return nil, err
	}
	return c, nil
}

// A Job is something to do, and a way to do it.
type Job interface{ Start() error }

type print struct{ Format string }

func (p *print) Start() error { return exec.Command("print", p.Format).Run() }

// Print makes a job if there is a printer for the format.
func Print(input json.RawMessage) (Job, error) {
	p := &print{}
	if err := json.Unmarshal(input, p); err != nil {
		return nil, err
	}
	if !slices.Contains([]string{"a4", "letter"}, p.Format) {
		return nil, fmt.Errorf("no printer for %q", p.Format)
	}
	return p, nil
}

// A Page is printed as it comes.
type Page struct{ Format string }

func (p *Page) Print() error { return exec.Command("print", p.Format).Run() }

// Read looks at the format, and does not mind.
func Read(input json.RawMessage) (*Page, error) {
	p := &Page{}
	if err := json.Unmarshal(input, p); err != nil {
		return nil, err
	}
	if !slices.Contains([]string{"a4", "letter"}, p.Format) {
		fmt.Println("no printer for", p.Format)
	}
	return p, nil
}

// A Sheet is a page of a known format.
type Sheet struct{ Format string }

func (s *Sheet) Print() error { return exec.Command("print", s.Format).Run() }

func Check(input json.RawMessage) (*Sheet, error) {
	s := &Sheet{}
	if err := json.Unmarshal(input, s); err != nil {
		return nil, err
	}
	if !slices.Contains([]string{"a4", "letter"}, s.Format) {
		return nil, fmt.Errorf("no printer for %q", s.Format)
	}
	return s, nil
}
