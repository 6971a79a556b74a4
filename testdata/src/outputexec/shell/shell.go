// Package shell runs commands, and knows nothing of who wrote them.
package shell

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// Run runs a command in a shell.
func Run(ctx context.Context, command string) (string, error) {
	out, err := exec.CommandContext(ctx, "bash", "-c", command).CombinedOutput()
	return string(out), err
}

// Make runs a target.
func Make(target string) error { return run("make", target) }

func run(name string, args ...string) error { return exec.Command(name, args...).Run() }

// Params are a call's parameters.
type Params map[string]string

// Exec runs what the parameters name.
func Exec(params map[string]string) (string, error) {
	command, ok := params["command"]
	if !ok || strings.TrimSpace(command) == "" {
		return "", fmt.Errorf("no command")
	}
	out, err := exec.Command("bash", "-c", command).CombinedOutput()
	return string(out), err
}

// Runner runs commands with its settings.
type Runner struct {
	Shell   string
	Timeout time.Duration
	dir     string
}

func NewRunner(dir string) *Runner { return &Runner{Shell: "sh", dir: dir} }

func (r *Runner) Run(command string) error {
	ctx, cancel := context.WithTimeout(context.Background(), r.Timeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, r.Shell, "-c", command)
	cmd.Dir = r.dir
	return cmd.Run()
}

var permitted = map[string]bool{"ls": true, "df": true}

// Safe runs one of the permitted commands.
func Safe(command string) error {
	if !permitted[command] {
		return fmt.Errorf("%q is not permitted", command)
	}
	return exec.Command(command).Run()
}

// Ask runs a command that a person has agreed to.
func Ask(command string) error {
	fmt.Printf("run %s? ", command)
	var answer string
	if fmt.Scanln(&answer); answer != "yes" {
		return nil
	}
	return exec.Command("sh", "-c", command).Run()
}

// Grep looks for a pattern.
func Grep(pattern, dir string) ([]byte, error) {
	cmd := exec.Command("grep", "-rn", "-e", pattern, ".")
	cmd.Dir = dir
	return cmd.Output()
}

// GrepIn looks for a pattern in a folder.
func GrepIn(pattern, dir string) ([]byte, error) {
	return exec.Command("grep", "-rn", "-e", pattern, dir).Output()
}

// Grep looks for a pattern in the runner's folder.
func (r *Runner) Grep(pattern string) ([]byte, error) {
	return exec.Command("grep", "-rn", "-e", pattern, r.dir).CombinedOutput()
}

// IsPermitted says whether a command may be run.
func IsPermitted(command string) bool { return permitted[command] }

// Known says so too, by its body alone.
func Known(command string) error {
	if _, ok := permitted[command]; !ok {
		return fmt.Errorf("unknown")
	}
	return nil
}

// Either runs a command in the shell that the system has.
func Either(windows bool, command string) error {
	if windows {
		return exec.Command("cmd", "/C", command).Run()
	}
	return exec.Command("sh", "-c", command).Run()
}
