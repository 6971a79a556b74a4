// Package tools declares what runs scripts, and one way to do so.
package tools

import "os/exec"

type Runner interface{ Script(text string) error }

type Local struct{ shell string }

func (l Local) Script(text string) error { return exec.Command(l.shell, "-c", text).Run() }

type Host struct{ run Runner }

func New(r Runner) *Host { return &Host{r} }

func (h *Host) Do(script string) error { return h.run.Script(script) }
