// Package cobra stubs what the tests use of github.com/spf13/cobra.
package cobra

import (
	"context"
	"io"

	flag "github.com/spf13/pflag"
)

type PositionalArgs func(cmd *Command, args []string) error

type Command struct {
	Use               string
	Aliases           []string
	Short             string
	Long              string
	Example           string
	Args              PositionalArgs
	Version           string
	PersistentPreRun  func(cmd *Command, args []string)
	PersistentPreRunE func(cmd *Command, args []string) error
	PreRun            func(cmd *Command, args []string)
	PreRunE           func(cmd *Command, args []string) error
	Run               func(cmd *Command, args []string)
	RunE              func(cmd *Command, args []string) error
	PostRun           func(cmd *Command, args []string)
	PostRunE          func(cmd *Command, args []string) error
	Hidden            bool
	SilenceErrors     bool
	SilenceUsage      bool
}

func (c *Command) Flags() *flag.FlagSet { return nil }

func (c *Command) PersistentFlags() *flag.FlagSet { return nil }

func (c *Command) AddCommand(cmds ...*Command) {}

func (c *Command) Execute() error { return nil }

func (c *Command) ExecuteContext(ctx context.Context) error { return nil }

func (c *Command) Context() context.Context { return nil }

func (c *Command) SetArgs(a []string) {}

func (c *Command) InOrStdin() io.Reader { return nil }

func (c *Command) OutOrStdout() io.Writer { return nil }

func (c *Command) Help() error { return nil }

func (c *Command) MarkFlagRequired(name string) error { return nil }

func (c *Command) Print(i ...interface{}) {}

func (c *Command) Println(i ...interface{}) {}

func (c *Command) Printf(format string, i ...interface{}) {}

func (c *Command) ErrOrStderr() io.Writer { return nil }

func (c *Command) PrintErrf(format string, i ...interface{}) {}

func CheckErr(msg interface{}) {}

func ExactArgs(n int) PositionalArgs { return nil }

func MinimumNArgs(n int) PositionalArgs { return nil }

func MaximumNArgs(n int) PositionalArgs { return nil }

func RangeArgs(min int, max int) PositionalArgs { return nil }

func NoArgs(cmd *Command, args []string) error { return nil }

func ArbitraryArgs(cmd *Command, args []string) error { return nil }
