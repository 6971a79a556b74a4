// Package sinks runs what a request says in all the ways there are.
package sinks

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"plugin"
	"strings"
	"syscall"

	"github.com/docker/docker/api/types/container"
	"github.com/docker/docker/client"
	"github.com/dop251/goja"
	"github.com/expr-lang/expr"
	"github.com/google/cel-go/cel"
	"github.com/robertkrimen/otto"
	"github.com/traefik/yaegi/interp"
	lua "github.com/yuin/gopher-lua"
	"go.starlark.net/starlark"
	"golang.org/x/crypto/ssh"
	corev1 "k8s.io/api/core/v1"
	shell "mvdan.cc/sh/v3/interp"
	"mvdan.cc/sh/v3/syntax"
)

func processes(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	exec.Command(q).Run()                                 // want `reaches program`
	exec.CommandContext(r.Context(), "sh", "-c", q).Run() // want `reaches command argument`
	exec.Command("git", strings.Fields(q)...).Run()       // want `reaches command argument`
	go exec.Command("tool", q).Run()                      // want `reaches command argument`
	syscall.Exec("/bin/tool", []string{"tool", q}, nil)   // want `reaches command argument`
	os.StartProcess(q, nil, nil)                          // want `reaches program`
	plugin.Open(q)                                        // want `reaches plugin`
	exec.Command("tool", "fixed").Run()
}

func fields(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	cmd := &exec.Cmd{
		Path: "/bin/tool",
		Args: []string{"tool", q}, // want `reaches command argument`
	}
	cmd.Run()
	sh := exec.Command("sh")
	sh.Stdin = strings.NewReader(q) // want `reaches standard input of a process`
	sh.Run()
	sh.Env = append(os.Environ(), "Q="+q)
}

func remote(w http.ResponseWriter, r *http.Request, s *ssh.Session) {
	q := r.FormValue("q")
	s.Run(q)            // want `reaches remote shell`
	s.CombinedOutput(q) // want `reaches remote shell`
}

func containers(w http.ResponseWriter, r *http.Request, cli *client.Client) {
	q := r.FormValue("q")
	cli.ContainerExecCreate(r.Context(), "box", container.ExecOptions{
		Cmd: []string{"sh", "-c", q}, // want `reaches command in a container`
	})
	_ = &corev1.PodExecOptions{
		Container: q,
		Command:   []string{"sh", "-c", q}, // want `reaches command in a container`
	}
}

var symbols interp.Exports

var predeclared = starlark.StringDict{"sh": starlark.NewBuiltin("sh", nil)}

func interpreters(w http.ResponseWriter, r *http.Request, env *cel.Env) {
	q := r.FormValue("q")
	js := goja.New()
	js.Set("q", func() {})
	js.RunString(q) // want `reaches JavaScript interpreter`
	goja.New().RunString(q)
	vm := otto.New()
	vm.Set("q", func() {})
	vm.Run(q) // want `reaches JavaScript interpreter`
	otto.New().Run(q)
	golang := interp.New(interp.Options{})
	golang.Use(symbols)
	golang.Eval(q) // want `reaches Go interpreter`
	interp.New(interp.Options{}).Eval(q)
	lua.NewState().DoString(q)                                      // want `reaches Lua interpreter`
	starlark.ExecFile(&starlark.Thread{}, "x.star", q, predeclared) // want `reaches Starlark interpreter`
	starlark.ExecFile(&starlark.Thread{}, "x.star", q, starlark.StringDict{})
	starlark.ExecFile(&starlark.Thread{}, "x.star", q, nil)
	expr.Compile(q) // want `reaches expression evaluator`
	env.Compile(q)  // want `reaches expression evaluator`
	file, err := syntax.NewParser().Parse(strings.NewReader(q), "")
	if err != nil {
		return
	}
	runner, err := shell.New()
	if err != nil {
		return
	}
	runner.Run(context.Background(), file) // want `reaches shell interpreter`
}

func pipe(w http.ResponseWriter, r *http.Request) {
	sh := exec.Command("bash")
	in, err := sh.StdinPipe()
	if err != nil {
		return
	}
	if err := sh.Start(); err != nil {
		return
	}
	fmt.Fprintln(in, r.FormValue("q")) // want `reaches standard input of a process`
	io.WriteString(in, "exit\n")
}
