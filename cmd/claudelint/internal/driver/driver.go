// Package driver is the claudelint command.
//
// Asked by the go command, it is a vet tool that analyses one unit. Asked by a person, it runs go
// vet on itself, so that both give the same answers, use all cores and the build cache, and shows
// the findings of all units as one sorted list. Asked by an editor, it does the same with what is
// not yet saved.
package driver

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/term"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/baseline"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/output"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/source"
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
		if err := analyseWhole(args); err != nil {
			log.Fatal(err)
		}
		unitchecker.Main(tool(args, analyzers)...)
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
			return c.tell((*command).help, args[1:])
		case "version":
			return c.tell((*command).version, args[1:])
		case "doc":
			return c.tell((*command).doc, args[1:])
		case "gopls":
			return c.gopls(ctx, args[1:])
		case "lsp":
			return c.lsp(ctx, args[1:])
		}
	}
	opts, err := parseFlags(args, c.analyzers)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return c.tell((*command).help, nil)
	case err != nil:
		return c.usageError(err)
	}
	return c.check(ctx, opts)
}

// tell runs a command that only prints something, and fails where that cannot be printed.
func (c *command) tell(print func(*command, []string) int, args []string) int {
	var text bytes.Buffer
	status := print(&command{c.analyzers, &text, c.stderr}, args)
	if _, err := c.stdout.Write(text.Bytes()); err != nil {
		return c.fail(err)
	}
	return status
}

// check analyses packages and shows the findings.
func (c *command) check(ctx context.Context, opts *options) int {
	j, err := c.prepare(ctx, opts)
	if err != nil {
		return c.fail(err)
	}
	r, patch, err := c.analyse(ctx, opts, j)
	if err != nil {
		return c.fail(err)
	}
	files := source.NewFiles(j.vet.dir)
	fresh, missing := j.known.Split(r.findings, files, j.home())
	var gone, unseen []baseline.Entry
	complete := j.complete(r)
	if complete && len(missing) > 0 {
		if gone, unseen, err = c.sift(ctx, j, missing); err != nil {
			return c.fail(err)
		}
	}
	if opts.writeBaseline {
		if !complete {
			return c.incomplete(append(r.errs, fmt.Errorf("%s is not written", opts.baseline)))
		}
		b := baseline.New(r.findings, files, j.home())
		b.Keep(unseen)
		if err := b.Write(opts.baseline); err != nil {
			return c.fail(err)
		}
		return exitClean
	}

	if opts.diff {
		_, err = c.stdout.Write(patch)
	} else {
		report := output.Report{
			Findings:  fresh,
			Complete:  complete,
			Errs:      r.errs,
			Analyzers: c.analyzers,
			Version:   buildVersion(),
			Files:     files,
			Root:      repository(j.home()),
			Excerpts:  isTerminal(c.stdout),
			Color:     isTerminal(c.stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		}
		err = report.Write(c.stdout, opts.format)
	}
	if err != nil {
		return c.fail(err)
	}
	for _, e := range gone {
		fmt.Fprintf(c.stderr, "claudelint: %s: no longer found: %v\n", opts.baseline, e)
	}
	switch {
	case !complete:
		return c.incomplete(r.errs)
	case len(fresh) > 0:
		return exitFindings
	}
	return exitClean
}

// analyse runs the analyzers, after the fixes are applied or shown if that is asked for. On a
// terminal, it tells how far it has come.
func (c *command) analyse(ctx context.Context, opts *options, j *job) (r *result, patch []byte, err error) {
	if isTerminal(c.stderr) && os.Getenv("TERM") != "dumb" {
		p := startProgress(c.stderr, time.Second)
		defer p.Stop()
		j.vet.stderr, j.vet.answers = p, p.answers()
	}
	if opts.fix || opts.diff { // go runs twice, and says twice what is broken
		once := &unrepeated{w: j.vet.stderr, said: map[string]bool{}}
		defer once.flush()
		j.vet.stderr = once
		if patch, err = j.vet.fix(ctx, opts.diff); err != nil {
			return nil, nil, err
		}
	}
	r, err = j.analyse(ctx)
	return r, patch, err
}

// incomplete says why not everything could be analysed, beside what go has said already.
func (c *command) incomplete(errs []error) int {
	for _, err := range errs {
		c.fail(err)
	}
	return c.fail(output.ErrIncomplete)
}

// sift tells entries of the baseline whose findings are gone from those that lie in packages, or
// belong to analyzers, that were not asked for.
func (c *command) sift(ctx context.Context, j *job, entries []baseline.Entry) (gone, unseen []baseline.Entry, err error) {
	dirs, err := j.vet.dirs(ctx)
	if err != nil {
		return nil, nil, err
	}
	for _, e := range entries {
		dir := filepath.Dir(filepath.Join(j.home(), filepath.FromSlash(e.File)))
		_, err := os.Stat(dir)
		ran := slices.ContainsFunc(j.selected, func(a *analysis.Analyzer) bool { return a.Name == e.Rule })
		removed := !slices.ContainsFunc(c.analyzers, func(a *analysis.Analyzer) bool { return a.Name == e.Rule })
		if (dirs[dir] || err != nil) && (ran || removed) {
			gone = append(gone, e)
		} else {
			unseen = append(unseen, e)
		}
	}
	return gone, unseen, nil
}

// repository returns the root of the repository that dir lies in, or dir if there is none.
func repository(dir string) string {
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Stat(filepath.Join(d, ".git")); err == nil {
			return d
		}
		if d == filepath.Dir(d) {
			return dir
		}
	}
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
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
