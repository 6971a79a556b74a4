package driver

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/claudelint/claudelint/internal/editortest"
)

// A desk is an editor with the language server, in a directory with some files.
type desk struct {
	*editortest.Editor
	t    *testing.T
	dir  string
	temp string // where the server and all that it starts make temporary files
}

// sit starts the server in a directory with the files of an archive. Without folders in opts, the
// directory is opened.
func sit(t *testing.T, archive string, opts editortest.Options) *desk {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, dir: dir, temp: t.TempDir()}
	for _, file := range txtar.Parse([]byte(archive)).Files {
		d.write(file.Name, string(file.Data))
	}
	opts.Server = append([]string{"claudelint", "lsp"}, opts.Server...)
	opts.Env = append(append(goEnv(t), "GOWORK=", "TMPDIR="+d.temp), opts.Env...)
	if opts.Folders == nil {
		opts.Folders = []string{dir}
	}
	for i, folder := range opts.Folders {
		opts.Folders[i] = filepath.Join(dir, strings.TrimPrefix(folder, dir))
	}
	d.Editor = editortest.Start(t, opts)
	return d
}

func (d *desk) write(name, content string) {
	d.t.Helper()
	name = filepath.Join(d.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		d.t.Fatal(err)
	}
}

// doc returns the URI of a file.
func (d *desk) doc(name string) string { return editortest.URI(filepath.Join(d.dir, name)) }

// places returns where calls of Todo are shown in the present text of a document.
func (d *desk) places(name string) ([]editortest.Range, bool) {
	shown, current := d.Current(d.doc(name))
	var places []editortest.Range
	for _, s := range shown {
		places = append(places, s.Range)
	}
	return places, current
}

// expect waits until exactly that many diagnostics of a document are shown: if it is open, for its
// present text.
func (d *desk) expect(name string, n int) {
	d.t.Helper()
	doc := d.doc(name)
	d.Wait(fmt.Sprintf("%d diagnostics of %s", n, name), func() bool {
		shown, current := d.Current(doc)
		_, open := d.Text[doc]
		return (current || !open) && len(shown) == n
	})
}

// command returns what the command finds on disk, as "file:line:column: message", sorted.
func (d *desk) command() []string {
	d.t.Helper()
	cmd := exec.Command("claudelint", "-json", "./...")
	cmd.Dir = d.dir
	cmd.Env = append(cmd.Environ(), goEnv(d.t)...)
	out, err := cmd.Output()
	if exit, ok := err.(*exec.ExitError); ok && exit.ExitCode() != exitFindings {
		d.t.Errorf("%v: %v\n%s", cmd, err, exit.Stderr)
	}
	var found []struct {
		File, Message string
		Line, Column  int
	}
	if err := json.Unmarshal(out, &found); err != nil {
		d.t.Fatalf("%v: %v\n%s", cmd, err, out)
	}
	lines := []string{}
	for _, f := range found {
		lines = append(lines, fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Message))
	}
	slices.Sort(lines)
	return lines
}

// shown returns what the server shows of ASCII files, in the form of command.
func (d *desk) shown() []string {
	lines := []string{}
	for doc, diagnostics := range d.All() {
		for _, s := range diagnostics {
			name := strings.TrimPrefix(doc, editortest.URI(d.dir)+"/")
			lines = append(lines, fmt.Sprintf("%s:%d:%d: %s", name, s.Range.Start.Line+1, s.Range.Start.Character+1, s.Message))
		}
	}
	slices.Sort(lines)
	return lines
}

// leave ends the server in the proper way, and checks that nothing of it is left.
func (d *desk) leave() {
	d.t.Helper()
	if status := d.Exit(); status != 0 {
		d.t.Errorf("exit status %d", status)
	}
	d.nothingLeft()
}

// nothingLeft checks that there are no temporary files, and no processes that used some.
func (d *desk) nothingLeft() {
	d.t.Helper()
	if left, err := filepath.Glob(filepath.Join(d.temp, "*")); err != nil || len(left) > 0 {
		d.t.Errorf("temporary files are left: %v, %v", left, err)
	}
	commands, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil {
		d.t.Fatal(err)
	}
	for _, name := range commands {
		if command, err := os.ReadFile(name); err == nil && strings.Contains(string(command), d.temp) {
			d.t.Errorf("a process is left: %q", command)
		}
	}
}

// messages returns what the server has sent of one method.
func (d *desk) messages(method string) []string {
	var sent []string
	for _, m := range d.Received() {
		if m.Method == method {
			sent = append(sent, m.Params)
		}
	}
	return sent
}

// waitForMessage waits until the server has sent a message of that method with that text, and
// returns how many there are.
func (d *desk) waitForMessage(method, text string) int {
	d.t.Helper()
	n := 0
	d.Wait(method+" with "+text, func() bool {
		n = 0
		for _, m := range d.messages(method) {
			if strings.Contains(m, text) {
				n++
			}
		}
		return n > 0
	})
	return n
}

const small = `
-- go.mod --
module m

go 1.26
-- a/a.go --
package a

func Todo() int { return 1 }

var _ = Todo()
-- b/b.go --
package b

import "m/a"

var _ = /* ä𝄞 */ a.Todo()
-- b/windows.go --
//go:build windows

package b
-- clean/clean.go --
package clean

func Todo() {}
`

// TestLSPText checks places in text that is not ASCII, in both encodings, and the life of a
// document that is edited, broken, mended, saved and closed.
func TestLSPText(t *testing.T) {
	for _, encoding := range []string{"utf-16", "utf-8"} {
		t.Run(encoding, func(t *testing.T) {
			opts := editortest.Options{Capabilities: editortest.Object{"general": editortest.Object{"positionEncodings": []string{"utf-32", encoding}}}}
			d := sit(t, small, opts)
			if got := d.Answer["capabilities"].(editortest.Object)["positionEncoding"]; got != encoding {
				t.Errorf("the encoding is %v, want %s", got, encoding)
			}
			d.expect("b/b.go", 1)
			column := len(`var _ = /* ä𝄞 */ `)
			if encoding == "utf-16" {
				column -= 3 // ä is one unit instead of two bytes, the clef two instead of four
			}
			b := d.doc("b/b.go")
			first := d.Shown(b)
			want := editortest.Range{Start: editortest.Position{Line: 4, Character: column}, End: editortest.Position{Line: 4, Character: column + len("a.Todo()")}}
			if first.Version != 0 || first.Diagnostics[0].Range != want {
				t.Errorf("shown is %+v, want the range %v", first, want)
			}
			related := first.Diagnostics[0].RelatedInformation
			if len(related) != 1 || related[0].Location.URI != d.doc("a/a.go") || related[0].Location.Range.Start.Line != 2 || related[0].Message != "declared here" {
				t.Errorf("the related places are %+v", related)
			}

			// An edit behind the clef, told as a range.
			d.Open(b)
			d.expect("b/b.go", 1)
			at := editortest.Position{Line: 4, Character: column}
			d.Notify("textDocument/didChange", editortest.Object{
				"textDocument":   editortest.Object{"uri": b, "version": 5},
				"contentChanges": []any{editortest.Object{"range": editortest.Range{Start: at, End: at}, "text": "0 + "}},
			})
			d.Wait("the moved range", func() bool {
				p := d.Shown(b)
				return p.Version == 5 && len(p.Diagnostics) == 1 && p.Diagnostics[0].Range.Start.Character == column+4
			})
			d.leave()
		})
	}
}

// TestLSPDocument checks the life of a document that is edited, broken, mended, fixed and closed.
func TestLSPDocument(t *testing.T) {
	d := sit(t, small, editortest.Options{})
	d.expect("a/a.go", 1)
	d.expect("b/b.go", 1)
	d.expect("clean/clean.go", 0)
	a := d.doc("a/a.go")
	d.Open(a)
	d.expect("a/a.go", 1)

	// A second call, told as a range; one fewer, told as a whole text.
	d.Replace(a, "var _ = Todo()", "var _ = Todo() + Todo()")
	d.expect("a/a.go", 2)
	d.Edit(a, strings.Replace(d.Text[a], " + Todo()", "", 1))
	d.expect("a/a.go", 1)

	// Text that does not compile keeps what was found, in the packages that import it as well, and
	// moves it. A sound package is still analysed.
	d.Replace(a, "package a\n", "package a\n\n// More.\n\nvar x = undefined\n")
	d.expect("a/a.go", 1)
	if places, _ := d.places("a/a.go"); len(places) != 1 || places[0].Start != d.Find(a, "Todo()\n") {
		t.Errorf("in broken text, the places are %v, want %v", places, d.Find(a, "Todo()\n"))
	}
	clean := d.doc("clean/clean.go")
	d.Open(clean)
	d.Replace(clean, "Todo() {}", "Todo() { Todo() }")
	d.expect("clean/clean.go", 1)
	d.expect("a/a.go", 1)
	d.expect("b/b.go", 1)
	d.Replace(clean, "{ Todo() }", "{ }")
	d.expect("clean/clean.go", 0)
	for _, broken := range []string{"func {", "\x00", `import "m/nowhere"`} { // what does not even parse
		d.Replace(a, "package a\n", "package a\n"+broken+"\n")
		d.expect("a/a.go", 1)
		d.expect("b/b.go", 1)
		if places, _ := d.places("a/a.go"); places[0].Start != d.Find(a, "Todo()\n") {
			t.Errorf("with %q, the places are %v, want %v", broken, places, d.Find(a, "Todo()\n"))
		}
		d.Replace(a, broken+"\n", "")
	}
	// External tests that do not compile keep what was found in them, and in them alone.
	d.Replace(a, "var x = undefined\n", "")
	x := d.doc("a/x_test.go")
	d.OpenText(x, "package a_test\n\nimport \"m/a\"\n\nvar _ = a.Todo()\n")
	d.expect("a/x_test.go", 1)
	d.Replace(x, "var _", "var y int = a.Nowhere()\n\nvar _")
	d.Replace(a, "Todo()\n", "0\n")
	d.expect("a/a.go", 0)
	d.expect("a/x_test.go", 1)
	d.Close(x)
	d.Replace(a, "= 0\n", "= Todo()\n")
	d.expect("a/a.go", 1)
	d.expect("a/x_test.go", 0)
	d.Replace(a, "var _", "var x = undefined\nvar _")
	d.expect("a/a.go", 1)

	// What is deleted is no longer shown, broken or not.
	kept := d.Text[a]
	d.Replace(a, "var _ = Todo()\n", "")
	d.expect("a/a.go", 0)
	d.Edit(a, strings.Replace(kept, "var x = undefined\n", "", 1))
	d.expect("a/a.go", 1)

	// A fix is offered while the text is as it was analysed.
	shown := d.Shown(a).Diagnostics[0]
	if got := d.Fixes(a, shown); len(got) != 1 || got[0].Title != "Remove the call" || !got[0].IsPreferred {
		t.Errorf("the fixes are %+v", got)
	}
	other := shown
	other.Data, other.Range = nil, editortest.Range{}
	if got := d.Fixes(a, other); len(got) != 0 {
		t.Errorf("elsewhere, the fixes are %+v", got)
	}
	other.Data = shown.Data // what it names counts, wherever the client has it
	if got := d.Fixes(a, other); len(got) != 1 {
		t.Errorf("by its data, the fixes are %+v", got)
	}
	d.Replace(a, "package a\n", "package a // more\n") // not yet analysed
	if got := d.Fixes(a, shown); len(got) != 1 {
		t.Errorf("after an edit elsewhere, the fixes are %+v", got)
	}
	d.Replace(a, "Todo()\n", "Todo( )\n") // not yet analysed
	if got := d.Fixes(a, shown); len(got) != 0 {
		t.Errorf("after an edit of the call, the fixes are %+v", got)
	}
	d.expect("a/a.go", 1)
	d.Fix(a, d.Shown(a).Diagnostics[0]) // to "var _ = _ = 0", which does not parse
	d.Replace(a, "_ = _ = 0", "_ = 0")
	d.expect("a/a.go", 0)

	// A closed document is what it is on disk.
	d.Close(a)
	d.expect("a/a.go", 1)
	// One that was never saved is part of its package while it is open.
	fresh := d.doc("a/fresh.go")
	d.OpenText(fresh, "package a\n\nvar _ = Todo()\n")
	d.expect("a/fresh.go", 1)
	d.Close(fresh)
	d.expect("a/fresh.go", 0)

	// A save.
	d.Open(a)
	d.Replace(a, "= Todo()", "= 0")
	d.Save(a)
	d.expect("a/a.go", 0)
	d.Close(a)
	// A change of disk by somebody else.
	d.write("a/a.go", "package a\n\nfunc Todo() int { return Todo() }\n")
	d.Notify("workspace/didChangeWatchedFiles", editortest.Object{"changes": []any{editortest.Object{"uri": a, "type": 2}}})
	d.expect("a/a.go", 1)
	// A file that is removed.
	if err := os.RemoveAll(filepath.Join(d.dir, "b")); err != nil {
		t.Fatal(err)
	}
	d.Notify("workspace/didChangeWatchedFiles", editortest.Object{"changes": []any{editortest.Object{"uri": d.doc("b/b.go"), "type": 3}}})
	d.expect("b/b.go", 0)
	if got := d.messages("window/showMessage"); len(got) > 0 {
		t.Errorf("messages were shown: %q", got)
	}
	d.leave()
}

// TestLSPCache checks that neither the server nor the command takes the other's answer for its own.
func TestLSPCache(t *testing.T) {
	d := sit(t, small, editortest.Options{})
	a := d.doc("a/a.go")
	d.expect("a/a.go", 1)
	d.Open(a)
	d.Replace(a, "var _ = Todo()", "var _ = Todo() + Todo()")
	d.expect("a/a.go", 2)
	unsaved := d.Text[a]
	before := []string{"a/a.go:5:9: Todo is called", "b/b.go:5:22: Todo is called"}
	if got := d.command(); !slices.Equal(got, before) {
		t.Errorf("with an unsaved edit, the command finds %q, want %q", got, before)
	}
	// The very text that the server has analysed, on disk: the name of no other file appears.
	d.write("a/a.go", unsaved)
	after := []string{"a/a.go:5:18: Todo is called", "a/a.go:5:9: Todo is called", "b/b.go:5:22: Todo is called"}
	if got := d.command(); !slices.Equal(got, after) {
		t.Errorf("with the text on disk, the command finds %q, want %q", got, after)
	}
	vet := exec.Command("sh", "-c", `go vet -vettool="$(command -v claudelint)" -json ./...`)
	vet.Dir = d.dir
	vet.Env = append(vet.Environ(), goEnv(t)...)
	out, err := vet.Output()
	if err != nil || strings.Count(string(out), filepath.Join(d.dir, "a", "a.go")+":5:") != 4 || strings.Contains(string(out), d.temp) { // twice a start and an end
		t.Errorf("go vet: %v\n%s", err, out)
	}
	// And the text that the command has analysed, unsaved: fixes fit.
	d.write("a/a.go", "package a\n\nfunc Todo() int { return 1 }\n")
	d.Replace(a, "package a\n", "package a \n")
	d.Replace(a, "package a \n", "package a\n")
	d.expect("a/a.go", 2)
	d.Fix(a, d.Shown(a).Diagnostics[1])
	if want := strings.Replace(unsaved, "Todo() + Todo()", "Todo() + _ = 0", 1); d.Text[a] != want {
		t.Errorf("the fix made\n%s\nwant\n%s", d.Text[a], want)
	}
	d.Close(a)

	// A file that build constraints exclude is analysed as it is on disk: the cache does not look at
	// it. An edit that excludes a file is seen once it is saved.
	d.write("a/a.go", unsaved)
	d.Open(a)
	d.Replace(a, "package a\n", "//go:build windows\n\npackage a\n")
	d.expect("a/a.go", 2)
	windows := d.doc("b/windows.go")
	d.Open(windows)
	d.Replace(windows, "//go:build windows\n", "")
	d.Replace(windows, "package b\n", "package b\n\nfunc Todo() {}\n\nfunc f() { Todo() }\n")
	d.expect("b/windows.go", 1)
	d.leave()
}

// TestLSPModules checks which modules are analysed.
func TestLSPModules(t *testing.T) {
	const call = "\nfunc Todo() {}\n\nfunc f() { Todo() }\n"
	d := sit(t, `
-- work/go.work --
go 1.26

use ./one
use two
-- work/one/go.mod --
module one
-- work/one/one.go --
package one

import "two"

func f() { two.Todo() }
-- work/two/go.mod --
module two
-- work/two/two.go --
package two
`+call+`-- work/three/go.mod --
module three
-- work/three/three.go --
package three
`+call+`-- single/go.mod --
module single
-- single/sub/sub.go --
package sub
`+call+`-- single/nested/go.mod --
module nested
-- single/nested/nested.go --
package nested
`+call+`-- loose/loose.go --
package loose
`, editortest.Options{Folders: []string{"work"}})
	d.expect("work/one/one.go", 1)
	d.expect("work/two/two.go", 1)

	// A change in one module concerns the other.
	two := d.doc("work/two/two.go")
	d.Open(two)
	d.Edit(two, "package two\n\nfunc Todo() {}\n\ntype More int\n")
	d.expect("work/two/two.go", 0)
	d.Edit(two, "package two\n\nvar Todo = func() {}\n")
	d.expect("work/one/one.go", 0)
	d.Close(two)
	d.expect("work/one/one.go", 1)

	// Modules outside of the workspace, as long as a file is open.
	for _, name := range []string{"work/three/three.go", "single/nested/nested.go", "single/sub/sub.go"} {
		d.Open(d.doc(name))
		d.expect(name, 1)
	}
	for _, name := range []string{"work/three/three.go", "single/nested/nested.go", "single/sub/sub.go"} {
		d.Close(d.doc(name))
		d.expect(name, 0)
	}
	d.Open(d.doc("loose/loose.go")) // belongs to no module
	d.expect("work/one/one.go", 1)

	// Folders come and go; one may lie within a module.
	folders := func(added, removed []editortest.Object) {
		d.Notify("workspace/didChangeWorkspaceFolders", editortest.Object{"event": editortest.Object{"added": added, "removed": removed}})
	}
	folders(editortest.Folders(filepath.Join(d.dir, "single", "sub")), nil)
	d.expect("single/sub/sub.go", 1)
	folders(nil, editortest.Folders(filepath.Join(d.dir, "work")))
	d.expect("work/one/one.go", 0)
	d.expect("single/sub/sub.go", 1)
	if got := d.messages("window/showMessage"); len(got) > 0 {
		t.Errorf("messages were shown: %q", got)
	}
	d.leave()
}

const configured = `
-- go.mod --
module m

go 1.26
-- a.go --
package a

func Todo()  {}
func Later() {}

func f() {
	Todo()
	Later()
	Later()
}
`

// TestLSPSettings checks where settings come from, and what is said about mistakes in them.
func TestLSPSettings(t *testing.T) {
	type object = editortest.Object
	watched := func(d *desk) {
		d.Notify("workspace/didChangeWatchedFiles", object{"changes": []any{object{"uri": d.doc(".claudelint.yml"), "type": 2}}})
	}

	t.Run("file", func(t *testing.T) {
		d := sit(t, configured, editortest.Options{})
		d.expect("a.go", 1)
		d.write(".claudelint.yml", "settings:\n  todo:\n    name: Later\n")
		watched(d)
		d.expect("a.go", 2)
		// A mistake is named once, and what was found is kept.
		d.write(".claudelint.yml", "enable: [todo]\nsettings:\n  todo:\n    naem: Later\n")
		watched(d)
		file := filepath.Join(d.dir, ".claudelint.yml")
		d.waitForMessage("window/showMessage", file+":4:5: settings.todo.naem: todo has no such setting")
		a := d.doc("a.go")
		d.Open(a)
		d.Replace(a, "package a\n", "package a\n\n")
		d.expect("a.go", 2)
		if got := d.messages("window/showMessage"); len(got) != 1 {
			t.Errorf("the messages are %q, want one", got)
		}
		// A baseline.
		d.write(".claudelint.yml", "baseline: known.json\n")
		write := exec.Command("claudelint", "-write-baseline", "./...")
		write.Dir = d.dir
		write.Env = append(write.Environ(), goEnv(t)...)
		if out, err := write.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		watched(d)
		d.expect("a.go", 0)
		d.Replace(a, "\tLater()\n", "\tTodo()\n\tLater()\n")
		d.expect("a.go", 1)
		d.leave()
	})

	t.Run("editor", func(t *testing.T) {
		// What the editor answers goes before the file, and the command line before both.
		d := sit(t, configured+"-- .claudelint.yml --\nsettings: {todo: {name: Nothing}}\n", editortest.Options{
			Settings: object{"claudelint": object{"settings": object{"todo": object{"name": "Later"}}}},
		})
		d.expect("a.go", 2)
		d.Configure(object{"claudelint": object{"disable": []string{"todo"}}})
		d.expect("a.go", 0)
		d.Configure(object{"claudelint": object{"disabled": []string{"todo"}}})
		d.waitForMessage("window/showMessage", `claudelint: the editor's settings for claudelint: unknown key \"disabled\"; `)
		d.Configure(object{"claudelint": object{"settings": object{"todo": object{"name": "Todo", "tests": true}}}})
		d.expect("a.go", 1)
		d.Configure(object{"claudelint": nil}) // the file again
		d.expect("a.go", 0)
		d.leave()
	})

	t.Run("told", func(t *testing.T) {
		// An editor that cannot be asked tells.
		d := sit(t, configured, editortest.Options{
			InitializationOptions: object{"settings": object{"todo": object{"name": "Later"}}},
			Capabilities:          object{"workspace": object{}},
		})
		d.expect("a.go", 2)
		d.Configure(object{"claudelint": object{"settings": object{"todo": object{"name": "Todo"}}}})
		d.expect("a.go", 1)
		d.Configure(object{"other": 1}) // not ours
		d.expect("a.go", 1)
		d.Configure(object{"claudelint": object{}})
		d.expect("a.go", 2)
		if got := d.messages("client/registerCapability"); len(got) > 0 {
			t.Errorf("the server registered %q", got)
		}
		d.leave()
	})

	t.Run("flags", func(t *testing.T) {
		d := sit(t, configured+"-- tagged.go --\n//go:build special\n\npackage a\n\nfunc g() { Todo() }\n", editortest.Options{
			Server:   []string{"-todo.name=Todo", "-tags=special"},
			Settings: object{"claudelint": object{"settings": object{"todo": object{"name": "Later"}}}},
		})
		d.expect("a.go", 1)
		d.expect("tagged.go", 1)
		tagged := d.doc("tagged.go")
		d.Open(tagged)
		d.Replace(tagged, "{ Todo() }", "{ Todo(); Todo() }")
		d.expect("tagged.go", 2)
		d.leave()
	})
}

// TestLSPCancel checks that an edit ends the analysis of the text before it, and all processes that
// do it; that the editor is told of what takes long; and that the end of the server ends everything.
func TestLSPCancel(t *testing.T) {
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	// running waits until the analyzer hangs, and returns a function that waits for its end.
	running := func() (wait func()) {
		t.Helper()
		listener.(*net.TCPListener).SetDeadline(time.Now().Add(time.Minute))
		conn, err := listener.Accept()
		if err != nil {
			t.Fatal(err)
		}
		return func() {
			t.Helper()
			conn.SetDeadline(time.Now().Add(time.Minute))
			if n, err := conn.Read(make([]byte, 1)); n != 0 || os.IsTimeout(err) {
				t.Errorf("the analyzer goes on: %v", err)
			}
			conn.Close()
		}
	}
	ends := map[string]struct {
		status int
		end    func(d *desk)
	}{
		"exit": {0, func(d *desk) {
			d.Call("shutdown", nil, nil)
			d.Notify("exit", nil)
		}},
		"exit without shutdown": {exitFailed, func(d *desk) { d.Notify("exit", nil) }},
		"hang up":               {exitFailed, func(d *desk) { d.HangUp() }},
		"terminate":             {exitFailed, func(d *desk) { d.Server.Process.Signal(syscall.SIGTERM) }},
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			if runtime.GOOS == "windows" && name == "terminate" {
				t.Skip("there is no such signal")
			}
			d := sit(t, small, editortest.Options{Server: []string{fmt.Sprintf("-fragile.hang=%v", listener.Addr())}})
			wait := running()
			a := d.doc("a/a.go")
			d.Open(a)
			wait()
			wait = running()
			if name == "exit" {
				d.waitForMessage("$/progress", `"begin"`)
			}
			d.Replace(a, "Todo()\n", "0\n")
			wait()
			wait = running()
			if name == "exit" {
				d.waitForMessage("$/progress", `"end"`)
			}
			// Requests are answered meanwhile, be they cancelled or not.
			d.Notify("$/cancelRequest", editortest.Object{"id": 1})
			if got := d.Fixes(a, editortest.Diagnostic{}); len(got) != 0 {
				t.Errorf("the fixes are %+v", got)
			}
			end.end(d)
			wait()
			if got := d.WaitForExit(); got != end.status {
				t.Errorf("exit status %d, want %d", got, end.status)
			}
			d.nothingLeft()
		})
	}
}

// TestLSPProtocol checks what is said at the wrong time or not understood.
func TestLSPProtocol(t *testing.T) {
	d := sit(t, small, editortest.Options{})
	if got := d.Fail("initialize", editortest.Object{}); got != -32600 {
		t.Errorf("initialize again: code %d", got)
	}
	if got := d.Fail("textDocument/hover", editortest.Object{}); got != -32601 {
		t.Errorf("unknown method: code %d", got)
	}
	if got := d.Fail("textDocument/codeAction", "text"); got != -32602 {
		t.Errorf("wrong parameters: code %d", got)
	}
	d.Notify("$/nosuch", editortest.Object{})
	d.Notify("textDocument/didChange", editortest.Object{"textDocument": editortest.Object{"uri": d.doc("never/opened.go"), "version": 2}})
	d.Notify("textDocument/didClose", editortest.Object{"textDocument": editortest.Object{"uri": d.doc("never/opened.go")}})
	d.Notify("textDocument/didOpen", editortest.Object{"textDocument": editortest.Object{"uri": "untitled:Untitled-1", "version": 1, "text": "package x"}})
	d.Notify("textDocument/didOpen", editortest.Object{"textDocument": editortest.Object{"uri": d.doc("go.mod"), "version": 1, "text": "module other"}})
	// Places outside of the text.
	a := d.doc("a/a.go")
	d.Open(a)
	far := editortest.Position{Line: 1000, Character: 1000}
	d.Notify("textDocument/didChange", editortest.Object{
		"textDocument":   editortest.Object{"uri": a, "version": 2},
		"contentChanges": []any{editortest.Object{"range": editortest.Range{Start: far, End: far}, "text": "\nvar _ = Todo()\n"}},
	})
	d.Wait("two diagnostics", func() bool { p := d.Shown(a); return p.Version == 2 && len(p.Diagnostics) == 2 })
	if got := d.messages("client/registerCapability"); len(got) != 1 || !strings.Contains(got[0], ".claudelint") {
		t.Errorf("the registrations are %q", got)
	}
	d.Call("shutdown", nil, nil)
	if got := d.Fail("textDocument/codeAction", editortest.Object{}); got != -32600 {
		t.Errorf("after shutdown: code %d", got)
	}
	d.Notify("exit", nil)
	if got := d.WaitForExit(); got != 0 {
		t.Errorf("exit status %d", got)
	}
	d.nothingLeft()

	// Without a go command, that is said.
	d = sit(t, small, editortest.Options{Server: []string{"--stdio"}, Env: []string{"PATH=" + t.TempDir()}})
	d.waitForMessage("window/showMessage", "claudelint: cannot run the go command: ")
	d.leave()

	// What is no message ends the server, with a word about it.
	cmd := exec.Command("claudelint", "lsp")
	cmd.Stdin = strings.NewReader("Good morning!\r\rHow are you?")
	out, _ := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != exitFailed || !strings.Contains(string(out), "claudelint: cannot read a message: ") {
		t.Errorf("exit status %d:\n%s", cmd.ProcessState.ExitCode(), out)
	}
}

// TestLSPManyEdits types at random, and compares what is shown in the end with what the command
// finds in the same text.
func TestLSPManyEdits(t *testing.T) {
	d := sit(t, small, editortest.Options{})
	rng := rand.New(rand.NewPCG(1, 2))
	d.write("b/b.go", "package b\n\nimport \"m/a\"\n\nvar _ = a.Todo()\n")
	docs := []string{d.doc("a/a.go"), d.doc("b/b.go"), d.doc("clean/clean.go")}
	for _, doc := range docs {
		d.Open(doc)
	}
	d.expect("a/a.go", 1)
	files := openFiles(t, d.Server.Process.Pid)
	pieces := []string{"", "", "\n", "Todo()", "a.Todo()", "{", "}", "// ", "/*", "*/", "package a\n", "var _ = Todo()\n", "func f() {}\n", "\"", "`", "x"}
	original := map[string]string{}
	for _, doc := range docs {
		original[doc] = d.Text[doc]
	}
	for n := range 1000 {
		doc := docs[rng.IntN(len(docs))]
		text := d.Text[doc]
		start := rng.IntN(len(text) + 1)
		end := min(start+rng.IntN(4), len(text))
		switch piece := pieces[rng.IntN(len(pieces))]; {
		case n%100 == 99: // something sound to look at
			if text != original[doc] {
				d.Edit(doc, original[doc])
			}
			time.Sleep(400 * time.Millisecond)
		case piece != text[start:end]:
			d.ReplaceRange(doc, editortest.Range{Start: place(text, start), End: place(text, end)}, piece)
		}
	}
	// In the end, all compiles, though not as in the beginning.
	for i, doc := range docs {
		d.Edit(doc, strings.Repeat("\n", i+1)+original[doc]+strings.Repeat("\n\nvar _ = Todo\n\nfunc init() { Todo() }\n", i%2))
	}
	d.Edit(docs[1], "package b\n\nimport \"m/a\"\n\nvar _, _ = a.Todo(), a.Todo()\n")
	d.expect("b/b.go", 2)
	d.expect("a/a.go", 1)
	for _, doc := range docs {
		d.Save(doc)
	}
	got, want := d.shown(), d.command()
	if !slices.Equal(got, want) || len(want) != 3 {
		t.Errorf("shown is %q, but the command finds %q", got, want)
	}
	if now := openFiles(t, d.Server.Process.Pid); now > files+4 { // pipes of the go command that runs
		t.Errorf("%d files are open, at the beginning there were %d", now, files)
	}
	d.leave()
}

// place returns the position of an offset in a text that is ASCII.
func place(text string, offset int) editortest.Position {
	before := text[:offset]
	return editortest.Position{Line: strings.Count(before, "\n"), Character: len(before) - 1 - strings.LastIndex(before, "\n")}
}

// openFiles returns how many files a process has open, or 0 where that cannot be told.
func openFiles(t *testing.T, pid int) int {
	t.Helper()
	entries, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", pid))
	if err != nil && runtime.GOOS == "linux" {
		t.Fatal(err)
	}
	return len(entries)
}
