// Package ops makes commands of what the model says.
package ops

import (
	"encoding/json"
	"fmt"
	"os"
)

// An Op is something to do in a folder.
type Op interface {
	Apply(root string) error
}

type drop struct {
	Reason string `json:"reason"`
}

func (d *drop) Apply(root string) error { return os.RemoveAll(root + "/drafts") }

type count struct{}

func (count) Apply(root string) error {
	_, err := os.ReadDir(root)
	return err
}

// Decode makes one of a call.
func Decode(name string, input json.RawMessage) (Op, error) {
	var op Op
	switch name {
	case "drop":
		op = &drop{}
	case "count":
		op = &count{}
	default:
		return nil, fmt.Errorf("no op %q", name)
	}
	return op, json.Unmarshal(input, op)
}

// A Keeper remembers what was said.
type Keeper interface {
	Flush(root string) error
}

type log struct{ said []string }

// NewLog makes a Keeper of what was said so far.
func NewLog(said ...string) Keeper { return &log{said} }

func (l *log) Flush(root string) error { return os.RemoveAll(root + "/log") }
