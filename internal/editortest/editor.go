// Package editortest is an editor for tests of language servers.
package editortest

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sourcegraph/jsonrpc2"
)

// The parts of the protocol that tests need.
type (
	Position struct {
		Line      int `json:"line"`
		Character int `json:"character"`
	}
	Range struct {
		Start Position `json:"start"`
		End   Position `json:"end"`
	}
	Diagnostic struct {
		Range              Range           `json:"range"`
		Severity           int             `json:"severity"`
		Code               string          `json:"code"`
		Source             string          `json:"source"`
		Message            string          `json:"message"`
		Data               json.RawMessage `json:"data,omitempty"`
		CodeDescription    Link            `json:"codeDescription"`
		RelatedInformation []Related       `json:"relatedInformation,omitempty"`
	}
	Link struct {
		Href string `json:"href"`
	}
	Related struct {
		Location struct {
			URI   string `json:"uri"`
			Range Range  `json:"range"`
		} `json:"location"`
		Message string `json:"message"`
	}
	Published struct {
		URI         string
		Version     int
		Diagnostics []Diagnostic
	}
	TextEdit struct {
		Range   Range
		NewText string
	}
	CodeAction struct {
		Title       string
		IsPreferred bool
		Edit        *struct {
			Changes         map[string][]TextEdit
			DocumentChanges []struct {
				TextDocument struct {
					URI     string
					Version int
				}
				Edits []TextEdit
			}
		}
	}
	// Object is any other part.
	Object = map[string]any
)

// Steps returns the related places as "file:line", with lines counted from 1.
func (d Diagnostic) Steps() []string {
	var steps []string
	for _, r := range d.RelatedInformation {
		steps = append(steps, fmt.Sprintf("%s:%d", path.Base(r.Location.URI), r.Location.Range.Start.Line+1))
	}
	return steps
}

// Options say how an editor behaves.
type Options struct {
	Server                []string // the command; its directory is the first of Folders
	Env                   []string // more of it
	Folders               []string
	InitializationOptions any
	Capabilities          Object // more of them, which replace those that the editor has
	Settings              Object // what it answers when it is asked, by section
}

// An Editor is a client of a language server. Documents are known by their URI.
type Editor struct {
	Text   map[string]string
	Answer Object // to initialize
	Server *exec.Cmd

	t       testing.TB
	conn    *jsonrpc2.Conn
	stderr  bytes.Buffer
	dir     string
	version map[string]int

	mu       sync.Mutex
	settings Object
	shown    map[string]Published
	received []Message
	changed  chan struct{} // closed and renewed when something is received
}

// A Message is what the server has sent, apart from answers.
type Message struct {
	Method string
	Params string
}

// pipe joins the ends of a process's pipes.
type pipe struct {
	io.Reader
	io.WriteCloser
}

// Start starts a server and initializes it.
func Start(t testing.TB, opts Options) *Editor {
	t.Helper()
	e := &Editor{
		Text:     map[string]string{},
		t:        t,
		dir:      opts.Folders[0],
		version:  map[string]int{},
		settings: opts.Settings,
		shown:    map[string]Published{},
		changed:  make(chan struct{}),
	}
	e.Server = exec.CommandContext(t.Context(), opts.Server[0], opts.Server[1:]...)
	e.Server.Dir = e.dir
	e.Server.Env = append(e.Server.Environ(), opts.Env...)
	e.Server.Stderr = &e.stderr
	stdin, err := e.Server.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := e.Server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Server.Start(); err != nil {
		t.Fatal(err)
	}
	stream := jsonrpc2.NewBufferedStream(pipe{stdout, stdin}, jsonrpc2.VSCodeObjectCodec{})
	e.conn = jsonrpc2.NewConn(context.Background(), stream, jsonrpc2.HandlerWithError(e.handle))
	t.Cleanup(func() { e.conn.Close() })

	capabilities := Object{
		"workspace": Object{
			"configuration":         true,
			"didChangeWatchedFiles": Object{"dynamicRegistration": true},
			"workspaceEdit":         Object{"documentChanges": true},
		},
		"window": Object{"workDoneProgress": true},
		"textDocument": Object{
			"publishDiagnostics": Object{"relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true, "dataSupport": true},
			"codeAction":         Object{"codeActionLiteralSupport": Object{"codeActionKind": Object{"valueSet": []string{"quickfix"}}}},
		},
	}
	for key, value := range opts.Capabilities {
		capabilities[key] = value
	}
	e.Call("initialize", Object{
		"processId":             os.Getpid(),
		"rootUri":               URI(e.dir),
		"workspaceFolders":      Folders(opts.Folders...),
		"initializationOptions": opts.InitializationOptions,
		"capabilities":          capabilities,
	}, &e.Answer)
	e.Notify("initialized", Object{})
	return e
}

// URI returns the URI of a file.
func URI(file string) string { return "file://" + filepath.ToSlash(file) }

// Folders returns folders of a workspace.
func Folders(dirs ...string) []Object {
	folders := []Object{}
	for _, dir := range dirs {
		folders = append(folders, Object{"uri": URI(dir), "name": filepath.Base(dir)})
	}
	return folders
}

// handle answers what the server asks.
func (e *Editor) handle(_ context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	m := Message{Method: r.Method}
	if r.Params != nil {
		m.Params = string(*r.Params)
	}
	e.received = append(e.received, m)
	close(e.changed)
	e.changed = make(chan struct{})
	switch r.Method {
	case "workspace/configuration":
		var params struct{ Items []struct{ Section string } }
		if err := json.Unmarshal(*r.Params, &params); err != nil {
			return nil, err
		}
		var answers []any
		for _, item := range params.Items {
			answers = append(answers, e.settings[item.Section])
		}
		return answers, nil
	case "textDocument/publishDiagnostics":
		var p Published
		if err := json.Unmarshal(*r.Params, &p); err != nil {
			return nil, err
		}
		e.shown[p.URI] = p
	}
	return nil, nil
}

// Call sends a request and waits for its result.
func (e *Editor) Call(method string, params, result any) {
	e.t.Helper()
	if err := e.conn.Call(e.t.Context(), method, params, result); err != nil {
		e.t.Fatalf("%s: %v\n%s", method, err, &e.stderr)
	}
}

// Fail sends a request that must fail, and returns the code of the error.
func (e *Editor) Fail(method string, params any) int64 {
	e.t.Helper()
	err, ok := e.conn.Call(e.t.Context(), method, params, nil).(*jsonrpc2.Error)
	if !ok {
		e.t.Fatalf("%s did not fail\n%s", method, &e.stderr)
	}
	return err.Code
}

// Notify sends a notification.
func (e *Editor) Notify(method string, params any) {
	e.t.Helper()
	if err := e.conn.Notify(e.t.Context(), method, params); err != nil {
		e.t.Fatalf("%s: %v\n%s", method, err, &e.stderr)
	}
}

// URI returns the URI of a file that is named as seen from the first folder.
func (e *Editor) URI(name string) string { return URI(filepath.Join(e.dir, filepath.FromSlash(name))) }

// Open opens the file that a URI names.
func (e *Editor) Open(doc string) {
	e.t.Helper()
	content, err := os.ReadFile(filepath.FromSlash(strings.TrimPrefix(doc, "file://")))
	if err != nil {
		e.t.Fatal(err)
	}
	e.OpenText(doc, string(content))
}

// OpenText opens a document whose text need not be on disk.
func (e *Editor) OpenText(doc, text string) {
	e.t.Helper()
	e.Text[doc] = text
	e.version[doc]++
	e.Notify("textDocument/didOpen", Object{"textDocument": Object{"uri": doc, "languageId": "go", "version": e.version[doc], "text": text}})
}

// Close closes a document without saving it.
func (e *Editor) Close(doc string) {
	e.t.Helper()
	delete(e.Text, doc)
	e.Notify("textDocument/didClose", Object{"textDocument": Object{"uri": doc}})
}

// Save writes a document to disk.
func (e *Editor) Save(doc string) {
	e.t.Helper()
	if err := os.WriteFile(filepath.FromSlash(strings.TrimPrefix(doc, "file://")), []byte(e.Text[doc]), 0o666); err != nil {
		e.t.Fatal(err)
	}
	e.Notify("textDocument/didSave", Object{"textDocument": Object{"uri": doc}})
}

// Edit replaces the text of a document, which is not saved.
func (e *Editor) Edit(doc, text string) {
	e.t.Helper()
	if text == e.Text[doc] {
		e.t.Fatalf("the edit of %s changes nothing", doc)
	}
	e.change(doc, text, Object{"text": text})
}

// Replace replaces a part of a document, and tells of that part only.
func (e *Editor) Replace(doc, old, new string) {
	e.t.Helper()
	start := e.Find(doc, old)
	end := e.position(doc, e.Offset(doc, start)+len(old))
	e.ReplaceRange(doc, Range{start, end}, new)
}

// ReplaceRange replaces a part of a document that is ASCII, and tells of that part only.
func (e *Editor) ReplaceRange(doc string, r Range, new string) {
	e.t.Helper()
	text := e.Text[doc]
	text = text[:e.Offset(doc, r.Start)] + new + text[e.Offset(doc, r.End):]
	e.change(doc, text, Object{"range": r, "text": new})
}

func (e *Editor) change(doc, text string, change Object) {
	e.t.Helper()
	e.Text[doc] = text
	e.version[doc]++
	e.Notify("textDocument/didChange", Object{
		"textDocument":   Object{"uri": doc, "version": e.version[doc]},
		"contentChanges": []any{change},
	})
}

// Find returns where text begins in a document.
func (e *Editor) Find(doc, text string) Position {
	e.t.Helper()
	before, _, ok := strings.Cut(e.Text[doc], text)
	if !ok {
		e.t.Fatalf("%s does not hold %q", doc, text)
	}
	return e.position(doc, len(before))
}

func (e *Editor) position(doc string, offset int) Position {
	before := e.Text[doc][:offset]
	return Position{strings.Count(before, "\n"), len(before) - strings.LastIndex(before, "\n") - 1}
}

// Offset returns the offset of a position in a document that is ASCII.
func (e *Editor) Offset(doc string, p Position) int {
	n := 0
	for range p.Line {
		n += strings.Index(e.Text[doc][n:], "\n") + 1
	}
	return n + p.Character
}

// Fixes returns the quick fixes that are offered for a diagnostic.
func (e *Editor) Fixes(doc string, d Diagnostic) []CodeAction {
	e.t.Helper()
	var actions []CodeAction
	e.Call("textDocument/codeAction", Object{
		"textDocument": Object{"uri": doc},
		"range":        d.Range,
		"context":      Object{"diagnostics": []any{d}, "only": []string{"quickfix"}},
	}, &actions)
	return actions
}

// Fix applies the quick fix of a diagnostic, of which there must be one.
func (e *Editor) Fix(doc string, d Diagnostic) {
	e.t.Helper()
	actions := e.Fixes(doc, d)
	if len(actions) != 1 || actions[0].Edit == nil || len(actions[0].Edit.DocumentChanges) != 1 {
		e.t.Fatalf("%s: the quick fixes are %+v, want one, in one file", d.Message, actions)
	}
	change := actions[0].Edit.DocumentChanges[0]
	if change.TextDocument.URI != doc {
		e.t.Fatalf("%s: the fix is for %s, want %s", d.Message, change.TextDocument.URI, doc)
	}
	text := e.Text[doc]
	edits := change.Edits
	slices.SortStableFunc(edits, func(a, b TextEdit) int {
		return cmp.Compare(e.Offset(doc, b.Range.Start), e.Offset(doc, a.Range.Start))
	})
	for _, edit := range edits {
		text = text[:e.Offset(doc, edit.Range.Start)] + edit.NewText + text[e.Offset(doc, edit.Range.End):]
	}
	e.Edit(doc, text)
}

// Configure changes the settings.
func (e *Editor) Configure(settings Object) {
	e.t.Helper()
	e.mu.Lock()
	e.settings = settings
	e.mu.Unlock()
	e.Notify("workspace/didChangeConfiguration", Object{"settings": settings})
}

// Shown returns what the server shows of a document.
func (e *Editor) Shown(doc string) Published {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.shown[doc]
}

// All returns what the server shows of all documents of which it shows something.
func (e *Editor) All() map[string][]Diagnostic {
	e.mu.Lock()
	defer e.mu.Unlock()
	all := map[string][]Diagnostic{}
	for doc, p := range e.shown {
		if len(p.Diagnostics) > 0 {
			all[doc] = p.Diagnostics
		}
	}
	return all
}

// Received returns what the server has sent so far, apart from answers.
func (e *Editor) Received() []Message {
	e.mu.Lock()
	defer e.mu.Unlock()
	return slices.Clone(e.received)
}

// Wait waits until done says so, which is asked whenever the server has sent something.
func (e *Editor) Wait(what string, done func() bool) {
	e.t.Helper()
	timeout := time.After(3 * time.Minute)
	for {
		e.mu.Lock()
		changed := e.changed
		e.mu.Unlock()
		if done() {
			return
		}
		select {
		case <-changed:
		case <-timeout:
			var said []string
			for _, m := range e.Received() {
				if strings.HasPrefix(m.Method, "window/") {
					said = append(said, m.Params)
				}
			}
			e.t.Fatalf("waited too long for %s; shown is %+v\nthe server said\n%s\n%s", what, e.All(), strings.Join(said, "\n"), &e.stderr)
		}
	}
}

// Current returns what the server shows of the present text of a document, and whether it does.
func (e *Editor) Current(doc string) ([]Diagnostic, bool) {
	p := e.Shown(doc)
	return p.Diagnostics, p.Version == e.version[doc]
}

// WaitFor returns the first diagnostic that matches, once the server shows one for the present text
// of an open document, or for one that is not open.
func (e *Editor) WaitFor(doc string, matches func(Diagnostic) bool) Diagnostic {
	e.t.Helper()
	var found Diagnostic
	e.wait(doc, func(shown []Diagnostic) bool {
		i := slices.IndexFunc(shown, matches)
		if i >= 0 {
			found = shown[i]
		}
		return i >= 0
	})
	return found
}

// WaitForEnd waits until the server shows, for the present text, no diagnostic that matches.
func (e *Editor) WaitForEnd(doc string, matches func(Diagnostic) bool) {
	e.t.Helper()
	e.wait(doc, func(shown []Diagnostic) bool { return !slices.ContainsFunc(shown, matches) })
}

func (e *Editor) wait(doc string, done func([]Diagnostic) bool) {
	e.t.Helper()
	e.Wait("the diagnostics of "+doc, func() bool {
		shown := e.Shown(doc)
		_, open := e.Text[doc]
		return (!open || shown.Version == e.version[doc]) && done(shown.Diagnostics)
	})
}

// HangUp ends the connection without a word.
func (e *Editor) HangUp() {
	e.t.Helper()
	if err := e.conn.Close(); err != nil {
		e.t.Fatal(err)
	}
}

// Exit ends the server as an editor does, and returns its exit status.
func (e *Editor) Exit() int {
	e.t.Helper()
	e.Call("shutdown", nil, nil)
	e.Notify("exit", nil)
	return e.WaitForExit()
}

// WaitForExit waits for the end of the server and returns its exit status.
func (e *Editor) WaitForExit() int {
	e.t.Helper()
	<-e.conn.DisconnectNotify()
	if err := e.Server.Wait(); err != nil {
		e.t.Logf("%v: %v\n%s", e.Server, err, &e.stderr)
	}
	return e.Server.ProcessState.ExitCode()
}
