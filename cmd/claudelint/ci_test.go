package main

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/claudelint/claudelint/internal/page"
)

// TestAction does what GitHub does with action.yml, in a clean clone: it evaluates the inputs and
// runs the steps.
func TestAction(t *testing.T) {
	dir := clone(t)
	var action struct {
		Inputs map[string]struct{ Default string }
		Runs   struct {
			Using string
			Steps []struct {
				Shell, Run string
				Env        map[string]string
			}
		}
	}
	readYAML(t, filepath.Join(dir, "action.yml"), &action)
	if action.Runs.Using != "composite" || len(action.Runs.Steps) == 0 {
		t.Fatalf("action.yml has no steps: %+v", action.Runs)
	}
	temp := t.TempDir()
	perform := func(inputs map[string]string) (log string, status int) {
		values := []string{"${{ github.action_path }}", dir}
		for name, input := range action.Inputs {
			value, ok := inputs[name]
			if !ok {
				value = input.Default
			}
			values = append(values, "${{ inputs."+name+" }}", value)
		}
		for _, step := range action.Runs.Steps {
			if step.Shell != "bash" || strings.Contains(step.Run, "${{") {
				t.Fatalf("step %q is not plain bash", step.Run)
			}
			cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
			cmd.Dir = dir
			cmd.Env = append(cmd.Environ(), "RUNNER_TEMP="+temp)
			for name, value := range step.Env {
				cmd.Env = append(cmd.Env, name+"="+strings.NewReplacer(values...).Replace(value))
			}
			var out string
			if out, status = output(t, cmd); status != 0 {
				return log + out, status
			}
			log += out
		}
		return log, 0
	}

	log, status := perform(map[string]string{"working-directory": "demo", "sarif-file": "found.sarif"})
	if status != 1 || !strings.Contains(log, "::error file=demo/hazards/main.go,line=") {
		t.Errorf("exit status %d, want 1 and annotations; log:\n%s", status, log)
	}
	content, err := os.ReadFile(filepath.Join(dir, "found.sarif"))
	if err != nil {
		t.Fatal(err)
	}
	var sarif struct {
		Runs []struct{ Results []json.RawMessage }
	}
	if err := json.Unmarshal(content, &sarif); err != nil || len(sarif.Runs) != 1 || len(sarif.Runs[0].Results) < 5 {
		t.Errorf("the SARIF file holds too little: %v\n%s", err, content)
	}
	if log, status := perform(map[string]string{"working-directory": "demo", "fail": "false"}); status != 0 {
		t.Errorf("with fail: false, exit status %d; log:\n%s", status, log)
	}
	if log, status := perform(map[string]string{"working-directory": "demo", "packages": "./cured/..."}); status != 0 || log != "" {
		t.Errorf("on what is clean, exit status %d; log:\n%s", status, log)
	}
	if log, status := perform(map[string]string{"args": "-nosuch", "fail": "false"}); status != 2 || !strings.Contains(log, "-nosuch") {
		t.Errorf("with an unknown flag, exit status %d, want 2; log:\n%s", status, log)
	}
}

// TestHook installs and runs the hook as pre-commit does.
func TestHook(t *testing.T) {
	dir := clone(t)
	var hooks []struct {
		ID, Language, Entry string
		Args                []string
		PassFilenames       bool `yaml:"pass_filenames"`
	}
	readYAML(t, filepath.Join(dir, ".pre-commit-hooks.yaml"), &hooks)
	if len(hooks) != 1 || hooks[0].Language != "golang" || hooks[0].PassFilenames {
		t.Fatalf("not the hook that this test knows how to run: %+v", hooks)
	}
	bin := t.TempDir()
	install := exec.Command("go", "install", "./...")
	install.Dir = dir
	install.Env = append(install.Environ(), "GOBIN="+bin)
	if out, status := output(t, install); status != 0 {
		t.Fatalf("exit status %d:\n%s", status, out)
	}
	hook := exec.Command(filepath.Join(bin, hooks[0].Entry), hooks[0].Args...)
	hook.Dir = filepath.Join(dir, "demo")
	if out, status := output(t, hook); status != 1 || !strings.Contains(out, "hazards/main.go:") {
		t.Errorf("exit status %d, want 1:\n%s", status, out)
	}
}

// TestTool adds claudelint to a module as a tool with the commands of docs/ci.md, where the
// repository is a clean clone.
func TestTool(t *testing.T) {
	dir := clone(t)
	commands := page.Read(t, "../../docs/ci.md").Commands(t, "One version for everybody", 3) // the first installs
	env := published(t, dir)
	for i, command := range commands {
		cmd := exec.Command("bash", "-c", command)
		cmd.Dir = filepath.Join(dir, "demo")
		cmd.Env = append(cmd.Environ(), env...)
		out, status := output(t, cmd)
		if i == 0 && status != 0 || i > 0 && (status != 1 || !strings.Contains(out, "hazards/main.go:")) {
			t.Errorf("%s: exit status %d:\n%s", command, status, out)
		}
	}
}

// TestPlugin adds the plugin for golangci-lint to a module, alone and with the command of its page,
// where the repository is a clean clone: no replace directive counts, so what the plugin requires
// must be found there, and be enough.
func TestPlugin(t *testing.T) {
	get := page.Read(t, "../../docs/golangci-lint.md").Commands(t, "Build it with Go", 5)[2]
	const program = `package main

import (
	_ "github.com/claudelint/claudelint/golangci"
	"github.com/golangci/plugin-module-register/register"
)

func main() {
	newPlugin, err := register.GetPlugin("claudelint")
	if err != nil {
		panic(err)
	}
	p, err := newPlugin(nil)
	if err != nil {
		panic(err)
	}
	analyzers, err := p.BuildAnalyzers()
	println(len(analyzers), err)
}
`
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module lint\n\ngo 1.26\n", "main.go": program} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	env := published(t, clone(t))
	for _, command := range []string{"go get github.com/claudelint/claudelint/golangci@latest", "go run .", get, "go run ."} {
		cmd := exec.Command("bash", "-c", command)
		cmd.Dir = dir
		cmd.Env = append(cmd.Environ(), env...)
		if out, status := output(t, cmd); status != 0 {
			t.Fatalf("%s: exit status %d:\n%s", command, status, out)
		}
	}
}

// TestExamples checks that the configuration in docs/ci.md is YAML, and that the inputs and the
// hook that it names exist.
func TestExamples(t *testing.T) {
	page, err := os.ReadFile("../../docs/ci.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(page), "```yaml\n")[1:]
	if len(blocks) < 3 {
		t.Fatalf("%d examples, want those of GitHub, GitLab and pre-commit", len(blocks))
	}
	for _, block := range blocks {
		text, _, _ := strings.Cut(block, "```")
		var example map[string]any
		if err := yaml.Unmarshal([]byte(text), &example); err != nil {
			t.Errorf("%v in:\n%s", err, text)
		}
	}
	var action struct {
		Inputs map[string]struct{ Default string }
	}
	readYAML(t, "../../action.yml", &action)
	for name, input := range action.Inputs {
		if !strings.Contains(string(page), "| `"+name+"` |") || !strings.Contains(string(page), input.Default) {
			t.Errorf("docs/ci.md does not explain the input %s", name)
		}
	}
}

// published returns settings for a go command that finds a clone where claudelint is published,
// and all else where ours does.
func published(t *testing.T, clone string) []string {
	t.Helper()
	cache, err := exec.Command("go", "env", "GOMODCACHE", "GOPROXY").Output()
	if err != nil {
		t.Fatal(err)
	}
	modules, proxy, _ := strings.Cut(strings.TrimSpace(string(cache)), "\n")
	return []string{
		"GOFLAGS=-modcacherw",
		"GOMODCACHE=" + t.TempDir(),
		"GOPRIVATE=github.com/claudelint/*",
		"GOPROXY=file://" + filepath.ToSlash(modules) + "/cache/download," + proxy,
		"GOSUMDB=off",
		"GIT_CONFIG_COUNT=1",
		"GIT_CONFIG_KEY_0=url." + filepath.ToSlash(clone) + ".insteadOf",
		"GIT_CONFIG_VALUE_0=https://github.com/claudelint/claudelint",
		"GIT_ALLOW_PROTOCOL=file",
	}
}

// clone returns a clean clone of the repository.
func clone(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "claudelint")
	if out, status := output(t, exec.Command("git", "clone", "-q", "../..", dir)); status != 0 {
		t.Fatalf("git clone: exit status %d:\n%s", status, out)
	}
	return dir
}

// output returns what the command prints, and its exit status.
func output(t *testing.T, cmd *exec.Cmd) (string, int) {
	t.Helper()
	out, err := cmd.CombinedOutput()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}

func readYAML(t *testing.T, name string, to any) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err == nil {
		err = yaml.Unmarshal(content, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}
