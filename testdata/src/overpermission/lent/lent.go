// Package lent defines its tools by a function that is given the func of each.
package lent

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type result = anthropic.BetaToolResultBlockParamContentUnion

type script struct {
	Code string `json:"code"`
}

type note struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

type plot struct {
	Column string `json:"column"`
}

type set struct {
	tools []anthropic.BetaTool
	err   error
}

func add[T any](s *set, name, description string, f func(context.Context, T) (result, error)) {
	t, err := toolrunner.NewBetaToolFromJSONSchema(name, description, f)
	if err != nil {
		s.err = err
		return
	}
	s.tools = append(s.tools, t)
}

type env struct{ dir string }

func (e *env) tools() *set {
	s := &set{}
	add(s, "python", "Runs a script", e.python)    // want `the tool "python" takes any command or code of the model's choice`
	add[note](s, "write", "Writes a note", e.note) // want `the tool "write" takes any path of the model's choice`
	add(s, "asked", "Runs a script", e.asked)
	add(s, "local", "Writes a note below the directory", e.local)
	add(s, "plot", "Plots a column", e.plot)
	return s
}

func text(s []byte) result {
	return result{OfText: &anthropic.BetaTextBlockParam{Text: string(s)}}
}

func (e *env) run(ctx context.Context, code string) (result, error) {
	out, err := exec.CommandContext(ctx, "python3", "-c", code).CombinedOutput()
	return text(out), err
}

func (e *env) python(ctx context.Context, in script) (result, error) { return e.run(ctx, in.Code) }

func (e *env) asked(ctx context.Context, in script) (result, error) {
	fmt.Printf("run %q? ", in.Code)
	if s := bufio.NewScanner(os.Stdin); !s.Scan() || s.Text() != "y" {
		return text([]byte("no")), nil
	}
	return e.run(ctx, in.Code)
}

func (e *env) note(_ context.Context, in note) (result, error) {
	return result{}, os.WriteFile(in.Path, []byte(in.Text), 0o644)
}

func (e *env) local(_ context.Context, in note) (result, error) {
	if !filepath.IsLocal(in.Path) {
		return result{}, fmt.Errorf("%s is outside", in.Path)
	}
	return result{}, os.WriteFile(filepath.Join(e.dir, in.Path), []byte(in.Text), 0o644)
}

func (e *env) plot(ctx context.Context, in plot) (result, error) {
	for _, c := range []string{"age", "dose"} {
		if c == in.Column {
			out, err := exec.CommandContext(ctx, "./plot.sh", c).CombinedOutput()
			return text(out), err
		}
	}
	return result{}, nil
}

// What is put around the func belongs to all tools.
func offer(s *server.MCPServer, name string, f func(ctx context.Context, arg string) (string, error)) {
	s.AddTool(mcp.NewTool(name, mcp.WithString("arg")), func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		out, err := f(ctx, r.GetString("arg", ""))
		if err != nil {
			return nil, err
		}
		return mcp.NewToolResultText(out), nil
	})
}

func (e *env) serve(s *server.MCPServer) {
	offer(s, "sh", e.sh) // want `the tool "sh" takes any command or code of the model's choice`
	offer(s, "greet", func(_ context.Context, name string) (string, error) { return "hello " + name, nil })
}

func (e *env) sh(ctx context.Context, command string) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", command).CombinedOutput()
	return string(out), err
}

var _ = []any{(*env).tools, (*env).serve}

type program struct {
	Name string   `json:"name"`
	Args []string `json:"args"`
}

// What the tools run is run in one place, by its name and its arguments.
func (e *env) programs() *set {
	s := &set{}
	add(s, "program", "Runs a program", e.program) // want `the tool "program" takes any command or code of the model's choice`
	add(s, "known", "Runs a program that is known", e.known)
	return s
}

func (e *env) start(ctx context.Context, name string, args ...string) (result, error) {
	out, err := exec.CommandContext(ctx, name, args...).CombinedOutput()
	return text(out), err
}

func (e *env) program(ctx context.Context, in program) (result, error) {
	return e.start(ctx, in.Name, in.Args...)
}

func (e *env) known(ctx context.Context, in program) (result, error) {
	if in.Name != "uptime" && in.Name != "df" {
		return result{}, fmt.Errorf("unknown program %s", in.Name)
	}
	return e.start(ctx, in.Name)
}

var _ = (*env).programs
