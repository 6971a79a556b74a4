// Package builtin has tools.
package builtin

import (
	"context"
	"encoding/json"
	"os/exec"

	"outputexec/gated/tool"
)

type Shell struct{ Dir string }

func (*Shell) Name() string { return "shell" }

func (s *Shell) Invoke(ctx context.Context, raw json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(raw, &in); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
	return string(out), err
}

type Open struct{ Dir string }

func (*Open) Name() string { return "open" }

func (s *Open) Invoke(ctx context.Context, raw json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(raw, &in); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
	return string(out), err
}

type Auto struct{ Dir string }

func (*Auto) Name() string { return "auto" }

func (s *Auto) Invoke(ctx context.Context, raw json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(raw, &in); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
	return string(out), err
}

type Used struct{ Dir string }

func (*Used) Name() string { return "used" }

func (s *Used) Invoke(ctx context.Context, raw json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(raw, &in); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
	return string(out), err
}

func typed[T any](fn func(context.Context, T) (string, error)) func(context.Context, json.RawMessage) (string, error) {
	return func(ctx context.Context, raw json.RawMessage) (string, error) {
		var in T
		if err := json.Unmarshal(raw, &in); err != nil {
			return "", err
		}
		return fn(ctx, in)
	}
}

type Func struct {
	N string
	F func(context.Context, json.RawMessage) (string, error)
}

func (f Func) Name() string { return f.N }

func (f Func) Invoke(ctx context.Context, in json.RawMessage) (string, error) { return f.F(ctx, in) }

type testIn struct {
	Flags []string `json:"flags"`
}

func run(ctx context.Context, dir string, args []string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func Test(dir string) tool.Tool {
	return Func{"test", typed(func(ctx context.Context, in testIn) (string, error) {
		return run(ctx, dir, in.Flags)
	})}
}

func Vet(dir string) tool.Tool {
	return Func{"vet", typed(func(ctx context.Context, in testIn) (string, error) {
		out, err := exec.CommandContext(ctx, "go", append([]string{"vet"}, in.Flags...)...).CombinedOutput()
		return string(out), err
	})}
}
