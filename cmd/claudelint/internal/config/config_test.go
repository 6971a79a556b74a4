package config

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// testAnalyzers returns two analyzers, the first of which has settings.
func testAnalyzers() []*analysis.Analyzer {
	todo := &analysis.Analyzer{Name: "todo"}
	todo.Flags.String("name", "", "")
	todo.Flags.Bool("tests", true, "")
	return []*analysis.Analyzer{todo, {Name: "other"}}
}

func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), Name)
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// What the file says and the command does not understand is an error, which tells where.
func TestErrors(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"enabled: [todo]", `:1:1: unknown key "enabled"; known are baseline, disable, enable and settings`},
		{"1: todo", `:1:1: unknown key "1"; known are baseline, disable, enable and settings`},
		{"? [enable]\n: [todo]", ":1:3: the file: want a name as key"},
		{"todo", ":1:1: the file: want keys with values"},
		{"[todo]", ":1:1: the file: want keys with values"},
		{"disable: [todo]\ndisable: [other]", `:2:1: the file: "disable" occurs twice`},
		{"enable: todo", ":1:9: enable: want a list of analyzers"},
		{"enable:", ":1:8: enable: want a list of analyzers"},
		{"enable: []", ":1:9: enable: want an analyzer at least"},
		{"enable: [todo, 7]", `:1:16: enable: no analyzer is called "7"`},
		{"enable:\n  - todo\n  - [other]", ":3:5: enable: want a value"},
		{"disable: [~]", ":1:11: disable: want a value"},
		{"settings: [todo]", ":1:11: settings: want keys with values"},
		{"settings:\n  todo: yes", ":2:9: settings.todo: want keys with values"},
		{"settings:\n  nosuch:\n    name: x", `:2:3: settings: no analyzer is called "nosuch"`},
		{"settings:\n  todo:\n    nosuch: x", ":3:5: settings.todo.nosuch: todo has no such setting"},
		{"settings:\n  todo:\n    tests: maybe", `:3:12: settings.todo.tests: "maybe": want true or false`},
		{"settings:\n  todo:\n    tests: {a: b}", ":3:12: settings.todo.tests: want a value"},
		{"settings:\n  todo:\n    name: a\n    name: b", `:4:5: settings.todo: "name" occurs twice`},
		{"baseline: [x]", ":1:11: baseline: want a value"},
		{"baseline: ''", ":1:11: baseline: want the name of a file"},
		{"enable: [todo\ndisable: [other]", ":2: did not find expected ',' or ']'"},
		{"enable:\n\t- todo", ":2: found character that cannot start any token"},
		{"[todo", ":1: did not find expected ',' or ']'"},
		{"disable:\n- todo\nenable: [todo\nbaseline: x]", ":3: did not find expected ',' or ']'"},
		{"disable: [todo]\n enable: [todo]", ":2: did not find expected key"},
		{"disable: [todo]\nenable: \"todo\n", ":2: found unexpected end of stream"},
		{"disable: [todo]\nenable: *nosuch", ":2: unknown anchor 'nosuch' referenced"},
		{"enable: [todo]\n---\nenable: [other]", ":2:1: a second document begins; want one"},
		{"enable: [todo]\n...\n[", ":3: did not find expected <document start>"},
		{"# \xe4\n", ":1: not UTF-8"},
		{"# ä\nenable: [\xff]\n", ":2: not UTF-8"},
	} {
		name := write(t, test.text)
		if c, err := Read(name, testAnalyzers()); err == nil || err.Error() != name+test.want {
			t.Errorf("%q: got %+v, error %v; want %s", test.text, c, err, test.want)
		}
	}
}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		text string
		want Config
	}{
		{"", Config{}},
		{"# nothing\n", Config{}},
		{"\ufeff---\nsettings:\n", Config{}},
		{"disable: []", Config{}},
		{"enable: &all [todo, other]\ndisable: *all", Config{Enable: []string{"todo", "other"}, Disable: []string{"todo", "other"}}},
		{"{\"enable\": [\"todo\"]}", Config{Enable: []string{"todo"}}},
		{"settings:\n  todo:\n    tests: false\n    name: [a, 7]", Config{Settings: []Setting{{"todo.tests", "false"}, {"todo.name", "a,7"}}}},
		{"baseline: /known.json", Config{Baseline: filepath.FromSlash("/known.json")}},
	} {
		name := write(t, test.text)
		if test.want.Baseline != "" {
			test.want.BaselineAt = name + ":1:11: baseline"
		}
		c, err := Read(name, testAnalyzers())
		if err != nil || !reflect.DeepEqual(*c, test.want) {
			t.Errorf("%q: got %+v, error %v; want %+v", test.text, c, err, test.want)
		}
	}
}

// TestDecode reads what an editor says.
func TestDecode(t *testing.T) {
	dir := t.TempDir()
	for _, test := range []struct {
		text string
		want Config
	}{
		{`null`, Config{}},
		{`{}`, Config{}},
		{`{"enable": ["todo"], "settings": {"todo": {"tests": true, "name": ["\ud83d\ude00", 7, "a\/b"]}}}`, Config{
			Enable:   []string{"todo"},
			Settings: []Setting{{"todo.name", "😀,7,a/b"}, {"todo.tests", "true"}},
		}},
		{`{"baseline": "known.json"}`, Config{Baseline: filepath.Join(dir, "known.json"), BaselineAt: "the editor: baseline"}},
	} {
		c, err := Decode("the editor", json.RawMessage(test.text), dir, testAnalyzers())
		if err != nil || !reflect.DeepEqual(*c, test.want) {
			t.Errorf("%s: got %+v, error %v; want %+v", test.text, c, err, test.want)
		}
	}
	for text, want := range map[string]string{
		`{"disabled": []}`:                   `the editor: unknown key "disabled"; known are baseline, disable, enable and settings`,
		`{"settings": {"todo": {"x": 1}}}`:   "the editor: settings.todo.x: todo has no such setting",
		`{"settings": {"todo": {"tests":3}}`: "the editor: unexpected EOF",
		`["todo"]`:                           "the editor: the whole: want keys with values",
		`"todo"`:                             "the editor: the whole: want keys with values",
	} {
		if c, err := Decode("the editor", json.RawMessage(text), dir, testAnalyzers()); err == nil || err.Error() != want {
			t.Errorf("%s: got %+v, error %v; want %s", text, c, err, want)
		}
	}
}
