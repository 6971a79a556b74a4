package drivers_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/claudelint/claudelint/internal/page"
	"github.com/claudelint/claudelint/internal/realtest"
)

// buildWithGo does what the page says about a module of one's own, but takes claudelint from here,
// and returns the program.
func buildWithGo(t *testing.T, p page.Page) string {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "main.go", p.Block(t, withGo, "go"))
	for _, command := range p.Commands(t, withGo, 5) {
		if strings.Contains(command, module) {
			const edit = "go mod edit -require=%[1]s@v0.0.0 -require=%[1]s/golangci@v0.0.0 -replace=%[1]s=%[2]q -replace=%[1]s/golangci=%[2]q/golangci"
			command = fmt.Sprintf(edit, module, abs(t, root))
		}
		shell(t, dir, command, "GOWORK=off")
	}
	return filepath.Join(dir, "custom-gcl")
}

// buildCustom does what the page says about golangci-lint custom, with the program as golangci-lint,
// whose repository is made of its module, and with claudelint from here. It returns the new program.
func buildCustom(t *testing.T, program string, p page.Page) string {
	t.Helper()
	content := p.Block(t, withGolangci, "yaml")
	if file, err := os.ReadFile(filepath.Join(root, "golangci", ".custom-gcl.yml")); err != nil || string(file) != content {
		t.Errorf("golangci/.custom-gcl.yml is not what %s shows: %v", golangciPage, err)
	}
	var config struct {
		Version string
		Plugins []map[string]string
	}
	if err := yaml.Unmarshal([]byte(content), &config); err != nil {
		t.Fatal(err)
	}
	if install := p.Commands(t, withGo, 5)[1]; !strings.HasSuffix(install, "@"+config.Version) {
		t.Errorf("%s builds %s in one way, and runs %q for the other", golangciPage, config.Version, install)
	}
	for _, plugin := range config.Plugins {
		path, ok := strings.CutPrefix(plugin["module"], module)
		if !ok || plugin["version"] == "" {
			t.Fatalf("not a module of ours with a version: %v", plugin)
		}
		delete(plugin, "version")
		plugin["path"] = abs(t, root+path)
	}
	local, err := yaml.Marshal(config)
	if err != nil {
		t.Fatal(err)
	}
	dir, bin := t.TempDir(), t.TempDir()
	write(t, dir, ".custom-gcl.yml", string(local))
	if err := os.Symlink(program, filepath.Join(bin, "golangci-lint")); err != nil {
		t.Fatal(err)
	}
	for _, command := range p.Commands(t, withGolangci, 1) {
		shell(t, dir, command,
			"PATH="+bin+string(filepath.ListSeparator)+os.Getenv("PATH"),
			"GOWORK=off",
			"GIT_CONFIG_COUNT=1",
			"GIT_CONFIG_KEY_0=url."+filepath.ToSlash(repository(t, config.Version))+".insteadOf",
			"GIT_CONFIG_VALUE_0=https://github.com/golangci/golangci-lint.git",
			"GIT_ALLOW_PROTOCOL=file",
		)
	}
	return filepath.Join(dir, "custom-gcl")
}

// repository returns a repository with a version of golangci-lint, and a tag of that name.
func repository(t *testing.T, version string) string {
	t.Helper()
	var module struct{ Dir string }
	out := realtest.Run(t, t.TempDir(), 0, "go", "mod", "download", "-json", "github.com/golangci/golangci-lint/v2@"+version)
	if err := json.Unmarshal(out, &module); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "repository")
	if err := os.CopyFS(dir, os.DirFS(module.Dir)); err != nil {
		t.Fatal(err)
	}
	shell(t, dir, "git init -q . && git add . && git -c user.name=test -c user.email=test@example.org commit -q -m test && git tag "+version)
	return dir
}

// example returns the file with the configuration that the page shows.
func example(t *testing.T, p page.Page) string {
	t.Helper()
	file := abs(t, root+"/.golangci.example.yml")
	content, err := os.ReadFile(file)
	if err != nil || string(content) != p.Block(t, "Set it up", "yaml") {
		t.Errorf("%s is not what %s shows: %v", file, golangciPage, err)
	}
	return file
}

// shell runs a command that must succeed.
func shell(t *testing.T, dir, command string, env ...string) {
	t.Helper()
	cmd := exec.Command("bash", "-c", command)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", command, err, out)
	}
}
