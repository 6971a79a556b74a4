// Package driver is the claudelint command.
//
// Asked by the go command, it is a vet tool that analyses one unit. Asked by a person, it runs go
// vet on itself, so that both give the same answers, use all cores and the build cache, and shows
// the findings of all units as one sorted list.
package driver

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

// Exit statuses of the command. As a vet tool, unitchecker chooses them.
const (
	exitClean    = 0
	exitFindings = 1
	exitFailed   = 2 // something could not be analysed, whether or not there are findings
)

// Main runs the program with the given analyzers and exits.
func Main(analyzers []*analysis.Analyzer) {
	args := os.Args[1:]
	if calledByGo(args) {
		deferCollection()
		unitchecker.Main(analyzers...)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	c := command{analyzers: analyzers, stdout: os.Stdout, stderr: os.Stderr}
	os.Exit(c.run(ctx, args))
}

// calledByGo reports whether args are those that go vet gives to its tool.
func calledByGo(args []string) bool {
	if len(args) == 0 {
		return false
	}
	first, last := args[0], args[len(args)-1]
	return first == "-V=full" || first == "-flags" || strings.HasSuffix(last, ".cfg")
}

// A command is one invocation by a person.
type command struct {
	analyzers      []*analysis.Analyzer
	stdout, stderr io.Writer
}

// run does what args say and returns the exit status.
func (c *command) run(ctx context.Context, args []string) int {
	if len(args) > 0 {
		switch args[0] {
		case "help":
			return c.help(args[1:])
		case "version":
			return c.version(args[1:])
		}
	}
	opts, err := parseFlags(args, c.analyzers)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return c.help(nil)
	case err != nil:
		return c.usageError(err)
	}
	return c.check(ctx, opts)
}

// check analyses packages and shows the findings.
func (c *command) check(ctx context.Context, opts *options) int {
	vet, err := newGoVet(ctx, opts, c.stderr)
	if err != nil {
		return c.fail(err)
	}
	var patch []byte
	if opts.fix {
		if patch, err = vet.fix(ctx, opts.diff); err != nil {
			return c.fail(err)
		}
	}
	out, err := vet.analyse(ctx)
	if err != nil {
		return c.fail(err)
	}
	answers, err := decode(out)
	findings, errs := merge(answers, vet.dir, c.analyzers)
	if err != nil {
		errs = append(errs, err)
	} else if len(answers) == 0 && !vet.incomplete {
		errs = append(errs, errors.New("go vet gave no answer")) // not even that nothing was found
	}
	if opts.diff {
		_, err = c.stdout.Write(patch)
	} else {
		err = opts.writer()(c.stdout, findings)
	}
	if err != nil {
		errs = append(errs, err)
	}
	for _, err := range errs {
		c.fail(err)
	}
	switch {
	case vet.incomplete || len(errs) > 0:
		return c.fail(errors.New("not everything could be analysed"))
	case len(findings) > 0:
		return exitFindings
	}
	return exitClean
}

func (c *command) fail(err error) int {
	fmt.Fprintf(c.stderr, "claudelint: %v\n", err)
	return exitFailed
}

func (c *command) usageError(err error) int {
	c.fail(err)
	fmt.Fprintln(c.stderr, "Run 'claudelint help' for usage.")
	return exitFailed
}
