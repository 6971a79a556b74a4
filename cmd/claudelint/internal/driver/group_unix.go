//go:build unix

package driver

import (
	"os/exec"
	"syscall"
)

// killGroup makes the command's cancellation kill all processes that it has started, too.
func killGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
