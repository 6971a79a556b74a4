// Package aggregate has tools that hand their calls on to other tools.
package aggregate

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"time"
)

type Tool struct {
	Name       string
	Parameters json.RawMessage
	Execute    func(ctx context.Context, params json.RawMessage) (string, error)
}

func NewShell() Tool {
	return Tool{ // want `"shell" takes any command`
		Name:       "shell",
		Parameters: json.RawMessage(`{"type":"object","properties":{"command":{"type":"string"}}}`),
		Execute: func(ctx context.Context, params json.RawMessage) (string, error) {
			var in struct {
				Command string `json:"command"`
			}
			if err := json.Unmarshal(params, &in); err != nil {
				return "", err
			}
			out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
			return string(out), err
		},
	}
}

func NewDaily(dir string) Tool { return daily(dir, time.Now) }

func daily(dir string, now func() time.Time) Tool {
	return Tool{
		Name:       "daily",
		Parameters: json.RawMessage(`{"type":"object","properties":{"day":{"type":"integer"}}}`),
		Execute: func(_ context.Context, params json.RawMessage) (string, error) {
			var in struct {
				Day int `json:"day"`
			}
			if err := json.Unmarshal(params, &in); err != nil {
				return "", err
			}
			b, err := os.ReadFile(dir + "/" + now().AddDate(0, 0, -in.Day).Format(time.DateOnly) + ".md")
			return string(b), err
		},
	}
}

func NewList(dir string) Tool {
	var t Tool
	t.Name = "list"
	t.Parameters = json.RawMessage(`{"type":"object","properties":{}}`)
	t.Execute = func(context.Context, json.RawMessage) (string, error) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return "", err
		}
		var names string
		for _, e := range entries {
			names += e.Name() + "\n"
		}
		return names, nil
	}
	return t
}

// NewMemory hands on to what reads the program's own files.
func NewMemory(dir string) Tool {
	dailyTool := NewDaily(dir)
	return Tool{
		Name:       "memory",
		Parameters: json.RawMessage(`{"type":"object","properties":{"action":{"type":"string","enum":["daily","list"]},"day":{"type":"integer"}}}`),
		Execute: func(ctx context.Context, params json.RawMessage) (string, error) {
			var in struct {
				Action string `json:"action"`
			}
			if err := json.Unmarshal(params, &in); err != nil {
				return "", err
			}
			if in.Action == "list" {
				return NewList(dir).Execute(ctx, params)
			}
			return dailyTool.Execute(ctx, params)
		},
	}
}

// NewOps hands on to the shell.
func NewOps(dir string) Tool {
	shell := NewShell()
	list := NewList(dir)
	return Tool{ // want `"ops" takes any command`
		Name:       "ops",
		Parameters: json.RawMessage(`{"type":"object","properties":{"action":{"type":"string"},"command":{"type":"string"}}}`),
		Execute: func(ctx context.Context, params json.RawMessage) (string, error) {
			if len(params) == 0 {
				return list.Execute(ctx, params)
			}
			return shell.Execute(ctx, params)
		},
	}
}

// NewChosen hands on to whatever it is given.
func NewChosen(other *Tool) Tool {
	t := NewList(".")
	if other != nil {
		t = *other
	}
	return Tool{ // want `"chosen" takes any command`
		Name:       "chosen",
		Parameters: json.RawMessage(`{"type":"object","properties":{"command":{"type":"string"}}}`),
		Execute: func(ctx context.Context, params json.RawMessage) (string, error) {
			return t.Execute(ctx, params)
		},
	}
}
