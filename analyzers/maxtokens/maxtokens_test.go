package maxtokens_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/maxtokens"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, maxtokens.Analyzer, "fix", "strict")
}

func TestFix(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, corpustest.Dir(), maxtokens.Analyzer, "maxtokens/fix")
}

func TestStrict(t *testing.T) {
	if err := maxtokens.Analyzer.Flags.Set("strict", "true"); err != nil {
		t.Fatal(err)
	}
	defer maxtokens.Analyzer.Flags.Set("strict", "false")
	corpustest.RunThemes(t, maxtokens.Analyzer, "strict")
}
