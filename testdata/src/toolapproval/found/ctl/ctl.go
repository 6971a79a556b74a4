// Package ctl has tools that another package looks up in a list.
package ctl

import (
	"context"
	"encoding/json"
	"os"

	"toolapproval/found"
)

type Desk struct{ dir string }

type args struct{ Path string }

func tool(name string, run found.Func) found.Tool {
	return found.Tool{Definition: found.Definition{Name: name}, Run: run}
}

func (d *Desk) Tools() []found.Tool {
	return []found.Tool{
		tool("remove", bind(d.remove)),
		tool("status", bind(d.status)),
		tool("clear", clear),
		{Definition: found.Definition{Name: "trim"}, Run: bind(d.trim)},
		{Definition: found.Definition{Name: "empty"}, Run: empty},
	}
}

func (d *Desk) Gated() []found.Gated {
	return []found.Gated{{Name: "erase", Run: erase}, {Name: "forget", Run: bind(d.forget)}}
}

func bind(f func(context.Context, args) (string, error)) found.Func {
	return func(ctx context.Context, raw json.RawMessage) (string, error) {
		var a args
		if err := json.Unmarshal(raw, &a); err != nil {
			return "", err
		}
		return f(ctx, a)
	}
}

func (d *Desk) remove(context.Context, args) (string, error) {
	return "", os.RemoveAll("index") // want `a tool call removes files here`
}

func (d *Desk) status(context.Context, args) (string, error) {
	_, err := os.Stat(d.dir)
	return "", err
}

func (d *Desk) trim(context.Context, args) (string, error) {
	return "", os.RemoveAll("trim") // want `a tool call removes files here`
}

func empty(context.Context, json.RawMessage) (string, error) {
	return "", os.RemoveAll("empty") // want `a tool call removes files here`
}

func clear(context.Context, json.RawMessage) (string, error) {
	return "", os.RemoveAll("clear") // want `a tool call removes files here`
}

func erase(context.Context, json.RawMessage) (string, error) { return "", os.RemoveAll("all") }

func (d *Desk) forget(context.Context, args) (string, error) { return "", os.RemoveAll("old") }
