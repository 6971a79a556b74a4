package lsp

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestModules checks what is analysed of a folder with a workspace.
func TestModules(t *testing.T) {
	t.Setenv("GOWORK", "")
	for _, test := range []struct {
		work   string // "" for none
		folder string
		want   []Module
	}{
		{"go 1.26\nuse ./a\nuse ./b\n", ".", []Module{{"a", true}, {"b", true}}},
		{"go 1.26\nuse ./a\nuse ./b\n", "a", []Module{{"a", true}, {"b", true}}},
		{"go 1.26\nuse ./b\n", "a", []Module{{"a", false}}},
		{"", "a", []Module{{"a", false}}},
		{"", ".", nil},
		{"go 1.26\nuses ./a\n", "a", []Module{{"a", true}}}, // for the go command to say what is wrong
	} {
		dir := t.TempDir()
		files := map[string]string{"a/go.mod": "module m/a\n", "b/go.mod": "module m/b\n"}
		if test.work != "" {
			files["go.work"] = test.work
		}
		for name, text := range files {
			file := filepath.Join(dir, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		var want []Module
		for _, m := range test.want {
			want = append(want, Module{filepath.Join(dir, m.Dir), m.Workspace})
		}
		if got := modules([]string{filepath.Join(dir, test.folder)}, nil); !slices.Equal(got, want) {
			t.Errorf("with the workspace %q, the modules of %s are %v, want %v", test.work, test.folder, got, want)
		}
	}
}
