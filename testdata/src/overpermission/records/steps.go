package records

import (
	"context"
	"encoding/json"
	"os/exec"
)

// A step of a pipeline that people write: its fields are those of a form, not of a schema.
type step struct {
	name   string
	fields map[string]field
	hints  map[string]any
	run    func(ctx context.Context, raw json.RawMessage) (string, error)
}

type field struct {
	Kind  string `json:"type"`
	Label string `json:"label"`
}

var steps = []step{
	{name: "shell", fields: map[string]field{"line": {Kind: "textarea"}}, run: shell},
	{name: "deploy", hints: map[string]any{"line": "what to run"}, run: shell},
}

func shell(ctx context.Context, raw json.RawMessage) (string, error) {
	var in struct{ Line string }
	if err := json.Unmarshal(raw, &in); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Line).Output()
	return string(out), err
}
