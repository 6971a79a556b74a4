package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
)

// A searcher finds what is between brackets in one line, as long as no text holds "broken".
type searcher struct {
	runs    atomic.Int32
	running atomic.Int32
	alone   atomic.Bool // never were two running
}

func (s *searcher) Analyse(ctx context.Context, r Request) (*Result, error) {
	s.runs.Add(1)
	if s.running.Add(1) > 1 {
		s.alone.Store(false)
	}
	defer s.running.Add(-1)
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-time.After(time.Millisecond):
	}
	result := new(Result)
	broken := map[string]bool{}
	names, err := filepath.Glob(filepath.Join(r.Module.Dir, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		content, ok := r.Texts[name]
		if !ok {
			read, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			content = string(read)
		}
		if strings.Contains(content, "broken") {
			broken[name] = true
			continue
		}
		result.Findings = append(result.Findings, search(name, content)...)
	}
	if len(broken) > 0 {
		result.Skipped = func(file string) bool { return broken[file] }
	}
	return result, nil
}

func search(name, content string) []finding.Finding {
	var found []finding.Finding
	line := 0
	for text := range strings.Lines(content) {
		line++
		for start := 0; ; {
			open := strings.Index(text[start:], "[")
			if open < 0 {
				break
			}
			open += start
			end := strings.Index(text[open:], "]")
			if end < 0 {
				break
			}
			start = open + end + 1
			found = append(found, finding.Finding{
				Rule:     "bracket",
				Position: finding.Position{File: name, Line: line, Column: open + 1},
				EndLine:  line, EndColumn: start + 1,
				Message: text[open:start],
			})
		}
	}
	return found
}

// A client sends messages and keeps what the server shows last of each document.
type client struct {
	t    *testing.T
	conn *jsonrpc2.Conn
	done chan bool

	mu    sync.Mutex
	shown map[string]publishDiagnosticsParams
}

func connect(t *testing.T, analyser Analyser, dir string) *client {
	t.Helper()
	ours, theirs := net.Pipe()
	c := &client{t: t, done: make(chan bool, 1), shown: map[string]publishDiagnosticsParams{}}
	go func() {
		c.done <- Serve(context.Background(), theirs, analyser, "test", log.New(io.Discard, "", 0))
	}()
	handle := func(_ context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
		if r.Method != "textDocument/publishDiagnostics" {
			return nil, nil
		}
		var p publishDiagnosticsParams
		if err := json.Unmarshal(*r.Params, &p); err != nil {
			return nil, err
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		c.shown[p.URI] = p
		return nil, nil
	}
	stream := jsonrpc2.NewBufferedStream(ours, jsonrpc2.VSCodeObjectCodec{})
	c.conn = jsonrpc2.NewConn(context.Background(), stream, jsonrpc2.HandlerWithError(handle))
	c.call("initialize", object{"rootUri": fileURI(dir), "capabilities": object{}})
	c.notify("initialized", object{})
	return c
}

func (c *client) call(method string, params any) {
	c.t.Helper()
	if err := c.conn.Call(c.t.Context(), method, params, nil); err != nil {
		c.t.Fatalf("%s: %v", method, err)
	}
}

func (c *client) notify(method string, params any) {
	c.t.Helper()
	if err := c.conn.Notify(c.t.Context(), method, params); err != nil {
		c.t.Fatalf("%s: %v", method, err)
	}
}

// leave ends the server in the proper way.
func (c *client) leave() {
	c.t.Helper()
	c.call("shutdown", nil)
	c.notify("exit", nil)
	if !<-c.done {
		c.t.Error("the server ended before its time")
	}
	<-c.conn.DisconnectNotify()
}

// messages returns what is shown of a document in the given version.
func (c *client) messages(uri string, version int) ([]string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	p := c.shown[uri]
	if p.Version == nil || *p.Version != version {
		return nil, errors.New("another version is shown")
	}
	messages := []string{}
	for _, d := range p.Diagnostics {
		messages = append(messages, fmt.Sprint(d.Range, " ", d.Message))
	}
	return messages, nil
}

// TestManyEdits edits files at random, faster than they are analysed and slower, and checks that in
// the end what is shown is what is in the text, that never two analyses run, and that nothing is left.
func TestManyEdits(t *testing.T) {
	dir := t.TempDir()
	files := []string{"a.go", "b.go", "c.go"}
	for _, name := range append(files, "go.mod") {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("[one]\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	goroutines := runtime.NumGoroutine()
	analyser := new(searcher)
	analyser.alone.Store(true)
	c := connect(t, analyser, dir)

	rng := rand.New(rand.NewPCG(3, 4))
	texts := map[string]*text{}
	version := map[string]int{}
	open := func(uri string) {
		texts[uri] = newText("[one]\n")
		version[uri]++
		c.notify("textDocument/didOpen", object{"textDocument": object{"uri": uri, "version": version[uri], "text": "[one]\n"}})
	}
	edit := func(uri string, whole bool, cs ...change) {
		changes := []object{}
		for _, ch := range cs {
			told := object{"text": ch.new, "range": texts[uri].textRange(span{ch.start, ch.end}, utf16Encoding)}
			texts[uri] = texts[uri].apply(ch)
			if whole {
				told = object{"text": texts[uri].content}
			}
			changes = append(changes, told)
		}
		version[uri]++
		c.notify("textDocument/didChange", object{"textDocument": object{"uri": uri, "version": version[uri]}, "contentChanges": changes})
	}
	pieces := []string{"[", "]", "\n", "ä", "𝄞", "broken", "", "[x]", "text", "\r\n"}
	random := func(t *text) change {
		// At boundaries of characters, as editors do.
		at := func() int { return t.offset(position{rng.IntN(len(t.lines)), rng.IntN(20)}, utf16Encoding) }
		start, end := at(), at()
		if rng.IntN(2) == 0 {
			end = start
		}
		return change{min(start, end), max(start, end), pieces[rng.IntN(len(pieces))]}
	}
	for n := range 3000 {
		uri := fileURI(filepath.Join(dir, files[rng.IntN(len(files))]))
		switch {
		case texts[uri] == nil:
			open(uri)
		case rng.IntN(40) == 0:
			delete(texts, uri)
			c.notify("textDocument/didClose", object{"textDocument": object{"uri": uri}})
		default:
			first := random(texts[uri])
			second := random(texts[uri].apply(first))
			edit(uri, rng.IntN(3) == 0, first, second)
		}
		if n%1000 == 999 {
			time.Sleep(afterEdit + 50*time.Millisecond)
		}
	}
	for _, name := range files {
		uri := fileURI(filepath.Join(dir, name))
		if texts[uri] == nil {
			open(uri)
		}
		text := strings.ReplaceAll(texts[uri].content, "broken", "")
		edit(uri, true, difference(texts[uri].content, text+"\n[last]"))
	}
	deadline := time.Now().Add(20 * time.Second)
	for _, name := range files {
		file := filepath.Join(dir, name)
		uri := fileURI(file)
		want := []string{}
		for _, f := range search(file, texts[uri].content) {
			at := spanOf(texts[uri], f.Line, f.Column, f.EndLine, f.EndColumn)
			want = append(want, fmt.Sprint(texts[uri].textRange(at, utf16Encoding), " ", f.Message))
		}
		for {
			got, err := c.messages(uri, version[uri])
			if err == nil && slices.Equal(got, want) {
				break
			}
			if time.Now().After(deadline) {
				t.Fatalf("%s: shown is %q, %v; want %q", name, got, err, want)
			}
			time.Sleep(10 * time.Millisecond)
		}
	}
	if n := analyser.runs.Load(); n < 3 || n > 100 || !analyser.alone.Load() {
		t.Errorf("%d analyses ran, one at a time: %t", n, analyser.alone.Load())
	}
	c.leave()
	for n := 0; runtime.NumGoroutine() > goroutines; n++ {
		if n == 100 {
			buf := make([]byte, 1<<20)
			t.Fatalf("goroutines are left:\n%s", buf[:runtime.Stack(buf, true)])
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// TestKept checks that diagnostics of text that cannot be analysed move along with it.
func TestKept(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"go.mod": "module m\n", "a.go": "[one] [two]\n[three]\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	c := connect(t, new(searcher), dir)
	uri := fileURI(filepath.Join(dir, "a.go"))
	version := 0
	expect := func(want ...string) {
		t.Helper()
		deadline := time.Now().Add(20 * time.Second)
		for {
			got, err := c.messages(uri, version)
			if err == nil && slices.Equal(got, want) {
				return
			}
			if time.Now().After(deadline) {
				t.Fatalf("shown is %q, %v; want %q", got, err, want)
			}
			time.Sleep(10 * time.Millisecond)
		}
	}
	version++
	c.notify("textDocument/didOpen", object{"textDocument": object{"uri": uri, "version": version, "text": "[one] [two]\n[three]\n"}})
	expect("{{0 0} {0 5}} [one]", "{{0 6} {0 11}} [two]", "{{1 0} {1 7}} [three]")
	for _, step := range []struct {
		text string
		want []string
	}{
		{"broken\n[one] [two]\n[three]\n", []string{"{{1 0} {1 5}} [one]", "{{1 6} {1 11}} [two]", "{{2 0} {2 7}} [three]"}},
		{"broken\n[one] [tXwo]\n[three]\n", []string{"{{1 0} {1 5}} [one]", "{{1 6} {1 12}} [two]", "{{2 0} {2 7}} [three]"}},
		{"broken\n[one] \n[three]\n", []string{"{{1 0} {1 5}} [one]", "{{2 0} {2 7}} [three]"}},
		{"broken\n[one] [four]\n[three]\n", []string{"{{1 0} {1 5}} [one]", "{{2 0} {2 7}} [three]"}},
		{"[one] [four]\n[three]\n", []string{"{{0 0} {0 5}} [one]", "{{0 6} {0 12}} [four]", "{{1 0} {1 7}} [three]"}},
	} {
		version++
		c.notify("textDocument/didChange", object{"textDocument": object{"uri": uri, "version": version}, "contentChanges": []object{{"text": step.text}}})
		expect(step.want...)
	}
	c.leave()
}
