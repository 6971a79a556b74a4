// Package cli stubs what the tests use of github.com/urfave/cli/v2.
package cli

import (
	"flag"
	"fmt"
	"io"
)

type Flag interface {
	fmt.Stringer
	Apply(*flag.FlagSet) error
	Names() []string
	IsSet() bool
}

type ActionFunc func(*Context) error

type App struct {
	Name        string
	Usage       string
	Description string
	Flags       []Flag
	Action      ActionFunc
	Writer      io.Writer
	ErrWriter   io.Writer
}

type Context struct {
	App *App
}

type ExitCoder interface {
	error
	ExitCode() int
}

type StringFlag struct {
	Name        string
	DefaultText string
	Usage       string
	Value       string
	EnvVars     []string
}

func (f *StringFlag) String() string { return "" }

func (f *StringFlag) Apply(set *flag.FlagSet) error { return nil }

func (f *StringFlag) Names() []string { return nil }

func (f *StringFlag) IsSet() bool { return false }

func (a *App) Run(arguments []string) (err error) { return nil }

func (cCtx *Context) String(name string) string { return "" }

func Exit(message interface{}, exitCode int) ExitCoder { return nil }
