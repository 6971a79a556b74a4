package driver

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/version"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/mod/modfile"
)

// A goVet runs go vet with this program as its tool. What go has to say about broken packages
// goes to stderr, as it comes.
type goVet struct {
	self      string // this program
	dir       string // where go runs, absolute
	module    string // root of the main module there, "" if there is none
	workspace bool   // there may be other main modules
	goFlags   []string
	toolFlags []string
	patterns  []string
	env       []string // beside that of this program
	group     bool     // whoever go starts ends with it
	stderr    io.Writer
	answers   io.Writer // sees what go vet -json prints, as it comes; nil for nobody

	incomplete bool // some package could not be analysed
}

// newGoVet fails where there is no go command that the program can work with.
func newGoVet(ctx context.Context, opts *options, stderr io.Writer) (*goVet, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	dir, err := filepath.Abs(opts.dir)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("-C: %w", err)
	} else if !info.IsDir() {
		return nil, fmt.Errorf("-C: %s is not a directory", dir)
	}
	v := &goVet{
		self:     self,
		dir:      dir,
		goFlags:  opts.goFlags,
		patterns: opts.patterns,
		env:      opts.env,
		group:    opts.group,
		stderr:   stderr,
	}
	out, ok, err := v.goCommand(ctx, stderr, []string{"env", "GOVERSION", "GOMOD", "GOWORK"})
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, errors.New("the go command does not tell its version")
	}
	goVersion, rest, _ := strings.Cut(strings.ReplaceAll(string(out), "\r", ""), "\n")
	mod, work, _ := strings.Cut(rest, "\n")
	if mod != "" && mod != os.DevNull {
		v.module = filepath.Dir(mod)
	}
	work = strings.TrimSpace(work)
	v.workspace = work != "" && work != "off"
	if v.workspace {
		if err := checkWork(work); err != nil {
			return nil, err
		}
	}
	return v, checkVersions(strings.TrimSpace(goVersion), runtime.Version())
}

// checkWork returns an error where a go.work uses a directory that is no module, or two that are the same
// one, as the go command does not say on which line. It has its own words for all else that may be wrong
// with the file.
func checkWork(file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	work, err := modfile.ParseWork(file, content, nil)
	if err != nil {
		return nil
	}
	used := map[string]*modfile.Use{} // by module
	for _, use := range work.Use {
		dir := filepath.FromSlash(use.Path)
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(filepath.Dir(file), dir)
		}
		mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err != nil {
			return fmt.Errorf("%s:%d: use %s: there is no module: %w", file, use.Syntax.Start.Line, use.Path, err)
		}
		module := modfile.ModulePath(mod)
		if first := used[module]; first != nil && first.Path != use.Path && module != "" {
			return fmt.Errorf("%s:%d: use %s: this is module %s, as is %s on line %d",
				file, use.Syntax.Start.Line, use.Path, module, first.Path, first.Syntax.Start.Line)
		}
		used[module] = use
	}
	return nil
}

// checkVersions returns an error where a program that was built by one version of Go cannot work
// with the go command of another. Versions of Go under development are not judged.
func checkVersions(command, built string) error {
	switch {
	case !version.IsValid(command) || !version.IsValid(built):
		return nil
	case version.Compare(command, "go1.26") < 0:
		// Its go vet -json mixes answers and errors.
		return fmt.Errorf("the go command is %s, too old for claudelint, which needs go1.26; its go vet can run claudelint, with -vettool", command)
	case version.Compare(version.Lang(command), version.Lang(built)) > 0:
		// Its standard library does not type-check.
		return fmt.Errorf("the go command is %s, too new for this claudelint, which %s built; install claudelint again", command, built)
	}
	return nil
}

// analyse returns the tool's answers about the packages, undecoded.
func (v *goVet) analyse(ctx context.Context) ([]byte, error) {
	out, ok, err := v.run(ctx, "-"+witness.Name+"=true", "-json")
	if !ok {
		v.incomplete = true
	}
	return out, err
}

// fix applies the fixes, or returns them as a unified diff.
func (v *goVet) fix(ctx context.Context, diff bool) (patch []byte, err error) {
	mode := []string{"-fix"}
	if diff {
		mode = append(mode, "-diff")
	}
	patch, ok, err := v.run(ctx, mode...)
	if !ok && len(patch) == 0 { // with a patch, go vet fails on principle
		v.incomplete = true
	}
	return patch, err
}

// run runs go vet in the given mode and returns its standard output and whether it succeeded.
func (v *goVet) run(ctx context.Context, mode ...string) (out []byte, ok bool, err error) {
	args := slices.Concat([]string{"vet", "-vettool=" + v.self}, v.goFlags, v.toolFlags, mode, v.patterns)
	out, ok, err = v.goCommand(ctx, v.stderr, args)
	if err == nil && !ok && len(out) == 0 && v.dropBroken(ctx) {
		return v.run(ctx, mode...)
	}
	return out, ok, err
}

// dropBroken replaces the patterns by the packages that can be loaded, as one that cannot keeps
// go vet from all others. It reports whether that makes a difference.
func (v *goVet) dropBroken(ctx context.Context) bool {
	args := slices.Concat([]string{"list", "-e", "-f", "{{.Incomplete}} {{.ImportPath}}"}, v.goFlags, v.patterns)
	out, ok, err := v.goCommand(ctx, io.Discard, args)
	if err != nil || !ok {
		return false
	}
	var sound []string
	broken := false
	for line := range strings.Lines(string(out)) {
		incomplete, path, _ := strings.Cut(strings.TrimSpace(line), " ")
		if incomplete == "true" {
			broken = true
		} else {
			sound = append(sound, path)
		}
	}
	if !broken || len(sound) == 0 {
		return false
	}
	v.patterns = sound
	v.incomplete = true
	return true
}

// dirs returns the directories of the packages that are analysed.
func (v *goVet) dirs(ctx context.Context) (map[string]bool, error) {
	args := slices.Concat([]string{"list", "-e", "-f", "{{.Dir}}"}, v.goFlags, v.patterns)
	out, _, err := v.goCommand(ctx, io.Discard, args)
	dirs := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		dirs[strings.TrimSpace(line)] = true
	}
	return dirs, err
}

// goCommand runs the go command and returns its standard output and whether it succeeded; an
// error means that it could not be run to its end.
func (v *goVet) goCommand(ctx context.Context, stderr io.Writer, args []string) (out []byte, ok bool, err error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = v.dir
	cmd.Env = append(cmd.Environ(), v.env...)
	cmd.Stderr = stderr
	cmd.Cancel = func() error {
		if err := cmd.Process.Signal(os.Interrupt); err != nil { // as on Windows
			return cmd.Process.Kill()
		}
		return nil
	}
	if v.group {
		killGroup(cmd)
	}
	cmd.WaitDelay = 2 * time.Second
	var stdout bytes.Buffer
	cmd.Stdout = &stdout
	if v.answers != nil {
		cmd.Stdout = io.MultiWriter(&stdout, v.answers)
	}
	err = cmd.Run()
	out = stdout.Bytes()
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return nil, false, errors.New("interrupted")
	case errors.As(err, &exit):
		return out, false, nil
	case err != nil:
		return nil, false, fmt.Errorf("cannot run the go command: %w", err)
	}
	return out, true, nil
}
