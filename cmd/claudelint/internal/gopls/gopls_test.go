package gopls

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sourcegraph/jsonrpc2"
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
	e := startEditor(ctx, t, program, dir)

	e.checkDemo()

	// A finding, and its fix.
	summary := e.uri("hazards/internal/agent/summary.go")
	d := e.waitFor(summary, "maxtokens")
	const line = "return anthropic.MessageNewParams{"
	start := e.find(summary, line)
	if d.Range.Start != (position{start.Line, start.Character + len("return ")}) {
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
	e.fix(summary, d)
	if !strings.Contains(e.text[summary], "MaxTokens:") {
		t.Errorf("the fix made\n%s", e.text[summary])
	}
	e.waitForEnd(summary, "maxtokens")

	// A flow through four packages, which an edit of another one ends.
	main := e.uri("hazards/main.go")
	d = e.waitFor(main, "promptinjection")
	if len(d.RelatedInformation) == 0 {
		t.Error("promptinjection: no steps")
	}
	prompt := e.uri("hazards/internal/prompt/prompt.go")
	e.edit(prompt, strings.Replace(e.text[prompt], "support, product)", `support, "the web")`, 1))
	e.waitForEnd(main, "promptinjection")

	// A setting.
	config := e.uri("hazards/internal/config/config.go")
	e.waitFor(config, "hardcodedkey")
	e.configure(map[string]any{"analyses": map[string]bool{"hardcodedkey": false}})
	e.waitForEnd(config, "hardcodedkey")

	e.close()
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

// The parts of the protocol that the test needs.
type (
	position   struct{ Line, Character int }
	rangeOf    struct{ Start, End position }
	diagnostic struct {
		Range              rangeOf         `json:"range"`
		Severity           int             `json:"severity"`
		Code               string          `json:"code"`
		Source             string          `json:"source"`
		Message            string          `json:"message"`
		Data               json.RawMessage `json:"data,omitempty"`
		CodeDescription    struct{ Href string }
		RelatedInformation []json.RawMessage
	}
	published struct {
		URI         string
		Version     int
		Diagnostics []diagnostic
	}
	textEdit struct {
		Range   rangeOf
		NewText string
	}
	codeAction struct {
		Title string
		Edit  *struct {
			DocumentChanges []struct {
				TextDocument struct{ URI string }
				Edits        []textEdit
			}
		}
	}
)

type object = map[string]any

// MarshalJSON writes the names as the protocol has them.
func (p position) MarshalJSON() ([]byte, error) {
	return json.Marshal(object{"line": p.Line, "character": p.Character})
}

func (r rangeOf) MarshalJSON() ([]byte, error) {
	return json.Marshal(object{"start": r.Start, "end": r.End})
}

// An editor is a client of a language server. Documents are known by their URI.
type editor struct {
	t       *testing.T
	ctx     context.Context
	conn    *jsonrpc2.Conn
	server  *exec.Cmd
	stderr  bytes.Buffer
	dir     string
	text    map[string]string
	version map[string]int

	mu       sync.Mutex
	settings any
	shown    map[string]published
	changed  chan struct{} // closed and renewed when shown changes
}

// pipe joins the ends of a process's pipes.
type pipe struct {
	io.Reader
	io.WriteCloser
}

func startEditor(ctx context.Context, t *testing.T, server, dir string) *editor {
	e := &editor{
		t: t, ctx: ctx, dir: dir,
		text: map[string]string{}, version: map[string]int{},
		settings: object{}, shown: map[string]published{}, changed: make(chan struct{}),
	}
	e.server = exec.CommandContext(ctx, server, "serve")
	e.server.Dir = dir
	e.server.Env = append(e.server.Environ(), "GOWORK=off")
	e.server.Stderr = &e.stderr
	stdin, err := e.server.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := e.server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := e.server.Start(); err != nil {
		t.Fatal(err)
	}
	stream := jsonrpc2.NewBufferedStream(pipe{stdout, stdin}, jsonrpc2.VSCodeObjectCodec{})
	e.conn = jsonrpc2.NewConn(ctx, stream, jsonrpc2.HandlerWithError(e.handle))
	e.call("initialize", object{
		"processId": os.Getpid(),
		"rootUri":   uri(dir),
		"capabilities": object{
			"workspace": object{"configuration": true},
			"textDocument": object{
				"publishDiagnostics": object{"relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true, "dataSupport": true},
				"codeAction":         object{"codeActionLiteralSupport": object{"codeActionKind": object{"valueSet": []string{"quickfix"}}}},
			},
		},
	}, nil)
	e.notify("initialized", object{})
	return e
}

func uri(file string) string { return "file://" + filepath.ToSlash(file) }

// handle answers what the server asks.
func (e *editor) handle(_ context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	switch r.Method {
	case "workspace/configuration":
		var params struct{ Items []any }
		if err := json.Unmarshal(*r.Params, &params); err != nil {
			return nil, err
		}
		return slices.Repeat([]any{e.settings}, len(params.Items)), nil
	case "textDocument/publishDiagnostics":
		var p published
		if err := json.Unmarshal(*r.Params, &p); err != nil {
			return nil, err
		}
		e.shown[p.URI] = p
		close(e.changed)
		e.changed = make(chan struct{})
	}
	return nil, nil
}

func (e *editor) call(method string, params, result any) {
	e.t.Helper()
	if err := e.conn.Call(e.ctx, method, params, result); err != nil {
		e.t.Fatalf("%s: %v\n%s", method, err, &e.stderr)
	}
}

func (e *editor) notify(method string, params any) {
	e.t.Helper()
	if err := e.conn.Notify(e.ctx, method, params); err != nil {
		e.t.Fatalf("%s: %v\n%s", method, err, &e.stderr)
	}
}

// checkDemo opens every file of the demo and checks that claudelint's diagnostics are those that
// its comments announce, as the command's findings are.
func (e *editor) checkDemo() {
	e.t.Helper()
	var files []string
	err := filepath.WalkDir(e.dir, func(file string, _ fs.DirEntry, err error) error {
		if filepath.Ext(file) == ".go" {
			files = append(files, file)
		}
		return err
	})
	if err != nil {
		e.t.Fatal(err)
	}
	for _, file := range files {
		e.open(file)
	}
	want := map[string][]string{}
	for _, file := range files {
		doc, line := uri(file), 0
		for text := range strings.Lines(e.text[doc]) {
			if _, rule, ok := strings.Cut(strings.TrimSpace(text), "// hazard: "); ok {
				want[doc] = append(want[doc], fmt.Sprint(line, " ", rule))
				e.waitFor(doc, rule)
			}
			line++
		}
	}
	if len(want) == 0 {
		e.t.Error("the demo announces no hazards")
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, file := range files {
		doc := uri(file)
		var got []string
		for _, d := range e.shown[doc].Diagnostics {
			if strings.Contains(d.CodeDescription.Href, "claudelint") {
				got = append(got, fmt.Sprint(d.Range.Start.Line, " ", d.Source))
			}
		}
		slices.Sort(want[doc])
		slices.Sort(got)
		if !slices.Equal(got, want[doc]) {
			e.t.Errorf("%s: the diagnostics are %q, want %q", file, got, want[doc])
		}
	}
}

func (e *editor) uri(name string) string { return uri(filepath.Join(e.dir, filepath.FromSlash(name))) }

// open opens a file.
func (e *editor) open(file string) {
	e.t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		e.t.Fatal(err)
	}
	doc := uri(file)
	e.text[doc], e.version[doc] = string(content), 1
	e.notify("textDocument/didOpen", object{"textDocument": object{"uri": doc, "languageId": "go", "version": 1, "text": string(content)}})
}

// edit replaces the text of a document, which is not saved.
func (e *editor) edit(doc, text string) {
	e.t.Helper()
	if text == e.text[doc] {
		e.t.Fatalf("the edit of %s changes nothing", doc)
	}
	e.text[doc] = text
	e.version[doc]++
	e.notify("textDocument/didChange", object{
		"textDocument":   object{"uri": doc, "version": e.version[doc]},
		"contentChanges": []any{object{"text": text}},
	})
}

// find returns where text begins in a document.
func (e *editor) find(doc, text string) position {
	e.t.Helper()
	before, _, ok := strings.Cut(e.text[doc], text)
	if !ok {
		e.t.Fatalf("%s does not hold %q", doc, text)
	}
	return position{strings.Count(before, "\n"), len(before) - strings.LastIndex(before, "\n") - 1}
}

// offset returns the offset of a position in a document that is ASCII.
func (e *editor) offset(doc string, p position) int {
	n := 0
	for range p.Line {
		n += strings.Index(e.text[doc][n:], "\n") + 1
	}
	return n + p.Character
}

// fix applies the quick fix of a diagnostic.
func (e *editor) fix(doc string, d diagnostic) {
	e.t.Helper()
	var actions []codeAction
	e.call("textDocument/codeAction", object{
		"textDocument": object{"uri": doc},
		"range":        d.Range,
		"context":      object{"diagnostics": []any{d}, "only": []string{"quickfix"}},
	}, &actions)
	if len(actions) != 1 || actions[0].Edit == nil || len(actions[0].Edit.DocumentChanges) != 1 {
		e.t.Fatalf("%s: the quick fixes are %+v, want one, in one file", d.Source, actions)
	}
	change := actions[0].Edit.DocumentChanges[0]
	if change.TextDocument.URI != doc {
		e.t.Fatalf("%s: the fix is for %s, want %s", d.Source, change.TextDocument.URI, doc)
	}
	text := e.text[doc]
	edits := change.Edits
	slices.SortStableFunc(edits, func(a, b textEdit) int {
		return e.offset(doc, b.Range.Start) - e.offset(doc, a.Range.Start)
	})
	for _, edit := range edits {
		text = text[:e.offset(doc, edit.Range.Start)] + edit.NewText + text[e.offset(doc, edit.Range.End):]
	}
	e.edit(doc, text)
}

// configure changes the settings.
func (e *editor) configure(settings any) {
	e.t.Helper()
	e.mu.Lock()
	e.settings = settings
	e.mu.Unlock()
	e.notify("workspace/didChangeConfiguration", object{"settings": settings})
}

// waitFor returns the first diagnostic of an analyzer, once the server shows one.
func (e *editor) waitFor(doc, analyzer string) diagnostic {
	e.t.Helper()
	var found diagnostic
	e.wait(doc, analyzer, func(d *diagnostic) bool {
		if d != nil {
			found = *d
		}
		return d != nil
	})
	return found
}

// waitForEnd waits until the server shows, for the present text, no diagnostic of an analyzer.
func (e *editor) waitForEnd(doc, analyzer string) {
	e.t.Helper()
	e.wait(doc, analyzer, func(d *diagnostic) bool { return d == nil })
}

func (e *editor) wait(doc, analyzer string, done func(*diagnostic) bool) {
	e.t.Helper()
	timeout := time.After(2 * time.Minute)
	for {
		e.mu.Lock()
		shown, changed := e.shown[doc], e.changed
		e.mu.Unlock()
		if shown.Version == e.version[doc] {
			var d *diagnostic
			if i := slices.IndexFunc(shown.Diagnostics, func(d diagnostic) bool { return d.Source == analyzer }); i >= 0 {
				d = &shown.Diagnostics[i]
			}
			if done(d) {
				return
			}
		}
		select {
		case <-changed:
		case <-timeout:
			e.t.Fatalf("%s: the diagnostics are %+v\n%s", analyzer, shown, &e.stderr)
		}
	}
}

// close ends the server as an editor does.
func (e *editor) close() {
	e.t.Helper()
	e.call("shutdown", nil, nil)
	e.notify("exit", nil)
	if err := e.server.Wait(); err != nil {
		e.t.Errorf("gopls: %v\n%s", err, &e.stderr)
	}
}
