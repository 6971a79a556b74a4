// Package tool has a registry that is nobody's.
package tool

import (
	"context"
	"encoding/json"
	"fmt"
)

type Tool interface {
	Name() string
	Execute(ctx context.Context, input json.RawMessage) (string, error)
}

var tools = map[string]Tool{}

func Register(ts ...Tool) {
	for _, t := range ts {
		tools[t.Name()] = t
	}
}

func Run(ctx context.Context, name string, input json.RawMessage) (string, error) {
	t, ok := tools[name]
	if !ok {
		return "", fmt.Errorf("unknown tool %s", name)
	}
	return t.Execute(ctx, input)
}
