// Package claudelint_test keeps the directions of the dependencies.
package claudelint_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

const (
	module   = "github.com/claudelint/claudelint/"
	analysis = "golang.org/x/tools/go/analysis"
	ssa      = "golang.org/x/tools/go/ssa"
)

// A layer says what packages depend on. A package belongs to the first layer that matches it.
type layer struct {
	packages string   // pattern of path.Match, in the module
	may      []string // patterns of what they may import of the module, apart from their own internal packages
	never    []string // what they must not depend on, not even indirectly
	direct   []string // what they must not import themselves
}

// layers is sorted from the bottom to the top: knowledge, engine, analyzers, command.
var layers = []layer{
	{packages: "internal/objmatch", never: []string{ssa, analysis}},
	{packages: "internal/rows", may: []string{"internal/objmatch"}, never: []string{ssa, analysis}},
	{packages: "internal/claudeapi", may: []string{"internal/objmatch", "internal/rows"}, never: []string{ssa, analysis}},
	{packages: "internal/goapi", may: []string{"internal/objmatch", "internal/records", "internal/rows"}, never: []string{ssa, analysis}},
	{packages: "internal/records", may: []string{"internal/objmatch", "internal/rows"}, never: []string{ssa, analysis}},
	{packages: "internal/models", never: []string{ssa, analysis}},
	{packages: "internal/models/gen", never: []string{ssa, analysis}},
	{packages: "internal/drift", may: []string{"internal/objmatch", "internal/rows"}}, // for tests
	{packages: "internal/page", never: []string{ssa, analysis}},                       // for tests
	{packages: "internal/corpustest"},                                 // for tests
	{packages: "internal/editortest", never: []string{ssa, analysis}}, // for tests
	{packages: "internal/realtest", never: []string{ssa, analysis}},   // for tests

	// The engine knows no library, and no way to report.
	{packages: "internal/ir", may: []string{"internal/objmatch"}, never: []string{analysis}},
	{
		packages: "internal/taint",
		may:      []string{"internal/ir", "internal/objmatch", "internal/rows"},
		never:    []string{analysis},
	},
	{
		packages: "internal/requests",
		may:      []string{"internal/claudeapi", "internal/goapi", "internal/ir", "internal/objmatch", "internal/rows", "internal/taint"},
		never:    []string{analysis},
	},
	{
		packages: "internal/agentloop",
		may: []string{
			"internal/claudeapi", "internal/goapi", "internal/ir", "internal/objmatch", "internal/requests", "internal/rows", "internal/taint",
		},
		never: []string{analysis},
	},
	{
		packages: "internal/flows",
		may: []string{
			"internal/agentloop", "internal/claudeapi", "internal/directive", "internal/embedded", "internal/goapi", "internal/ir",
			"internal/objmatch", "internal/records", "internal/requests", "internal/rows", "internal/taint",
		},
		never: []string{module + "internal/report"},
	},

	// Reporting knows nothing of what is found, and reads files only through the pass.
	{packages: "internal/rules", never: []string{ssa, analysis}},
	{packages: "internal/directive", may: []string{"internal/rules"}, never: []string{ssa, analysis}},
	{packages: "internal/embedded", never: []string{ssa, analysis}},
	{packages: "internal/doc", never: []string{ssa, analysis}},
	{packages: "internal/report", may: []string{"internal/directive", "internal/rules"}, never: []string{ssa}, direct: []string{"os"}},

	// An analyzer does not know the engine or another analyzer.
	{packages: "analyzers/internal/*", may: []string{"internal/flows", "internal/records", "internal/report", "internal/rows"}},
	{packages: "analyzers", may: []string{"analyzers/*"}},
	{
		packages: "analyzers/*",
		may: []string{
			"analyzers/internal/*", "internal/agentloop", "internal/claudeapi", "internal/directive", "internal/doc", "internal/embedded",
			"internal/flows", "internal/models", "internal/objmatch", "internal/records", "internal/report", "internal/requests", "internal/rows",
		},
		direct: []string{ssa},
	},
	{packages: "analyzers/*/cmd/*", may: []string{"analyzers/*"}},

	{packages: "cmd/claudelint", may: []string{"analyzers"}},
	{packages: "cmd/claudelint/internal/*", may: []string{"cmd/claudelint/internal/*", "internal/rules"}, never: []string{ssa}},
	{packages: "docs/gen", may: []string{"analyzers", "internal/rules"}},
	{packages: "bench"},
	{packages: "bench/*", never: []string{ssa}},
}

// TestDependencies holds every package of the module against layers.
func TestDependencies(t *testing.T) {
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports,Deps,GoFiles", "./...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", cmd, err, &stderr)
	}
	dec := json.NewDecoder(bytes.NewReader(out))
	used := make([]bool, len(layers))
	for {
		var pkg struct {
			ImportPath             string
			Imports, Deps, GoFiles []string
		}
		if err := dec.Decode(&pkg); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if len(pkg.GoFiles) == 0 {
			continue // tests only
		}
		name := strings.TrimPrefix(pkg.ImportPath, module)
		i := slices.IndexFunc(layers, func(l layer) bool { return matches(l.packages, name) })
		if i < 0 {
			t.Errorf("%s belongs to no layer", name)
			continue
		}
		used[i] = true
		for _, imp := range pkg.Imports {
			if slices.Contains(layers[i].direct, imp) {
				t.Errorf("%s must not import %s", name, imp)
			}
			imp, own := strings.CutPrefix(imp, module)
			if own && !strings.HasPrefix(imp, name+"/internal/") && !matchesAny(layers[i].may, imp) {
				t.Errorf("%s must not import %s", name, imp)
			}
		}
		for _, dep := range layers[i].never {
			if slices.Contains(pkg.Deps, dep) {
				t.Errorf("%s must not depend on %s", name, dep)
			}
		}
	}
	for i, l := range layers {
		if !used[i] {
			t.Errorf("there is no package %s", l.packages)
		}
	}
}

// TestRequirements checks that who installs the command does not download golangci-lint.
func TestRequirements(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "all").CombinedOutput()
	if err != nil || !strings.Contains(string(out), "golang.org/x/tools") {
		t.Fatalf("%v\n%s", err, out)
	}
	if strings.Contains(string(out), "golangci") {
		t.Errorf("golangci-lint is required:\n%s", out)
	}
}

func matchesAny(patterns []string, name string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool { return matches(pattern, name) })
}

func matches(pattern, name string) bool {
	ok, err := path.Match(pattern, name)
	return ok && err == nil
}
