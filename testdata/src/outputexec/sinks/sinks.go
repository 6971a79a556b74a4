// Package sinks runs a tool's input in every way that there is.
package sinks

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"plugin"
	"strings"
	"syscall"

	"al.essio.dev/pkg/shellescape"
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/docker/docker/api/types/container"
	"github.com/docker/docker/client"
	"github.com/dop251/goja"
	"github.com/google/shlex"
	lua "github.com/yuin/gopher-lua"
	"golang.org/x/crypto/ssh"
	"mvdan.cc/sh/v3/interp"
	"mvdan.cc/sh/v3/syntax"
)

type input struct {
	Program string   `json:"program"`
	Args    []string `json:"args"`
	Script  string   `json:"script"`
	Lines   int      `json:"lines"`
}

func read(block anthropic.ToolUseBlock) input {
	var in input
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return input{}
	}
	return in
}

func cmdFields(block anthropic.ToolUseBlock) {
	in := read(block)
	var cmd exec.Cmd
	cmd.Path = in.Program // want `model output .*reaches program`
	cmd.Args = in.Args    // want `model output .*reaches command argument`
	cmd.Run()

	lit := &exec.Cmd{
		Path: "/bin/sh",
		Args: []string{"sh", "-c", in.Script}, // want `model output .*reaches command argument`
	}
	lit.Run()

	more := exec.Command("ffmpeg", "-y")
	more.Args = append(more.Args, in.Args...) // want `model output .*reaches command argument`
	more.Run()

	shell := exec.Command("sh")
	shell.Stdin = strings.NewReader(in.Script) // want `model output .*reaches standard input of a process`
	shell.Run()

	var buf bytes.Buffer
	buf.WriteString("set -e\n")
	buf.WriteString(in.Script)
	bash := exec.Command("/bin/bash", "-s")
	bash.Stdin = &buf // want `model output .*reaches standard input of a process`
	bash.Run()

	fixed := exec.Command("make")
	fixed.Dir = "/srv"
	fixed.Stdout = os.Stdout
	fixed.Args = append(fixed.Args, "-j", "4")
	fixed.Run()
}

func process(block anthropic.ToolUseBlock) error {
	in := read(block)
	bin, err := exec.LookPath(in.Program)
	if err != nil {
		return err
	}
	if _, err := os.StartProcess(bin, in.Args, &os.ProcAttr{}); err != nil { // want `model output`
		return err
	}
	if _, err := plugin.Open(filepath.Join("plugins", in.Program+".so")); err != nil { // want `model output .*reaches plugin`
		return err
	}
	if _, err := plugin.Open("plugins/core.so"); err != nil {
		return err
	}
	return syscall.Exec("/bin/sh", []string{"sh", "-c", in.Script}, os.Environ()) // want `model output .*reaches command argument`
}

func remote(c *ssh.Client, block anthropic.ToolUseBlock) ([]byte, error) {
	session, err := c.NewSession()
	if err != nil {
		return nil, err
	}
	defer session.Close()
	in := read(block)
	if _, err := session.Output("uptime"); err != nil {
		return nil, err
	}
	return session.CombinedOutput("sudo " + in.Script) // want `model output .*reaches remote shell`
}

func contained(ctx context.Context, cli *client.Client, id string, block anthropic.ToolUseBlock) error {
	in := read(block)
	_, err := cli.ContainerExecCreate(ctx, id, container.ExecOptions{
		AttachStdout: true,
		Cmd:          []string{"sh", "-c", in.Script}, // want `model output .*reaches command in a container`
	})
	if err != nil {
		return err
	}
	opts := container.ExecOptions{Cmd: []string{"cat", "/etc/os-release"}}
	_, err = cli.ContainerExecCreate(ctx, id, opts)
	return err
}

func dockerRun(ctx context.Context, block anthropic.ToolUseBlock) error {
	in := read(block)
	// A container around the process is no validation.
	args := []string{"run", "--rm", "--network=none", "alpine", "sh", "-c", in.Script}
	return exec.CommandContext(ctx, "docker", args...).Run() // want `model output .*reaches command argument`
}

func interpreters(block anthropic.ToolUseBlock) error {
	in := read(block)
	vm := goja.New()
	vm.Set("exec", func(name string) { exec.Command(name).Run() })
	if _, err := vm.RunString(in.Script); err != nil { // want `model output .*reaches JavaScript interpreter`
		return err
	}
	if _, err := vm.RunString("1 + 1"); err != nil {
		return err
	}
	l := lua.NewState()
	l.OpenLibs()
	defer l.Close()
	return l.DoString(in.Script) // want `model output .*reaches Lua interpreter`
}

func opened(block anthropic.ToolUseBlock) error {
	l := lua.NewState(lua.Options{SkipOpenLibs: true})
	lua.OpenString(l)
	lua.OpenIo(l)
	defer l.Close()
	return l.DoString(read(block).Script) // want `model output .*reaches Lua interpreter`
}

func sh(ctx context.Context, block anthropic.ToolUseBlock) error {
	file, err := syntax.NewParser().Parse(strings.NewReader(read(block).Script), "")
	if err != nil {
		return err
	}
	r, err := interp.New(interp.StdIO(nil, os.Stdout, os.Stderr))
	if err != nil {
		return err
	}
	return r.Run(ctx, file) // want `model output .*reaches shell interpreter`
}

func words(block anthropic.ToolUseBlock) error {
	argv, err := shlex.Split(read(block).Script)
	if err != nil || len(argv) == 0 {
		return err
	}
	return exec.Command(argv[0], argv[1:]...).Run() // want `model output .*reaches program`
}

func quoted(block anthropic.ToolUseBlock) error {
	in := read(block)
	return exec.Command("sh", "-c", "grep -rn -- "+shellescape.Quote(in.Script)+" .").Run()
}

// One argument after -e or -- of a program that runs nothing.
func patterns(ctx context.Context, block anthropic.ToolUseBlock) {
	in := read(block)
	exec.CommandContext(ctx, "git", "grep", "-n", "-E", "-e", in.Script).Run()
	exec.CommandContext(ctx, "rg", "--json", "--", in.Script).Run()
	exec.CommandContext(ctx, "git", "log", "--oneline", "--end-of-options", in.Script, "--").Run()
	exec.CommandContext(ctx, "rg", "--json", in.Script).Run()                 // want `model output .*reaches command argument`
	exec.CommandContext(ctx, "find", ".", "-name", "--", in.Script).Run()     // want `model output .*reaches command argument`
	exec.CommandContext(ctx, "perl", "-e", in.Script).Run()                   // want `model output .*reaches command argument`
	exec.CommandContext(ctx, "xargs", "--", in.Script).Run()                  // want `model output .*reaches command argument`
	exec.CommandContext(ctx, "git", "-c", in.Script, "grep", "-e", "x").Run() // want `model output .*reaches command argument`
}

// What a process prints, where it logs and what is written to a file is not run.
func content(block anthropic.ToolUseBlock, w io.Writer) error {
	in := read(block)
	cmd := exec.Command("uname", "-a")
	cmd.Stdout = io.MultiWriter(w, os.Stdout)
	if err := os.WriteFile("answer.sh", []byte(in.Script), 0o600); err != nil {
		return err
	}
	return cmd.Run()
}
