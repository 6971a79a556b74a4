package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// What messages call what a program prints.
const commandOutput = "output of a command"

// dialogs are commands that put a question to a person, and fail if they say no. What osascript shows may be closed in
// any way: its output tells.
var dialogs = []string{
	"dialog --yesno", "gum confirm", "kdialog --warningyesno", "kdialog --yesno", "whiptail --yesno", "yad --question",
	"zenity --question",
}

// execTables is about places where text becomes a program that runs, its arguments or its input.
func execTables() []rows.Table {
	return []rows.Table{
		{
			Path: "os/exec",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("name", rows.Exec, "program"), rows.Sink("arg", rows.Exec, rows.Argument)},
					"func Command(name string, arg ...string) *Cmd",
					"func CommandContext(ctx context.Context, name string, arg ...string) *Cmd",
				),
				// A shell whose input is a pipe runs what is written to the pipe.
				each(rows.Do{rows.Writer(rows.Stdin, "standard input of a process")},
					"func (c *Cmd) StdinPipe() (io.WriteCloser, error)",
				),
				each(rows.Do{
					rows.Source("return", rows.External, commandOutput), rows.Begins(),
					rows.Ask("return").By("osascript"), rows.Confirm().By(dialogs...),
				},
					"func (c *Cmd) CombinedOutput() ([]byte, error)",
					"func (c *Cmd) Output() ([]byte, error)",
				),
				each(rows.Do{rows.Begins(), rows.Confirm().By(dialogs...)},
					"func (c *Cmd) Run() error",
				),
				each(rows.Do{rows.Begins()},
					"func (c *Cmd) Start() error",
				),
				each(rows.Do{rows.Source("return", rows.External, commandOutput)},
					"func (c *Cmd) StderrPipe() (io.ReadCloser, error)",
					"func (c *Cmd) StdoutPipe() (io.ReadCloser, error)",
				),
				each(rows.Do{rows.Same("file", "return")},
					"func LookPath(file string) (string, error)",
				),
			),
			Fields: []rows.Field{
				{Type: "Cmd", Decl: "Path string", Do: rows.Do{rows.Sink("", rows.Exec, "program")}},
				{Type: "Cmd", Decl: "Args []string", Do: rows.Do{rows.Sink("", rows.Exec, rows.Argument)}},
				{Type: "Cmd", Decl: "Stdout io.Writer", Do: rows.Do{rows.Fed(rows.External, commandOutput)}},
				{Type: "Cmd", Decl: "Stderr io.Writer", Do: rows.Do{rows.Fed(rows.External, commandOutput)}},
				{Type: "Cmd", Decl: "Stdin io.Reader", Do: rows.Do{rows.Sink("", rows.Stdin, "standard input of a process")}},
			},
		},
		{
			Path: "os",
			Funcs: each(rows.Do{rows.Sink("name", rows.Exec, "program"), rows.Sink("argv", rows.Exec, rows.Argument)},
				"func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error)",
			),
		},
		{
			Path: "syscall",
			Funcs: each(rows.Do{rows.Sink("argv0", rows.Exec, "program"), rows.Sink("argv", rows.Exec, rows.Argument)},
				"func Exec(argv0 string, argv []string, envv []string) (err error)",
				"func ForkExec(argv0 string, argv []string, attr *ProcAttr) (pid int, err error)",
				"func StartProcess(argv0 string, argv []string, attr *ProcAttr) (pid int, handle uintptr, err error)",
			),
		},
		{
			Path: "plugin",
			Funcs: each(rows.Do{rows.Sink("path", rows.Exec, "plugin")},
				"func Open(path string) (*Plugin, error)",
			),
		},
		{
			Path: "golang.org/x/sys/unix",
			Funcs: each(rows.Do{rows.Sink("argv0", rows.Exec, "program"), rows.Sink("argv", rows.Exec, rows.Argument)},
				"func Exec(argv0 string, argv []string, envv []string) error",
			),
		},
		{
			Path: "golang.org/x/sys/execabs",
			Funcs: each(rows.Do{rows.Sink("name", rows.Exec, "program"), rows.Sink("arg", rows.Exec, rows.Argument)},
				"func Command(name string, arg ...string) *exec.Cmd",
				"func CommandContext(ctx context.Context, name string, arg ...string) *exec.Cmd",
			),
		},
		{
			// What is written to a terminal is read by the program that runs in it.
			Path: "github.com/creack/pty",
			Funcs: each(rows.Do{rows.Writer(rows.Stdin, "standard input of a process")},
				"func Start(cmd *exec.Cmd) (*os.File, error)",
				"func StartWithSize(cmd *exec.Cmd, ws *Winsize) (*os.File, error)",
			),
		},
		{
			Path: "golang.org/x/crypto/ssh",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("cmd", rows.Exec, "remote shell")},
					"func (s *Session) CombinedOutput(cmd string) ([]byte, error)",
					"func (s *Session) Output(cmd string) ([]byte, error)",
					"func (s *Session) Run(cmd string) error",
					"func (s *Session) Start(cmd string) error",
				),
				each(rows.Do{rows.Writer(rows.Exec, "remote shell").ArmedBy("", "Shell")},
					"func (s *Session) StdinPipe() (io.WriteCloser, error)",
				),
			),
		},
		{
			Path: "k8s.io/utils/exec",
			Funcs: each(rows.Do{rows.Sink("cmd", rows.Exec, "program"), rows.Sink("args", rows.Exec, rows.Argument)},
				"func (Interface) Command(cmd string, args ...string) Cmd",
				"func (Interface) CommandContext(ctx context.Context, cmd string, args ...string) Cmd",
			),
		},
		{
			Path: "github.com/go-cmd/cmd",
			Funcs: each(rows.Do{rows.Sink("name", rows.Exec, "program"), rows.Sink("args", rows.Exec, rows.Argument)},
				"func NewCmd(name string, args ...string) *Cmd",
				"func NewCmdOptions(options Options, name string, args ...string) *Cmd",
			),
		},
		{
			Path: "github.com/magefile/mage/sh",
			Funcs: each(rows.Do{rows.Sink("cmd", rows.Exec, "program"), rows.Sink("args", rows.Exec, rows.Argument)},
				"func Exec(env map[string]string, stdout, stderr io.Writer, cmd string, args ...string) (ran bool, err error)",
				"func Output(cmd string, args ...string) (string, error)",
				"func OutputWith(env map[string]string, cmd string, args ...string) (string, error)",
				"func Run(cmd string, args ...string) error",
				"func RunV(cmd string, args ...string) error",
				"func RunWith(env map[string]string, cmd string, args ...string) error",
				"func RunWithV(env map[string]string, cmd string, args ...string) error",
			),
		},
		{
			Path: "github.com/bitfield/script",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("cmdLine", rows.Exec, "command line")},
					"func Exec(cmdLine string) *Pipe",
					"func (p *Pipe) Exec(cmdLine string) *Pipe",
					"func (p *Pipe) ExecForEach(cmdLine string) *Pipe",
				),
				each(rows.Do{rows.Sink("name", rows.Exec, "program"), rows.Sink("args", rows.Exec, rows.Argument)},
					"func ExecCommand(name string, args ...string) *Pipe",
					"func (p *Pipe) ExecCommand(name string, args ...string) *Pipe",
				),
			),
		},
		{
			Path: "mvdan.cc/sh/v3/interp",
			Funcs: each(rows.Do{rows.Sink("node", rows.Exec, "shell interpreter")},
				"func (r *Runner) Run(ctx context.Context, node syntax.Node) error",
			),
		},
		{
			Path: "github.com/docker/docker/api/types/container",
			Fields: []rows.Field{
				{Type: "ExecOptions", Decl: "Cmd []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
				{Type: "Config", Decl: "Cmd strslice.StrSlice", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
				{Type: "Config", Decl: "Entrypoint strslice.StrSlice", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
			},
		},
		{
			Path: "github.com/moby/moby/client",
			Fields: []rows.Field{
				{Type: "ExecCreateOptions", Decl: "Cmd []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
			},
		},
		{
			Path: "github.com/moby/moby/api/types/container",
			Fields: []rows.Field{
				{Type: "Config", Decl: "Cmd []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
				{Type: "Config", Decl: "Entrypoint []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
				{Type: "ExecCreateRequest", Decl: "Cmd []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
			},
		},
		{
			Path: "github.com/fsouza/go-dockerclient",
			Fields: []rows.Field{
				{Type: "CreateExecOptions", Decl: "Cmd []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
				{Type: "Config", Decl: "Cmd []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
				{Type: "Config", Decl: "Entrypoint []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
			},
		},
		{
			Path: "github.com/testcontainers/testcontainers-go",
			Funcs: each(rows.Do{rows.Sink("cmd", rows.Exec, "command in a container")},
				"func (Container) Exec(ctx context.Context, cmd []string, options ...tcexec.ProcessOption) (int, io.Reader, error)",
				"func (c *DockerContainer) Exec(ctx context.Context, cmd []string, options ...tcexec.ProcessOption) (int, io.Reader, error)",
			),
		},
		{
			Path: "k8s.io/api/core/v1",
			Fields: []rows.Field{
				{Type: "PodExecOptions", Decl: "Command []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
				{Type: "Container", Decl: "Command []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
				{Type: "Container", Decl: "Args []string", Do: rows.Do{rows.Sink("", rows.Exec, "command in a container")}},
			},
		},
	}
}
