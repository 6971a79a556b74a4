package maxtokens_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/maxtokens"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	analysistest.Run(t, corpustest.Dir(), maxtokens.Analyzer,
		"maxtokens/basic", "maxtokens/helpers", "maxtokens/senders", "maxtokens/clientoption",
		"maxtokens/upstream", "maxtokens/middle", "maxtokens/downstream", "maxtokens/raw",
		"maxtokens/libraries", "maxtokens/bounds", "maxtokens/chain",
		"maxtokens/never", "maxtokens/standin", "maxtokens/options", "maxtokens/options/assist", "maxtokens/feeds/web", "maxtokens/feeds/svc", "maxtokens/feeds",
		"maxtokens/provider", "maxtokens/provider/claude", "maxtokens/provider/app")
}

func TestFix(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, corpustest.Dir(), maxtokens.Analyzer, "maxtokens/fix")
}

func TestStrict(t *testing.T) {
	if err := maxtokens.Analyzer.Flags.Set("strict", "true"); err != nil {
		t.Fatal(err)
	}
	defer maxtokens.Analyzer.Flags.Set("strict", "false")
	analysistest.Run(t, corpustest.Dir(), maxtokens.Analyzer, "maxtokens/strict")
}
