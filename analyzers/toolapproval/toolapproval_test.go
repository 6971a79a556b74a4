package toolapproval_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/toolapproval"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"actions", "handlers", "dispatch", "confirms", "answers", "app", "policy", "modes", "adapters", "elsewhere", "resumed", "waiting", "posted", "questions", "unasked", "named", "named/app"} {
		t.Run(theme, func(t *testing.T) {
			analysistest.Run(t, dir, toolapproval.Analyzer, "toolapproval/"+theme)
		})
	}
}
