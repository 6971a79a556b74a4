// Package blocks runs what a block of Claude's says, and knows by itself what it is.
package blocks

import (
	"context"
	"encoding/json"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

func Run(b anthropic.ContentBlockUnion) error {
	var in struct{ Script string }
	if err := json.Unmarshal(b.Input, &in); err != nil {
		return err
	}
	return exec.Command("sh", "-c", in.Script).Run() // want `model output`
}

// Line does not know what it is given.
func Line(ctx context.Context, line string) error {
	return exec.CommandContext(ctx, "sh", "-c", line).Run()
}

type Table struct {
	run map[string]func(json.RawMessage) error
}

func New() *Table {
	t := &Table{}
	t.run = map[string]func(json.RawMessage) error{"make": t.make}
	return t
}

func (t *Table) make(raw json.RawMessage) error {
	var in struct{ Target string }
	if err := json.Unmarshal(raw, &in); err != nil {
		return err
	}
	return exec.Command("make", in.Target).Run() // want `model output`
}

func (t *Table) Run(b anthropic.ContentBlockUnion) error { return t.run[b.Name](b.Input) }
