//go:build !unix

package driver

import "os/exec"

// killGroup makes the command's cancellation kill it. What it has started ends on its own.
func killGroup(cmd *exec.Cmd) { cmd.Cancel = func() error { return cmd.Process.Kill() } }
