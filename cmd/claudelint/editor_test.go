package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/gopls"
)

// TestNeovim works in an editor, without a screen, with the language server beside a gopls as
// published.
func TestNeovim(t *testing.T) {
	nvim, err := exec.LookPath("nvim")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%v: .ci/run says how to install it", err)
		}
		t.Skipf("%v: without Neovim, this test runs in CI only", err)
	}
	edit(t, "neovim.lua", nil, nvim, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-S")
}

// TestEmacs does the same in Emacs with lsp-mode, set up as docs/editors.md says.
func TestEmacs(t *testing.T) {
	emacs, err := exec.LookPath("emacs")
	if err == nil {
		const load = "(progn (package-initialize) (require 'go-mode) (require 'lsp-mode))"
		err = exec.Command(emacs, "--batch", "--eval", load).Run()
	}
	if err != nil {
		t.Skipf("Emacs with go-mode and lsp-mode is missing: %v", err)
	}
	page, err := os.ReadFile("../../docs/editors.md")
	if err != nil {
		t.Fatal(err)
	}
	const first = "\t(with-eval-after-load 'lsp-mode\n"
	_, snippet, ok := strings.Cut(string(page), first)
	if !ok {
		t.Fatal("docs/editors.md says nothing about lsp-mode")
	}
	snippet, _, _ = strings.Cut(first+snippet, "\n\n")
	file := filepath.Join(t.TempDir(), "init.el")
	if err := os.WriteFile(file, []byte(snippet), 0o666); err != nil {
		t.Fatal(err)
	}
	edit(t, "emacs.el", []string{"SNIPPET=" + file}, emacs, "--batch", "-l")
}

// edit runs an editor that is told by a script in testdata to work on a copy of the demo.
func edit(t *testing.T, script string, env []string, editor ...string) {
	t.Helper()
	bin := t.TempDir()
	install := exec.Command("go", "install", "golang.org/x/tools/gopls@"+gopls.Version)
	install.Env = append(install.Environ(), "GOBIN="+bin, "GOFLAGS=")
	if out, err := install.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", install, err, out)
	}
	script, err := filepath.Abs(filepath.Join("testdata", script))
	if err != nil {
		t.Fatal(err)
	}
	dir := copyDemo(t)
	cmd := exec.CommandContext(t.Context(), editor[0], append(editor[1:], script)...)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), env...)
	cmd.Env = append(cmd.Env,
		"FILE="+filepath.Join(dir, "hazards", "internal", "agent", "summary.go"),
		"GOPLS="+filepath.Join(bin, "gopls"),
		"GOWORK=off",
		"HOME="+t.TempDir(), // editors write there
		"PATH="+bin+string(filepath.ListSeparator)+os.Getenv("PATH"),
		"ROOT="+dir,
	)
	for _, variable := range []string{"GOCACHE", "GOMODCACHE"} { // which HOME would change
		value, err := exec.Command("go", "env", variable).Output()
		if err != nil {
			t.Fatal(err)
		}
		cmd.Env = append(cmd.Env, variable+"="+strings.TrimSpace(string(value)))
	}
	out, err := cmd.CombinedOutput()
	text, _, ok := strings.Cut(string(out), "the servers are gone\n")
	if err != nil || !ok || strings.Contains(text, "FAIL: ") {
		t.Errorf("%v: %v\n%s", cmd, err, out)
	}
}
