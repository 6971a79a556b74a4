package driver

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/gopls"
)

const usageGopls = `Usage: claudelint gopls -o file [-gopls version] [-source directory]

It builds a gopls, the language server of Go, that has claudelint's analyzers
inside, from unmodified modules. It needs the go command and a module proxy.

`

// gopls builds a gopls with the analyzers inside.
func (c *command) gopls(ctx context.Context, args []string) int {
	var opts gopls.Options
	fs := flag.NewFlagSet("gopls", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&opts.Output, "o", "", "write the program to `file`")
	fs.StringVar(&opts.Gopls, "gopls", gopls.Version, "build this `version` of gopls")
	fs.StringVar(&opts.Source, "source", "", "take claudelint from a clone in `directory` (default: the version of this program)")
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(c.stdout, usageGopls)
		c.printFlags(fs)
		return exitClean
	case err != nil:
		return c.usageError(err)
	case fs.NArg() > 0:
		return c.usageError(fmt.Errorf("gopls does not take %q", fs.Arg(0)))
	case opts.Output == "":
		return c.usageError(errors.New("gopls needs -o=FILE, the program to write"))
	}
	opts.Claudelint = buildVersion()
	if opts.Source == "" && (!strings.HasPrefix(opts.Claudelint, "v") || strings.Contains(opts.Claudelint, "+")) {
		return c.usageError(fmt.Errorf("this claudelint (%s) is no released version: name the clone that it was built from with -source=DIRECTORY", opts.Claudelint))
	}
	if err := gopls.Build(ctx, opts, c.stderr); err != nil {
		return c.fail(fmt.Errorf("cannot build gopls: %w", err))
	}
	return exitClean
}
