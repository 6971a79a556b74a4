// Package container stubs what the tests use of github.com/docker/docker/api/types/container.
package container

import (
	"github.com/docker/docker/api/types/common"
	"github.com/docker/docker/api/types/strslice"
)

type ExecOptions struct {
	User         string
	Privileged   bool
	Tty          bool
	AttachStdin  bool
	AttachStderr bool
	AttachStdout bool
	Env          []string
	WorkingDir   string
	Cmd          []string
}

type ExecAttachOptions = ExecStartOptions

type ExecStartOptions struct {
	Detach      bool
	Tty         bool
	ConsoleSize *[2]uint
}

type ExecCreateResponse = common.IDResponse

type Config struct {
	User       string
	Tty        bool
	Env        []string
	Cmd        strslice.StrSlice
	Image      string
	WorkingDir string
	Entrypoint strslice.StrSlice
}

type HostConfig struct {
	Binds      []string
	Privileged bool
}

type CreateResponse struct {
	ID       string
	Warnings []string
}
