// Package hooks registers its tools when it is initialized.
package hooks

import (
	"context"
	"encoding/json"
	"os"

	"unsafeoutput/setup/tool"
)

func init() { tool.Register(drop{}) }

type drop struct{}

func (drop) Name() string { return "drop" }

func (drop) Execute(_ context.Context, input json.RawMessage) (string, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	return "", os.Remove(in.Path)
}
