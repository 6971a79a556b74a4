package hardcodedkey_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/hardcodedkey"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, hardcodedkey.Analyzer, "excluded", "fix")
}

func TestFix(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, corpustest.Dir(), hardcodedkey.Analyzer, "hardcodedkey/fix")
}

// discard drops what analysistest says: it does not look for expectations in files that build
// constraints exclude.
type discard struct{}

func (discard) Errorf(string, ...any) {}

func TestExcluded(t *testing.T) {
	var got []string
	for _, result := range analysistest.Run(discard{}, corpustest.Dir(), hardcodedkey.Analyzer, "hardcodedkey/excluded") {
		if result.Err != nil {
			t.Fatal(result.Err)
		}
		for _, d := range result.Diagnostics {
			pos := result.Pass.Fset.Position(d.Pos)
			// Keys differ in their last characters.
			what, _, _ := strings.Cut(d.Message, "…")
			got = append(got, fmt.Sprintf("%s:%d: %.30s", filepath.Base(pos.Filename), pos.Line, what))
			if len(d.SuggestedFixes) > 0 {
				t.Errorf("%s: a file that is not type-checked has a fix", pos)
			}
		}
	}
	want := []string{
		"enterprise.go:7: Anthropic API key sk-ant-api03",
		"enterprise.go:9: Anthropic admin key sk-ant-adm",
		"enterprise.go:11: Anthropic API key sk-ant-api03",
		"enterprise.go:15: Anthropic OAuth access token s",
		"enterprise.go:17: this directive silences nothin",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
