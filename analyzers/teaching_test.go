package analyzers

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/outputexec"
	"github.com/claudelint/claudelint/analyzers/promptinjection"
)

// TestTeaching holds that directives above functions count, in their package and in others.
func TestTeaching(t *testing.T) {
	dir, err := filepath.Abs("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, dir, outputexec.Analyzer, "teaching/commands")
	analysistest.Run(t, dir, promptinjection.Analyzer, "teaching/prompts")
}
