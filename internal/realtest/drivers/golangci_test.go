// Package drivers_test runs claudelint in every way in which people run it.
package drivers_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/claudelint/claudelint/internal/page"
	"github.com/claudelint/claudelint/internal/realtest"
)

const (
	module = "github.com/claudelint/claudelint"
	root   = "../../.."
	demo   = root + "/demo"
)

// The page that says how to build a golangci-lint with claudelint inside, and how to use it; the
// headings of both ways to build it.
const (
	golangciPage = root + "/docs/golangci-lint.md"
	withGo       = "Build it with Go"
	withGolangci = "Build it with golangci-lint"
)

// TestDrivers builds a golangci-lint in both ways of its page, and a gopls, and checks that all ways to
// run claudelint find the same in the programs of realtest and the demo, and that golangci-lint obeys
// as its page says.
func TestDrivers(t *testing.T) {
	if testing.Short() {
		t.Skip("builds golangci-lint and gopls")
	}
	p := page.Read(t, golangciPage)
	claudelint := realtest.Build(t, root)
	gopls := filepath.Join(t.TempDir(), "gopls")
	realtest.Run(t, root, 0, claudelint, "gopls", "-o", gopls, "-source", ".")
	g := golangci{buildWithGo(t, p), example(t, p)}
	t.Setenv("GOLANGCI_LINT_CACHE", t.TempDir())

	most := 0
	for _, dir := range append(realtest.Programs(t, root), abs(t, demo)) {
		t.Run("everywhere/"+filepath.Base(dir), func(t *testing.T) { most = max(most, testEverywhere(t, g, claudelint, gopls, dir)) })
	}
	if most <= 50 {
		t.Errorf("the most findings are %d, too few to tell whether golangci-lint leaves some out", most)
	}
	t.Run("demo", func(t *testing.T) { testDemo(t, g, claudelint) })
	t.Run("edited", func(t *testing.T) { testEdited(t, g, claudelint, p) })
	t.Run("fix", func(t *testing.T) { testFix(t, g, claudelint) })
	t.Run("settings", func(t *testing.T) { testSettings(t, g, p) })
	t.Run("custom", func(t *testing.T) {
		custom := golangci{buildCustom(t, g.program, p), g.config}
		custom.compare(t, claudelint, abs(t, demo))
	})
}

// testDemo compares what is found, and how it is shown as SARIF, and checks that there is a flow
// through several packages.
func testDemo(t *testing.T, g golangci, claudelint string) {
	report := filepath.Join(t.TempDir(), "report.sarif")
	issues := g.compare(t, claudelint, abs(t, demo), "--output.sarif.path="+report)

	if !slices.ContainsFunc(issues, func(i issue) bool {
		return filepath.Base(i.Pos.Filename) == "main.go" && strings.Contains(i.Text, "→ prompt/prompt.go:")
	}) {
		t.Errorf("no flow from main into another package: %v", issues)
	}

	content, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	var sarif struct {
		Version string
		Runs    []struct {
			Results []struct {
				RuleID    string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(content, &sarif); err != nil || sarif.Version != "2.1.0" || len(sarif.Runs) != 1 {
		t.Fatalf("%v: not SARIF 2.1.0 with one run: %s", err, content)
	}
	var shown []issue
	for _, r := range sarif.Runs[0].Results {
		i := issue{FromLinter: r.RuleID, Text: r.Message.Text}
		if len(r.Locations) == 1 {
			at := r.Locations[0].PhysicalLocation
			i.Pos = position{at.ArtifactLocation.URI, at.Region.StartLine, at.Region.StartColumn}
		}
		shown = append(shown, i)
	}
	if !slices.Equal(shown, issues) {
		t.Errorf("as SARIF, golangci-lint shows\n%v\ninstead of\n%v", shown, issues)
	}
}

// testEdited changes the demo: comments silence, another module has a sink, several findings are the
// same and on one line, and some lie in generated code and in tests.
func testEdited(t *testing.T, g golangci, claudelint string, p page.Page) {
	dir := copyDemo(t)
	const agent, summary = "hazards/internal/agent/agent.go", "hazards/internal/agent/summary.go"
	replace(t, dir, agent, "// hazard: turncap", "//nolint:claudelint // a person watches")
	replace(t, dir, agent, "// hazard: outputexec", "//nolint:outputexec // a person watches")
	replace(t, dir, summary, "// hazard: maxtokens", "//claudelint:ignore maxtokens a person watches")
	replace(t, dir, "hazards/internal/config/config.go", "// hazard: hardcodedkey", "//nolint:claudelint,gosec // revoked")
	write(t, dir, "useless/useless.go", "package useless\n\nvar X = 1 //nolint:claudelint // nothing to silence\n")
	write(t, dir, "helper/go.mod", "module example.org/helper\n\ngo 1.26\n")
	write(t, dir, "helper/helper.go", `package helper

import "os/exec"

func Run(command string) error { return exec.Command("sh", "-c", command).Run() }
`)
	// Without gofmt, as it would give each call a line of its own.
	const ask = `package crowd

import (
	"context"

	"example.org/helper"
	"github.com/anthropics/anthropic-sdk-go"
)

func %s(ctx context.Context, c anthropic.Client, p anthropic.MessageNewParams) {
	m, _ := c.Messages.New(ctx, p)
	s := m.Content[0].Text
	helper.Run(s); helper.Run(s); helper.Run(s); helper.Run(s)
}
`
	write(t, dir, "crowd/crowd.go", fmt.Sprintf(ask, "ask"))
	write(t, dir, "crowd/generated.go", "// Code generated by hand. DO NOT EDIT.\n\n"+fmt.Sprintf(ask, "generated"))
	write(t, dir, "crowd/crowd_test.go", fmt.Sprintf(ask, "inTest"))
	realtest.Run(t, dir, 0, "go", "mod", "edit", "-require=example.org/helper@v0.0.0", "-replace=example.org/helper=./helper")

	want := hazards(t, dir)
	for range 4 {
		want = append(want, "crowd/crowd.go 13 outputexec", "crowd/crowd_test.go 13 outputexec", "crowd/generated.go 15 outputexec")
	}
	slices.Sort(want)

	issues := g.compare(t, claudelint, dir)
	if got := places(t, dir, issues); !slices.Equal(got, want) {
		t.Errorf("found\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
	if !slices.ContainsFunc(issues, func(i issue) bool { return strings.Contains(i.Text, "helper/helper.go:5") }) {
		t.Errorf("no flow into the other module: %v", issues)
	}

	// By its own defaults, golangci-lint leaves findings out.
	defaults := g.with(t, "{issues: {uniq-by-line: true}, linters: {exclusions: {generated: strict}}}")
	got := places(t, dir, golangci{g.program, defaults}.lint(t, dir, 1))
	if want := slices.Compact(without(want, "crowd/generated.go")); !slices.Equal(got, want) {
		t.Errorf("by its defaults, found\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}

	// Exclusions tell analyzers apart, and nolintlint knows which comments are of use.
	exclusions := strings.Replace(p.Block(t, "Silence it", "yaml"), "maxtokens|", "outputexec|", 1)
	config := g.with(t, exclusions, "linters: {enable: [claudelint, nolintlint]}")
	got = places(t, dir, golangci{g.program, config}.lint(t, dir, 1, "--enable-only=claudelint,nolintlint"))
	want = append(without(want, "crowd/crowd_test.go"), "useless/useless.go 3 nolintlint")
	if !slices.Equal(got, want) {
		t.Errorf("with exclusions and nolintlint, found\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// testFix compares what fixes make of the demo, and what is left.
func testFix(t *testing.T, g golangci, claudelint string) {
	before, fixed, want := copyDemo(t), copyDemo(t), copyDemo(t)
	left := places(t, fixed, g.lint(t, fixed, 1, "--fix"))
	var all []string
	for _, f := range realtest.FromCommand(t, realtest.Run(t, want, 1, claudelint, "-fix", "-json", "./...")) {
		all = append(all, fmt.Sprint(f.File, " ", f.Line, " ", f.Rule))
	}
	slices.Sort(all)
	if !slices.Equal(left, all) {
		t.Errorf("after golangci-lint --fix there are\n%v\nand after claudelint -fix\n%v", left, all)
	}
	realtest.Run(t, fixed, 0, "gofmt", "-w", ".") // as claudelint does
	if !same(t, fixed, want) {
		t.Error("golangci-lint --fix and claudelint -fix make different programs")
	}
	if same(t, fixed, before) {
		t.Error("golangci-lint --fix changes nothing")
	}
}

// testSettings checks that settings are obeyed, and that broken ones are refused by name.
func testSettings(t *testing.T, g golangci, p page.Page) {
	const place = "linters: {settings: {custom: {claudelint: {settings: %s}}}}"
	dir := abs(t, demo)
	realtest.Run(t, dir, 0, g.program, "config", "verify", "--config="+g.config)

	config := g.with(t, fmt.Sprintf(place, "{enable: [maxtokens, turncap], disable: [turncap], settings: {retiredmodel: {today: 2026-07-01}}}"))
	got := places(t, dir, golangci{g.program, config}.lint(t, dir, 1))
	if want := hazards(t, dir, "maxtokens"); !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}

	// The snippet of the page is right.
	var snippet struct{ Settings any }
	if err := yaml.Unmarshal([]byte(p.Block(t, "Settings", "yaml")), &snippet); err != nil {
		t.Fatal(err)
	}
	flow, err := json.Marshal(snippet.Settings)
	if err != nil {
		t.Fatal(err)
	}
	config = g.with(t, fmt.Sprintf(place, flow))
	got = places(t, dir, golangci{g.program, config}.lint(t, dir, 1))
	if want := hazards(t, dir, "maxtokens", "promptinjection", "retiredmodel"); !slices.Equal(got, want) {
		t.Errorf("with the settings of %s, found %v, want %v", golangciPage, got, want)
	}

	for settings, want := range map[string]string{
		"{enabled: [turncap]}":                          `unknown field "enabled"`,
		"{enable: [nosuch]}":                            `no analyzer is called "nosuch"`,
		"{settings: {nosuch: {strict: true}}}":          `no analyzer is called "nosuch"`,
		"{settings: {maxtokens: {nosuch: true}}}":       "settings.maxtokens.nosuch: maxtokens has no such setting",
		"{settings: {maxtokens: {strict: perhaps}}}":    `settings.maxtokens.strict: "perhaps"`,
		"{settings: {maxtokens: {strict: {a: false}}}}": "settings.maxtokens.strict: want a value",
		"{disable: turncap}":                            "settings.disable of type []string",
	} {
		cmd := exec.Command(g.program, "run", "--allow-parallel-runners", "--config="+g.with(t, fmt.Sprintf(place, settings)), "./...")
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || !strings.Contains(string(out), want) {
			t.Errorf("%s: %v, want a failure that says %q:\n%s", settings, err, want, out)
		}
	}
}

// A golangci is a golangci-lint with claudelint inside, and its configuration.
type golangci struct{ program, config string }

// An issue is what golangci-lint calls a finding.
type issue struct {
	FromLinter, Text string
	Pos              position
}

type position struct {
	Filename     string
	Line, Column int
}

// lint returns what claudelint finds in a module, or the linters that arguments enable instead.
func (g golangci) lint(t *testing.T, dir string, code int, args ...string) []issue {
	t.Helper()
	args = append([]string{
		"run", "--config=" + g.config, "--enable-only=claudelint", "--allow-parallel-runners", "--path-mode=abs",
		"--show-stats=false", "--output.json.path=stdout",
	}, args...)
	var report struct{ Issues []issue }
	out := realtest.Run(t, dir, code, g.program, append(args, "./...")...)
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return report.Issues
}

// compare returns what golangci-lint finds in a module, and fails the test where go vet finds
// something else: the messages are the same, but for what golangci-lint does not show beside them.
func (g golangci) compare(t *testing.T, claudelint, dir string, args ...string) []issue {
	t.Helper()
	issues := g.lint(t, dir, 1, args...)
	var found []realtest.Finding
	for _, i := range issues {
		rule, message, _ := strings.Cut(i.Text, ": ")
		found = append(found, realtest.Parse(t, dir, rule, fmt.Sprintf("%s:%d:%d", i.Pos.Filename, i.Pos.Line, i.Pos.Column), message))
	}
	slices.SortFunc(found, realtest.Finding.Compare)
	vet := realtest.Vet(t, dir, claudelint)
	if len(found) == 0 || !slices.EqualFunc(found, vet, func(f, want realtest.Finding) bool {
		rest, ok := strings.CutPrefix(f.Message, want.Message)
		link := "; see https://github.com/claudelint/claudelint/blob/main/docs/analyzers/" + f.Rule + ".md"
		place, linked := strings.CutSuffix(rest, link)
		f.Message = want.Message
		return f == want && ok && linked && regexp.MustCompile(`^( \(via \w+\.go:\d+ [^→]+\))?$`).MatchString(place)
	}) {
		t.Errorf("in %s golangci-lint finds\n%v\nand go vet\n%v", dir, found, vet)
	}
	return issues
}

// with returns a configuration to which texts in YAML add something.
func (g golangci) with(t *testing.T, added ...string) string {
	t.Helper()
	content, err := os.ReadFile(g.config)
	if err != nil {
		t.Fatal(err)
	}
	config := map[string]any{}
	for _, text := range append([]string{string(content)}, added...) {
		var more map[string]any
		if err := yaml.Unmarshal([]byte(text), &more); err != nil {
			t.Fatalf("%v in:\n%s", err, text)
		}
		merge(config, more)
	}
	if content, err = yaml.Marshal(config); err != nil {
		t.Fatal(err)
	}
	return write(t, t.TempDir(), ".golangci.yml", string(content))
}

// merge adds the entries of one tree to another.
func merge(to, from map[string]any) {
	for key, value := range from {
		old, ok := to[key].(map[string]any)
		more, both := value.(map[string]any)
		if ok && both {
			merge(old, more)
		} else {
			to[key] = value
		}
	}
}

// places returns where the issues are, and by which rule.
func places(t *testing.T, dir string, issues []issue) []string {
	t.Helper()
	var list []string
	for _, i := range issues {
		file, err := filepath.Rel(dir, i.Pos.Filename)
		if err != nil {
			t.Fatal(err)
		}
		rule := i.FromLinter
		if rule == "claudelint" {
			rule, _, _ = strings.Cut(i.Text, ": ")
		}
		list = append(list, fmt.Sprint(file, " ", i.Pos.Line, " ", rule))
	}
	slices.Sort(list)
	return list
}

// without returns the places that are not in a file.
func without(places []string, file string) []string {
	return slices.DeleteFunc(slices.Clone(places), func(place string) bool { return strings.HasPrefix(place, file+" ") })
}

// hazards returns where a copy of the demo says that there is something to find, by one of the
// rules if there are some.
func hazards(t *testing.T, dir string, rules ...string) []string {
	t.Helper()
	var list []string
	for name, content := range files(t, dir) {
		if filepath.Ext(name) != ".go" {
			continue
		}
		for i, line := range strings.Split(string(content), "\n") {
			_, rule, ok := strings.Cut(line, "// hazard: ")
			if ok && (len(rules) == 0 || slices.Contains(rules, rule)) {
				list = append(list, fmt.Sprint(name, " ", i+1, " ", rule))
			}
		}
	}
	if len(list) == 0 {
		t.Fatalf("%s has no hazards", dir)
	}
	slices.Sort(list)
	return list
}

func copyDemo(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(demo)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// write writes a file and returns its name.
func write(t *testing.T, dir, name, content string) string {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o777), os.WriteFile(file, []byte(content), 0o666)); err != nil {
		t.Fatal(err)
	}
	return file
}

// replace replaces a text that a file has once.
func replace(t *testing.T, dir, name, old, new string) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(content), old); n != 1 {
		t.Fatalf("%s has %q %d times, want it once", name, old, n)
	}
	write(t, dir, name, strings.Replace(string(content), old, new, 1))
}

// same reports whether two directories hold the same files.
func same(t *testing.T, a, b string) bool {
	t.Helper()
	return maps.EqualFunc(files(t, a), files(t, b), bytes.Equal)
}

func files(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	err := filepath.WalkDir(dir, func(file string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, file)
		if err != nil {
			return err
		}
		found[name], err = os.ReadFile(file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func abs(t *testing.T, dir string) string {
	t.Helper()
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
