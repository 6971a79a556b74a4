package maxtokens_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/maxtokens"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, maxtokens.Analyzer,
		"basic", "helpers", "senders", "clientoption",
		"upstream", "middle", "downstream", "raw",
		"libraries", "bounds", "chain",
		"never", "standin", "options", "options/assist", "feeds/web", "feeds/svc", "feeds",
		"handed", "provider", "provider/claude", "provider/app", "layers", "demos", "apart", "apart/either", "configured", "owed", "owed/careful", "owed/wrapped", "owed/opened", "owed/desk")
}

func TestFix(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, corpustest.Dir(), maxtokens.Analyzer, "maxtokens/fix")
}

func TestStrict(t *testing.T) {
	if err := maxtokens.Analyzer.Flags.Set("strict", "true"); err != nil {
		t.Fatal(err)
	}
	defer maxtokens.Analyzer.Flags.Set("strict", "false")
	corpustest.Run(t, maxtokens.Analyzer, "strict")
}
