package gopls

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/claudelint/claudelint/internal/editortest"
)

const root = "../../../.."

// TestGopls builds a gopls and works with it as an editor does.
func TestGopls(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	program := filepath.Join(t.TempDir(), "gopls")
	var progress strings.Builder
	if err := Build(ctx, Options{Output: program, Gopls: Version, Source: root}, &progress); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(progress.String(), "Wrote "+program) {
		t.Errorf("the progress was %q", &progress)
	}
	left, err := os.ReadDir(filepath.Dir(program))
	if err != nil || len(left) != 1 {
		t.Errorf("beside the program there is %v, %v", left, err)
	}

	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(root, "demo"))); err != nil {
		t.Fatal(err)
	}
	e := editortest.Start(t, editortest.Options{
		Server:  []string{program, "serve"},
		Env:     []string{"GOWORK=off"},
		Folders: []string{dir},
	})

	checkDemo(t, e, dir)

	// A finding, and its fix.
	summary := e.URI("hazards/internal/agent/summary.go")
	d := e.WaitFor(summary, shows("maxtokens"))
	const line = "return anthropic.MessageNewParams{"
	start := e.Find(summary, line)
	if d.Range.Start != (editortest.Position{Line: start.Line, Character: start.Character + len("return ")}) {
		t.Errorf("maxtokens: the range starts at %v, want the literal after %v", d.Range.Start, start)
	}
	if d.Range.End.Line <= d.Range.Start.Line {
		t.Errorf("maxtokens: the range is %v, want the whole literal", d.Range)
	}
	if !strings.Contains(d.CodeDescription.Href, "maxtokens") {
		t.Errorf("maxtokens: the link is %q", d.CodeDescription.Href)
	}
	if d.Code == "" {
		t.Errorf("maxtokens has no code")
	}
	e.Fix(summary, d)
	if !strings.Contains(e.Text[summary], "MaxTokens:") {
		t.Errorf("the fix made\n%s", e.Text[summary])
	}
	e.WaitForEnd(summary, shows("maxtokens"))

	// A flow through four packages, which an edit of another one ends.
	main := e.URI("hazards/main.go")
	d = e.WaitFor(main, shows("promptinjection"))
	way := []string{"main.go:47", "main.go:56", "main.go:67", "agent.go:38", "prompt.go:11", "agent.go:38"}
	if got := d.Steps(); !slices.Equal(got, way) {
		t.Errorf("promptinjection: the steps are %q, want %q", got, way)
	}
	prompt := e.URI("hazards/internal/prompt/prompt.go")
	e.Edit(prompt, strings.Replace(e.Text[prompt], "support, product)", `support, "the web")`, 1))
	e.WaitForEnd(main, shows("promptinjection"))

	// A setting.
	config := e.URI("hazards/internal/config/config.go")
	e.WaitFor(config, shows("hardcodedkey"))
	e.Configure(editortest.Object{"gopls": editortest.Object{"analyses": map[string]bool{"hardcodedkey": false}}})
	e.WaitForEnd(config, shows("hardcodedkey"))

	if status := e.Exit(); status != 0 {
		t.Errorf("gopls: exit status %d", status)
	}
}

// TestErrors checks that what cannot be built is refused before anything is written.
func TestErrors(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module other\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	good := Options{Output: filepath.Join(dir, "gopls"), Gopls: Version, Source: root}
	for _, test := range []struct {
		change func(*Options)
		env    []string
		want   string
	}{
		{func(o *Options) { o.Output = dir }, nil, "is a directory"},
		{func(o *Options) { o.Output = filepath.Join(dir, "missing", "gopls") }, nil, "cannot write the output"},
		{func(o *Options) { o.Source = dir }, nil, `this is module "other"`},
		{func(o *Options) { o.Source = filepath.Join(dir, "missing") }, nil, "is no clone of claudelint"},
		{func(o *Options) {}, []string{"GOPROXY=off", "GOMODCACHE=" + filepath.Join(dir, "cache")}, "module lookup disabled by GOPROXY=off"},
	} {
		t.Run(test.want, func(t *testing.T) {
			opts := good
			test.change(&opts)
			for _, v := range test.env {
				name, value, _ := strings.Cut(v, "=")
				t.Setenv(name, value)
			}
			err := Build(t.Context(), opts, io.Discard)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want %q", err, test.want)
			}
			if _, err := os.Stat(good.Output); err == nil {
				t.Error("a program was written")
			}
			if left, _ := filepath.Glob(filepath.Join(dir, ".claudelint-gopls-*")); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// shows returns what recognizes the diagnostics of an analyzer.
func shows(analyzer string) func(editortest.Diagnostic) bool {
	return func(d editortest.Diagnostic) bool { return d.Source == analyzer }
}

// checkDemo opens every file of the demo and checks that claudelint's diagnostics are those that
// its comments announce, as the command's findings are.
func checkDemo(t *testing.T, e *editortest.Editor, dir string) {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(file string, _ fs.DirEntry, err error) error {
		if filepath.Ext(file) == ".go" {
			files = append(files, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		e.Open(editortest.URI(file))
	}
	want := map[string][]string{}
	for _, file := range files {
		doc, line := editortest.URI(file), 0
		for text := range strings.Lines(e.Text[doc]) {
			if _, rule, ok := strings.Cut(strings.TrimSpace(text), "// hazard: "); ok {
				want[doc] = append(want[doc], fmt.Sprint(line, " ", rule))
				e.WaitFor(doc, shows(rule))
			}
			line++
		}
	}
	if len(want) == 0 {
		t.Error("the demo announces no hazards")
	}
	for _, file := range files {
		doc := editortest.URI(file)
		var got []string
		for _, d := range e.Shown(doc).Diagnostics {
			if strings.Contains(d.CodeDescription.Href, "claudelint") {
				got = append(got, fmt.Sprint(d.Range.Start.Line, " ", d.Source))
			}
		}
		slices.Sort(want[doc])
		slices.Sort(got)
		if !slices.Equal(got, want[doc]) {
			t.Errorf("%s: the diagnostics are %q, want %q", file, got, want[doc])
		}
	}
}
