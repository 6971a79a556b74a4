// Package specs has tools that describe themselves by a struct of the program's own; another package calls them.
package specs

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
)

// Spec describes a tool to the model.
type Spec struct {
	Name, Description string
	Schema            any
}

func object(props ...string) map[string]any {
	m := map[string]any{}
	for _, p := range props {
		m[p] = map[string]string{"type": "string"}
	}
	return map[string]any{"type": "object", "properties": m}
}

type cat struct{}

func (cat) Spec() Spec { // want `the tool "read_file" takes any path of the model's choice`
	return Spec{Name: "read_file", Description: "Read a file", Schema: object("path")}
}

func (cat) Invoke(_ context.Context, args json.RawMessage) (string, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	b, err := os.ReadFile(in.Path)
	return string(b), err
}

// A tool that looks at the path.
type view struct{ root string }

func (view) Spec() Spec {
	return Spec{Name: "view_file", Description: "Read a file of the workspace", Schema: object("path")}
}

func (v view) Invoke(_ context.Context, args json.RawMessage) (string, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(args, &in); err != nil {
		return "", err
	}
	if !filepath.IsLocal(in.Path) {
		return "", errors.New("outside")
	}
	b, err := os.ReadFile(filepath.Join(v.root, in.Path))
	return string(b), err
}

type shell struct{}

func (*shell) Info() Spec { // want `the tool "bash" takes any command`
	return Spec{Name: "bash", Description: "Run a command", Schema: object("command")}
}

func (*shell) Run(ctx context.Context, args json.RawMessage) error {
	var in struct{ Command string }
	if err := json.Unmarshal(args, &in); err != nil {
		return err
	}
	return exec.CommandContext(ctx, "bash", "-c", in.Command).Run()
}

// A tool that asks before.
type asked struct {
	approve func(string) bool
}

func (*asked) Info() Spec {
	return Spec{Name: "bash", Description: "Run a command", Schema: object("command")}
}

func (a *asked) Run(ctx context.Context, args json.RawMessage) error {
	var in struct{ Command string }
	if err := json.Unmarshal(args, &in); err != nil {
		return err
	}
	if !a.approve(in.Command) {
		return errors.New("no")
	}
	return exec.CommandContext(ctx, "bash", "-c", in.Command).Run()
}

// No tool: nothing says what its input looks like.
type file struct{}

type info struct{ Name, Description string }

func (file) Info() info { return info{Name: "file", Description: "A file"} }

func (file) Read(name string) ([]byte, error) { return os.ReadFile(name) }
