// Package gopls builds a gopls that has claudelint's analyzers inside.
//
// Gopls has no plug-in mechanism: it takes its analyzers from a variable of an internal package. So
// its unmodified module is vendored into a temporary one, and the go command is told, by an
// overlay, of one more file in that package, which appends to the variable.
package gopls

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"text/template"
	"time"

	"golang.org/x/mod/modfile"
)

// Version is the version of gopls that the analyzers are tested with.
const Version = "v0.23.0"

const (
	module     = "golang.org/x/tools/gopls"
	tools      = "golang.org/x/tools"
	claudelint = "github.com/claudelint/claudelint"
)

// Options say what to build.
type Options struct {
	Output     string // the program that is written
	Gopls      string // version of gopls
	Claudelint string // version of claudelint's module, unless there is a Source
	Source     string // directory of claudelint's module
}

// The two programs' modules are joined as gopls wants it: with its own x/tools, whose internal
// packages it uses, even if claudelint requires a newer one.
var goMod = template.Must(template.New("go.mod").Parse(`module gopls-with-claudelint

go {{.Go}}

tool ` + module + `

require (
	` + module + ` {{.Gopls}}
	` + claudelint + ` {{.Claudelint}}
)

replace ` + tools + ` => ` + tools + ` {{.Tools}}
{{with .Source}}
replace ` + claudelint + ` => {{printf "%q" .}}
{{end}}`))

// vendored imports what gopls itself does not, so that it is vendored too.
const vendored = `package vendored

import _ "` + claudelint + `/analyzers"
`

// added is the file that is added to gopls's package settings.
//
//go:embed settings.go.txt
var added []byte

// Build builds a gopls and writes it to opts.Output, which is left alone if that fails. It tells
// on progress what it is about to do.
func Build(ctx context.Context, opts Options, progress io.Writer) error {
	output, err := filepath.Abs(opts.Output)
	if err != nil {
		return err
	}
	if err := checkSource(opts.Source); err != nil {
		return err
	}
	if info, err := os.Stat(output); err == nil && info.IsDir() {
		return fmt.Errorf("%s is a directory", output)
	}
	// Beside the output, to learn now whether it can be written, and to rename it into place.
	dir, err := os.MkdirTemp(filepath.Dir(output), ".claudelint-gopls-*")
	if err != nil {
		return fmt.Errorf("cannot write the output: %w", err)
	}
	defer os.RemoveAll(dir)
	b := builder{dir: dir, progress: progress}

	b.tell("Downloading gopls %s", opts.Gopls)
	if err := b.prepare(ctx, opts); err != nil {
		return err
	}
	b.tell("Collecting the modules that it needs")
	if _, err := b.goCommand(ctx, "mod", "tidy"); err != nil {
		return err
	}
	if _, err := b.goCommand(ctx, "mod", "vendor"); err != nil {
		return err
	}
	overlay, err := b.overlay()
	if err != nil {
		return err
	}
	b.tell("Building it, which takes a minute or two the first time")
	built := filepath.Join(dir, "gopls.exe")
	// Without paths of the temporary directory, the next build is served from the build cache.
	if _, err := b.goCommand(ctx, "build", "-mod=vendor", "-trimpath", "-overlay="+overlay, "-o", built, module); err != nil {
		return err
	}
	if err := os.Rename(built, output); err != nil {
		return fmt.Errorf("cannot write the output: %w", err)
	}
	b.tell("Wrote %s", opts.Output)
	return nil
}

// checkSource returns an error unless dir is empty or the directory of claudelint's module.
func checkSource(dir string) error {
	if dir == "" {
		return nil
	}
	name := filepath.Join(dir, "go.mod")
	content, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("%s is no clone of claudelint: %w", dir, err)
	}
	if got := modfile.ModulePath(content); got != claudelint {
		return fmt.Errorf("%s: this is module %q, not %s", name, got, claudelint)
	}
	return nil
}

// A builder works in a temporary module.
type builder struct {
	dir      string
	progress io.Writer
}

func (b *builder) tell(format string, args ...any) {
	fmt.Fprintf(b.progress, format+"\n", args...)
}

// prepare writes the files of the temporary module.
func (b *builder) prepare(ctx context.Context, opts Options) error {
	out, err := b.goCommand(ctx, "mod", "download", "-json", module+"@"+opts.Gopls)
	if err != nil {
		return err
	}
	var downloaded struct{ Version, Dir, GoMod string }
	if err := json.Unmarshal(out, &downloaded); err != nil {
		return fmt.Errorf("go mod download: %w", err)
	}
	content, err := os.ReadFile(downloaded.GoMod)
	if err != nil {
		return err
	}
	required, err := modfile.ParseLax(downloaded.GoMod, content, nil)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(required.Require, func(r *modfile.Require) bool { return r.Mod.Path == tools })
	if i < 0 || required.Go == nil {
		return fmt.Errorf("%s does not say which Go and which %s it requires", downloaded.GoMod, tools)
	}
	data := struct{ Go, Gopls, Claudelint, Tools, Source string }{
		Go:         required.Go.Version,
		Gopls:      downloaded.Version,
		Claudelint: opts.Claudelint,
		Tools:      required.Require[i].Mod.Version,
	}
	if opts.Source != "" {
		if data.Source, err = filepath.Abs(opts.Source); err != nil {
			return err
		}
		data.Claudelint = "v0.0.0" // any, as it is replaced
	}
	var text bytes.Buffer
	if err := goMod.Execute(&text, data); err != nil {
		return err
	}
	sums, err := os.ReadFile(filepath.Join(downloaded.Dir, "go.sum"))
	if err != nil {
		return err
	}
	return errors.Join(
		b.write("go.mod", text.Bytes()),
		b.write("go.sum", sums),
		b.write("vendored.go", []byte(vendored)),
	)
}

// overlay writes the file that is added to gopls and returns the name of the overlay that adds it.
func (b *builder) overlay() (string, error) {
	settings := filepath.Join(b.dir, "vendor", filepath.FromSlash(module), "internal", "settings")
	if _, err := os.Stat(settings); err != nil {
		return "", fmt.Errorf("this version of gopls keeps its analyzers elsewhere: %w", err)
	}
	const file, overlay = "settings.go.txt", "overlay.json"
	replace, err := json.Marshal(map[string]map[string]string{
		"Replace": {filepath.Join(settings, "claudelint.go"): filepath.Join(b.dir, file)},
	})
	if err != nil {
		return "", err
	}
	return filepath.Join(b.dir, overlay), errors.Join(b.write(file, added), b.write(overlay, replace))
}

func (b *builder) write(name string, content []byte) error {
	return os.WriteFile(filepath.Join(b.dir, name), content, 0o666)
}

// goCommand runs the go command in the temporary module and returns its standard output; an error
// holds what it had to say.
func (b *builder) goCommand(ctx context.Context, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = b.dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	cmd.WaitDelay = 2 * time.Second
	out, err := cmd.Output()
	switch {
	case err == nil:
		return out, nil
	case ctx.Err() != nil:
		return nil, errors.New("interrupted")
	}
	said := stderr.String()
	var failure struct{ Error string } // of go mod download
	if json.Unmarshal(out, &failure) == nil && failure.Error != "" {
		said = failure.Error
	}
	const most = 10 // lines; the go command tells one cause for each package that it concerns
	lines := strings.SplitN(strings.TrimSpace(said), "\n", most+1)
	if len(lines) > most {
		lines[most] = "..."
	}
	return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, strings.Join(lines, "\n"))
}
