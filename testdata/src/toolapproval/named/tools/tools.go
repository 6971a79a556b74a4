// Package tools has tools under their names.
package tools

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
)

type Tool interface {
	Spec() anthropic.ToolParam
	Invoke(ctx context.Context, args json.RawMessage) (string, error)
}

type Registry struct{ byName map[string]Tool }

func NewRegistry() *Registry { return &Registry{byName: map[string]Tool{}} }

func (r *Registry) Add(t Tool) { r.byName[t.Spec().Name] = t }

func (r *Registry) Dispatch(ctx context.Context, name string, args json.RawMessage) (string, error) {
	t, ok := r.byName[name]
	if !ok {
		return "", errors.New("no such tool")
	}
	return t.Invoke(ctx, args)
}

// A Gate asks whoever is on call.
type Gate interface {
	Approve(ctx context.Context, what string) (bool, error)
}

type gated struct {
	inner Tool
	gate  Gate
}

func (g *gated) Spec() anthropic.ToolParam { return g.inner.Spec() }

func (g *gated) Invoke(ctx context.Context, args json.RawMessage) (string, error) {
	if ok, err := g.gate.Approve(ctx, g.inner.Spec().Name); err != nil || !ok {
		return "declined", err
	}
	return g.inner.Invoke(ctx, args)
}

// AddRisky adds a tool that needs a yes each time.
func (r *Registry) AddRisky(t Tool, g Gate) { r.Add(&gated{inner: t, gate: g}) }

// Gated puts a question before a tool.
func Gated(t Tool, g Gate) Tool { return &gated{t, g} }

type Drop struct{ Root string }

func (Drop) Spec() anthropic.ToolParam { return anthropic.ToolParam{Name: "drop"} }

func (d Drop) Invoke(context.Context, json.RawMessage) (string, error) {
	return "", os.RemoveAll(d.Root)
}

type Forget struct{ Root string }

func (Forget) Spec() anthropic.ToolParam { return anthropic.ToolParam{Name: "forget"} }

func (d Forget) Invoke(context.Context, json.RawMessage) (string, error) {
	return "", os.RemoveAll(d.Root)
}

type Purge struct{ Root string }

func (Purge) Spec() anthropic.ToolParam { return anthropic.ToolParam{Name: "purge"} }

func (p Purge) Invoke(_ context.Context, args json.RawMessage) (string, error) {
	var in struct{ Service string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	if !filepath.IsLocal(in.Service) {
		return "", os.ErrInvalid
	}
	return "purged", wipe(filepath.Join(p.Root, in.Service))
}

func wipe(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return err
		}
	}
	return nil
}
