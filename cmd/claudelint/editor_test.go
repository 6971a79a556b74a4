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
	bin := t.TempDir()
	install := exec.Command("go", "install", "golang.org/x/tools/gopls@"+gopls.Version)
	install.Env = append(install.Environ(), "GOBIN="+bin, "GOFLAGS=")
	if out, err := install.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", install, err, out)
	}
	script, err := filepath.Abs(filepath.Join("testdata", "neovim.lua"))
	if err != nil {
		t.Fatal(err)
	}
	dir := copyDemo(t)
	cmd := exec.CommandContext(t.Context(), nvim, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", script)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(),
		"FILE="+filepath.Join(dir, "hazards", "internal", "agent", "summary.go"),
		"GOPLS="+filepath.Join(bin, "gopls"),
		"GOWORK=off",
		"HOME="+t.TempDir(), // Neovim writes its log there
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
	if err != nil || !strings.HasSuffix(strings.TrimSpace(string(out)), "the servers are gone") {
		t.Errorf("%v: %v\n%s", cmd, err, out)
	}
}
