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
