// Package registry keeps tools.
package registry

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
)

type Handler func(ctx context.Context, in json.RawMessage) (string, error)

type Tool struct {
	Name   string
	Schema anthropic.ToolInputSchemaParam
	Run    Handler
}

type Registry struct{ tools map[string]Tool }

func (r *Registry) Add(t Tool) { r.tools[t.Name] = t }

func (r *Registry) Register(name, about string, schema anthropic.ToolInputSchemaParam, h Handler) {
	r.Add(Tool{Name: name, Schema: schema, Run: h})
}

func (r *Registry) Call(ctx context.Context, b anthropic.ToolUseBlock) (string, error) {
	return r.tools[b.Name].Run(ctx, b.Input)
}
