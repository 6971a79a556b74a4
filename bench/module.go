package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const root = "github.com/claudelint/claudelint"

// A module is something to analyse.
type module struct {
	Path        string // or, without a version, a folder of this repository
	Version     string
	Packages    []string // what go vet analyses, with what that depends on
	CallsClaude bool
}

func (m module) String() string {
	if m.Version == "" {
		return m.Path
	}
	return m.Path + "@" + m.Version
}

// open returns the folder where go vet can run. What has to be downloaded for it is copied to tmp:
// the module cache is not meant to be worked in.
func (m module) open(ctx context.Context, tmp string) (string, error) {
	if m.Version == "" {
		dir, err := output(ctx, "go", "list", "-m", "-f", "{{.Dir}}", root)
		return filepath.Join(strings.TrimSpace(string(dir)), m.Path), err
	}
	out, err := output(ctx, "go", "mod", "download", "-json", m.String())
	if err != nil {
		return "", err
	}
	var downloaded struct{ Dir string }
	if err := json.Unmarshal(out, &downloaded); err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(tmp, "module")
	if err != nil {
		return "", err
	}
	return dir, os.CopyFS(dir, os.DirFS(downloaded.Dir))
}

// output returns what a command prints. The error tells what it says about a failure.
func output(ctx context.Context, name string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%v: %w\n%s%s", cmd, err, &stdout, &stderr)
	}
	return stdout.Bytes(), nil
}
