package retiredmodel_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/retiredmodel"
	"github.com/claudelint/claudelint/internal/corpustest"
)

// set sets a flag of the analyzer for a test.
func set(t *testing.T, name, value string) {
	t.Helper()
	f := retiredmodel.Analyzer.Flags.Lookup(name)
	old := f.Value.String()
	if err := f.Value.Set(value); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Value.Set(old); err != nil {
			t.Error(err)
		}
	})
}

func Test(t *testing.T) {
	set(t, "today", "2026-09-01")
	corpustest.Run(t, retiredmodel.Analyzer, "fix", "flags", "more")
}

func TestFix(t *testing.T) {
	set(t, "today", "2026-09-01")
	analysistest.RunWithSuggestedFixes(t, corpustest.Dir(), retiredmodel.Analyzer, "retiredmodel/fix")
}

func TestMoreModels(t *testing.T) {
	set(t, "today", "2026-09-01")
	set(t, "models", "house-model=2026-08-01:claude-opus-5-5,claude-haiku-4-5=2027-01-01:")
	corpustest.RunThemes(t, retiredmodel.Analyzer, "more")
}

func TestFlags(t *testing.T) {
	for _, test := range []struct{ name, value, want string }{
		{"models", "house-model", `"house-model" is not of the form`},
		{"models", "a=2026-01-01:b,c=soon", `the day "soon"`},
		{"today", "yesterday", "yesterday"},
	} {
		err := retiredmodel.Analyzer.Flags.Lookup(test.name).Value.Set(test.value)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("-%s=%s: error %v, want one about %s", test.name, test.value, err, test.want)
		}
	}
	set(t, "models", "")
	set(t, "today", "")
}
