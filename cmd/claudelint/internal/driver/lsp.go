package driver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/config"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/lsp"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/source"
)

const usageLSP = `Usage: claudelint lsp [flags]

It is a language server that shows findings, and their fixes, while code is
written. It speaks over standard input and output, and does nothing else than
that: run it beside gopls, the language server of Go.

Settings are those of the command line, of the editor and of .claudelint.yml,
in this order. The editor's have the form of the file. The go command's build
flags are passed on to it.

`

// editorSettings is what errors call the settings of the editor.
const editorSettings = "the editor's settings for claudelint"

// lsp serves an editor.
func (c *command) lsp(ctx context.Context, args []string) int {
	opts := new(options)
	fs := flag.NewFlagSet("lsp", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	opts.addSelection(fs, c.analyzers)
	help := flag.NewFlagSet("lsp", flag.ContinueOnError)
	opts.addSelection(help, c.analyzers)
	opts.addPassedOn(fs, c.analyzers)
	fs.Bool("stdio", true, "") // as many clients say; there is nothing else
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(c.stdout, usageLSP)
		c.printFlags(help)
		return exitClean
	case err != nil:
		return c.usageError(err)
	case fs.NArg() > 0:
		return c.usageError(fmt.Errorf("lsp does not take %q", fs.Arg(0)))
	case slices.ContainsFunc(opts.goFlags, func(f string) bool { return strings.HasPrefix(f, "-overlay=") }):
		return c.usageError(errors.New("lsp has an overlay of its own"))
	}
	if err := opts.makeAbsolute(); err != nil {
		return c.fail(err)
	}
	stream := struct {
		io.Reader
		io.WriteCloser
	}{os.Stdin, os.Stdout}
	if !lsp.Serve(ctx, stream, &server{*c, opts}, buildVersion(), log.New(c.stderr, "claudelint: ", 0)) {
		return exitFailed
	}
	return exitClean
}

// makeAbsolute makes the names of files independent of where go runs.
func (o *options) makeAbsolute() error {
	for _, file := range []*string{&o.config, &o.baseline} {
		if *file == "" {
			continue
		}
		abs, err := filepath.Abs(*file)
		if err != nil {
			return err
		}
		*file = abs
	}
	return nil
}

// A server analyses what an editor has open.
type server struct {
	command command
	opts    *options
}

// Analyse implements lsp.Analyser.
func (s *server) Analyse(ctx context.Context, r lsp.Request) (*lsp.Result, error) {
	// What a killed go command leaves behind is here, too.
	dir, err := os.MkdirTemp(os.Getenv("GOTMPDIR"), "claudelint-lsp-")
	if err != nil {
		return nil, err
	}
	defer removeAll(dir)

	opts := *s.opts
	opts.dir = r.Module.Dir
	opts.patterns = []string{"./..."}
	opts.group = true
	opts.env = []string{"GOTMPDIR=" + dir}
	if !r.Module.Workspace {
		opts.env = append(opts.env, "GOWORK=off")
	}
	if r.Settings != nil {
		settings, err := config.Decode(editorSettings, r.Settings, r.Module.Dir, s.command.analyzers)
		if err != nil {
			return nil, err
		}
		opts.adopt(settings, editorSettings)
	}
	var stderr bytes.Buffer
	c := command{analyzers: s.command.analyzers, stderr: &stderr}
	j, err := c.prepare(ctx, &opts)
	if err != nil {
		return nil, explained(err, &stderr)
	}
	texts := maps.Clone(r.Texts)
	if err := dropExcluded(ctx, j.vet, texts); err != nil {
		return nil, err
	}
	var o overlay
	if err := o.write(dir, texts, j.vet); err != nil {
		return nil, err
	}
	found, err := j.analyse(ctx)
	if err != nil {
		return nil, explained(err, &stderr)
	}
	files := source.NewFiles(j.vet.dir)
	for name, text := range texts {
		files.Replace(name, []byte(text))
	}
	findings, _ := j.known.Split(found.findings, files, j.home())
	makeNamesAbsolute(findings, files)
	o.correct(findings)
	result := &lsp.Result{Findings: findings, Log: report(&stderr, found.errs)}
	if !j.complete(found) {
		result.Skipped, err = skipped(ctx, j.vet, found, stderr.String())
	}
	return result, err
}

// removeAll removes a directory of which processes that were just killed may still hold on to parts.
func removeAll(dir string) {
	for range 50 {
		if os.RemoveAll(dir) == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// explained adds to an error what the go command says.
func explained(err error, stderr *bytes.Buffer) error {
	if text := strings.TrimSpace(stderr.String()); text != "" {
		return fmt.Errorf("%w: %s", err, text)
	}
	return err
}

// report returns what there is to say beside the findings.
func report(stderr *bytes.Buffer, errs []error) string {
	return strings.TrimSpace(errors.Join(append(errs, errors.New(stderr.String()))...).Error())
}

func makeNamesAbsolute(findings []finding.Finding, files *source.Files) {
	for i := range findings {
		f := &findings[i]
		f.File = files.Abs(f.File)
		for i := range f.Steps {
			if step := &f.Steps[i]; step.File != "" {
				step.File = files.Abs(step.File)
			}
		}
		for _, fix := range f.Fixes {
			for i := range fix.Edits {
				fix.Edits[i].File = files.Abs(fix.Edits[i].File)
			}
		}
	}
}

// skipped returns which files were not analysed, going by what the go command complained about:
// those of the packages that it names, and of all that import them.
func skipped(ctx context.Context, vet *goVet, found *result, complaints string) (func(string) bool, error) {
	everything := func(string) bool { return true }
	if found.answers == 0 {
		return everything, nil
	}
	broken := map[string]bool{}
	for line := range strings.Lines(complaints) {
		if name, ok := strings.CutPrefix(line, "# "); ok {
			broken[strings.TrimSpace(name)] = true
		}
	}
	args := slices.Concat([]string{"list", "-e", "-test", "-json=Dir,ImportPath,Incomplete,Deps,GoFiles,CgoFiles,IgnoredGoFiles"}, vet.goFlags, []string{"./..."})
	out, ok, err := vet.goCommand(ctx, io.Discard, args)
	if err != nil || !ok {
		return everything, err
	}
	files := map[string]bool{} // and directories
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var pkg struct {
			Dir, ImportPath                         string
			Incomplete                              bool
			Deps, GoFiles, CgoFiles, IgnoredGoFiles []string
		}
		if dec.Decode(&pkg) != nil {
			break
		}
		// An external test is complained about without the name of its variant.
		name, _, _ := strings.Cut(pkg.ImportPath, " [")
		failed := pkg.Incomplete || broken[pkg.ImportPath] || strings.HasSuffix(name, "_test") && broken[name] ||
			slices.ContainsFunc(pkg.Deps, func(dep string) bool { return broken[dep] })
		if !failed {
			continue
		}
		for _, name := range slices.Concat(pkg.GoFiles, pkg.CgoFiles, pkg.IgnoredGoFiles) {
			files[filepath.Join(pkg.Dir, name)] = true
		}
		if pkg.Incomplete { // what cannot be read, say, is not listed
			files[pkg.Dir] = true
		}
	}
	return func(file string) bool { return files[file] || files[filepath.Dir(file)] }, nil
}
