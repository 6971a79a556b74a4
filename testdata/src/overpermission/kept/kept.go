// Package kept has tools in fields of structs of its own, which another package runs.
package kept

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type Spec struct {
	Name   string
	Schema anthropic.ToolInputSchemaParam
	Fn     func(ctx context.Context, in json.RawMessage) (string, error)
}

type Env struct {
	Dir     string
	Approve func(what string) bool
}

type in struct{ Cmd string }

func typed[T any](f func(context.Context, T) (string, error)) func(context.Context, json.RawMessage) (string, error) {
	return func(ctx context.Context, raw json.RawMessage) (string, error) {
		var in T
		if err := json.Unmarshal(raw, &in); err != nil {
			return "", err
		}
		return f(ctx, in)
	}
}

func props(s string) anthropic.ToolInputSchemaParam {
	return anthropic.ToolInputSchemaParam{Properties: map[string]any{s: map[string]any{"type": "string"}}}
}

func (e *Env) All() []Spec {
	return []Spec{
		{Name: "a", Schema: props("cmd"), Fn: func(ctx context.Context, raw json.RawMessage) (string, error) { // want `"a" takes any command`
			var i in
			if err := json.Unmarshal(raw, &i); err != nil {
				return "", err
			}
			b, err := exec.Command("sh", "-c", i.Cmd).Output()
			return string(b), err
		}},
		{Name: "b", Schema: props("cmd"), Fn: typed(e.shell)}, // want `"b" takes any command`
		{Name: "c", Schema: props("cmd"), Fn: typed(func(ctx context.Context, i in) (string, error) { // want `"c" takes any command`
			b, err := exec.Command("sh", "-c", i.Cmd).Output()
			return string(b), err
		})},
		{Name: "d", Schema: props("cmd"), Fn: e.raw}, // want `"d" takes any command`
		{Name: "asked", Schema: props("cmd"), Fn: typed(e.asked(e.shell))},
		{Name: "fixed", Schema: props("cmd"), Fn: typed(func(ctx context.Context, i in) (string, error) {
			b, err := exec.Command("grep", "-e", i.Cmd, "--", "notes").Output()
			return string(b), err
		})},
		{Name: "listed", Schema: props("cmd"), Fn: typed(e.listed)},
		{Name: "files", Schema: props("match"), Fn: e.files},
		{Name: "file", Schema: props("match"), Fn: e.file}, // want `"file" takes any path`
	}
}

func (e *Env) asked(next func(context.Context, in) (string, error)) func(context.Context, in) (string, error) {
	return func(ctx context.Context, i in) (string, error) {
		if !e.Approve("run " + i.Cmd) {
			return "denied", nil
		}
		return next(ctx, i)
	}
}

// files reads a folder of the program's own: the model writes no path.
func (e *Env) files(ctx context.Context, raw json.RawMessage) (string, error) {
	entries, err := os.ReadDir(e.Dir)
	if err != nil {
		return "", err
	}
	var i in
	if err := json.Unmarshal(raw, &i); err != nil {
		return "", err
	}
	n := 0
	for _, entry := range entries {
		if strings.Contains(entry.Name(), i.Cmd) {
			n++
		}
	}
	return fmt.Sprint(n), nil
}

func (e *Env) file(ctx context.Context, raw json.RawMessage) (string, error) {
	var i in
	if err := json.Unmarshal(raw, &i); err != nil {
		return "", err
	}
	b, err := os.ReadFile(i.Cmd)
	return string(b), err
}

var known = map[string]string{"disk": "df -h", "load": "uptime"}

func (e *Env) listed(ctx context.Context, i in) (string, error) {
	cmd, ok := known[i.Cmd]
	if !ok {
		return "unknown", nil
	}
	b, err := exec.Command("sh", "-c", cmd).Output()
	return string(b), err
}

func (e *Env) shell(ctx context.Context, i in) (string, error) {
	b, err := exec.Command("sh", "-c", i.Cmd).Output()
	return string(b), err
}

func (e *Env) raw(ctx context.Context, raw json.RawMessage) (string, error) {
	var i in
	if err := json.Unmarshal(raw, &i); err != nil {
		return "", err
	}
	b, err := exec.Command("sh", "-c", i.Cmd).Output()
	return string(b), err
}

// Schema is a JSON schema.
type Schema struct {
	Type       string
	Properties map[string]*Schema
	Required   []string
}

type entry struct {
	name, about string
	schema      *Schema
	run         func(context.Context, json.RawMessage) (string, error)
}

func text(field string) *Schema {
	return &Schema{Type: "object", Properties: map[string]*Schema{field: {Type: "string"}}}
}

func (e *Env) Entries() []entry {
	return []entry{
		{"run", "Runs a command", text("cmd"), e.below}, // want `"run" takes any command`
		{"count", "Counts lines", text("cmd"), e.count},
	}
}

func (e *Env) below(ctx context.Context, raw json.RawMessage) (string, error) {
	var i in
	if err := json.Unmarshal(raw, &i); err != nil {
		return "", err
	}
	b, err := exec.Command("bash", "-c", fmt.Sprintf("cd %q && %s", e.Dir, i.Cmd)).Output()
	return string(b), err
}

func (e *Env) count(ctx context.Context, raw json.RawMessage) (string, error) {
	var i in
	if err := json.Unmarshal(raw, &i); err != nil {
		return "", err
	}
	b, err := exec.Command("grep", "-c", "-e", i.Cmd, "log").Output()
	return string(b), err
}

func run(ctx context.Context, name string, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, name, args...).CombinedOutput()
	return string(out), err
}

// Shared are tools that run their programs by one function.
func Shared() []Spec {
	return []Spec{
		{Name: "sh", Schema: props("cmd"), Fn: typed(func(ctx context.Context, i in) (string, error) { // want `"sh" takes any command`
			return run(ctx, "sh", "-c", i.Cmd)
		})},
		{Name: "lines", Schema: props("cmd"), Fn: typed(func(ctx context.Context, i in) (string, error) {
			return run(ctx, "wc", "-l", "--", i.Cmd)
		})},
		{Name: "python", Schema: props("cmd"), Fn: func(ctx context.Context, raw json.RawMessage) (string, error) { // want `"python" takes any command`
			return run(ctx, "python3", "-c", string(raw))
		}},
		{Name: "perl", Schema: props("cmd"), Fn: func(ctx context.Context, raw json.RawMessage) (string, error) { // want `"perl" takes any command`
			return run(ctx, "perl", "-e", string(raw))
		}},
	}
}
